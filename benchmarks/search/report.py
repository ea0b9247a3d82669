"""The report as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

_HEAD = (
    "engine",
    "R@5",
    "MRR@10",
    "nDCG@10",
    "zero %",
    "typo R@5",
    "first kB",
    "later kB",
    "cold ms",
    "warm p95",
    "long task",
)


def table(report: Mapping[str, Any]) -> str:
    """Return the main figures, an engine a line, and R@5 by class of queries below."""
    engines: Mapping[str, Mapping[str, Any]] = report["engines"]
    lines = [
        f"{report['collection']}: {report['documents']} documents, {report['queries']} queries",
        *_aligned([_HEAD, *(_row(name, engine) for name, engine in engines.items())]),
        *_classes(engines),
        *(f"{name}: {text}" for name, engine in engines.items() for text in _errors(engine)),
    ]
    return "\n".join(lines) + "\n"


def _row(name: str, engine: Mapping[str, Any]) -> tuple[str, ...]:
    quality = engine.get("quality", {}).get("all", {})
    typos = engine.get("typos", {}).get("all", {})
    times, use = engine.get("times_ms", {}), engine.get("first_use", {})
    return (
        name,
        *(_number(quality.get(measure)) for measure in ("R@5", "MRR@10", "nDCG@10", "zero")),
        _number(typos.get("R@5")),
        *(_number(use.get(measure), 1000) for measure in ("first_bytes", "later_bytes")),
        _number(use.get("cold_ms")),
        _number(times.get("warm_p95")),
        _number(times.get("longest_main_thread_task")),
    )


def _classes(engines: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    measured = {
        name: engine["quality"]["classes"]
        for name, engine in engines.items()
        if engine.get("quality", {}).get("classes")
    }
    if not measured:
        return
    kinds = sorted({kind for classes in measured.values() for kind in classes})
    some = next(iter(measured.values()))
    yield ""
    yield from _aligned(
        [
            ("R@5 by class", "queries", *measured),
            *(
                (
                    kind,
                    str(some.get(kind, {}).get("queries", "")),
                    *(_number(classes.get(kind, {}).get("R@5")) for classes in measured.values()),
                )
                for kind in kinds
            ),
        ]
    )


def _errors(engine: Mapping[str, Any]) -> Iterator[str]:
    if "error" in engine:
        yield f"FAILED: {engine['error']}"
    for run in ("quality", "typos"):
        if errors := engine.get(run, {}).get("errors"):
            first = next(iter(engine[run]["first_errors"].items()))
            yield f"{run}: {errors} queries had an error, the first of them {first}"


def _number(value: float | None, unit: float = 1) -> str:
    return "–" if value is None else f"{value / unit:.1f}"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *rest in rows:
        cells = [cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True)]
        yield "  ".join([first.ljust(widths[0]), *cells])
