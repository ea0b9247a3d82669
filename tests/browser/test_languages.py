"""Reading in Swedish and English: choosing the language, meeting what is not translated."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, Open
from tests.browser.test_every_page import NARROW, sideways, violations

TRANSLATED = ("/sv/tarinat/pietarsaari-strategia/", "/en/tarinat/salla-save-salla/")


@pytest.mark.parametrize("path", [*TRANSLATED, "/sv/", "/en/kunnat/pietarsaari/"])
def test_it_is_accessible_and_fits(open_page: Open, path: str) -> None:
    page = open_page(path, viewport=PHONE)
    assert violations(page) == []
    page.set_viewport_size({"width": NARROW["width"], "height": NARROW["height"]})
    page.locator(".ev-languages summary").click()
    assert sideways(page) <= 0
    assert violations(page) == []


def test_the_language_is_chosen_with_the_keyboard(open_page: Open) -> None:
    page = open_page("/tarinat/pietarsaari-strategia/", viewport=DESKTOP)
    page.locator(".ev-languages summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator(".ev-languages nav")).to_be_hidden()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Svenska"
    page.keyboard.press("Enter")
    page.wait_for_url("**/sv/tarinat/pietarsaari-strategia/")
    expect(page.locator("html")).to_have_attribute("lang", "sv")


def test_a_page_that_is_not_translated_says_so_before_and_after(open_page: Open) -> None:
    page = open_page("/tarinat/kolari-elinkeino-ohjelma/", java_script_enabled=False)
    page.locator(".ev-languages summary").click()
    page.get_by_role("link", name="Svenska sidan finns inte på svenska").click()
    assert page.url.endswith("/sv/tarinat/#ei-kaannosta")
    expect(page.get_by_text("Sidan du kom från finns inte på svenska.")).to_be_visible()
    page.goto(page.url.partition("#")[0] + "?a")
    expect(page.get_by_text("Sidan du kom från finns inte på svenska.")).to_be_hidden()


def test_a_result_in_another_language_says_so(open_page: Open) -> None:
    page = open_page("/haku/?q=inv%C3%A5narverkstad")
    title = page.get_by_role("link", name=re.compile("Jakobstad lottade ut"))
    expect(title).to_have_attribute("lang", "sv")
    expect(page.locator(".ev-hit__title").first).to_contain_text("(ruotsiksi)")


def test_on_a_phone_the_choice_is_on_the_screen_whole(open_page: Open) -> None:
    page = open_page("/", viewport=PHONE)
    page.locator(".ev-languages > summary").click()
    box = page.locator(".ev-languages .ev-menu__panel").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
