"""How much of what readers need a record tells, from 0 to 100, and what would raise it.

Weights follow the reader's questions: who has done this, exactly how, what came of it, would it fit
us, whom do I call. They are a judgement, not a measurement, and each table sums up to 100.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.content.need_texts import NEED_TEXTS
from elinvoima.content.schema import (
    Expert,
    Method,
    NetworkCycle,
    Organisation,
    Record,
    Story,
    Theme,
)

Test = Callable[[Any, int], bool]
"""(record, words in its body) -> whether the need is met."""


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that readers need. Public because reports list what is missing."""

    name: str
    """Kind of record and the field it is told in, or `body`."""
    weight: int
    is_met: Test

    @property
    def text(self) -> str:
        """What to add, as a message of the catalogue."""
        return NEED_TEXTS[self.name]


@dataclass(frozen=True, slots=True)
class Completeness:
    """How complete a record is."""

    score: int
    """From 0 to 100."""
    missing: tuple[Need, ...]
    """What is not told, the weightiest first."""


def _has(name: str) -> Test:
    return lambda record, _: bool(getattr(record, name))


def _body(least: int) -> Test:
    return lambda _, words: words >= least


def _steps_with(*names: str) -> Test:
    """Whether half of the steps at least have one of the fields."""

    def test(record: Any, _: int) -> bool:
        told = [any(getattr(step, name) is not None for name in names) for step in record.steps]
        return bool(told) and sum(told) * 2 >= len(told)

    return test


def _source_address(record: Any, _: int) -> bool:
    return any(source.url for source in record.sources)


_STORY = (
    Need("story.results", 12, _has("results")),
    Need("story.steps", 10, lambda r, _: len(r.steps) > 1),
    Need("story.starting_point", 8, _has("starting_point")),
    Need("story.outcomes", 8,
         lambda r, _: bool(r.outcomes or r.indicators)),
    Need("story.lessons", 8, _has("lessons")),
    Need("story.suits_when", 8,
         lambda r, _: bool(r.success_conditions or r.suits_when or r.does_not_suit_when)),
    Need("story.motive", 6, _has("motive")),
    Need("story.steps.when", 6, _steps_with("when")),
    Need("story.steps.method", 6, _steps_with("method")),
    Need("story.outputs", 6, _has("outputs")),
    Need("story.experts", 6,
         lambda r, _: bool(r.experts or r.call_to_action)),
    Need("story.body", 6, _body(80)),
    Need("story.steps.participants", 4,
         _steps_with("participants", "count")),
    Need("story.decisions", 4, _has("decisions")),
    Need("story.sources.url", 2, _source_address),
)  # fmt: skip

_THEME = (
    Need("theme.body", 55, _body(80)),
    Need("theme.synonyms", 15, _has("synonyms")),
    Need("theme.sources.url", 15, _source_address),
    Need("theme.names", 15,
         lambda r, _: bool(r.names.sv and r.names.en)),
)  # fmt: skip

_METHOD = (
    Need("method.steps", 30, _has("steps")),
    Need("method.body", 30, _body(40)),
    Need("method.participants", 10, _has("participants")),
    Need("method.synonyms", 10, _has("synonyms")),
    Need("method.effort", 10, _has("effort")),
    Need("method.duration", 10, _has("duration")),
)

_EXPERT = (
    Need("expert.contact", 30,
         lambda r, _: bool(r.contact or r.booking_url)),
    Need("expert.body", 20, _body(30)),
    Need("expert.themes", 20, _has("themes")),
    Need("expert.role", 15, _has("role")),
    Need("expert.methods", 10, _has("methods")),
    Need("expert.languages", 5, _has("languages")),
)  # fmt: skip

_CYCLE = (
    Need("cycle.seminars", 25, _has("seminars")),
    Need("cycle.participants", 20, _has("participants")),
    Need("cycle.goal", 15, _has("goal")),
    Need("cycle.theme_lists", 15, _has("theme_lists")),
    Need("cycle.components", 10, _has("components")),
    Need("cycle.body", 10, _body(60)),
    Need("cycle.publications", 5, _has("publications")),
)

_ORGANISATION = (
    Need("organisation.body", 60, _body(10)),
    Need("organisation.url", 40,
         lambda r, _: bool(r.url or any(s.url for s in r.sources))),
)  # fmt: skip

NEEDS: Mapping[type[Record], Sequence[Need]] = {
    Story: _STORY,
    Theme: _THEME,
    Method: _METHOD,
    Expert: _EXPERT,
    NetworkCycle: _CYCLE,
    Organisation: _ORGANISATION,
}
"""What readers need of each kind of record. The site's own pages have no such list."""


def completeness(entry: Entry[Any]) -> Completeness:
    """Return how complete a record is; 100 for one of the site's own pages."""
    return completeness_of(entry.record, len(entry.body_text.split()))


def completeness_of(record: Record, body_words: int) -> Completeness:
    """As `completeness`, of a record and how many words its body has."""
    needs = NEEDS.get(type(record), ())
    missing = [need for need in needs if not need.is_met(record, body_words)]
    missing.sort(key=lambda need: -need.weight)  # stable: equal weights in the table's order
    return Completeness(100 - sum(need.weight for need in missing), tuple(missing))
