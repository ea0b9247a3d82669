"""Chromium around an engine: asking it, timing it, weighing what it fetches."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright  # noqa: A004 – its name

from benchmarks.search.engines.engine import Prepared
from benchmarks.search.metrics import DEPTH
from tools.browser import find_browser

SHOWN = 4
"""Results that a page shows at first; the others are fetched when the reader comes near."""
START_TIMEOUT = 180.0
"""Seconds in which an engine must be ready."""
QUERY_TIMEOUT = 20.0
"""Seconds in which a query must be answered."""
QUIET = 0.4
"""Seconds without a request after which a page is taken to have fetched all it will."""

OWN_START = 1.5
"""Seconds in which a new window loads Chromium's own interface: over a hundred scripts, by its
trace. They would take the processor from the engine that is timed; a reader has them already."""


class EngineFailedError(Exception):
    """The engine did not start, or stopped answering."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine answered to a query."""

    keys: tuple[str, ...]
    """As the adapter gives them, best first."""
    milliseconds: float
    error: str


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a headless Chromium."""
    arguments = ["--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium has no sandbox for root
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(find_browser()), headless=True, args=arguments
        )
        try:
            yield browser
        finally:
            browser.close()


class Session:
    """An engine in a page of its own, with nothing cached."""

    def __init__(self, page: Page, prepared: Prepared) -> None:
        self._page = page
        self._prepared = prepared

    def start(self) -> float:
        """Start the engine; return the milliseconds. Raises EngineFailedError."""
        adapter = f"/bench/{self._prepared.adapter}"
        self._page.evaluate(
            "([adapter, options]) => { bench.start(adapter, options); }",
            [adapter, dict(self._prepared.options)],
        )
        self._wait("bench.started", START_TIMEOUT)
        started = self._page.evaluate("bench.started")
        if started["error"]:
            raise EngineFailedError(started["error"])
        return float(started["milliseconds"])

    def first(self, text: str) -> float:
        """Start the engine, ask at once, and return the milliseconds until the answer.

        Raises EngineFailedError when there is none.
        """
        self._page.evaluate(
            "(all) => { bench.first(...all); }",
            [
                f"/bench/{self._prepared.adapter}",
                dict(self._prepared.options),
                text,
                SHOWN,
                QUERY_TIMEOUT * 1000,
            ],
        )
        self._wait("bench.answers", START_TIMEOUT)
        (answer,) = self._page.evaluate("bench.answers")
        if answer["error"]:
            raise EngineFailedError(answer["error"])
        return float(answer["milliseconds"])

    def ask(self, texts: Sequence[str], depth: int = DEPTH) -> list[Answer]:
        """Ask one after another. Raises EngineFailedError when the page hangs."""
        self._page.evaluate(
            "([texts, limit, timeout]) => { bench.batch(texts, limit, timeout); }",
            [list(texts), depth, QUERY_TIMEOUT * 1000],
        )
        self._wait("bench.answers", QUERY_TIMEOUT * (len(texts) + 1))
        answers: list[dict[str, Any]] = self._page.evaluate("bench.answers")
        return [
            Answer(tuple(answer["keys"]), answer["milliseconds"], answer["error"])
            for answer in answers
        ]

    def longest_task(self) -> float:
        """Return the milliseconds of the main thread's longest task; 0 if none took over 50."""
        return float(self._page.evaluate("Math.max(0, ...bench.longTasks)"))

    def settle(self) -> None:
        """Wait until the page fetches nothing more."""
        self._page.wait_for_timeout(QUIET * 1000)

    def _wait(self, expression: str, seconds: float) -> None:
        try:
            self._page.wait_for_function(f"{expression} !== null", timeout=seconds * 1000)
        except TimeoutError as error:
            raise EngineFailedError(f"no answer in {seconds:.0f} s") from error


@contextmanager
def session(browser: Browser, address: str, prepared: Prepared) -> Iterator[Session]:
    """Open the page for an engine that a server at `address` serves; nothing is cached."""
    context = browser.new_context(locale="fi-FI")
    try:
        page = context.new_page()
        page.goto(f"{address}/bench/page.html")
        page.wait_for_function("'bench' in window")
        page.wait_for_timeout(OWN_START * 1000)
        yield Session(page, prepared)
    finally:
        context.close()
