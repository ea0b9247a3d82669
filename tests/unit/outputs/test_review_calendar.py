"""The calendar of pages to be checked: by the grammar of RFC 5545, and as a program reads it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

from elinvoima.outputs.review_calendar import review_calendar, review_uid
from elinvoima.settings import Settings
from elinvoima.site import Site
from elinvoima.views.words import Words
from icalendar import Calendar

from tests.samples import DAY, METHOD, PUBLIC, THEME, THEME_FILE, catalogue, text_of

LONG = "Kysely, haastattelu; työpaja \\ ja " + "äärimmäisen pitkä nimi " * 3
FILES = {
    THEME_FILE: text_of(THEME, **PUBLIC, review_by="2027-03-31"),
    "docs/methods/kysely.md": text_of(METHOD, title=LONG.strip(), **PUBLIC),
}
SITE = Site(Path(), Settings(site_url="https://esimerkki.fi/"), catalogue(FILES), DAY)
LINE = re.compile(r'[A-Z-]+(?:;[A-Z-]+=(?:"[^"\x00-\x1f]*"|[^";:,\x00-\x1f]*))*:[^\x00-\x1f]*')
"""`contentline` of RFC 5545, section 3.1, without its line break."""


def written(site: Site = SITE) -> bytes:
    content = review_calendar(site, Words("fi")).content
    assert isinstance(content, bytes)
    return content


def test_every_line_is_folded_and_of_the_grammar() -> None:
    text = written()
    assert text.endswith(b"\r\n")
    lines = text.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode("utf-8")  # no letter is cut in two
    unfolded = text.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")
    assert [line for line in unfolded if not LINE.fullmatch(line)] == []
    assert unfolded[0] == "BEGIN:VCALENDAR"
    assert unfolded[-1] == "END:VCALENDAR"
    assert any(line.startswith(" ") for line in text.decode().split("\r\n"))


def test_a_program_reads_an_event_of_a_whole_day_for_each_page() -> None:
    read = Calendar.from_ical(written())
    assert read["version"] == "2.0"
    events = list(read.walk("VEVENT"))
    assert [(str(e["summary"]), e.decoded("dtstart"), str(e["url"])) for e in events] == [
        ("Tarkista: Yritysten toimintaympäristö", dt.date(2027, 3, 31),
         "https://esimerkki.fi/teemat/yritykset/"),
        (f"Tarkista: {LONG.strip()}", dt.date(2028, 11, 21),
         "https://esimerkki.fi/menetelmat/kysely/"),
    ]  # fmt: skip
    assert all(e.decoded("dtstamp").utcoffset() == dt.timedelta() for e in events)
    assert str(events[1]["description"]) == "Menetelmä: docs/methods/kysely.md"


def test_an_event_keeps_its_uid_when_its_day_moves_and_no_two_share_one() -> None:
    moved = FILES | {THEME_FILE: text_of(THEME, **PUBLIC, review_by="2029-01-01")}
    later = Site(Path(), SITE.settings, catalogue(moved), DAY)
    assert {review_uid(r) for r in SITE.reviews} == {review_uid(r) for r in later.reviews}
    assert len({review_uid(r) for r in SITE.reviews}) == len(SITE.reviews)
    assert [str(e["uid"]) for e in Calendar.from_ical(written()).walk("VEVENT")] == [
        review_uid(review) for review in SITE.reviews
    ]


def test_the_same_content_gives_the_same_bytes_whatever_the_day() -> None:
    assert written() == written(replace(SITE, day=DAY + dt.timedelta(days=400)))


def test_without_an_address_of_the_site_events_have_none() -> None:
    bare = Site(Path(), Settings(), SITE.catalogue, DAY)
    assert all("url" not in event for event in Calendar.from_ical(written(bare)).walk("VEVENT"))
