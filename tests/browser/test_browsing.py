"""Finding a story: by filters, by words, by municipality, by keyboard, without JavaScript."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Open
from tests.browser.test_every_page import violations


def choose(page: Page, facet: str, label: str) -> None:
    """Choose a value of a facet, opening it first if it is closed."""
    group = page.locator(f"[data-facet='{facet}']")
    if not group.get_by_role("checkbox").first.is_visible():
        group.locator("summary").click()
    group.get_by_label(re.compile(rf"^{label}")).check()


def shown(page: Page) -> list[str]:
    return page.locator(".ev-results .ev-card:visible .ev-card__title").all_inner_texts()


def test_filters_narrow_and_combine(open_page: Open) -> None:
    page = open_page("/tarinat/")
    assert len(shown(page)) == 17
    choose(page, "maakunta", "Lappi")
    in_lapland = shown(page)
    assert 0 < len(in_lapland) < 17
    choose(page, "maakunta", "Kainuu")
    both_regions = shown(page)
    assert set(in_lapland) < set(both_regions)
    choose(page, "menetelma", "Haastattelu")
    assert shown(page) == [title for title in both_regions if "Kolari" in title]
    expect(page.get_by_role("status").filter(has_text="tarina").first).to_contain_text("1 tarina")


def test_every_count_is_the_number_of_stories_it_gives(open_page: Open) -> None:
    page = open_page("/tarinat/?maakunta=lappi")
    before = len(shown(page))
    for label in page.locator("[data-facet='teema'] label").all():
        count = int(label.locator(".ev-count").inner_text())
        box = page.locator(f"#{label.get_attribute('for')}") if label.get_attribute("for") else (
            label.locator("input")
        )  # fmt: skip
        box.check()
        assert len(shown(page)) == count
        box.uncheck()
    assert len(shown(page)) == before


def test_filters_survive_reload_and_back(open_page: Open) -> None:
    page = open_page("/tarinat/")
    choose(page, "maakunta", "Lappi")
    first = shown(page)
    choose(page, "menetelma", "Haastattelu")
    second = shown(page)
    assert first != second
    assert "maakunta=lappi" in page.url
    assert "menetelma=haastattelu" in page.url
    page.reload()
    assert shown(page) == second
    page.go_back()
    assert shown(page) == first
    page.go_forward()
    assert shown(page) == second
    page.locator(".ev-results .ev-card:visible a").first.click()
    page.go_back()
    expect(page.locator(".ev-results .ev-card:visible")).to_have_count(len(second))
    assert shown(page) == second


def test_choices_can_be_removed_and_nothing_unknown_breaks(open_page: Open) -> None:
    page = open_page("/tarinat/?maakunta=atlantis&teema=osaava-tyovoima&outo=1")
    assert 0 < len(shown(page)) < 17
    page.get_by_role("button", name="Poista kaikki").click()
    assert len(shown(page)) == 17
    assert "teema" not in page.url


def test_no_match_says_so(open_page: Open) -> None:
    page = open_page("/tarinat/?maakunta=lappi&teema=osaava-tyovoima")
    assert shown(page) == []
    expect(page.locator(".ev-results__count")).to_contain_text("Mikään")


def test_opened_filters_are_accessible(open_page: Open) -> None:
    for viewport in (DESKTOP, PHONE):
        page = open_page("/tarinat/?maakunta=lappi", viewport=viewport)
        for details in page.locator("details:not([open]) > summary").all():
            if details.is_visible():
                details.click()
        assert violations(page) == []


def test_the_list_narrows_without_javascript(open_page: Open) -> None:
    page = open_page("/tarinat/", java_script_enabled=False)
    everything = page.url
    assert len(shown(page)) == 17
    for facet, value, address in (
        ("teema", "Osaava työvoima", "/teemat/osaava-tyovoima/"),
        ("maakunta", "Lappi", "/maakunnat/lappi/"),
        ("naytto", "mitattu", "/tarinat/naytto/mitattu/"),
    ):
        page.goto(everything)
        group = page.locator(f"[data-facet='{facet}']")
        if group.get_attribute("open") is None:
            group.locator("summary").click()
        group.get_by_role("link", name=re.compile(value, re.IGNORECASE)).first.click()
        assert page.url.endswith(address)
        assert page.locator(".ev-card").count() > 0


def test_a_municipality_is_found_by_typing(open_page: Open) -> None:
    page = open_page("/kunnat/")
    page.get_by_role("searchbox", name="Etsi kunta").fill("kola")
    links = page.locator("#ev-places li:visible a")
    expect(links).to_have_count(1)
    page.get_by_role("searchbox", name="Etsi kunta").fill("Kolarin")
    expect(links).to_have_text(["Kolari"])
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Kolari")


def test_no_control_is_taken_out_of_the_tab_order(open_page: Open) -> None:
    page = open_page("/tarinat/")
    missed = _passed_by(page)
    assert missed == []


def test_a_story_is_read_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("/")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()").startswith("Selaa"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/tarinat/")
    boxes = page.locator("[data-facet='teema'] input")
    boxes.first.focus()
    page.keyboard.press("Space")
    assert len(shown(page)) < 17
    assert page.evaluate("document.activeElement.matches('[data-facet=teema] input')")


def _passed_by(page: Page) -> list[str]:
    """Return the visible controls of the main part that the Tab key passes by."""
    return list(
        page.evaluate(
            """() => [...document.querySelectorAll("main a[href], main button, main input")]
                 .filter(e => e.checkVisibility() && e.tabIndex < 0)
                 .map(e => e.outerHTML.slice(0, 120))"""
        )
    )


def test_focus_is_always_seen(open_page: Open) -> None:
    page = open_page("/tarinat/kolari-elinkeino-ohjelma/")
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        style = page.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e);
                 return [e.outerHTML.slice(0, 100), s.outlineStyle, parseFloat(s.outlineWidth),
                         e === document.body]; }"""
        )
        html, outline, width, is_body = style
        if not is_body and (outline == "none" or width < 1):
            unseen.append(html)
    assert unseen == []


def test_the_phone_menu_leads_everywhere(open_page: Open) -> None:
    page = open_page("/", viewport=PHONE)
    menu = page.locator("details.ev-menu")
    menu.get_by_text("Valikko").click()
    for name in ("Tarinat", "Teemat", "Menetelmät", "Verkostot", "Asiantuntijat", "Kunnat"):
        expect(menu.get_by_role("link", name=name, exact=True)).to_be_visible()
    assert violations(page) == []
    menu.get_by_role("link", name="Teemat", exact=True).click()
    expect(page.locator("h1")).to_have_text("Teemat")


def test_the_phone_menu_opens_by_keyboard_and_without_javascript(open_page: Open) -> None:
    page = open_page("/", viewport=PHONE, java_script_enabled=False)
    menu = page.locator("details.ev-menu:not(.ev-languages)")
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("link", name="Kunnat")).to_be_visible()
