"""Remembers what the last check found, for as long as nothing that it hangs on has changed.

The file `.cache/check/found.json` may be deleted at any time. It holds what was found under a
fingerprint of everything that was looked at: the content files and the settings by their bytes,
pictures and other files by size and time, the word list, the program itself and the libraries it
runs on, the day, and the environment's settings. Whatever differs, all is checked again.

This module imports nothing heavy: a check of unchanged content takes a fraction of a second.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import elinvoima
from elinvoima.content.problems import Location, Problem

FILE = ".cache/check/found.json"
FORMAT = 2
CONTENT = ("case_studies", "docs")
BY_BYTES = ("elinvoima.toml", "words.txt")
NOT_LOOKED_AT = frozenset({"theme", "locale", "__pycache__"})
"""Folders of the package that no check hangs on."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a check found."""

    problems: tuple[Problem, ...]
    file_count: int


def fingerprint(root: Path, day: dt.date, environment: Mapping[str, str] = os.environ) -> str:
    """Return a text that changes whenever a check may find something else."""
    digest = hashlib.blake2b(digest_size=20)
    for part in _parts(root, day, environment):
        digest.update(part)
        digest.update(b"\0")
    return digest.hexdigest()


def recall(root: Path, key: str) -> Remembered | None:
    """Return what was found under a fingerprint; None where that is not known, or is spoilt."""
    try:
        kept = json.loads((root / FILE).read_bytes())
        if kept["key"] != key or kept["format"] != FORMAT:
            return None
        return Remembered(tuple(map(_problem, kept["problems"])), int(kept["files"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(root: Path, key: str, problems: Sequence[Problem], file_count: int) -> None:
    """Keep what was found. A disk that refuses is no harm."""
    rows = [_row(found) for found in problems]
    kept = {"format": FORMAT, "key": key, "files": file_count, "problems": rows}
    data = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode()
    file = root / FILE
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=file.name, dir=file.parent)
        with os.fdopen(handle, "wb") as fresh:
            fresh.write(data)
        Path(name).replace(file)
    except OSError:
        return


def _parts(root: Path, day: dt.date, environment: Mapping[str, str]) -> Iterator[bytes]:
    yield f"{FORMAT} {sys.version} {day} {root}".encode()
    for name in sorted(environment):
        if name.startswith("ELINVOIMA_"):
            yield f"{name}={environment[name]}".encode()
    yield from (name.encode() for name in _libraries())
    yield from _files(Path(elinvoima.__file__).parent, NOT_LOOKED_AT)
    for name in BY_BYTES:
        yield from _file(root / name, name, by_bytes=True)
    for folder in CONTENT:
        yield from _files(root / folder, frozenset(), only_text=True)


def _libraries() -> list[str]:
    """Return the names of the installed packages, their versions in them."""
    folder = Path(sysconfig.get_paths()["purelib"])
    return sorted(each.name for each in folder.glob("*.dist-info"))


def _files(folder: Path, left_out: frozenset[str], *, only_text: bool = False) -> Iterator[bytes]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in left_out)
        for name in sorted(files):
            by_bytes = not only_text or name.lower().endswith(".md")
            yield from _file(Path(here) / name, f"{here}/{name}", by_bytes=by_bytes)


def _file(path: Path, name: str, *, by_bytes: bool) -> Iterator[bytes]:
    yield name.encode(errors="surrogateescape")
    try:
        if by_bytes:
            yield path.read_bytes()
        else:
            about = path.stat()
            yield f"{about.st_size} {about.st_mtime_ns}".encode()
    except OSError as error:
        yield type(error).__name__.encode()


def _row(found: Problem) -> list[object]:
    place = found.location
    where = [place.path, place.line, place.column, place.length]
    return [found.code, *where, found.field, dict(found.params), found.is_unfinished]


def _problem(row: Sequence[object]) -> Problem:
    code, path, line, column, length, field, params, is_unfinished = row
    if not isinstance(params, dict):
        raise TypeError
    place = Location(str(path), int(str(line)), int(str(column)), int(str(length)))
    told = MappingProxyType(params)
    return Problem(str(code), place, field and str(field), told, bool(is_unfinished))  # type: ignore[arg-type]
