"""Fixes a file as far as that is mechanical, and makes sure that nothing is lost by it.

A fix is kept only if the file then has fewer problems than before, or as few and means the same:
the same values and the same text but for spaces. What was fixed once is not fixed again.
"""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from elinvoima.advice.known_words import Vocabulary
from elinvoima.advice.reading import Around, Reading
from elinvoima.advice.rules.headings import headings
from elinvoima.advice.rules.invisible import INVISIBLE, invisible
from elinvoima.content.collections import Collection
from elinvoima.content.file_names import is_translation
from elinvoima.content.files import SourceFile
from elinvoima.content.problems import Location, Problem, in_order, problem
from elinvoima.content.validation import validate_any
from elinvoima.fixing.characters import with_plain_characters
from elinvoima.fixing.lines import mended_line
from elinvoima.municipalities.register import load_register
from elinvoima.relations.linking import link

MOST_ROUNDS = 20
"""Mending one value may show the next problem; a real file is done in three."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a fix has to know of the other files."""

    known_files: Mapping[str, Collection]
    former_ids: Mapping[str, str]
    """Present ids of records by their former ones."""
    file_exists: Callable[[str], bool]


def fixed(path: str, collection: Collection, text: str, around: Surroundings) -> str:
    """Return the file's text with what is mechanical mended; the same text where nothing is."""
    best, problems = text, _problems(path, collection, text, around)
    for _ in range(MOST_ROUNDS):
        candidate = _once(best, problems, around)
        if candidate == best:
            break
        left = _problems(path, collection, candidate, around)
        if len(left) > len(problems):
            break
        if len(left) == len(problems) and not _means_the_same(path, collection, best, candidate):
            break
        best, problems = candidate, left
    return best


def difference(path: str, before: str, after: str) -> Iterator[str]:
    """Yield the lines of a unified diff."""
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), path, path
    )
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n"


def _once(text: str, problems: tuple[Problem, ...], around: Surroundings) -> str:
    plain = with_plain_characters(text)
    if plain != text:
        return plain
    lines = text.split("\n")
    touched: set[int] = set()
    for found in problems:
        number = found.location.line - 1
        if number in touched or number >= len(lines):
            continue
        mended = mended_line(found, lines[number], around.former_ids)
        if mended is not None:
            lines[number] = mended
            touched.add(number)
    return "\n".join(lines)


def _problems(
    path: str, collection: Collection, text: str, around: Surroundings
) -> tuple[Problem, ...]:
    """Return the problems of a file by itself, and its references to ids that are not there."""
    if not text.strip():
        return (problem("E101", Location(path)),)
    found = [problem("E108", Location(path))] if text.startswith("\ufeff") else []
    bare = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    checked = validate_any(SourceFile(path, collection, bare))
    found += checked.problems
    entry = checked.value
    if entry and not is_translation(path):
        found += link(
            [entry], load_register(), around.known_files, around.file_exists, _NOTHING.day
        ).problems
        reading = Reading(entry, _NOTHING)
        found += [*headings(reading), *invisible(reading)]
    return in_order(found)


_NOTHING = Around(dt.date.min, Vocabulary(frozenset()), lambda _: None)
"""What is around a record for the rules that ask nothing."""


def _means_the_same(path: str, collection: Collection, one: str, other: str) -> bool:
    """Whether two texts are the same record and body, but for spaces and what is invisible."""
    return _meaning(path, collection, one) == _meaning(path, collection, other)


def _meaning(path: str, collection: Collection, text: str) -> object:
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    entry = validate_any(SourceFile(path, collection, plain)).value
    if entry is None:
        return _bare(plain)
    values = entry.record.model_dump(mode="json")
    return _bare(str(values)), _bare(entry.body.converted.html)


def _bare(text: str) -> str:
    """Return a text without what a fix may take or turn: spaces and invisible characters."""
    text = INVISIBLE.sub(lambda m: " " if m[0] == "\u00a0" else "", text)
    return "".join(text.replace("\\n", " ").replace("\\xa0", " ").replace("\\xad", "").split())
