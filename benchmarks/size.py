"""`python -m benchmarks.size --documents 1000`: what the search of a large site costs.

Builds the index of made-up stories (`benchmarks.corpus`), without and with remembered words, and
searches it in Chromium: bytes of the first search and of later ones, times on a fast and on a slow
network, the main thread's longest task by the clock and by its own time. Bytes are of bodies as
sent; the morphology is told apart.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from elinvoima.search.tokens import tokens

from benchmarks.chance import repeatable
from benchmarks.corpus import Material, stories
from benchmarks.search.browser import chromium, session
from benchmarks.search.collection import Query
from benchmarks.search.engines.engine import ADAPTERS
from benchmarks.search.engines.own import prepared_index
from benchmarks.search.measuring import Bench, answers_of, first_uses, tell, times_report
from benchmarks.search.server import LINES, serving
from benchmarks.search.tasks import main_thread_work

QUERIES = 300
LONGEST = 4
"""Words in a query."""
SHORTEST_WORD = 5
FROM = 200
"""Stories whose words are asked for."""


def queries(material: Material) -> list[Query]:
    """Return queries of one to four words that stand near each other in a story."""
    made = list(stories(material, FROM))
    found = []
    for number in range(QUERIES):
        chance = repeatable("query", number)
        words = [token.word for token in tokens(chance.choice(made).text)]
        words = [word for word in words if len(word) >= SHORTEST_WORD]
        start = chance.randrange(len(words) - LONGEST)
        text = " ".join(words[start : start + chance.randint(1, LONGEST)])
        found.append(Query(f"q{number}", text))
    return found


def measured(count: int, folder: Path) -> dict[str, Any]:
    """Build the index, without and with remembered words, and search it; return the figures."""
    report: dict[str, Any] = {"documents": count}
    for name in ("cold", "warm"):
        tell(f"building the index of {count} stories, {name} word cache")
        report[f"index_{name}"] = _indexed(count, folder / name, folder / "cache")
    return report | searched(folder / "warm")


def searched(folder: Path) -> dict[str, Any]:
    """Search the index of a folder; return the figures."""
    report: dict[str, Any] = {}
    asked = queries(Material(Path.cwd()))
    prepared = prepared_index(folder)
    with chromium() as browser, serving({"/bench/": ADAPTERS, **prepared.mounts}) as (at, wire):
        bench = Bench(browser, at, wire, prepared, {})
        run = answers_of(bench, asked, "searching")
        report["errors"] = len(run["errors"])
        report["times_ms"] = times_report(run)
        tell("the main thread's work")
        report["longest_main_thread_work"] = _work(bench, asked)
        tell("first uses")
        report["first_use"] = first_uses(bench, asked)
        for line in LINES:
            tell(f"first uses, {line}")
            report[f"first_use_{line}"] = first_uses(bench, asked, line)
    return report


def _work(bench: Bench, asked: Sequence[Query]) -> float:
    """Return the most that the main thread works at a time, ms, from the start on."""
    with (
        main_thread_work(bench.browser, "/bench/page.html") as work,
        session(bench.browser, bench.address, bench.prepared) as page,
    ):
        page.start()
        page.ask([query.text for query in asked])
    return work.longest


def _indexed(count: int, folder: Path, cache: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.indexing", "--documents", str(count)]
    command += ["--folder", str(folder), "--cache", str(cache)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603 – our own
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.size",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--documents", type=int, default=1000, metavar="N")
    parser.add_argument(
        "--index", type=Path, metavar="FOLDER", help="measure this one (of benchmarks.indexing)"
    )
    parser.add_argument("--json", type=Path, metavar="OUT", help="file for the report")
    options = parser.parse_args(arguments)
    if options.index:
        figures = searched(options.index)
    else:
        with tempfile.TemporaryDirectory(prefix="elinvoima-benchmark-") as folder:
            figures = measured(options.documents, Path(folder))
    report = json.dumps(figures, indent=1)
    if options.json:
        options.json.write_text(report + "\n", "utf-8")
    sys.stdout.write(report + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
