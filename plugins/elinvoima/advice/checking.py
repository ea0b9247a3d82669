"""Checks all content: what is not valid, what must not be published, and what could be better."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from elinvoima.advice.advise import unknown_words, with_suggestions
from elinvoima.advice.adviser import Adviser
from elinvoima.advice.memory import NOTHING, Memory, names_digest
from elinvoima.advice.suggesting import sought
from elinvoima.advice.word_process import WordProcess
from elinvoima.content.files import find_files
from elinvoima.content.problems import Problem, in_order
from elinvoima.content.reader import MANY_FILES, originals_of, with_translations
from elinvoima.halves import Halves
from elinvoima.municipalities.register import load_register
from elinvoima.search.site_analyser import record_names, register_names
from elinvoima.settings import FILE, load_settings
from elinvoima.silences import idle_silences, without_silenced
from elinvoima.site import Loaded, linked


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
    settings, files = load_settings(root), dict(find_files(root))
    originals = originals_of(files)
    make, is_much = partial(Adviser, root, day, memory), len(originals) > MANY_FILES
    with Halves(make, originals, is_much=is_much) as halves:
        read = halves.ask(Adviser.read)
        halves.meanwhile(Adviser.prepare)
        loaded = linked(root, settings, day, files, with_translations(root, files, read))
        names = tuple(_names(loaded))
        halves.own.prepare()
        bases = words.bases() if words else {}
        halved = halves.ask(Adviser.advise, names, bases)
        advice = {path: told for half in halved for path, told in half.items()}
        without = tuple(chain.from_iterable(advice.values()))
        shared = halves.share(Adviser.suggest, sought(unknown_words(without)))
        suggestions = {word: meant for some in shared for word, meant in some.items()}
        found = tuple(with_suggestions(without, suggestions))
        told = without_silenced(found, settings.silences)
        every = (*loaded.problems, *loaded.silenced, *found)
        idle = idle_silences(every, settings.silences, FILE, _text(root / FILE))
        problems = in_order((*loaded.problems, *told, *idle))
        after = Memory(names_digest(names), advice, suggestions)
        return CheckUp(problems, loaded.file_count, after)


def _names(loaded: Loaded) -> Iterator[str]:
    """Yield the names that are words of the content: those of places and of records."""
    yield from register_names(load_register())
    for entry in loaded.entries:
        yield from record_names(entry.record)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""
