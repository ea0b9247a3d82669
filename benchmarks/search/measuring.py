"""One engine over one collection: its answers, its bytes, its times."""

from __future__ import annotations

import statistics
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser

from benchmarks.search.browser import SHOWN, EngineFailedError, session
from benchmarks.search.collection import Collection, Query
from benchmarks.search.engines.engine import Page, Prepared
from benchmarks.search.metrics import FIRST, by_kind, percentile, quality
from benchmarks.search.server import LINES, Sent, Wire

BATCH = 50
"""Queries between two progress lines."""
WARM = 200
"""Queries that are asked a second time, to time them with everything loaded."""
FIRST_USES = 5
"""Fresh browsers in which the first search and those after it are weighed and timed."""
LATER = 10
"""Later queries in each of them."""
SLOW_USES = 3
MOST_TOLD = 5
"""So many errors are told in words."""
MOST_MISSED = 100
"""So many queries without a right answer among the first five are told with what they got."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What one engine is measured with."""

    browser: Browser
    address: str
    """Of the server."""
    wire: Wire
    prepared: Prepared
    ids: Mapping[str, str]
    """Key of a page -> id of its document."""


def answers_of(bench: Bench, queries: Sequence[Query], label: str) -> dict[str, Any]:
    """Ask all queries in one page. Raises EngineFailedError when it does not start.

    Gives `answers` (query id -> document ids), `milliseconds` of each, `warm` milliseconds of some
    asked again, `longest_task` (ms) and `errors` (query id -> text).
    """
    answers: dict[str, list[str]] = {}
    milliseconds: list[float] = []
    errors: dict[str, str] = {}
    with session(bench.browser, bench.address, bench.prepared) as page:
        page.start()
        page.settle()
        for done in range(0, len(queries), BATCH):
            some = queries[done : done + BATCH]
            for query, answer in zip(some, page.ask([q.text for q in some]), strict=True):
                answers[query.id] = _documents(bench, answer.keys)
                milliseconds.append(answer.milliseconds)
                if answer.error:
                    errors[query.id] = answer.error
            tell(f"{label}: {done + len(some)}/{len(queries)} queries")
        again = [query.text for query in _spread(queries, WARM)]
        page.ask(again)
        warm = [answer.milliseconds for answer in page.ask(again)]
        longest = page.longest_task()
    return {
        "answers": answers,
        "milliseconds": milliseconds,
        "warm": warm,
        "longest_task": longest,
        "errors": errors,
    }


def _documents(bench: Bench, keys: Sequence[str]) -> list[str]:
    found = [bench.ids.get(bench.prepared.key_of(key)) for key in keys]
    # One document once: an engine may give a page's sections apart.
    return list(dict.fromkeys(document for document in found if document is not None))


def quality_report(
    run: Mapping[str, Any], collection: Collection, queries: Sequence[Query]
) -> dict[str, Any]:
    """Return the measures of a run's answers to queries, all together and by class."""
    answers, judgements = run["answers"], collection.judgements
    report: dict[str, Any] = {
        "all": quality(answers, judgements).as_json(),
        "classes": {
            kind: measured.as_json()
            for kind, measured in by_kind(answers, judgements, queries).items()
        },
    }
    missed = [
        {"id": query.id, "query": query.text, "answers": answers[query.id][:FIRST]}
        for query in queries
        if judgements[query.id].keys().isdisjoint(answers[query.id][:FIRST])
    ]
    report["missed"] = missed[:MOST_MISSED]
    if run["errors"]:
        report["errors"] = len(run["errors"])
        report["first_errors"] = dict(list(run["errors"].items())[:MOST_TOLD])
    return report


def times_report(run: Mapping[str, Any]) -> dict[str, float]:
    """Return times in milliseconds: of all queries once, and of some when all is loaded."""
    return {
        "p50": round(percentile(run["milliseconds"], 0.5), 2),
        "p95": round(percentile(run["milliseconds"], 0.95), 2),
        "warm_p50": round(percentile(run["warm"], 0.5), 2),
        "warm_p95": round(percentile(run["warm"], 0.95), 2),
        "longest_main_thread_task": round(run["longest_task"], 1),
    }


def first_uses(bench: Bench, queries: Sequence[Query], line: str | None = None) -> dict[str, Any]:
    """Weigh and time the first search of fresh browsers and the ones after it.

    Bytes are of bodies as sent. `first` is all that was asked for from the start of the engine to
    its first answer; what the page fetches by itself after that is `idle`. `line` is a name in
    `LINES`.
    """
    uses = SLOW_USES if line else FIRST_USES
    firsts: list[Counter[str]] = []
    idles: list[int] = []
    laters: list[int] = []
    colds: list[float] = []
    longest = 0.0
    texts = [query.text for query in _spread(queries, uses * (LATER + 1))]
    for first in range(uses):
        mine = texts[first::uses]
        with session(bench.browser, bench.address, bench.prepared) as page:
            bench.wire.take()
            bench.wire.line = LINES[line] if line else None
            try:
                colds.append(page.first(mine[0]))
                firsts.append(_by_kind(bench.prepared, bench.wire.take()))
                if not line:
                    page.settle()
                    idles.append(_total(bench.wire.take()))
                    for text in mine[1:]:
                        page.ask([text], SHOWN)
                        later = _by_kind(bench.prepared, bench.wire.take())
                        laters.append(sum(later.values()) - later["morphology"])
                longest = max(longest, page.longest_task())
            finally:
                bench.wire.line = None
    return _uses_report(firsts, colds, longest) | (
        {}
        if line
        else {
            "idle_bytes": _mean(idles),
            "later_bytes": _mean(laters),
            "later_bytes_most": max(laters, default=0),
        }
    )


def _uses_report(
    firsts: Sequence[Counter[str]], colds: Sequence[float], longest: float
) -> dict[str, Any]:
    kinds = sorted({kind for first in firsts for kind in first})
    without = [sum(first.values()) - first["morphology"] for first in firsts]
    return {
        "first_bytes": _mean(without),
        "first_bytes_most": max(without, default=0),
        "first_bytes_by_kind": {kind: _mean([first[kind] for first in firsts]) for kind in kinds},
        "cold_ms": round(statistics.median(colds), 1) if colds else 0.0,
        "cold_ms_most": round(max(colds, default=0.0), 1),
        "longest_main_thread_task": round(longest, 1),
    }


def measured(
    bench: Bench,
    collection: Collection,
    label: str,
    typos: Sequence[Query] | None,
    line: str | None,
) -> dict[str, Any]:
    """Measure all there is; an engine that fails is told as `error`."""
    report: dict[str, Any] = dict(bench.prepared.facts)
    try:
        run = answers_of(bench, collection.queries, label)
        report["quality"] = quality_report(run, collection, collection.queries)
        report["times_ms"] = times_report(run)
        if typos is not None:
            wrong = answers_of(bench, typos, f"{label}, typos")
            report["typos"] = quality_report(wrong, collection, typos)
        tell(f"{label}: first uses")
        report["first_use"] = first_uses(bench, collection.queries)
        if line:
            report[f"first_use_{line}"] = first_uses(bench, collection.queries, line)
    except EngineFailedError as error:
        report["error"] = str(error)
    return report


def keyed(collection: Collection) -> list[Page]:
    """Give every document a key that can stand in a file name and an address."""
    return [Page(f"d{number:06}", each) for number, each in enumerate(collection.documents)]


def tell(text: str) -> None:
    """Write a progress line."""
    end = "\r" if sys.stderr.isatty() else "\n"
    sys.stderr.write(f"{text:<70}{end}")
    sys.stderr.flush()


def _by_kind(prepared: Prepared, sent: Sequence[Sent]) -> Counter[str]:
    kind_of: Callable[[str], str] = prepared.kind_of
    kinds: Counter[str] = Counter()
    for answer in sent:
        # The harness's own modules are not the engine's.
        if not answer.path.startswith("/bench/"):
            kinds[kind_of(answer.path)] += answer.bytes
    return kinds


def _total(sent: Sequence[Sent]) -> int:
    return sum(answer.bytes for answer in sent if not answer.path.startswith("/bench/"))


def _mean(values: Sequence[float]) -> int:
    return round(statistics.fmean(values)) if values else 0


def _spread(queries: Sequence[Query], count: int) -> list[Query]:
    """Return about `count` of the queries, from beginning to end."""
    step = max(1, len(queries) // count)
    return list(queries[::step][:count])
