"""Structured data holds to schema.org's vocabulary: types, their properties, what must be there."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.pages import content_pages
from elinvoima.outputs.structured_data import json_ld, website
from elinvoima.site import Site, load
from elinvoima.views.words import Words

EXAMPLE = Path(__file__).parents[2] / "examples" / "valid" / "every-field"
HOME = "https://tietopankki.example/"

THING = {"name", "description", "url", "identifier", "alternateName", "sameAs", "image",
         "potentialAction"}  # fmt: skip
WORK = THING | {"headline", "inLanguage", "datePublished", "dateModified", "license", "publisher",
                "isPartOf", "about", "mentions", "contentLocation", "temporalCoverage",
                "citation"}  # fmt: skip
PLACE = THING | {"containedInPlace"}
EVENT = THING | {"startDate", "organizer", "subEvent", "location"}
ALLOWED: dict[str, set[str]] = {
    "Article": WORK,
    "CreativeWork": WORK,
    "WebSite": WORK,
    "DefinedTerm": THING | {"inDefinedTermSet", "termCode"},
    "Person": THING | {"jobTitle", "worksFor"},
    "Organization": THING | {"parentOrganization"},
    "AdministrativeArea": PLACE,
    "Place": PLACE,
    "EventSeries": EVENT,
    "Event": EVENT,
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"position", "item"},
    "SearchAction": THING | {"target", "query-input"},
    "EntryPoint": THING | {"urlTemplate"},
}
"""Properties of each type and of the types it is a kind of, as schema.org's vocabulary has them."""

REQUIRED: dict[str, set[str]] = {
    "Article": {"headline", "inLanguage", "about", "contentLocation", "datePublished"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
}
WITH_ADDRESS = {"Article": {"url", "image"}, "ListItem": {"item"}, "DefinedTerm": set()}
ADDRESSES = {"url", "item", "image", "sameAs", "license", "urlTemplate"}


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for item in value.values():
            yield from nodes(item)
    elif isinstance(value, list):
        for item in value:
            yield from nodes(item)


def graphs(home: str) -> dict[str, Any]:
    site = load(EXAMPLE).site
    assert site
    settings = dataclasses.replace(site.settings, site_url=home, publisher="Kuntien liitto")
    dressed = Site(site.root, settings, site.catalogue, site.day)
    pages = content_pages(PageMaker(dressed, Words("fi")))
    return {page.address: json.loads(page.json_ld) for page in pages if page.json_ld}


@pytest.fixture(scope="module")
def at_home() -> dict[str, Any]:
    return graphs(HOME)


@pytest.fixture(scope="module")
def nowhere() -> dict[str, Any]:
    return graphs("")


def faults(graph: Any, *, has_home: bool) -> Iterator[str]:
    if graph["@context"] != "https://schema.org":
        yield "context"
    for node in nodes(graph):
        kind = node["@type"]
        own = set(node) - {"@type"}
        yield from (f"{kind} has no property {name}" for name in own - ALLOWED.get(kind, set()))
        needed = REQUIRED.get(kind, {"name"}) | (
            WITH_ADDRESS.get(kind, set()) if has_home else set()
        )
        yield from (f"{kind} lacks {name}" for name in needed - own)
        for name in own & ADDRESSES:
            if not str(node[name]).startswith(("https://", "http://")):
                yield f"{kind}.{name} is not a whole address: {node[name]}"
        yield from (f"{kind}.{name} is empty" for name in own if node[name] in ("", [], None))


def test_every_page_holds_to_the_vocabulary(
    at_home: dict[str, Any], nowhere: dict[str, Any]
) -> None:
    assert len(at_home) > 300
    for has_home, pages in ((True, at_home), (False, nowhere)):
        wrong = {a: list(faults(g, has_home=has_home)) for a, g in pages.items()}
        assert {address: found for address, found in wrong.items() if found} == {}


def test_without_an_address_no_page_claims_one(nowhere: dict[str, Any]) -> None:
    for graph in nowhere.values():
        for node in nodes(graph):
            assert not {"item", "image"} & set(node)
            assert HOME not in json.dumps(node)


def test_every_kind_says_what_it_is(at_home: dict[str, Any]) -> None:
    kinds = {
        "tarinat/kolari/": "Article",
        "teemat/yritykset/": "DefinedTerm",
        "menetelmat/tyopaja/": "DefinedTerm",
        "asiantuntijat/elinvoimatiimi/": "Organization",
        "verkostot/eve-2020/": "EventSeries",
        "kunnat/kolari/": "AdministrativeArea",
        "maakunnat/lappi/": "AdministrativeArea",
    }
    assert {a: at_home[a]["@graph"][0]["@type"] for a in kinds} == kinds
    trail = at_home["tarinat/kolari/"]["@graph"][1]["itemListElement"]
    assert [step["item"] for step in trail] == [
        HOME, f"{HOME}tarinat/", f"{HOME}tarinat/kolari/",
    ]  # fmt: skip


def test_the_home_page_is_the_site_and_its_search() -> None:
    site = load(EXAMPLE).site
    assert site
    for home, told in ((HOME, True), ("", False)):
        settings = dataclasses.replace(site.settings, site_url=home)
        dressed = Site(site.root, settings, site.catalogue, site.day)
        graph = json.loads(json_ld([website(dressed, "", "Mikä tämä on.", "fi")]))
        assert list(faults(graph, has_home=told)) == []
        assert ("potentialAction" in graph["@graph"][0]) is told


def test_a_text_cannot_end_the_script_it_stands_in() -> None:
    written = json_ld([{"@type": "Article", "headline": "</script><b>&"}])
    assert not {"<", ">", "&"} & set(written)
    assert json.loads(written)["@graph"][0]["headline"] == "</script><b>&"
