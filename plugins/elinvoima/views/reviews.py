"""The queue of pages to be checked, in words, and the notice of a page whose day has passed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from elinvoima.content.collections import Collection
from elinvoima.i18n import N_
from elinvoima.relations.reviews import Review
from elinvoima.views.links import Link, link_to
from elinvoima.views.words import Words

KINDS: Mapping[Collection, str] = MappingProxyType(
    {
        Collection.STORY: N_("Story"),
        Collection.THEME: N_("Theme"),
        Collection.METHOD: N_("Method"),
        Collection.CYCLE: N_("Network"),
        Collection.EXPERT: N_("Expert"),
        Collection.ORGANISATION: N_("Organisation"),
        Collection.PAGE: N_("Page"),
    }
)
"""What a page of each collection is."""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A page in the queue."""

    link: Link
    kind: str
    due: dt.date
    is_late: bool
    checked: dt.date
    is_reviewed: bool
    is_own: bool


@dataclass(frozen=True, slots=True)
class ReviewsView:
    """The queue: what is late, what comes next, and how many more there are."""

    late_count: int
    late: tuple[ReviewRow, ...]
    """The first of those that are late."""
    next: tuple[ReviewRow, ...]
    more: int
    months: int
    """After how many months a page without a day of its own is due."""
    day: dt.date


LATE, NEXT = 40, 12
"""How many of those that are late, and of those that are not yet, the page shows."""


def reviews_view(queue: Iterable[Review], months: int, day: dt.date, words: Words) -> ReviewsView:
    """Work out what the page shows of the queue on a day."""
    rows = [_row(review, day, words) for review in queue]
    late = [row for row in rows if row.is_late]
    waiting = rows[len(late) :]
    shown = tuple(late[:LATE]), tuple(waiting[:NEXT])
    more = len(rows) - sum(map(len, shown))
    return ReviewsView(len(late), *shown, more, months, day)


def late_notice(review: Review | None, day: dt.date, words: Words) -> str:
    """Say that a page's facts should have been checked; empty if the day has not passed."""
    if review is None or not review.is_late(day):
        return ""
    checked, due = _day(review.checked, words), _day(review.due, words)
    if review.is_reviewed:
        text = N_(
            "The facts of this page were last checked on {checked}. They were to be checked again "
            "by {due}, so some of them may have changed."
        )
    else:
        text = N_(
            "The facts of this page are from {checked}, when it was published. They were to be "
            "checked by {due}, so some of them may have changed."
        )
    return words.text(text, checked=checked, due=due)


def _row(review: Review, day: dt.date, words: Words) -> ReviewRow:
    return ReviewRow(
        link=link_to(review.entry),
        kind=words.text(KINDS[review.entry.collection]),
        due=review.due,
        is_late=review.is_late(day),
        checked=review.checked,
        is_reviewed=review.is_reviewed,
        is_own=review.is_own,
    )


def _day(day: dt.date, words: Words) -> str:
    return words.text(N_("{day}/{month}/{year}"), day=day.day, month=day.month, year=day.year)
