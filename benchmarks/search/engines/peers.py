"""Search engines from npm: lunr with the Finnish stemmer, MiniSearch, Pagefind."""

from __future__ import annotations

import html
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.search.engines.engine import BUILDERS, EngineError, Page, Prepared, size_of
from benchmarks.search.npm import NoPeersError, run

BUILD_TIMEOUT = 1800
"""Seconds."""

MINISEARCH = {
    "idField": "key",
    "fields": ["title", "text"],
    "searchOptions": {"boost": {"title": 4}, "prefix": True, "fuzzy": 0.2},
}


@dataclass(frozen=True, slots=True)
class Lunr:
    """lunr with lunr-languages' Finnish stemmer, in the index and in queries."""

    modules: Path
    name: str = "lunr"

    def prepare(self, pages: Sequence[Page], folder: Path) -> Prepared:
        """Build the index with node, to be loaded as JSON."""
        index = _built("lunr.mjs", self.modules, pages, folder)
        languages = "/peers/lunr-languages/min"
        return Prepared(
            adapter="lunr.js",
            options={
                "scripts": [
                    "/peers/lunr/lunr.min.js",
                    f"{languages}/lunr.stemmer.support.min.js",
                    f"{languages}/lunr.fi.min.js",
                ],
                "index": "/engine/index.json",
            },
            mounts={"/engine/": folder, "/peers/": self.modules},
            facts={"index_bytes": index.stat().st_size},
        )


@dataclass(frozen=True, slots=True)
class MiniSearch:
    """MiniSearch with prefix and fuzzy matching."""

    modules: Path
    name: str = "minisearch"

    def prepare(self, pages: Sequence[Page], folder: Path) -> Prepared:
        """Build the index with node, to be loaded as JSON."""
        index = _built("minisearch.mjs", self.modules, pages, folder, json.dumps(MINISEARCH))
        return Prepared(
            adapter="minisearch.js",
            options={
                "module": "/peers/minisearch/dist/es/index.js",
                "index": "/engine/index.json",
                "settings": MINISEARCH,
            },
            mounts={"/engine/": folder, "/peers/": self.modules},
            facts={"index_bytes": index.stat().st_size},
        )


@dataclass(frozen=True, slots=True)
class Pagefind:
    """Pagefind with its Finnish stemmer."""

    modules: Path
    name: str = "pagefind"

    def prepare(self, pages: Sequence[Page], folder: Path) -> Prepared:
        """Build the index of a folder of HTML pages."""
        site = folder / "site"
        site.mkdir(parents=True)
        for page in pages:
            (site / f"{page.key}.html").write_text(_html(page), "utf-8")
        program = self.modules / "pagefind" / "lib" / "runner" / "bin.cjs"
        _run([_node(), str(program), "--site", str(site), "--force-language", "fi"], folder)
        return Prepared(
            adapter="pagefind.js",
            options={"module": "/engine/pagefind/pagefind.js"},
            mounts={"/engine/": site},
            key_of=lambda address: Path(urlsplit(address).path).stem,
            facts={"index_bytes": size_of(site / "pagefind")},
        )


def _built(builder: str, modules: Path, pages: Sequence[Page], folder: Path, *more: str) -> Path:
    folder.mkdir(parents=True)
    docs, index = folder / "docs.jsonl", folder / "index.json"
    docs.write_text("".join(_line(page) for page in pages), "utf-8")
    memory = "--max-old-space-size=8192"
    program = str(BUILDERS / builder)
    _run([_node(), memory, program, str(modules), str(docs), str(index), *more], folder)
    return index


def _line(page: Page) -> str:
    document = page.document
    return json.dumps({"key": page.key, "title": document.title, "text": document.text}) + "\n"


def _html(page: Page) -> str:
    title, text = html.escape(page.document.title), html.escape(page.document.text)
    heading = f"<h1>{title}</h1>" if title else ""
    return (
        f'<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><main data-pagefind-body>{heading}<p>{text}</p></main></body></html>"
    )


def _run(command: list[str], folder: Path) -> None:
    try:
        run(command, folder, BUILD_TIMEOUT)
    except NoPeersError as error:
        raise EngineError(str(error)) from error


def _node() -> str:
    node = shutil.which("node")
    if node is None:
        raise EngineError("node is not on PATH")
    return node
