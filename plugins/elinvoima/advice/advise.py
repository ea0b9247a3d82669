"""Gives the advice of every rule on every record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from elinvoima.advice.reading import Around, Reading
from elinvoima.advice.rules import RULES, WORD_RULES
from elinvoima.advice.suggesting import sought, suggestions
from elinvoima.content.entries import Entry
from elinvoima.content.problems import Problem
from elinvoima.content.schema import Record

UNKNOWN_WORD = "A203"


def advice(entries: Iterable[Entry[Record]], around: Around) -> Iterator[Problem]:
    """Yield what the rules say of the records, in their order, suggestions with it."""
    found: list[Problem] = []
    for entry in entries:
        reading = Reading(entry, around)
        found += (*of_the_page(reading), *of_its_words(reading))
    meant = suggestions(sought(unknown_words(found)), around.vocabulary, {})
    yield from with_suggestions(found, meant)


def of_the_page(reading: Reading) -> tuple[Problem, ...]:
    """Return what the rules say that ask nothing of the vocabulary."""
    return tuple(problem for rule in RULES for problem in rule(reading))


def of_its_words(reading: Reading) -> tuple[Problem, ...]:
    """Return what the others say, without suggestions: it hangs on no other record."""
    return tuple(problem for rule in WORD_RULES for problem in rule(reading))


def unknown_words(found: Iterable[Problem]) -> Iterator[str]:
    """Yield the words that were not known, as they stand."""
    return (problem.params["found"] for problem in found if problem.code == UNKNOWN_WORD)


def with_suggestions(
    found: Iterable[Problem], meant: Mapping[str, str | None]
) -> Iterator[Problem]:
    """Yield the problems, of unknown words with what was meant."""
    for problem in found:
        suggestion = meant.get(problem.params["found"]) if problem.code == UNKNOWN_WORD else None
        if suggestion is None:
            yield problem
        else:
            word, *rest = problem.params.items()
            told = dict([word, ("suggestion", suggestion), *rest])
            yield replace(problem, params=MappingProxyType(told))
