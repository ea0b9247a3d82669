"""Gives the advice of every rule on every record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from elinvoima.advice.reading import Around, Reading
from elinvoima.advice.rules import RULES
from elinvoima.content.entries import Entry
from elinvoima.content.problems import Problem
from elinvoima.content.schema import Record


def advice(entries: Iterable[Entry[Record]], around: Around) -> Iterator[Problem]:
    """Yield what the rules say of the records, in their order."""
    for entry in entries:
        reading = Reading(entry, around)
        for rule in RULES:
            yield from rule(reading)
