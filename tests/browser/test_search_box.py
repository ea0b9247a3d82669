"""The search box on every page: keys, suggestions, what is told aloud, the phone."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Open
from tests.browser.searching import PATIENCE, box, search, status
from tests.browser.test_every_page import violations


def test_search_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("/tarinat/kolari-elinkeino-ohjelma/")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("kou")
    options = page.get_by_role("option")
    expect(options.first.locator("mark")).to_have_text("kou", timeout=PATIENCE)
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    options.first.evaluate("option => { option.dataset.old = '' }")
    box(page).click()  # asks once more
    expect(page.locator("[role=option][data-old]")).to_have_count(0)
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    assert box(page).get_attribute("aria-activedescendant") is None
    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    assert box(page).input_value() == "kou"
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    box(page).fill("haastattelu")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=haastattelu")
    expect(page.locator(".ev-hit").first).to_be_visible(timeout=PATIENCE)
    box(page).focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.ev-hit') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/haku/" not in url)


def test_the_key_can_be_turned_off(open_page: Open) -> None:
    page = open_page("/haku/")
    page.get_by_label("Näppäin / vie hakukenttään").uncheck()
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(box(page)).not_to_be_focused()
    page.goto(page.url.replace("/haku/", "/tarinat/"))
    page.keyboard.press("/")
    expect(box(page)).not_to_be_focused()


def test_suggestions_lead_to_pages_and_to_searches(open_page: Open) -> None:
    page = open_page("/haku/")
    box(page).fill("kolar")
    place = page.get_by_role("group", name="Kunnat ja maakunnat").get_by_role("option")
    expect(place.first).to_have_text("Kolari", timeout=PATIENCE)
    box(page).fill("palvelumuot")
    word = page.get_by_role("group", name="Hakusanat").get_by_role("option").first
    expect(word).to_have_text(re.compile("^palvelumuot"))
    chosen = word.inner_text()
    word.click()
    expect(status(page)).to_contain_text(chosen)
    expect(page.get_by_role("option").first).to_be_hidden()
    box(page).fill("kolar")
    expect(place.first).to_be_visible()
    place.first.click()
    expect(page.locator("h1")).to_have_text("Kolari")


def test_screen_readers_are_told_of_the_suggestions(open_page: Open) -> None:
    page = open_page("/tarinat/")
    combobox = page.get_by_role("combobox", name="Haku koko sivustosta")
    expect(combobox).to_have_attribute("aria-expanded", "false")
    combobox.click()
    page.keyboard.type("osa")
    listbox = page.get_by_role("listbox", name="Ehdotukset")
    expect(listbox).to_be_visible(timeout=PATIENCE)
    expect(combobox).to_have_attribute("aria-expanded", "true")
    assert combobox.get_attribute("aria-controls") == listbox.get_attribute("id")
    assert listbox.get_by_role("group", name="Teemat ja menetelmät").get_by_role("option").count()
    page.keyboard.press("ArrowDown")
    active = combobox.get_attribute("aria-activedescendant")
    assert active
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    expect(combobox).to_be_focused()
    told = page.get_by_role("status").filter(has_text="ehdotu")
    expect(told).to_have_text(re.compile(r"^\d+ ehdotu(s|sta)$"))


def test_the_latest_searches_stay_in_this_browser_and_can_be_cleared(open_page: Open) -> None:
    page = open_page("/haku/")
    search(page, "matkailu")
    search(page, "verkosto")
    page.goto(page.url.split("haku/")[0] + "tarinat/")
    box(page).click()
    recent = page.get_by_role("group", name="Viimeisimmät hakusi").get_by_role("option")
    expect(recent).to_have_text(["verkosto", "matkailu"])
    assert violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Tyhjennä haut")).to_be_focused()
    page.keyboard.press("Enter")
    expect(recent).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0


def test_the_phone_has_the_box_behind_a_button(open_page: Open) -> None:
    page = open_page("/tarinat/", viewport=PHONE)
    expect(box(page)).to_be_hidden()
    opener = page.get_by_role("button", name="Haku")
    opener.click()
    expect(box(page)).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(box(page)).to_be_hidden()
