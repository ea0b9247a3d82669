"""Finds the content files and reads each as text, refusing what no editor meant to write."""

from __future__ import annotations

import codecs
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from elinvoima.content.checked import Checked
from elinvoima.content.collections import Collection, collection_of
from elinvoima.content.file_names import language_of, record_id
from elinvoima.content.problems import Location, Problem, problem

MAX_BYTES = 1_000_000
"""A story of a million bytes is some other file by mistake: the longest of ours has 20,000."""

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LIKE_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_CONTENT_FOLDERS = ("case_studies", "docs")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A content file as text, its line ends made line feeds."""

    path: str
    """Relative to the root, with forward slashes."""
    collection: Collection
    text: str

    @property
    def id(self) -> str:
        """The record's id: the file's name without `.md`, and without a translation's language."""
        return record_id(self.path)

    @property
    def translated_into(self) -> str:
        """Language of a translation, as its name tells; empty for an original."""
        return language_of(self.path)


def find_files(root: Path) -> Iterator[tuple[str, Collection]]:
    """Yield path and collection of every Markdown file under the content folders, in order.

    Hidden files and files in hidden folders (an editor's own) are left out.
    """
    for folder in _CONTENT_FOLDERS:
        for file in sorted((root / folder).rglob("*.md")):
            relative = file.relative_to(root)
            collection = collection_of(relative.as_posix())
            if collection and not any(part.startswith(".") for part in relative.parts):
                yield relative.as_posix(), collection


def is_file(root: Path, path: str) -> bool:
    """Whether there is a file at a path that an editor wrote, however odd the path."""
    try:
        return (root / path).is_file()
    except OSError:  # a name longer than the file system takes
        return False


def stray_files(root: Path) -> Iterator[Problem]:
    """Yield E111 for each file that was meant to be content but has another ending than `.md`."""
    for folder in _CONTENT_FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            name = file.name
            if file.suffix.lower() in _LIKE_MARKDOWN and file.suffix != ".md" and file.is_file():
                place = Location(file.relative_to(root).as_posix())
                yield problem("E111", place, found=name, suggestion=f"{file.stem.lower()}.md")


def read_file(root: Path, path: str, collection: Collection) -> Checked[SourceFile]:
    """Read one file.

    Gives E101 (empty), E102 (binary), E103 (encoding), E104 (size), E108 (byte order mark) and
    E109 (cannot be read).
    """
    file = root / path
    start = Location(path)
    try:
        size = file.stat().st_size
        if size > MAX_BYTES:
            megabytes = math.ceil(size / 10**6)  # whole: languages differ in the decimal sign
            return Checked.failed(
                problem("E104", start, found=megabytes, allowed=MAX_BYTES // 10**6)
            )
        data = file.read_bytes()
    except OSError as error:
        reason = "permission" if isinstance(error, PermissionError) else "system"
        return Checked.failed(problem("E109", start, found=reason))
    if data.startswith(_UTF16_MARKS):
        return Checked.failed(problem("E103", start, found="UTF-16"))
    if b"\0" in data:
        return Checked.failed(problem("E102", start))
    if data.startswith(codecs.BOM_UTF8):
        return Checked.failed(problem("E108", start))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Checked.failed(_encoding_problem(path, data, error))
    if not text.strip():
        return Checked.failed(problem("E101", start))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Checked(SourceFile(path, collection, text))


def _encoding_problem(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    before = data[: error.start].decode("utf-8")
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    character = data[error.start : error.start + 1].decode("cp1252", errors="replace")
    return problem("E103", Location(path, line, column), found="Windows-1252", character=character)
