"""By keyboard alone, with large text, with wide text: nothing is hidden, lost or a trap."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from tests.browser.conftest import PHONE, Open
from tests.browser.pages import PAGES, SAME_KIND
from tests.browser.test_every_page import sideways
from tests.browser.test_strained_content import cut

FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const boxes = [...e.getClientRects()].filter((b) => b.width > 0 && b.height > 0);
  const seen = boxes.some((box) => {
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return hit && (e.contains(hit) || hit.contains(e) || hit.closest(".ev-card")?.contains(e));
  });
  const outlines = [getComputedStyle(e), getComputedStyle(e, "::after"),
    ...[...e.querySelectorAll("*"), e.parentElement].map((x) => getComputedStyle(x))];
  const marked = outlines.some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0);
  return { html: e.outerHTML.slice(0, 140), seen, marked };
}"""
"""What has the focus: is it in sight and not under anything, and is it marked."""

WIDE_TEXT = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"""
"""The spacing of WCAG 1.4.12."""

LARGE = {"width": 640, "height": 450}
"""A window of 1,280 pixels at 200 %; 400 % is the narrowest screen of `test_every_page.py`."""


@pytest.mark.parametrize("name", ["home", "stories", "story", "municipality"])
def test_the_keyboard_reaches_all_and_shows_where_it_is(open_page: Open, name: str) -> None:
    page = open_page(PAGES[name])
    stops: list[dict[str, object]] = []
    for _ in range(300):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        stops.append(stop)
    else:
        pytest.fail("the keyboard does not leave the page")
    assert [s["html"] for s in stops if not s["seen"]] == []
    assert [s["html"] for s in stops if not s["marked"]] == []
    reachable = page.locator("main a[href]:visible").evaluate_all(
        "all => all.filter((a) => a.tabIndex >= 0 && a.checkVisibility()).length"
    )
    assert sum("<a" in str(s["html"])[:3] for s in stops) >= reachable > 5


def test_large_and_wide_text_loses_nothing(open_page: Open) -> None:
    page = open_page("/", viewport=LARGE, bypass_csp=True)
    base, wrong = page.url, {}
    for name in sorted(PAGES.keys() - SAME_KIND):
        page.goto(urljoin(base, PAGES[name]))
        page.set_viewport_size(LARGE)  # type: ignore[arg-type]
        found = [sideways(page) > 0, *cut(page)]
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        page.add_style_tag(content=WIDE_TEXT)
        found += [sideways(page) > 0, *cut(page)]
        if any(found):
            wrong[name] = found
    assert wrong == {}
