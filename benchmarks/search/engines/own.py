"""The site's own search: the index that the project builds, asked through its browser modules."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup
from elinvoima.municipalities.register import load_register
from elinvoima.outputs.scripts import SCRIPTS, modules_of, script_files
from elinvoima.search.analysing import Analysing
from elinvoima.search.analysis import Analyser, Lexicon
from elinvoima.search.automaton import MORPHOLOGY
from elinvoima.search.documents import SearchDocument, Section
from elinvoima.search.index import build_index, write_index
from elinvoima.search.shards import CURRENT, HOME

from benchmarks.search.engines.engine import EngineError, Page, Prepared, size_of

CLIENT = f"{SCRIPTS}search/client.js"
WORKER = f"{SCRIPTS}search/worker.js"


class Own:
    """The project's index and browser modules over any collection."""

    name = "own"

    def prepare(self, pages: Sequence[Page], folder: Path) -> Prepared:
        """Build the index of documents that have a text and perhaps a title."""
        begun = time.perf_counter()
        analyser = _analyser()
        write_index(build_index(map(document_of, pages), analyser), folder)
        seconds = time.perf_counter() - begun
        return prepared_index(folder, build_seconds=round(seconds, 2))


def prepared_index(folder: Path, **facts: float) -> Prepared:
    """Return an index that stands in a folder, with the browser modules as they are published."""
    static = folder / "static"
    for script in script_files():
        target = static / script.address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(str(script.content), encoding="utf-8")
    return Prepared(
        adapter="own.js",
        options={
            "client": f"/static/{CLIENT}",
            "index": f"/engine/{HOME}{_current(folder)}/",
            "morphology": f"/morphology/{MORPHOLOGY.name}",
            "modules": [f"/static/{module}" for module in modules_of(CLIENT, WORKER)],
        },
        mounts={"/engine/": folder, "/static/": static, "/morphology/": MORPHOLOGY.parent},
        kind_of=kind_of_file,
        facts={"index_bytes": size_of(folder / HOME), **facts},
    )


@dataclass(frozen=True, slots=True)
class OwnSite:
    """The index and modules of a built site, as they are."""

    site: Path
    name: str = "own"

    def prepare(self, pages: Sequence[Page], folder: Path) -> Prepared:  # noqa: ARG002 – all is built
        """Serve the site; its answers are addresses."""
        keys = {page.document.id.strip("/"): page.key for page in pages}
        note = self._note()
        return Prepared(
            adapter="own.js",
            options={
                "client": f"/site/{CLIENT}",
                "index": f"/site/{note['data-search-index']}",
                "morphology": f"/site/{m}" if (m := note.get("data-morphology")) else None,
                "modules": [f"/site/{module}" for module in note.get("data-modules", "").split()],
            },
            mounts={"/site/": self.site},
            key_of=lambda address: keys.get(address.strip("/"), address),
            kind_of=kind_of_file,
            facts={"index_bytes": size_of(self.site / HOME)},
        )

    def _note(self) -> dict[str, str]:
        """Return what the home page tells its scripts of the search."""
        home = BeautifulSoup((self.site / "index.html").read_bytes(), "html.parser")
        element = home.select_one("[data-search-index]")
        if element is None:
            raise EngineError(f"{self.site} has no search: build it first")
        return {name: str(value) for name, value in element.attrs.items()}


def document_of(page: Page) -> SearchDocument:
    """Return a page of a collection as the index takes it."""
    document = page.document
    return SearchDocument(
        id=page.key,
        address=page.key,
        kind="page",
        title=document.title,
        sections=(Section("", "", document.text),),
    )


def kind_of_file(path: str) -> str:
    """Return the kind of an index file: `postings`, `words` …; or `scripts`, `morphology`."""
    if path.endswith((".js", ".mjs", ".wasm")):
        return "scripts"
    if "morphology" in path or "morfologia" in path:
        return "morphology"
    *_, folder, name = path.split("/")
    return folder if name.removesuffix(".bin").isdigit() else "manifest"


def _current(root: Path) -> str:
    index: str = json.loads((root / CURRENT).read_text("utf-8"))["index"]
    return index


def _analyser() -> Analysing:
    """Return the analyser that a site has, with the names that every site knows: the places."""
    register = load_register()
    regions = [name for region in register.regions for name in (region.name_fi, region.name_sv)]
    return Analyser(Lexicon([*register.names, *regions]))
