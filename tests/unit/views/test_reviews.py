"""The notice of a page that should have been checked, and the queue as the page shows it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.record_pages import record_page
from elinvoima.relations.catalogue import Catalogue, address_of
from elinvoima.relations.reviews import review_queue
from elinvoima.settings import Settings
from elinvoima.site import Site
from elinvoima.views.reviews import LATE, NEXT, reviews_view
from elinvoima.views.words import Words

from tests.samples import METHOD, PUBLIC, STORY, THEME, THEME_FILE, catalogue, text_of

FINNISH = Words("fi")


def site_on(day: str, files: dict[str, str]) -> Site:
    return Site(Path(), Settings(), catalogue(files), dt.date.fromisoformat(day))


def html_of(site: Site, address: str) -> str:
    entry = next(e for e in site.catalogue.entries if address_of(e) == address)
    return record_page(PageMaker(site, FINNISH), entry).html


@pytest.mark.parametrize(
    ("day", "changes", "said"),
    [
        ("2027-11-21", {}, None),
        (
            "2027-11-22",
            {},
            "Tämän sivun tiedot ovat julkaisupäivältä 21.11.2026. Ne piti tarkistaa viimeistään 21",
        ),
        (
            "2027-11-22",
            {"reviewed": "2027-02-03"},
            "viimeksi tarkistettu 3.2.2027. Ne piti tarkistaa uudelleen viimeistään 21.11.2027,",
        ),
        ("2027-11-22", {"status": "archived"}, None),
    ],
)
def test_a_page_says_that_its_day_has_passed(
    day: str, changes: dict[str, str], said: str | None
) -> None:
    files = {
        THEME_FILE: text_of(THEME, **PUBLIC),
        "case_studies/kolari.md": text_of(
            STORY, **{**PUBLIC, "review_by": "2027-11-21", **changes}
        ),
    }
    site = site_on(day, files)
    html = html_of(site, "tarinat/kolari/")
    assert ("ev-notice--late" in html) is (said is not None)
    assert (said or "") in html
    assert "ev-notice--late" not in html_of(site, "teemat/yritykset/")


def test_a_page_without_a_day_of_its_own_says_so_when_its_months_have_passed() -> None:
    files = {THEME_FILE: text_of(THEME, **PUBLIC)}
    assert "ev-notice--late" not in html_of(site_on("2028-11-21", files), "teemat/yritykset/")
    assert "viimeistään 21.11.2028" in html_of(site_on("2028-11-22", files), "teemat/yritykset/")


def test_the_queue_has_the_late_the_next_and_a_number() -> None:
    view = reviews_view(review_queue(many(30), 12), 12, dt.date(2027, 1, 10), FINNISH)
    assert [row.link.text for row in view.late] == [f"Tapa {n}" for n in range(1, 10)]
    assert len(view.next) == NEXT
    assert view.next[0].due == dt.date(2027, 1, 10)
    assert view.more == 30 - 9 - NEXT
    assert {row.kind for row in view.next} == {"Menetelmä"}


def test_of_many_late_pages_the_first_are_listed_and_all_are_counted() -> None:
    view = reviews_view(review_queue(many(50), 12), 12, dt.date(2029, 1, 1), FINNISH)
    assert (view.late_count, len(view.late), len(view.next), view.more) == (50, LATE, 0, 10)


def many(number: int) -> Catalogue:
    return catalogue(
        {
            f"docs/methods/tapa-{n}.md": text_of(
                METHOD, title=f"Tapa {n}", label=f"Tapa {n}",
                **{**PUBLIC, "review_by": f"2027-{1 + n // 32:02d}-{1 + (n - 1) % 31:02d}"},
            )
            for n in range(1, number + 1)
        }
    )  # fmt: skip
