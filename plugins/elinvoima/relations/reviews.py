"""Which pages are to be checked, and by when: the queue that `review_by` makes.

A record is due on the day its file gives (`review_by`). Where the file gives none, it is due so
many months after its facts were last checked, or after it was published; the publisher's settings
say how many. Archived records are not in the queue: nobody keeps them up to date, and they say so.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Record
from elinvoima.relations.catalogue import NOT_FOUND_ADDRESS, Catalogue, address_of


@dataclass(frozen=True, slots=True)
class Review:
    """A public record and the day by which its facts are to be checked."""

    entry: Entry[Any]
    due: dt.date
    is_own: bool
    """Whether the record's file gives the day; else it is counted from `checked`."""
    checked: dt.date
    """When its facts were last checked: the day it was reviewed, or else published."""
    is_reviewed: bool
    """Whether they have been checked since it was published."""

    @property
    def id(self) -> str:
        """Kind and id of the record, joined by a hyphen; a page of the site by its address."""
        entry = self.entry
        page = address_of(entry).strip("/").replace("/", "-") or "home"
        return f"{entry.collection.value}-{page if entry.collection.is_page else entry.id}"

    def is_late(self, day: dt.date) -> bool:
        """Whether the day it was due has passed."""
        return self.due < day


def review_of(entry: Entry[Record], months: int) -> Review | None:
    """Return when a record is due; None for one that is archived or has no day at all."""
    record = entry.record
    checked = record.reviewed or record.published
    if record.status.is_archived or checked is None:
        return None
    due = record.review_by or months_after(checked, months)
    return Review(entry, due, record.review_by is not None, checked, record.reviewed is not None)


def review_queue(catalogue: Catalogue, months: int) -> tuple[Review, ...]:
    """Return every record that is to be checked some day, the soonest first, then by address."""
    found = (
        review_of(entry, months)
        for entry in catalogue.entries
        if address_of(entry) != NOT_FOUND_ADDRESS
    )
    reviews = (review for review in found if review)
    return tuple(sorted(reviews, key=lambda review: (review.due, address_of(review.entry))))


def months_after(day: dt.date, months: int) -> dt.date:
    """Return the same day so many months later, or the month's last day where it has none."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
