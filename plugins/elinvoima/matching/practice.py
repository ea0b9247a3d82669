"""A practice: what the matching needs to know of a story."""

from __future__ import annotations

from dataclasses import dataclass

from elinvoima.content.edtf import WINTER, Edtf, Qualifier, TimeSpan
from elinvoima.content.entries import Entry
from elinvoima.content.schema import Method, Story, Theme
from elinvoima.content.schema.story import Evidence
from elinvoima.relations.catalogue import Catalogue

MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class Practice:
    """What was done somewhere, reduced to what can be compared."""

    id: str
    municipalities: tuple[str, ...]
    """Codes."""
    themes: tuple[str, ...]
    methods: tuple[str, ...]
    evidence: Evidence
    last_year: int
    """The last year of the work; the reference year where it goes on."""
    months: int | None = None
    """How long it took at most; None where the story does not tell its ends so exactly."""
    actions: int | None = None
    """How many workshops, interviews and the like there were; None where none is told."""
    is_archived: bool = False


def practice_of(entry: Entry[Story], catalogue: Catalogue, reference_year: int) -> Practice:
    """Make a practice of a story."""
    story = entry.record
    return Practice(
        id=entry.id,
        municipalities=tuple(m.code for m in catalogue.municipalities_of(story)),
        themes=tuple(t.id for t in catalogue.find(Theme, story.themes)),
        methods=tuple(m.id for m in catalogue.find(Method, story.all_methods)),
        evidence=story.evidence,
        last_year=reference_year if story.period.is_open else story.period.last.year,
        months=months_of(story.period),
        actions=actions_of(story),
        is_archived=story.status.is_archived,
    )


def months_of(period: TimeSpan) -> int | None:
    """Return how many calendar months a period touches at most; None where that is not known.

    Both ends must be known to the part of the year at least, or both be whole years (twelve months
    each): from autumn 2022 to spring 2023 it is nine, September to May. A winter is of two years.
    """
    start, end = period.start, period.last
    if period.is_open or not (_is_exact(start) and _is_exact(end)):
        return None
    years = MONTHS_IN_YEAR * (end.year - start.year)
    if _is_year(start) and _is_year(end):
        return years + MONTHS_IN_YEAR
    if _is_year(start) or _is_year(end):
        return None
    return years + end.latest.month - start.earliest.month + 1


def actions_of(story: Story) -> int | None:
    """Return the number of actions: the counts of the steps that name a method, or one for each."""
    counted = [step for step in story.steps if step.method]
    if not counted:
        return None
    return sum(1 if step.count is None else step.count for step in counted)


def _is_exact(date: Edtf) -> bool:
    return date.qualifier is Qualifier.EXACT and date.part != WINTER


def _is_year(date: Edtf) -> bool:
    return date.month is None and date.part is None
