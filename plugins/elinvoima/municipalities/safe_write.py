"""Replaces a text file whole or not at all, whatever happens midway."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def replace_text(file: Path, text: str) -> None:
    """Write a file beside it and put that in its place. After an OSError the file is as it was."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".new")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
