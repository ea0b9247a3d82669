"""A page with the search's client over a small index: asking it, and comparing answers."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import BrowserContext, Page

from tests.browser.small_index import Served


def opened(context: BrowserContext, served: Served, morphology: str | None = None) -> Page:
    page = context.new_page()
    page.goto(f"{served.host}/index.html")
    page.wait_for_function("window.isReady")
    page.evaluate("([index, data]) => open_(index, data)", [served.address, morphology])
    return page


def search(page: Page, **request: Any) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("(request) => client.search(request)", request)
    return found


def same(one: Any, other: Any) -> bool:
    """Whether two answers are the same, numbers to nine decimals."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) or isinstance(other, float):
        return bool(abs(one - other) <= 1e-9)
    return bool(one == other)


def answers(page: Page, requests: list[dict[str, Any]]) -> list[dict[str, Any]]:
    script = """async (requests) => {
      const answers = [];
      for (const request of requests) answers.push(await client.search(request));
      return answers;
    }"""
    found: list[dict[str, Any]] = page.evaluate(script, requests)
    return found
