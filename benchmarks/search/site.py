"""The project's own queries over a built site, as a collection."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup

from benchmarks.search.collection import (
    BadCollectionError,
    Collection,
    Document,
    collection_of,
    read_judgements,
    read_queries,
)

FOLDER = Path(__file__).parent
"""Where the queries and judgements are."""


def read_site(site: Path) -> Collection:
    """Return the pages of a built site, by address, with the project's queries.

    Unlike in other collections, a judgement of a page that is not there is an error: the site has
    changed and the judgements have not. Raises BadCollectionError.
    """
    problems: list[str] = []
    queries = read_queries(FOLDER / "queries.jsonl", problems)
    judged = read_judgements(FOLDER / "qrels.tsv", problems)
    documents = _pages(site)
    have = {document.id for document in documents}
    if not documents:
        problems.append(f"{site}: no pages; build the site first")
    else:
        lost = sorted({doc for grades in judged.values() for doc in grades} - have)
        problems += [f"qrels.tsv: the site has no page {address}" for address in lost]
    if problems:
        raise BadCollectionError(problems)
    return collection_of("site", documents, queries, judged)


def _pages(site: Path) -> list[Document]:
    documents = []
    for file in sorted(site.rglob("index.html")):
        soup = BeautifulSoup(file.read_bytes(), "html.parser")
        main, heading = soup.find("main"), soup.find("h1")
        if main is None or heading is None:
            continue  # a redirect
        address = file.parent.relative_to(site).as_posix()
        text = " ".join(main.get_text(" ").split())
        title = " ".join(heading.get_text(" ").split())
        documents.append(Document("" if address == "." else f"{address}/", text, title))
    return documents
