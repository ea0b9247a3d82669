"""Every kind of page opens, fits and is accessible: on a desktop and a phone, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE, Open
from tests.browser.pages import MISSING, PAGES, SAME_KIND

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BRIEFLY = {"resultTypes": ["violations"]}
"""What is right need not be described, which takes half of the time."""

RULES = {"runOnly": {"type": "tag", "values": STANDARDS}, **BRIEFLY}
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    **BRIEFLY,
}
"""All that the dark can change."""
AXE = Axe()
NARROW = {"width": 320, "height": 640}


def violations(page: Page, scheme: str = "light") -> list[str]:
    """What axe finds; of a page that was tested in the light, in the dark only its colours."""
    found = AXE.run(page, options=COLOURS if scheme == "dark" else RULES)
    return [
        f"{v['id']}: {v['help']}: {[node['html'][:160] for node in v['nodes'][:3]]}"
        for v in found.response["violations"]
    ]


def sideways(page: Page) -> int:
    """How many pixels the page is wider than the window."""
    return int(
        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    )


def every_page(page: Page) -> Iterator[str]:
    """Open every kind of page, one after another; give its name."""
    for name, path in PAGES.items():
        page.goto(urljoin(page.url, path))
        yield name


def test_each_opens_with_one_title_in_finnish(open_page: Open) -> None:
    page = open_page("/")
    for name in every_page(page):
        titles = page.locator("h1")
        assert titles.count() == 1, name
        assert titles.inner_text().strip(), name
        assert page.locator("html").get_attribute("lang") == "fi", name
        assert page.title().endswith("Elinvoiman tietopankki"), name


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing(open_page: Open, viewport: dict[str, int], scheme: str) -> None:
    page = open_page("/", viewport=viewport, color_scheme=scheme)
    wrong = {}
    for name in PAGES.keys() - SAME_KIND:
        page.goto(urljoin(page.url, PAGES[name]))
        if found := violations(page, scheme):
            wrong[name] = found
    assert wrong == {}


def test_the_page_for_a_wrong_address_helps(open_page: Open) -> None:
    page = open_page(MISSING, missing=True)
    assert page.locator("h1").inner_text() == "Sivua ei löytynyt"
    assert violations(page) == []
    page.get_by_role("main").get_by_role("link", name="Tarinat").click()
    assert page.url.endswith("/tarinat/")


def test_nothing_scrolls_sideways_on_the_narrowest_screen(open_page: Open) -> None:
    page = open_page("/", viewport=NARROW)
    wide = {name: over for name in every_page(page) if (over := sideways(page)) > 0}
    assert wide == {}


def test_each_reads_without_javascript(open_page: Open) -> None:
    page = open_page("/", java_script_enabled=False)
    for name in every_page(page):
        assert page.locator("h1").is_visible(), name
        assert page.get_by_role("main").inner_text().strip(), name
