"""Which pages are to be checked: by the day their file gives, or so long after the last check."""

from __future__ import annotations

import datetime as dt

import pytest
from elinvoima.relations.catalogue import Catalogue
from elinvoima.relations.reviews import months_after, review_queue
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import METHOD, PAGE, PUBLIC, STORY, THEME, THEME_FILE, catalogue, text_of

MONTHS = 24


def some_pages() -> Catalogue:
    return catalogue(
        {
            THEME_FILE: text_of(THEME, **PUBLIC),
            "docs/methods/kysely.md": text_of(METHOD, **{**PUBLIC, "reviewed": "2026-11-30"}),
            "case_studies/kolari.md": text_of(STORY, **PUBLIC, review_by="2027-01-31"),
            "case_studies/vanha.md": text_of(
                STORY, **{**PUBLIC, "status": "archived"}, review_by="2026-12-01"
            ),
            "case_studies/luonnos.md": text_of(STORY, review_by="2026-12-01"),
            "docs/404.md": text_of(PAGE, **PUBLIC),
            "docs/tietoa.md": text_of(PAGE, **PUBLIC, review_by="2026-12-24"),
            "docs/tietoa/data.md": text_of(PAGE, **PUBLIC),
        }
    )


def test_the_soonest_comes_first_and_what_is_not_kept_up_is_left_out() -> None:
    queue = review_queue(some_pages(), MONTHS)
    assert [(review.id, str(review.due), review.is_own) for review in queue] == [
        ("page-tietoa", "2026-12-24", True),
        ("story-kolari", "2027-01-31", True),
        ("theme-yritykset", "2028-11-21", False),
        ("page-tietoa-data", "2028-11-21", False),
        ("method-kysely", "2028-11-30", False),
    ]


def test_a_page_without_a_day_of_its_own_is_due_so_long_after_its_last_check() -> None:
    found = {review.id: review for review in review_queue(some_pages(), 6)}
    assert str(found["method-kysely"].due) == "2027-05-30"
    assert found["method-kysely"].is_reviewed
    assert str(found["theme-yritykset"].due) == "2027-05-21"
    assert not found["theme-yritykset"].is_reviewed


def test_a_page_is_late_from_the_day_after() -> None:
    story = next(review for review in review_queue(some_pages(), 6) if review.id == "story-kolari")
    assert not story.is_late(dt.date(2027, 1, 31))
    assert story.is_late(dt.date(2027, 2, 1))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2026-11-21", 12, "2027-11-21"),
        ("2026-11-21", 1, "2026-12-21"),
        ("2026-12-21", 1, "2027-01-21"),
    ],
)
def test_months_are_calendar_months(day: str, months: int, later: str) -> None:
    assert str(months_after(dt.date.fromisoformat(day), months)) == later


@given(st.dates(dt.date(1990, 1, 1), dt.date(2200, 1, 1)), st.integers(1, 240))
def test_a_day_so_many_months_later_is_in_that_month(day: dt.date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day
