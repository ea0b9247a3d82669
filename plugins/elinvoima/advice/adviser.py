"""Reads some content files and gives the advice on them, step by step, as the others get known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from elinvoima.advice.advise import of_its_words, of_the_page
from elinvoima.advice.known_words import Vocabulary, read_word_list, vocabulary_of
from elinvoima.advice.memory import Memory, names_digest
from elinvoima.advice.reading import Around, Reading
from elinvoima.advice.suggesting import suggestions
from elinvoima.content.entries import Entry
from elinvoima.content.problems import Problem
from elinvoima.content.reader import File, FileRead, Reader
from elinvoima.content.schema import Record
from elinvoima.search.tokens import normalised


class Adviser(Reader):
    """Reads some files, and advises on their records when the names of all are known."""

    def __init__(self, root: Path, day: dt.date, memory: Memory, files: Sequence[File]) -> None:
        """Take the files to read; `memory` has the advice on those that are as they were."""
        super().__init__(root, files)
        self._root = root
        self._memory = memory
        self._around = Around(day, Vocabulary(frozenset()), _sizes(root))
        self._vocabulary = self._around.vocabulary
        self._entries: list[Entry[Record]] = []
        self._prepared: dict[str, tuple[Reading, tuple[Problem, ...]]] = {}

    def read(self) -> dict[str, FileRead]:
        """Return what the files hold, by path."""
        read = super().read()
        self._entries = [one.entry for one in read.values() if one.entry]
        return read

    def prepare(self) -> None:
        """Do what can be done before the names are known, for the files that are not remembered."""
        self._prepare(entry for entry in self._entries if entry.path not in self._memory.advice)

    def _prepare(self, entries: Iterable[Entry[Record]]) -> None:
        for entry in entries:
            if entry.path not in self._prepared:
                reading = Reading(entry, self._around)
                self._prepared[entry.path] = (reading, of_the_page(reading))

    def advise(
        self, names: Sequence[str], bases: Mapping[str, str | None]
    ) -> dict[str, Sequence[Problem]]:
        """Return the advice on the records of these files, by path, without suggestions.

        `names` are those of all records; `bases` has what is known of words already.
        """
        known = self._memory = self._memory.under(names_digest(names))
        fresh = [entry for entry in self._entries if entry.path not in known.advice]
        self._prepare(fresh)
        self._vocabulary = vocabulary_of(read_word_list(self._root), names, bases)
        around = Around(self._around.day, self._vocabulary, self._around.size_of)
        words = set[str]().union(*(self._prepared[each.path][0].word_counts for each in fresh))
        self._vocabulary.learn(map(normalised, words))
        given: dict[str, Sequence[Problem]] = {}
        for entry in self._entries:
            if entry.path in known.advice:
                given[entry.path] = known.advice[entry.path]
            else:
                reading, of_page = self._prepared[entry.path]
                given[entry.path] = (*of_page, *of_its_words(reading.within(around)))
        return given

    def suggest(self, words: Sequence[str]) -> dict[str, str | None]:
        """Return what unknown words were meant to be; to be asked after the advice."""
        return suggestions(words, self._vocabulary, self._memory.suggestions)


def _sizes(root: Path) -> Callable[[str], int | None]:
    def size(path: str) -> int | None:
        try:
            return (root / path).stat().st_size
        except OSError:
            return None

    return size
