"""Checks all content: what is not valid, what must not be published, and what could be better."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from elinvoima.advice.advise import advice
from elinvoima.advice.known_words import read_word_list, vocabulary_of
from elinvoima.advice.reading import Around
from elinvoima.advice.word_process import FEWEST_BYTES, WordProcess
from elinvoima.content.files import find_files
from elinvoima.content.problems import Problem, in_order
from elinvoima.municipalities.register import load_register
from elinvoima.search.site_analyser import record_names, register_names
from elinvoima.settings import FILE, load_settings
from elinvoima.silences import idle_silences, without_silenced
from elinvoima.site import Loaded, load


@dataclass(frozen=True, slots=True)
class CheckUp:
    """Everything that was found, in order, and in how many files it was looked for."""

    problems: tuple[Problem, ...]
    file_count: int


def check_up(root: Path, day: dt.date) -> CheckUp:
    """Check the content under `root`. Raises SettingsError where the settings are broken."""
    settings = load_settings(root)
    with _without_collecting():
        size = sum((root / path).stat().st_size for path, _ in find_files(root))
        words = WordProcess(root) if size > FEWEST_BYTES else None
        loaded = load(root, settings, day)
        names = (*register_names(load_register()), *_names(loaded))
        bases = words.bases() if words else {}
        vocabulary = vocabulary_of(read_word_list(root), names, bases)
        found = [*advice(loaded.entries, Around(day, vocabulary, _sizes(root)))]
        told = without_silenced(found, settings.silences)
        every = (*loaded.problems, *loaded.silenced, *found)
        idle = idle_silences(every, settings.silences, FILE, _text(root / FILE))
        return CheckUp(in_order((*loaded.problems, *told, *idle)), loaded.file_count)


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
