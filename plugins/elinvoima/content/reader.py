"""Reads and validates content files: all that can be said of a file without the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from elinvoima.content.collections import Collection
from elinvoima.content.entries import Entry
from elinvoima.content.file_names import is_translation
from elinvoima.content.files import SourceFile, read_file
from elinvoima.content.personal_data import personal_data
from elinvoima.content.problems import Problem
from elinvoima.content.schema import Record
from elinvoima.content.schema.translation import Translation
from elinvoima.content.validation import validate, validate_translation
from elinvoima.halves import Halves

MANY_FILES = 200
"""More are read sooner by two processes than by one."""

File = tuple[str, Collection]
"""Path from the root, and collection."""


@dataclass(frozen=True, slots=True)
class FileRead:
    """What a file holds."""

    problems: tuple[Problem, ...]
    source: SourceFile | None = None
    """None where it cannot be read as text."""
    entry: Entry[Record] | None = None
    """Its record, where it is a valid one."""
    translation: Entry[Translation] | None = None


class Reader:
    """Reads some files."""

    def __init__(self, root: Path, files: Sequence[File]) -> None:
        """Take the files to read."""
        self._root = root
        self._files = files

    def read(self) -> dict[str, FileRead]:
        """Return what the files hold, by path."""
        return {path: self._read(path, collection) for path, collection in self._files}

    def _read(self, path: str, collection: Collection) -> FileRead:
        read = read_file(self._root, path, collection)
        source = read.value
        if source is None:
            return FileRead(read.problems)
        private = tuple(personal_data(source))
        if source.translated_into:
            translated = validate_translation(source)
            found = (*translated.problems, *private)
            return FileRead(found, source, translation=translated.value)
        validated = validate(source)
        return FileRead((*validated.problems, *private), source, validated.value)


def read_all(root: Path, files: Mapping[str, Collection]) -> dict[str, FileRead]:
    """Read all content files."""
    originals = originals_of(files)
    with Halves(partial(Reader, root), originals, is_much=len(originals) > MANY_FILES) as halves:
        return with_translations(root, files, halves.ask(Reader.read))


def originals_of(files: Mapping[str, Collection]) -> tuple[File, ...]:
    """Return the files that are no translations: these two processes may read."""
    return tuple(file for file in files.items() if not is_translation(file[0]))


def with_translations(
    root: Path, files: Mapping[str, Collection], read: Sequence[Mapping[str, FileRead]]
) -> dict[str, FileRead]:
    """Return what was read, in the order of the files, with the translations read too.

    They are few, and their models, which are made of others, cannot be pickled.
    """
    found = {path: one for some in read for path, one in some.items()}
    found |= Reader(root, [file for file in files.items() if file[0] not in found]).read()
    return {path: found[path] for path in files}
