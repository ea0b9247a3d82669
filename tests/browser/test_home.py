"""The home page: what it is, one search box, one's own municipality, the map."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Open
from tests.browser.test_every_page import violations


def own(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Oma kuntasi")


def start_typing(page: Page, text: str) -> None:
    page.get_by_label("Oma kuntasi").focus()
    expect(own(page)).to_be_visible()  # it has learned to suggest
    page.keyboard.type(text)


def test_it_says_what_it_is_and_counts_what_it_has(open_page: Open) -> None:
    page = open_page("/")
    expect(page.locator(".ev-lead").first).to_contain_text("Elinvoiman tietopankki kertoo")
    description = page.locator("meta[name=description]").get_attribute("content") or ""
    assert 50 < len(description) < 320
    told = page.locator(".ev-numbers li").all_inner_texts()
    figures = {name: number for number, name in (text.split(maxsplit=1) for text in told)}
    for name, path, counted in (
        ("tarinaa", "/tarinat/", ".ev-results .ev-card"),
        ("teemaa", "/teemat/", ".ev-tile"),
        ("menetelmää", "/menetelmat/", ".ev-tile"),
    ):
        listed = open_page(path)
        assert listed.locator(counted).count() == int(figures[name])
    assert page.locator("a[data-place]").count() == int(figures["kuntaa"])


def test_there_is_one_search_box(open_page: Open) -> None:
    for viewport in (DESKTOP, PHONE):
        page = open_page("/", viewport=viewport)
        assert page.get_by_role("search").count() == 1
        assert page.locator("input[type=search]").count() == 1
        page.locator("h1").click()
        page.keyboard.press("/")
        expect(page.locator("#ev-q")).to_be_focused()


@pytest.mark.parametrize("typed", ["Kolari", "kolarin", "Kolarri"])
def test_ones_own_municipality_is_found_in_any_form(open_page: Open, typed: str) -> None:
    page = open_page("/")
    start_typing(page, typed)
    page.keyboard.press("Enter")
    expect(own(page)).to_have_value("Kolari")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kunnat/kolari/")


def test_what_would_fit_it_is_asked_for_it(open_page: Open) -> None:
    page = open_page("/")
    start_typing(page, "Ii")
    page.keyboard.press("Tab")  # leaving the box takes the name that is whole
    page.get_by_role("button", name="Mikä sopisi kunnalle?").click()
    page.wait_for_url("**/sovita/#kunta=ii")
    expect(page.locator("#ev-kunta")).to_have_value("Ii")


def test_a_name_that_is_not_one_is_told(open_page: Open) -> None:
    page = open_page("/")
    start_typing(page, "Qqqqqqq")
    page.get_by_role("button", name="Kunnan tarinat ja verrokit").click()
    expect(page.get_by_text("”Qqqqqqq”")).to_be_visible()
    own(page).fill("")
    page.keyboard.press("Escape")  # the list of all of them
    page.get_by_role("button", name="Kunnan tarinat ja verrokit").click()
    expect(page.get_by_text("Kirjoita ensin kunnan nimi.")).to_be_visible()
    assert violations(page) == []


def test_without_javascript_the_regions_lead_to_the_municipality(open_page: Open) -> None:
    page = open_page("/", java_script_enabled=False)
    expect(page.get_by_label("Oma kuntasi")).to_be_hidden()
    page.locator(".ev-choose").get_by_role("link", name="Lappi", exact=True).click()
    page.wait_for_url("**/kunnat/#lappi")
    page.get_by_role("link", name="Kolari", exact=True).click()
    page.wait_for_url("**/kunnat/kolari/")


def test_names_that_cannot_be_fetched_lead_to_the_list_of_all(open_page: Open) -> None:
    page = open_page("/", missing=True)
    page.route("**/kunnat/nimet.*.json", lambda route: route.abort("internetdisconnected"))
    page.get_by_label("Oma kuntasi").fill("Kolari")
    page.get_by_role("button", name="Kunnan tarinat ja verrokit").click()
    page.wait_for_url("**/kunnat/?kunta=Kolari")
    expect(page.locator("#ev-places li:visible a")).to_have_text(["Kolari"])


def test_the_list_under_the_map_says_what_the_map_shows(open_page: Open) -> None:
    page = open_page("/")
    page.get_by_text("Sama luettelona").click()
    listed = page.locator(".ev-map__list li").all_inner_texts()
    dots = [dot.get_attribute("aria-label") or "" for dot in page.locator("a[data-place]").all()]
    assert sorted(re.sub(r"\s+", " ", text) for text in listed) == sorted(
        dot.replace(",", "").replace("\u00a0", " ") for dot in dots
    )
