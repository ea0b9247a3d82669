"""What a first visit costs: bytes, nodes, shifts, requests; and that every page says what it is."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from tests.browser.conftest import PHONE
from tests.browser.pages import PAGES

BUDGET, BUDGET_WITHOUT_MAP, MAP_BUDGET = 120_000, 80_000, 40_000  # bytes, compressed

STAY_AND_COUNT = """() => new Promise((done) => {
  let moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) moved += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(moved), 300));
})"""

NODES = 300
"""Elements besides the article itself."""

FIRST = {name: PAGES[name] for name in ("home", "stories", "story", "municipality")}
SEARCH = re.compile(r"/haku/(indeksi|sanasto)/|/search/(?!ahead)")
"""Files of the search: its index, its vocabulary, its engine."""


@pytest.mark.parametrize("path", FIRST.values(), ids=FIRST.keys())
def test_the_first_view_is_light_and_steady(browser: Browser, host: str, path: str) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    answers: list[Response] = []
    page = context.new_page()
    page.on("response", lambda answer: answers.insert(0, answer))
    page.goto(host + path, wait_until="networkidle")
    assert page.evaluate(STAY_AND_COUNT) == 0
    outside = page.evaluate(
        "document.querySelectorAll('*').length - document.querySelectorAll('main *').length"
    )
    sizes = {answer.url: len(gzip.compress(answer.body())) for answer in answers}
    drawn = sum(
        len(gzip.compress(html.encode()))
        for html in page.locator("main svg").evaluate_all("all => all.map((e) => e.outerHTML)")
    )
    context.close()
    assert outside <= NODES
    assert [url for url in sizes if not url.startswith(host + "/")] == []
    assert [url for url in sizes if SEARCH.search(url)] == []
    assert drawn <= MAP_BUDGET
    assert sum(sizes.values()) <= BUDGET, sizes
    assert sum(sizes.values()) - drawn <= BUDGET_WITHOUT_MAP, sizes


def test_every_page_says_what_it_is(site: Path) -> None:
    without = []
    for file in site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in html or "muokkaa" in file.parts:
            continue  # leads elsewhere; the editors' program
        if not re.search(r'<meta name="description" content="[^"]{10,}"', html):
            without.append(str(file.relative_to(site)))
    assert without == []
