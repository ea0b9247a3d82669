"""`python -m benchmarks.search`: search engines side by side over a collection or over the site.

    python -m benchmarks.search --collection DIR [--engine NAME…] --json OUT
    python -m benchmarks.search --site site/ --json OUT

A collection is a folder of `docs.jsonl` {id, text, optional title}, `queries.jsonl` {id, text,
optional class} and `qrels.tsv` (query, document, grade). With `--site` the project's own queries
are asked of a built site, through its own index.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from benchmarks.search.browser import chromium
from benchmarks.search.collection import BadCollectionError, Collection, read_collection
from benchmarks.search.engines.engine import ADAPTERS, Engine, EngineError
from benchmarks.search.engines.material import Material
from benchmarks.search.engines.own import Own, OwnSite
from benchmarks.search.engines.peers import Lunr, MiniSearch, Pagefind
from benchmarks.search.measuring import Bench, keyed, measured, tell
from benchmarks.search.npm import NoPeersError, packages
from benchmarks.search.report import table
from benchmarks.search.server import LINES, serving
from benchmarks.search.site import read_site
from benchmarks.search.typos import with_typos

CACHE = Path(".cache") / "benchmarks"
OWN = "own"
FROM_NPM: dict[str, Callable[[Path], Engine]] = {
    "lunr": Lunr,
    "minisearch": MiniSearch,
    "pagefind": Pagefind,
}
NAMES = (OWN, "material", *FROM_NPM)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return the exit status: 1 if a collection is bad or an engine failed."""
    options = _parser().parse_args(arguments)
    try:
        collection = (
            read_site(options.site) if options.site else read_collection(options.collection)
        )
        engines = _engines(options.engine or NAMES, options.site)
    except (BadCollectionError, EngineError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for note in collection.notes:
        tell(note)
    report = _measured(engines, collection, options)
    sys.stdout.write(table(report))
    return int(any("error" in engine for engine in report["engines"].values()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.search",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--collection", type=Path, metavar="DIR", help="folder of a collection")
    what.add_argument("--site", type=Path, metavar="DIR", help="a built site, for its own queries")
    parser.add_argument(
        "--engine", nargs="+", action="extend", choices=NAMES, help="only these (default: all)"
    )
    parser.add_argument("--json", type=Path, metavar="OUT", help="file for the whole report")
    parser.add_argument(
        "--typos", type=int, metavar="SEED", help="ask also with one typing error a query"
    )
    parser.add_argument(
        "--throttle", choices=LINES, help="time the first use also on a slow network"
    )
    return parser


def _engines(names: Sequence[str], site: Path | None) -> list[Engine]:
    """Return the engines asked for; the peers from npm are left out, aloud, without npm."""
    engines: list[Engine] = []
    modules: Path | None = None
    if not FROM_NPM.keys().isdisjoint(names):
        try:
            modules = packages(CACHE.resolve())
        except NoPeersError as error:
            left_out = ", ".join(name for name in names if name in FROM_NPM)
            sys.stderr.write(f"LEFT OUT: {left_out}: {error}\n")
    for name in dict.fromkeys(names):
        if name == OWN:
            engines.append(OwnSite(site) if site else Own())
        elif name not in FROM_NPM:
            engines.append(Material())
        elif modules:
            engines.append(FROM_NPM[name](modules))
    return engines


def _measured(
    engines: Sequence[Engine], collection: Collection, options: argparse.Namespace
) -> dict[str, Any]:
    report: dict[str, Any] = {
        "collection": collection.name,
        "documents": len(collection.documents),
        "queries": len(collection.queries),
        "notes": list(collection.notes),
        "engines": {},
    }
    with chromium() as browser:
        report["browser"] = f"Chromium {browser.version}"
        for engine in engines:
            report["engines"][engine.name] = _one(engine, collection, browser, options)
            _write(report, options.json)  # a long run may be cut short
    return report


def _write(report: Mapping[str, Any], file: Path | None) -> None:
    if file:
        file.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _one(
    engine: Engine, collection: Collection, browser: Browser, options: argparse.Namespace
) -> Mapping[str, Any]:
    pages = keyed(collection)
    typos = with_typos(collection.queries, options.typos) if options.typos is not None else None
    with tempfile.TemporaryDirectory(prefix="elinvoima-benchmark-") as folder:
        tell(f"{engine.name}: building the index of {len(pages)} documents")
        try:
            prepared = engine.prepare(pages, Path(folder) / engine.name)
        except EngineError as error:
            return {"error": str(error)}
        ids = {page.key: page.document.id for page in pages}
        with serving({"/bench/": ADAPTERS, **prepared.mounts}) as (address, wire):
            bench = Bench(browser, address, wire, prepared, ids)
            return measured(bench, collection, engine.name, typos, options.throttle)


if __name__ == "__main__":
    sys.exit(main())
