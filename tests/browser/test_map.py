"""The map of stories narrows the list and is narrowed by it: by pointer, by keyboard, as links."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP, Open
from tests.browser.test_browsing import choose, shown
from tests.browser.test_every_page import violations


def dot(page: Page, name: str) -> Locator:
    return page.locator(".ev-map__picture").get_by_role("button", name=re.compile(rf"^{name}, "))


def press(page: Page, name: str) -> None:
    dot(page, name).locator("circle").click()


def bright(page: Page) -> list[str]:
    """Names of the dots that the list has not dimmed, in alphabetical order."""
    return sorted(page.locator("a[data-place]:not(.is-dimmed)").all_text_contents())


def test_a_dot_narrows_the_list_and_gives_it_back(open_page: Open) -> None:
    page = open_page("/tarinat/")
    press(page, "Kolari")
    assert [title for title in shown(page) if "Kolari" not in title] == []
    assert len(shown(page)) == 1
    assert "kunta=kolari" in page.url
    expect(dot(page, "Kolari")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="Poista valinta Kunta: Kolari")).to_be_visible()
    press(page, "Joensuu")
    assert len(shown(page)) == 2
    page.go_back()
    assert len(shown(page)) == 1
    press(page, "Kolari")
    assert len(shown(page)) == 17
    assert "kunta" not in page.url


def test_the_list_dims_the_dots_and_their_names_tell_it(open_page: Open) -> None:
    page = open_page("/tarinat/")
    everything = bright(page)
    assert len(everything) == 19
    choose(page, "teema", "Osaava työvoima")
    assert bright(page) == ["Kajaani", "Uusikaupunki"]
    expect(dot(page, "Kajaani")).to_have_accessible_name("Kajaani, 1 tarina")
    expect(dot(page, "Kolari")).to_have_accessible_name("Kolari, 0 tarinaa")
    assert violations(page) == []
    page.get_by_role("button", name="Poista kaikki").click()
    assert bright(page) == everything


def test_a_region_is_chosen_by_its_shape_and_by_its_check_box(open_page: Open) -> None:
    page = open_page("/tarinat/")
    shape = page.locator("path[data-region=lappi]")
    shape.click(position={"x": 40, "y": 60})
    assert "maakunta=lappi" in page.url
    by_shape = shown(page)
    expect(shape).to_have_class(re.compile("is-chosen"))
    shape.click(position={"x": 40, "y": 60})
    assert len(shown(page)) == 17
    choose(page, "maakunta", "Lappi")
    assert shown(page) == by_shape
    expect(shape).to_have_class(re.compile("is-chosen"))


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_chooses_a_dot_and_sees_where_it_is(open_page: Open, key: str) -> None:
    page = open_page("/tarinat/")
    dot(page, "Puolanka").focus()
    page.keyboard.press(key)
    assert len(shown(page)) == 1
    assert "Puolanka" in page.evaluate("document.activeElement.textContent")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('a[data-place]')")


def test_every_dot_has_a_check_box_that_says_the_same(open_page: Open) -> None:
    page = open_page("/tarinat/")
    group = page.locator("[data-facet=kunta]")
    group.locator("summary").click()
    boxes = [text.strip() for text in group.locator(".ev-check__label").all_inner_texts()]
    assert sorted(boxes) == bright(page)
    group.get_by_label(re.compile("^Salla")).check()
    expect(dot(page, "Salla")).to_have_attribute("aria-pressed", "true")


def test_without_javascript_the_dots_lead_to_the_municipalities(open_page: Open) -> None:
    page = open_page("/tarinat/", java_script_enabled=False)
    links = page.locator(".ev-map__picture").get_by_role("link")
    assert links.count() == 19
    links.filter(has_text="Kolari").locator("text").click()
    page.wait_for_url("**/kunnat/kolari/")
    expect(page.locator(".ev-card").first).to_contain_text("Kolari")


def test_a_pointer_has_room_enough_for_each_dot(open_page: Open) -> None:
    """24 pixels (WCAG 2.2, 2.5.8): the stroke that is not seen is pointed at too."""
    page = open_page("/", viewport=DESKTOP)
    links = page.locator("a[data-place] circle")
    for circle in links.all():
        hit = circle.evaluate(
            """(circle) => { circle.scrollIntoView({ block: "center" });
                 const { x, y, width, height } = circle.getBoundingClientRect();
                 const on = document.elementFromPoint(x + width / 2 + 10, y + height / 2);
                 return on && (on === circle || on.closest("a[data-place]") !== null); }"""
        )
        assert hit, circle.evaluate("(circle) => circle.parentElement.textContent")


def test_a_map_is_few_elements(open_page: Open) -> None:
    page = open_page("/")
    drawn = page.locator(".ev-map__picture *").count()
    dots = page.locator("a[data-place]").count()
    assert drawn - 3 * dots <= 10
    page = open_page("/tarinat/")
    assert page.locator(".ev-map__picture *").count() - 3 * dots <= 30


def test_a_name_that_appears_stays_and_can_be_put_away(open_page: Open) -> None:
    page = open_page("/")
    first = page.locator(".ev-map__dot--quiet").first
    other = page.locator(".ev-map__dot:not(.ev-map__dot--quiet)").first

    def shown_names() -> list[str]:
        texts = page.locator(".ev-map__dot--quiet text")
        return [
            text.text_content() or ""
            for text in texts.all()
            if text.evaluate("e => getComputedStyle(e).opacity") != "0"
        ]

    assert shown_names() == []
    first.focus()
    assert shown_names() == [first.text_content()]
    page.keyboard.press("Escape")
    assert shown_names() == []
    other.focus()
    first.focus()
    assert shown_names() == [first.text_content()]
    page.locator("h1").click()
    first.locator("circle").hover()
    assert shown_names() == [first.text_content()]
    first.locator("text").hover()  # the pointer may go onto it
    assert shown_names() == [first.text_content()]
    page.keyboard.press("Escape")
    assert shown_names() == []
