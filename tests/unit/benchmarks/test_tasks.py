"""The main thread's own time, out of a trace with other pages, threads and waiting in it."""

from __future__ import annotations

from typing import Any

from benchmarks.search.tasks import TASK, THREAD, own_times


def thread(process: int, number: int, name: str) -> dict[str, Any]:
    return {"name": "thread_name", "pid": process, "tid": number, "args": {"name": name}}


def task(process: int, number: int, own: int, clock: int, **args: str) -> dict[str, Any]:
    """A task of so many microseconds."""
    times = {"tdur": own, "dur": clock}
    return {"name": TASK, "pid": process, "tid": number, "args": args, **times}


def test_only_tasks_of_the_page_count_and_waiting_does_not() -> None:
    events = [
        thread(1, 1, THREAD), thread(1, 2, "DedicatedWorker thread"), thread(2, 1, THREAD),
        task(1, 1, 1_500, 98_000, url="http://host/bench/page.html"), task(1, 1, 10_000, 10_000),
        task(1, 2, 60_000, 60_000), task(2, 1, 76_000, 207_000, url="chrome://omnibox"),
    ]  # fmt: skip
    assert own_times(events, "/bench/page.html") == [10.0, 1.5]
