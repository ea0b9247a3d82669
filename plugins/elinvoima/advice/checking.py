"""Checks all content: what is not valid, what must not be published, and what could be better."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from elinvoima.advice.advise import of_its_words, of_the_page, unknown_words, with_suggestions
from elinvoima.advice.known_words import read_word_list, vocabulary_of
from elinvoima.advice.memory import NOTHING, Memory, names_digest
from elinvoima.advice.reading import Around, Reading
from elinvoima.advice.suggesting import suggestions
from elinvoima.advice.word_process import WordProcess
from elinvoima.content.problems import Problem, in_order
from elinvoima.municipalities.register import load_register
from elinvoima.search.site_analyser import record_names, register_names
from elinvoima.search.tokens import normalised
from elinvoima.settings import FILE, load_settings
from elinvoima.silences import idle_silences, without_silenced
from elinvoima.site import Loaded, load


@dataclass(frozen=True, slots=True)
class CheckUp:
    """Everything that was found, in order, and in how many files it was looked for."""

    problems: tuple[Problem, ...]
    file_count: int
    memory: Memory = field(compare=False)
    """What the next check may know of files that are as they were."""


def check_up(
    root: Path, day: dt.date, memory: Memory = NOTHING, words: WordProcess | None = None
) -> CheckUp:
    """Check the content under `root`. Raises SettingsError where the settings are broken.

    `memory` has the advice on files that are as they were; `words` is looking up the words of the
    others, if there are many.
    """
    settings = load_settings(root)
    with _without_collecting():
        loaded = load(root, settings, day)
        after, found = _advice(root, day, loaded, memory, words)
        told = without_silenced(found, settings.silences)
        every = (*loaded.problems, *loaded.silenced, *found)
        idle = idle_silences(every, settings.silences, FILE, _text(root / FILE))
        return CheckUp(in_order((*loaded.problems, *told, *idle)), loaded.file_count, after)


def _advice(
    root: Path, day: dt.date, loaded: Loaded, memory: Memory, words: WordProcess | None
) -> tuple[Memory, tuple[Problem, ...]]:
    """Return the advice on every record, and what is to be remembered of it."""
    names = (*register_names(load_register()), *_names(loaded))
    known = memory.under(names_digest(names))
    vocabulary = vocabulary_of(read_word_list(root), names, {})
    around = Around(day, vocabulary, _sizes(root))
    fresh = [Reading(e, around) for e in loaded.entries if e.path not in known.advice]
    of_pages = [of_the_page(reading) for reading in fresh]  # while words are being looked up
    vocabulary.bases.update(words.bases() if words else {})
    if not words:
        vocabulary.learn(word for reading in fresh for word in map(normalised, reading.word_counts))
    given = {
        reading.entry.path: (*of_page, *of_its_words(reading))
        for reading, of_page in zip(fresh, of_pages, strict=True)
    }
    advice = {e.path: given.get(e.path) or known.advice.get(e.path, ()) for e in loaded.entries}
    found = [problem for each in advice.values() for problem in each]
    sought = suggestions(unknown_words(found), vocabulary, known.suggestions)
    return replace(known, advice=advice, suggestions=sought), (*with_suggestions(found, sought),)


def _names(loaded: Loaded) -> Iterator[str]:
    for entry in loaded.entries:
        yield from record_names(entry.record)


def _sizes(root: Path) -> Callable[[str], int | None]:
    def size(path: str) -> int | None:
        try:
            return (root / path).stat().st_size
        except OSError:
            return None

    return size


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Let the garbage be: a check makes half a million objects and throws next to none away."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
