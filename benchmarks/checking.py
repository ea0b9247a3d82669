"""How long `elinvoima check` takes on many stories: cold, when nothing changed, and after an edit.

    python -m benchmarks.checking --stories 1000 [--times 3] [--plain]

The stories are the site's own told again with other words (`retold.py`), with every field, link and
citation of real ones; with `--plain` those of `corpus.py`, which have few fields and no links.
Each check is a program of its own, from start to end, its lines written to nowhere. Prints JSON:
the best and the median of the runs in seconds of the clock, processor seconds of the best run with
its child, and how much was found. Cold means that there is no cache in the repository.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from elinvoima.advice.cache import FILE

from benchmarks.corpus import Material, write_repository
from benchmarks.retold import write_retold


def timed(root: Path, prepare: Callable[[], None], times: int) -> dict[str, float]:
    """Run the check so many times, each after `prepare`."""
    runs = []
    for _ in range(times):
        prepare()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        command = [sys.executable, "-m", "elinvoima", "check", "--root", str(root)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 (our own)
        clock = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        runs.append((clock, cpu))
    best = min(runs)
    return {
        "best": round(best[0], 2),
        "median": round(statistics.median(clock for clock, _ in runs), 2),
        "processor": round(best[1], 2),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.checking",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--stories", type=int, default=1000, metavar="N")
    parser.add_argument("--times", type=int, default=3, metavar="N")
    parser.add_argument("--plain", action="store_true", help="stories of few fields")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "repository"
        write = write_repository if options.plain else write_retold
        write(Material(Path.cwd()), options.stories, root)
        cache, edited = root / FILE, next(iter(sorted((root / "case_studies").glob("*.md"))))

        def forget() -> None:
            shutil.rmtree(cache.parent, ignore_errors=True)

        def edit() -> None:
            edited.write_text(edited.read_text("utf-8") + "\nLisää tekstiä.\n", "utf-8")

        found = {
            "stories": options.stories,
            "cold": timed(root, forget, options.times),
            "unchanged": timed(root, lambda: None, options.times),
            "after an edit": timed(root, edit, options.times),
            "told": len(json.loads(cache.read_bytes())["problems"]),
        }
    sys.stdout.write(json.dumps(found, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
