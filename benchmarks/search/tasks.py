"""How long the main thread of a page works at a time, by Chromium's trace.

A long task by the clock (`PerformanceObserver`) also has the time in which the machine did
something else; the trace tells the thread's own time.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

CATEGORIES = ("toplevel", "devtools.timeline")
TASK = "ThreadControllerImpl::RunTask"
THREAD = "CrRendererMain"


@dataclass(slots=True)
class Work:
    """What a trace told, once it has ended."""

    milliseconds: list[float] = field(default_factory=list)
    """The main thread's own time of each task, the longest first."""

    @property
    def longest(self) -> float:
        """Return the longest."""
        return round(max(self.milliseconds, default=0.0), 1)


@contextmanager
def main_thread_work(browser: Browser, address: str) -> Iterator[Work]:
    """Trace the page whose address has `address` in it; it must be open until the end."""
    work = Work()
    with tempfile.TemporaryDirectory(prefix="elinvoima-trace-") as folder:
        file = Path(folder) / "trace.json"
        browser.start_tracing(path=str(file), categories=list(CATEGORIES))
        try:
            yield work
        finally:
            browser.stop_tracing()
        work.milliseconds = own_times(json.loads(file.read_bytes())["traceEvents"], address)


def own_times(events: Sequence[Mapping[str, Any]], address: str) -> list[float]:
    """Return the milliseconds of the tasks of the page's main thread, the longest first.

    Times in a trace are microseconds (Trace Event Format: `tdur` is the thread's own duration).
    """
    mains = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == THREAD
    }
    pages = {event["pid"] for event in events if address in json.dumps(event.get("args", {}))}
    found = [
        event.get("tdur", 0) / 1000
        for event in events
        if event["name"] == TASK and (event["pid"], event["tid"]) in mains and event["pid"] in pages
    ]
    return sorted(found, reverse=True)
