"""Measures peers and matching in Python: every municipality of the register as the client.

    python -m benchmarks.matching [--stories 1000] [--json OUT]

First over the repository's own stories, then over so many made-up ones. Seconds of the processor,
the best of three rounds, and each step apart: the distances of all pairs (once a build), the eight
peers with reasons of every municipality, and the matches of every municipality for three themes
and two methods.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from elinvoima.matching.library import Library
from elinvoima.matching.match import match
from elinvoima.matching.need import Need
from elinvoima.municipalities.distances import distances_of
from elinvoima.municipalities.peers import peers_of
from elinvoima.site import load

from benchmarks.practices import made_practices

ROUNDS = 3
THEMES, METHODS = 3, 2


def measured(library: Library) -> dict[str, float]:
    """Return the seconds of each step over a library."""
    places = library.distances.places
    themes = tuple(sorted(library.broader))[:THEMES]
    methods = tuple(sorted(library.methods))[:METHODS]
    steps = {
        "distances": lambda: distances_of(places.values(), library.distances.weights),
        "peers": lambda: [peers_of(code, library.distances) for code in places],
        "matches": lambda: [match(Need(code, themes, methods), library) for code in places],
    }
    seconds = {name: _best(step) for name, step in steps.items()}
    return {**seconds, "together": sum(seconds.values())}


def _best(step: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        step()
        times.append(time.process_time() - start)
    return min(times)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--stories", type=int, default=1000)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args(arguments)
    site = load(Path(__file__).resolve().parent.parent).site
    if site is None:
        sys.stderr.write("the content has errors; run `elinvoima check`\n")
        return 1
    own = site.library
    made = made_practices(
        given.stories, list(own.distances.places), sorted(own.broader), sorted(own.methods)
    )
    found = {
        f"{len(own.practices)} own stories": measured(own),
        f"{given.stories} made-up stories": measured(replace(own, practices=tuple(made))),
    }
    for name, seconds in found.items():
        told = ", ".join(f"{step} {value:.3f} s" for step, value in seconds.items())
        sys.stdout.write(f"{name}: {told}\n")
    if given.json:
        given.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
