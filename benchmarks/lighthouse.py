"""`make lighthouse`: Lighthouse on the pages that readers open first, as a phone on a slow network.

The site is built, served as hosts do (compressed, cacheable) and judged by Lighthouse's own mobile
preset. Four points of a hundred are asked on each page, and bytes, nodes and shifts are told beside
them. Performance is simulated from what was measured on this machine: a busy one makes it worse.
Lighthouse comes from npm in the version of `requirements/lighthouse/`, into `.cache/lighthouse/`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from benchmarks.search.npm import NoPeersError, run
from benchmarks.search.server import serving

ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / "requirements" / "lighthouse"
CACHE = ROOT / ".cache" / "lighthouse"

PAGES: Mapping[str, str] = MappingProxyType(
    {
        "home": "/",
        "list": "/tarinat/",
        "story": "/tarinat/kolari-elinkeino-ohjelma/",
        "municipality": "/kunnat/kolari/",
    }
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FULL = 100


def lighthouse() -> Path:
    """Return the program, fetched if it is not there or the pins have changed.

    Raises NoPeersError.
    """
    names = ("package.json", "package-lock.json")
    stamp = "".join((PINS / name).read_text("utf-8") for name in names)
    program = CACHE / "node_modules" / "lighthouse" / "cli" / "index.js"
    done = CACHE / "stamp"
    if program.is_file() and done.is_file() and done.read_text("utf-8") == stamp:
        return program
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        raise NoPeersError("npm and node (18.16 or newer) are not on PATH")
    CACHE.mkdir(parents=True, exist_ok=True)
    for name in names:
        shutil.copy(PINS / name, CACHE / name)
    run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], CACHE)
    done.write_text(stamp, "utf-8")
    return program


def judged(program: Path, address: str, chromium: str) -> dict[str, Any]:
    """Return Lighthouse's report of an address. Raises NoPeersError when it gives none."""
    flags = "--headless=new --disable-gpu"
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags += " --no-sandbox"  # Chromium does not sandbox itself for root
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = ["node", str(program), address, "--quiet", "--output=json",
                   f"--output-path={report}", f"--chrome-flags={flags}",
                   f"--only-categories={','.join(CATEGORIES)}",
                   "--no-enable-error-reporting"]  # fmt: skip
        done = subprocess.run(  # noqa: S603 – the project's own command
            command, env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, text=True,
            stdin=subprocess.DEVNULL, timeout=300, check=False,
        )  # fmt: skip
        if not report.is_file():
            raise NoPeersError(f"lighthouse: {done.stderr.strip()[-500:]}")
        return dict(json.loads(report.read_text("utf-8")))


def points(report: Mapping[str, Any]) -> list[int]:
    """Return the points of the categories, in their order."""
    return [round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES]


def lost(report: Mapping[str, Any]) -> list[str]:
    """Return what cost points: the audits with weight that were not passed in full."""
    found = []
    for name in CATEGORIES:
        for part in report["categories"][name]["auditRefs"]:
            audit = report["audits"][part["id"]]
            score = audit["score"]
            if part["weight"] and score is not None and score < 1:
                found.append(f"{name}: {audit['title']}: {audit.get('displayValue', score)}")
    return found


def row(name: str, report: Mapping[str, Any]) -> str:
    """Return a line of the table: points, kB on the wire, nodes, layout shift."""

    def number(audit: str) -> float:
        return float(report["audits"].get(audit, {}).get("numericValue") or 0)

    told = [*map(str, points(report)), f"{number('total-byte-weight') / 1000:.0f}",
            f"{number('dom-size'):.0f}", f"{number('cumulative-layout-shift'):.3f}",
            f"{number('largest-contentful-paint') / 1000:.1f}"]  # fmt: skip
    return f"| {name} | {' | '.join(told)} |"


def main(argv: Sequence[str] | None = None) -> int:
    """Judge the pages and print the table; 1 if a page has less than full points."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lighthouse")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site")
    parser.add_argument("--chromium", default=os.environ.get("CHROMIUM"), help="its path")
    options = parser.parse_args(argv)
    chromium = options.chromium or shutil.which("chromium") or ""
    try:
        program = lighthouse()
        with serving({"/": options.site}) as (address, _wire):
            reports = {name: judged(program, address + p, chromium) for name, p in PAGES.items()}
    except NoPeersError as error:
        sys.stderr.write(f"benchmarks.lighthouse: {error}\n")
        return 2
    sys.stdout.write(f"| page | {' | '.join(CATEGORIES)} | kB | nodes | shift | LCP, s |\n")
    sys.stdout.write(f"|---|{'---:|' * 8}\n")
    for name, report in reports.items():
        sys.stdout.write(row(name, report) + "\n")
    for name, report in reports.items():
        for text in lost(report):
            sys.stderr.write(f"{name}: {text}\n")
    return int(any(score < FULL for r in reports.values() for score in points(r)))


if __name__ == "__main__":
    sys.exit(main())
