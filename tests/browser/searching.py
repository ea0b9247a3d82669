"""Searching as a reader does it: the box, the answer, what stands on the page."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

PATIENCE = 20_000
"""Milliseconds for the first answer on a slow machine."""


def box(page: Page) -> Locator:
    """The search box of the page itself, or else that of the header."""
    inside = page.locator("main [data-search-box] input[name=q]")
    return inside if inside.count() else page.locator("[data-search-box] input[name=q]")


def status(page: Page) -> Locator:
    return page.locator(".ev-search-status")


def search(page: Page, words: str) -> None:
    """Search on the search page and wait for the answer."""
    box(page).fill(words)
    page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile(f"^{re.escape(words)} – "), timeout=PATIENCE)
    expect(status(page)).to_have_text(re.compile("tulos|ei löytynyt"))


def settled(page: Page) -> None:
    """Wait until the page is not searching."""
    expect(page.locator("[data-search-page]")).not_to_have_attribute("aria-busy", "true")


SOFT_HYPHEN = "\u00ad"
"""Stands in the results where a compound may be divided."""


def texts(found: Locator) -> list[str]:
    return [text.replace(SOFT_HYPHEN, "") for text in found.all_inner_texts()]


def titles(page: Page) -> list[str]:
    return texts(page.locator(".ev-hit__title"))


def count(page: Page) -> int:
    """How many results the page says there are."""
    found = re.match(r"\d+", status(page).inner_text())
    return int(found[0]) if found else 0


def choose(page: Page, facet: str, label: str) -> None:
    group = page.locator(f".ev-facets [data-facet='{facet}']")
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    group.get_by_label(re.compile(rf"^{label}")).check()
