"""`python -m benchmarks.build --documents 1000`: the index's share of building a large site.

Makes a repository of made-up stories beside the real ones, builds it twice with `elinvoima build`
(the second time with the word cache of the first), and times the index alone over the same pages
with the same cache. Times are of the processor (all processes), so that other work on the machine
weighs less.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from elinvoima.i18n import DEFAULT_LANGUAGE
from elinvoima.outputs.rendering import render
from elinvoima.search.site_analyser import CACHE, site_analyser
from elinvoima.search.site_index import site_index
from elinvoima.site import load
from elinvoima.views.words import Words

from benchmarks.corpus import Material, write_repository
from benchmarks.search.measuring import tell


def measured(count: int, folder: Path) -> dict[str, Any]:
    """Build twice, then the index alone; return seconds of processor time."""
    tell(f"writing {count} stories")
    write_repository(Material(Path.cwd()), count, folder)
    report: dict[str, Any] = {"documents": count}
    for name in ("first", "second"):
        tell(f"building the site, {name} time")
        report[f"{name}_build_seconds"] = _build(folder)
    tell("building the index alone")
    report["index_seconds"] = _index(folder)
    report["index_share_percent"] = round(
        100 * report["index_seconds"] / report["second_build_seconds"], 1
    )
    return report


def _build(folder: Path) -> float:
    before = _children_seconds()
    command = [sys.executable, "-m", "elinvoima", "build"]
    subprocess.run(command, cwd=folder, check=True)  # noqa: S603 – our own
    return round(_children_seconds() - before, 1)


def _children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _index(folder: Path) -> float:
    site = load(folder).site
    if site is None:
        raise ValueError("the made-up stories have errors")
    pages = [page for page in render(site, cache=folder / CACHE).pages if page.is_searched]
    begun = time.process_time()
    with site_analyser(site.catalogue, folder / CACHE) as analyser:
        site_index(site, pages, Words(DEFAULT_LANGUAGE), analyser)
    return round(time.process_time() - begun, 1)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.build",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--documents", type=int, default=1000, metavar="N")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="elinvoima-benchmark-") as folder:
        report = measured(options.documents, Path(folder))
    sys.stdout.write(json.dumps(report, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
