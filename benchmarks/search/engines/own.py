"""The site's own search: the index that the project builds, asked through its browser modules."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from elinvoima.municipalities.register import load_register
from elinvoima.search.analysing import Analysing
from elinvoima.search.analysis import Analyser, Lexicon
from elinvoima.search.automaton import MORPHOLOGY
from elinvoima.search.documents import SearchDocument, Section
from elinvoima.search.index import build_index, write_index
from elinvoima.search.shards import CURRENT, HOME

from benchmarks.search.engines.engine import EngineError, Page, Prepared, size_of

STATIC = Path("plugins") / "elinvoima" / "theme" / "static" / "assets" / "elinvoima"
CLIENT = "search/client.js"


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
    """Return an index that stands in a folder, with the browser modules as they are."""
    return Prepared(
        adapter="own.js",
        options=_options(f"/assets/{CLIENT}", folder, "/engine")
        | {"morphology": f"/morphology/{MORPHOLOGY.name}"},
        mounts={"/engine/": folder, "/assets/": STATIC, "/morphology/": MORPHOLOGY.parent},
        kind_of=kind_of_file,
        facts={"index_bytes": size_of(folder), **facts},
    )


@dataclass(frozen=True, slots=True)
class OwnSite:
    """The index and modules of a built site, as they are."""

    site: Path
    name: str = "own"

    def prepare(self, pages: Sequence[Page], folder: Path) -> Prepared:  # noqa: ARG002 – all is built
        """Serve the site; its answers are addresses."""
        keys = {page.document.id.strip("/"): page.key for page in pages}
        clients = list(self.site.glob(f"assets/**/{CLIENT}"))
        if not clients:
            raise EngineError(f"{self.site} has no search: build it first")
        client = clients[0].relative_to(self.site).as_posix()
        return Prepared(
            adapter="own.js",
            options=_options(f"/site/{client}", self.site, "/site"),
            mounts={"/site/": self.site},
            key_of=lambda address: keys.get(address.strip("/"), address),
            kind_of=kind_of_file,
            facts={"index_bytes": size_of(self.site / HOME)},
        )


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


def _options(client: str, root: Path, address: str) -> dict[str, str | None]:
    """Return what the adapter is given; `root` is served at `address`."""
    current = json.loads((root / CURRENT).read_text("utf-8"))
    return {"client": client, "index": f"{address}/{HOME}{current['index']}/", "morphology": None}


def _analyser() -> Analysing:
    """Return the analyser that a site has, with the names that every site knows: the places."""
    register = load_register()
    regions = [name for region in register.regions for name in (region.name_fi, region.name_sv)]
    return Analyser(Lexicon([*register.names, *regions]))
