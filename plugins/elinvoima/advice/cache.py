"""Remembers what the last check found, for as long as nothing that it hangs on has changed.

The file `.cache/check/found.json` may be deleted at any time. It holds what was found under the
key of everything that was looked at (`Seen`): the content files and the settings by their bytes,
pictures and other files by size and time, the word list, the program itself and the libraries it
runs on, the day, and the environment's settings. Whatever differs, the content is checked again;
`memory.py` then has the advice on the files that are as they were.

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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import elinvoima
from elinvoima.content.problems import Location, Problem

FILE = ".cache/check/found.json"
FORMAT = 3
CONTENT = ("case_studies", "docs")
BY_BYTES = ("elinvoima.toml", "words.txt")
NOT_LOOKED_AT = frozenset({"theme", "locale", "__pycache__"})
"""Folders of the package that no check hangs on."""

_AS_THE_SYSTEM = ("utf-8", "surrogateescape")
"""How names of files become bytes: whatever they are."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a check found."""

    problems: tuple[Problem, ...]
    file_count: int


@dataclass(frozen=True, slots=True)
class Seen:
    """All that a check looks at, by digests."""

    ground: str
    """Of everything but the content files: what is found in each of them hangs on it."""
    files: Mapping[str, str]
    """Of each content file, by its path from the root."""

    @property
    def key(self) -> str:
        """A text that changes whenever a check may find something else."""
        files = (f"{path}={digest}".encode(*_AS_THE_SYSTEM) for path, digest in self.files.items())
        return digest_of((self.ground.encode(), *files))


def look_at(root: Path, day: dt.date, environment: Mapping[str, str] = os.environ) -> Seen:
    """Look at everything that a check of the content under `root` would look at."""
    files: dict[str, str] = {}
    ground = [*_ground(root, day, environment)]
    for folder in CONTENT:
        for path in _walked(root / folder, frozenset()):
            name = path.relative_to(root).as_posix()
            if name.lower().endswith(".md"):
                files[name] = digest_of([_bytes(path)])
            else:
                ground += [name.encode(*_AS_THE_SYSTEM), _size_and_time(path)]
    return Seen(digest_of(ground), files)


def digest_of(parts: Iterable[bytes]) -> str:
    """Return a text that differs where the parts do."""
    digest = hashlib.blake2b(digest_size=20)
    for part in parts:
        digest.update(b"%d:" % len(part))
        digest.update(part)
    return digest.hexdigest()


def recall(root: Path, key: str) -> Remembered | None:
    """Return what was found under a key; None where that is not known, or is spoilt."""
    try:
        kept = json.loads((root / FILE).read_bytes())
        if kept["key"] != key or kept["format"] != FORMAT:
            return None
        return Remembered(tuple(map(problem_of, kept["problems"])), int(kept["files"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(root: Path, key: str, problems: Sequence[Problem], file_count: int) -> None:
    """Keep what was found. A disk that refuses is no harm."""
    rows = [row_of(found) for found in problems]
    keep(root / FILE, {"format": FORMAT, "key": key, "files": file_count, "problems": rows})


def keep(file: Path, kept: Mapping[str, object]) -> None:
    """Write a file of the memory whole or not at all. A disk that refuses is no harm."""
    data = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode(*_AS_THE_SYSTEM)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=file.name, dir=file.parent)
        with os.fdopen(handle, "wb") as fresh:
            fresh.write(data)
        Path(name).replace(file)
    except OSError:
        return


def _ground(root: Path, day: dt.date, environment: Mapping[str, str]) -> Iterator[bytes]:
    yield f"{FORMAT} {sys.version} {day} {root}".encode(*_AS_THE_SYSTEM)
    for name in sorted(environment):
        if name.startswith("ELINVOIMA_"):
            yield f"{name}={environment[name]}".encode(*_AS_THE_SYSTEM)
    yield from (name.encode() for name in _libraries())
    package = Path(elinvoima.__file__).parent
    for path in (*_walked(package, NOT_LOOKED_AT), *(root / name for name in BY_BYTES)):
        yield str(path).encode(*_AS_THE_SYSTEM)
        yield _bytes(path)


def _libraries() -> list[str]:
    """Return the names of the installed packages, their versions in them."""
    folder = Path(sysconfig.get_paths()["purelib"])
    return sorted(each.name for each in folder.glob("*.dist-info"))


def _walked(folder: Path, left_out: frozenset[str]) -> Iterator[Path]:
    """Yield the files under a folder, in order."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in left_out)
        yield from (Path(here, name) for name in sorted(files))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        return type(error).__name__.encode()


def _size_and_time(path: Path) -> bytes:
    try:
        about = path.stat()
    except OSError as error:
        return type(error).__name__.encode()
    return b"%d %d" % (about.st_size, about.st_mtime_ns)


def row_of(found: Problem) -> list[object]:
    """Return a problem as it is kept."""
    place = found.location
    where = [place.path, place.line, place.column, place.length]
    return [found.code, *where, found.field, dict(found.params), found.is_unfinished]


def problem_of(row: Sequence[object]) -> Problem:
    """Return a problem that was kept. Raises ValueError or TypeError where it is spoilt."""
    code, path, line, column, length, field, params, is_unfinished = row
    if not isinstance(params, dict):
        raise TypeError
    place = Location(str(path), int(str(line)), int(str(column)), int(str(length)))
    told = MappingProxyType(params)
    return Problem(str(code), place, field and str(field), told, bool(is_unfinished))  # type: ignore[arg-type]
