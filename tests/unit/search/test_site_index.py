"""The site's own index, from the example that uses every field there is."""

from __future__ import annotations

import html
import re
from pathlib import Path
from posixpath import normpath

import pytest
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.model import Outputs
from elinvoima.outputs.pages import content_pages
from elinvoima.outputs.rendering import render
from elinvoima.search.analysis import Analyser
from elinvoima.search.answers import Request, answer
from elinvoima.search.documents import SearchDocument
from elinvoima.search.reading import Index, index_of
from elinvoima.search.shards import CURRENT, HOME, IndexFile
from elinvoima.search.site_analyser import site_names
from elinvoima.search.site_documents import site_documents
from elinvoima.search.site_index import site_facets
from elinvoima.search.tokens import tokens
from elinvoima.site import Site, load
from elinvoima.views.words import Words

EXAMPLE = Path(__file__).parents[2] / "examples" / "valid" / "every-field"
WORDS = Words("fi")


@pytest.fixture(scope="module")
def site() -> Site:
    site = load(EXAMPLE).site
    assert site
    return site


@pytest.fixture(scope="module")
def outputs(site: Site) -> Outputs:
    return render(site)


@pytest.fixture(scope="module")
def documents(site: Site) -> dict[str, SearchDocument]:
    pages = content_pages(PageMaker(site, WORDS))
    return {d.address: d for d in site_documents(pages, site.catalogue, WORDS)}


@pytest.fixture(scope="module")
def index(outputs: Outputs) -> Index:
    files = [IndexFile(f.address, bytes_of(f.content)) for f in outputs.files]
    return index_of(file for file in files if file.address.startswith(HOME))


def bytes_of(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def test_the_index_is_published_with_the_pages(outputs: Outputs) -> None:
    addresses = set(outputs.addresses)
    assert CURRENT in addresses
    assert "haku/" in addresses
    assert "haku/sanat/" in addresses
    assert [a for a in addresses if re.fullmatch(r"haku/sanat/\w+/", a)]


def test_the_index_tells_where_the_published_morphology_is(outputs: Outputs, index: Index) -> None:
    way = index.manifest["morphology"]
    assert normpath(f"{HOME}hash/{way}") in {file.address for file in outputs.files}


def test_two_builds_publish_the_same_bytes(site: Site, outputs: Outputs) -> None:
    def indexed(of: Outputs) -> list[tuple[str, str | bytes]]:
        return [(f.address, f.content) for f in of.files if f.address.startswith(HOME)]

    assert indexed(render(site)) == indexed(outputs)


def test_everything_that_a_reader_sees_of_a_story_is_in_its_document(
    outputs: Outputs, documents: dict[str, SearchDocument]
) -> None:
    page = next(p for p in outputs.pages if p.address == "tarinat/kolari/")
    story = documents["tarinat/kolari/"]
    parts = [story.title, story.summary, *story.tags["themes"]]
    parts += [t for s in story.sections for t in (s.heading, s.text)]
    searched = {token.word for part in parts for token in tokens(part)}
    excluded = r"<(nav|section|figure|div|p|ul|ol)\b[^>]*data-search-exclude.*?</\1>|<sup.*?</sup>"
    shown = re.sub(excluded, " ", page.html, flags=re.DOTALL)
    words = {t.word for t in tokens(html.unescape(re.sub(r"<[^>]+>", " ", shown)))}
    assert words - searched == set()


def test_a_story_carries_what_it_is_about(documents: dict[str, SearchDocument]) -> None:
    story = documents["tarinat/kolari/"]
    assert story.kind == "story"
    assert {"Kolari", "Lappi", "Lappland"} <= set(story.tags["places"])
    assert story.facets["laji"] == ("tarina",)
    assert story.facets["maakunta"] == ("lappi",)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", story.date)
    assert story.card["municipality"] == ["Kolari", "Muonio"]
    assert story.card["themes"]
    assert {s.anchor for s in story.sections} > {"tulokset", "opit", "paatokset", "vaiheet"}


def test_every_kind_of_page_is_a_document(documents: dict[str, SearchDocument]) -> None:
    kinds = {d.kind for d in documents.values()}
    assert kinds == {
        "story", "theme", "method", "cycle", "expert", "organisation", "municipality", "region",
        "page",
    }  # fmt: skip
    assert not [a for a in documents if a.startswith("tarinat/vuosi/") or a in {"", "404.html"}]


def test_a_merged_municipality_is_found_by_its_old_name(
    documents: dict[str, SearchDocument],
) -> None:
    assert "Valtimo" in documents["kunnat/nurmes/"].tags["places"]
    assert "Pargas" in documents["kunnat/parainen/"].tags["places"]


def test_documents_have_only_values_that_the_facets_have(
    site: Site, documents: dict[str, SearchDocument]
) -> None:
    known = {f.id: set(f.values) for f in site_facets(site.catalogue, WORDS)}
    for document in documents.values():
        for facet, ids in document.facets.items():
            assert set(ids) <= known[facet], (document.address, facet)


def test_names_of_places_and_organisations_are_known(site: Site) -> None:
    names = set(site_names(site.catalogue))
    assert {"Kolari", "Pargas", "Valtimo", "Lappi", "Kolarin kunta"} <= names


@pytest.mark.parametrize(
    ("query", "address"),
    [("Kolarissa", "kunnat/kolari/"), ("Nurmeksen", "kunnat/nurmes/"), ("Iissä", "kunnat/ii/")],
)
def test_places_are_found_in_any_case(index: Index, query: str, address: str) -> None:
    found = answer(Request(query, limit=50), index, Analyser())
    assert address in [r["address"] for r in found["results"]]


def test_places_and_themes_are_suggested(index: Index) -> None:
    assert "kunnat/parainen/" in {row[3] for row in index.suggestions("parg")}
    assert "theme" in {row[2] for row in index.suggestions("yrit")}
    assert all(row[1] and not row[1].startswith("~") for row in index.suggestions(""))
