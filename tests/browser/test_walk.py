"""A walk through every kind of page: what the accessibility statement says was seen by machine."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import PAGES

WALK = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
SHIFTS = """window.moved = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.moved += entry.value;
}).observe({ type: "layout-shift", buffered: true });"""
SIDEWAYS = {"width": 844, "height": 390}
"""A phone on its side."""


@pytest.fixture(scope="module")
def seen(browser: Browser, host: str) -> dict[str, dict[str, Any]]:
    """What is on each kind of page, by its name."""
    page = browser.new_page(viewport=SIDEWAYS, locale="fi-FI")  # type: ignore[arg-type]
    page.add_init_script(SHIFTS)
    found = {}
    for name, path in PAGES.items():
        page.goto(host + path)
        found[name] = page.evaluate(WALK)
    page.close()
    return found


@pytest.mark.parametrize(
    ("kind", "criterion"),
    [
        ("too_wide", "1.3.4 and 1.4.10: it fits a phone on its side"),
        ("silent_pictures", "1.1.1: a picture has words, or is hidden with what it draws"),
        ("skipped_headings", "1.3.1: no level of headings is left out"),
        ("empty_links", "2.4.4: a link has a name"),
        ("unnamed_fields", "3.3.2: a field has a label"),
        ("own_order", "2.4.3: nothing has an order of its own for the keyboard"),
        ("hover_words", "1.4.13: nothing is told only to who points at it"),
        ("names_without_labels", "2.5.3: a name has the words that are seen"),
        ("moved", "nothing moves while the page comes"),
        ("plain_text_links", "1.4.1: a link in a text is underlined"),
    ],
)
def test_nothing_is_amiss(seen: dict[str, dict[str, Any]], kind: str, criterion: str) -> None:
    assert {name: page[kind] for name, page in seen.items() if page[kind]} == {}, criterion


def test_navigation_is_the_same_everywhere(seen: dict[str, dict[str, Any]]) -> None:
    """3.2.3, 3.2.6: the same links in the same order, the way to help among them."""
    for part in ("header", "footer"):
        (links,) = Counter(tuple(map(tuple, page[part])) for page in seen.values())
        assert len(links) > 5
    assert ["Yhteys", "/yhteys/"] in next(iter(seen.values()))["footer"]


def test_one_thing_has_one_name(seen: dict[str, dict[str, Any]]) -> None:
    """3.2.4: what is on every page is called the same on every page."""
    (tools,) = Counter(tuple(page["tools"]) for page in seen.values() if page["tools"])
    assert "Valikko" in tools
