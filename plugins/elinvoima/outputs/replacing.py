"""Replaces a folder of ours by a new one in one move, and never touches anybody else's files."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = ".elinvoima"
"""A file that tells a folder we made from one we did not."""


class FolderInUse(Exception):  # noqa: N818 (the folder is in use; nothing failed)
    """The folder is not ours to replace."""


def check_replaceable(folder: Path, root: Path, *, is_ours: bool = False) -> None:
    """Raise FolderInUse unless the folder is new, empty, or made by us before.

    `root`, the repository, and the folders around it are never replaced. `is_ours` says that the
    folder is ours by its name.
    """
    folder, root = folder.resolve(), root.resolve()
    if root.is_relative_to(folder) or (folder.exists() and not folder.is_dir()):
        raise FolderInUse(str(folder))
    is_free = not folder.exists() or not any(folder.iterdir())
    if not (is_free or is_ours or (folder / MARK).exists()):
        raise FolderInUse(str(folder))


@contextmanager
def replacement(folder: Path) -> Iterator[tuple[Path, Callable[[], None]]]:
    """Give a path to make the new folder at, and what to call when it is whole.

    Without that call, or when anything fails before it, the old folder stays as it was.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    workshop = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    fresh = workshop / "new"

    def swap() -> None:
        (fresh / MARK).write_text("", encoding="utf-8")
        if folder.exists():
            folder.rename(workshop / "old")
        fresh.rename(folder)

    try:
        yield fresh, swap
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
