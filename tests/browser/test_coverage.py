"""/tilannekuva/: numbers lead to the lists they count; it reads on a phone."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Open
from tests.browser.test_browsing import shown
from tests.browser.test_every_page import sideways


def test_a_number_leads_to_as_many_stories(open_page: Open) -> None:
    page = open_page("/tilannekuva/")
    for name in ("Teemat maakunnittain", "Teemat vuosittain"):
        table = page.get_by_role("region", name=name)
        for place in ("tbody .ev-heat__4", "tbody .ev-heat__total", "tfoot td:nth-of-type(2)"):
            cell = table.locator(place).get_by_role("link").first
            count = int(cell.inner_text())
            listed = open_page("/tilannekuva/" + (cell.get_attribute("href") or ""))
            assert len(shown(listed)) == count
            listed.close()
            expect(cell).to_have_accessible_name(re.compile(rf": {count} tarina"))


def test_every_cell_has_its_headers_and_a_number(open_page: Open) -> None:
    page = open_page("/tilannekuva/", java_script_enabled=False)
    for name, rows in (("Teemat maakunnittain", 19), ("Teemat vuosittain", None)):
        table = page.get_by_role("region", name=name).get_by_role("table")
        bodies = table.locator("tbody tr")
        assert rows is None or bodies.count() == rows
        columns = table.locator("thead th").count()
        assert table.locator("thead th[scope=col]").count() == columns
        for row in bodies.all():
            assert row.locator("th[scope=row]").count() == 1
            cells = row.locator("td").all_inner_texts()
            assert len(cells) == columns - 1
            assert all(cell.strip().isdigit() for cell in cells)


def test_on_a_phone_the_table_scrolls_by_itself_and_by_keyboard(open_page: Open) -> None:
    page = open_page("/tilannekuva/", viewport=PHONE)
    assert sideways(page) <= 0
    table = page.get_by_role("region", name="Teemat maakunnittain")
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("(table) => table.scrollLeft > 0", arg=table.element_handle())
    heading = table.get_by_role("rowheader", name="Lappi")
    box = heading.bounding_box()
    assert box
    assert box["x"] >= 0


def test_the_queue_is_there_with_its_calendar_and_data(open_page: Open) -> None:
    page = open_page("/tilannekuva/#tarkistettavat")
    expect(page.get_by_text("Mikään sivu ei ole myöhässä.")).to_be_visible()
    assert page.locator(".ev-reviews tbody tr").count() == 12
    for name, kind in (("Koko jono kalenterina (.ics)", "text/calendar"), ("JSON", "json")):
        address = page.get_by_role("main").get_by_role("link", name=name).get_attribute("href")
        answer = page.request.get(page.url.split("#")[0] + (address or ""))
        assert answer.ok
        assert kind in answer.headers["content-type"]


def test_it_is_found_from_every_page(open_page: Open) -> None:
    page = open_page("/tarinat/")
    page.get_by_role("contentinfo").get_by_role("link", name="Tilannekuva").click()
    expect(page.locator("h1")).to_have_text("Tilannekuva")
