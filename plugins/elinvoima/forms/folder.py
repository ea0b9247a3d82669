"""Writes the forms as a folder of files that any static host serves: `muokkaa/`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from elinvoima.content.files import find_files, read_file
from elinvoima.content.schema.fields import MunicipalityReference
from elinvoima.content.validation import validate
from elinvoima.forms.packages import Packages
from elinvoima.relations.references import references_in

ADDRESS = "muokkaa"
STATIC = Path(__file__).parent / "static"

POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https:; font-src 'self' data:; "
    "connect-src 'self' blob: data: https://api.github.com {connect}; form-action 'self'; "
    "base-uri 'none'"
)
"""What Decap CMS needs of a content security policy under `muokkaa/`; the rest of the site keeps
its strict one. Decap compiles its checks into functions and writes its styles into the page."""


def write_forms(folder: Path, packages: Packages, config: Mapping[str, Any]) -> None:
    """Write the page, our scripts, Decap CMS and the configuration into a new folder."""
    shutil.copytree(STATIC, folder)
    shutil.copytree(packages.app, folder, dirs_exist_ok=True)
    shutil.copytree(packages.yaml, folder / "yaml")
    text = json.dumps(config, ensure_ascii=False, separators=(",", ":"))
    (folder / "config.json").write_text(text, encoding="utf-8")


def named_municipalities(root: Path) -> set[str]:
    """Return the names and codes by which the content, drafts included, calls municipalities."""
    found: set[str] = set()
    for path, collection in find_files(root):
        source = read_file(root, path, collection)
        entry = validate(source.value).value if source.value else None
        if entry:
            found |= {
                reference.value
                for reference in references_in(entry.record)
                if isinstance(reference.marker, MunicipalityReference)
            }
    return found
