"""What the answers of the API tell."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from elinvoima.municipalities.peers import peers_of
from elinvoima.municipalities.register import load_register
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.cycles import cycle
from elinvoima.outputs.api.endpoints import ENDPOINTS
from elinvoima.outputs.api.experts import expert
from elinvoima.outputs.api.files import api_files
from elinvoima.outputs.api.stories import story
from elinvoima.outputs.api.themes import theme
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.metadata import record_metadata
from elinvoima.outputs.pages import content_pages
from elinvoima.settings import Settings
from elinvoima.site import Site
from elinvoima.views.words import Words

from tests.samples import (
    CYCLE,
    DAY,
    EXPERT,
    METHOD,
    ORGANISATION,
    PUBLIC,
    STORY,
    THEME,
    catalogue,
    text_of,
)

BASE = "https://tietopankki.example/elinvoima/"


def test_a_story_is_whole(answers: dict[str, Any]) -> None:
    told = answers["stories/kolari.json"]
    assert told["municipalities"][0] == {"code": "273", "name": "Kolari"}
    assert told["former_ids"] == ["kolari-ohjelma", "vanha-kolari"]
    assert [source["id"] for source in told["sources"]] == sorted(
        source["id"] for source in told["sources"]
    )
    assert told["steps"][0]["count"] is not None
    assert told["is_archived"] is False


def test_the_methods_of_steps_are_told_with_the_others() -> None:
    told = answer(
        story, STORY, "case_studies/kolari.md",
        methods=["kysely"], steps=[{"title": "Työpaja", "method": "tyopaja"}],
    )  # fmt: skip
    assert told["methods"] == ["tyopaja", "kysely"]


def test_addresses_are_whole_where_the_site_knows_its_own(answers: dict[str, Any]) -> None:
    told = answers["stories/kolari.json"]
    assert told["address"] == f"{BASE}tarinat/kolari/"
    assert told["data"] == f"{BASE}api/v1/stories/kolari.json"
    assert answers["experts/elinvoimatiimi.json"]["photo"]["address"].startswith(BASE)
    assert f'href="{BASE}tarinat/kolari/#lahde-1"' in told["body_html"]
    assert 'href="../' not in json.dumps(answers)


def test_addresses_are_from_the_root_where_it_does_not(example: Site) -> None:
    unknown = replace(example, settings=Settings())
    files = {f.address: str(f.content) for f in api_files(unknown, Words("fi"))}
    told = json.loads(files["api/v1/stories/kolari.json"])
    assert told["address"] == "/tarinat/kolari/"
    assert told["data"] == "/api/v1/stories/kolari.json"
    assert json.loads(files["api/v1/openapi.json"]).get("servers") is None


def test_the_period_is_told_in_days_too() -> None:
    def period(text: str) -> tuple[str, str | None]:
        told = answer(story, STORY, "case_studies/kolari.md", period=text)
        return told["period_begins"], told["period_ends"]

    assert period("2023-04/2023-12") == ("2023-04-01", "2023-12-31")
    assert period("kevät 2020") == ("2020-03-01", "2020-05-31")
    assert period("2012/..") == ("2012-01-01", None)


def test_lists_tell_of_every_record_what_the_record_tells(answers: dict[str, Any]) -> None:
    for endpoint in ENDPOINTS:
        items = answers[f"{endpoint.name}.json"]["items"]
        assert items
        for item in items:
            record = answers[f"{endpoint.name}/{item[endpoint.id_field]}.json"]
            assert item == {name: record[name] for name in item}


def test_what_refers_to_a_record_is_told(answers: dict[str, Any]) -> None:
    assert answers["themes/yritykset.json"]["stories"] == ["kolari"]
    assert answers["methods/tyopaja.json"]["stories"] == ["kolari"]
    assert answers["experts/elinvoimatiimi.json"]["stories"] == ["kolari"]
    assert answers["cycles/eve-2020.json"]["stories"] == ["kolari"]
    assert answer(theme, THEME, "docs/themes/elinvoima.md")["narrower"] == ["kasvu"]
    kolari = answers["municipalities/273.json"]
    assert kolari["stories"] == ["kolari"]
    assert kolari["story_count"] == 1
    assert "eve-2020" in kolari["cycles"]


def test_a_figure_has_its_year_unit_and_source(answers: dict[str, Any]) -> None:
    years = load_register().years
    figures = answers["municipalities/273.json"]["figures"]
    population = figures["population"]
    assert population["value"] > 3000
    assert (population["year"], population["unit"]) == (years.population, "asukasta")
    assert population["source"] == "Tilastokeskus, CC BY 4.0"
    earlier = figures["population_earlier"]["value"]
    change = 100 * (population["value"] / earlier - 1)
    assert figures["population_change"]["value"] == pytest.approx(change, abs=1e-4)
    assert figures["population_change"]["from_year"] == years.earlier


def test_a_figure_that_is_not_known_is_null(example: Site) -> None:
    register = example.catalogue.register
    bare = replace(
        register.by_code["273"], population=None, land_area=None, urban_rural=None,
        latitude=None, longitude=None,
    )  # fmt: skip
    others = tuple(m for m in register.municipalities if m.code in {"498", "583"})
    small = replace(register, municipalities=(bare, *others), mergers=())
    site = Site(Path(), Settings(), replace(catalogue({}), register=small), DAY)
    files = {f.address: str(f.content) for f in api_files(site, Words("fi"))}
    told = json.loads(files["api/v1/municipalities/273.json"])
    assert told["centre"] is None
    assert {name for name, figure in told["figures"].items() if figure["value"] is None} == {
        "population", "population_change", "land_area", "density", "urban_rural_class",
    }  # fmt: skip


def test_former_municipalities_are_told(answers: dict[str, Any]) -> None:
    assert {"name": "Valtimo", "year": 2020} in answers["municipalities/541.json"]["former_names"]


def test_peers_are_those_of_the_core(example: Site, answers: dict[str, Any]) -> None:
    for code in ("273", "286", "091", "170"):
        group = peers_of(code, example.distances)
        told = answers[f"peers/{code}.json"]
        assert told["peer_codes"] == [peer.municipality.code for peer in group.peers]
        assert [peer["rank"] for peer in told["peers"]] == list(range(1, len(group.peers) + 1))
        assert all(peer["alike"] and peer["alike"][0]["source"] for peer in told["peers"])
    assert answers["peers/091.json"]["has_true_peer"] is False
    assert answers["municipalities/273.json"]["peers"].endswith("/api/v1/peers/273.json")


def test_drafts_are_told_nowhere() -> None:
    """Not in lists, not as ids in public records, not in words that led to them."""
    secret = "salainen-hanke"  # noqa: S105 (an id)
    site = site_of(
        {
            "case_studies/kolari.md": text_of(
                STORY, body=f"Katso [teema](../docs/themes/{secret}.md).\n", **PUBLIC,
                themes=["yritykset", secret], methods=[secret, "tyopaja"], providers=[secret],
                client=secret, experts=[secret], cycle=secret,
                steps=[{"title": "Työpaja", "method": secret}, {"title": "Kysely"}],
                call_to_action={"text": "Kysy lisää", "organisation": secret, "expert": secret},
            ),
            "docs/themes/yritykset.md": text_of(THEME, **PUBLIC, broader=secret),
            "docs/methods/tyopaja.md": text_of(METHOD, **PUBLIC),
            "docs/organisations/kolarin-kunta.md": text_of(ORGANISATION, **PUBLIC, part_of=secret),
            "docs/experts/tiimi.md": text_of(
                {**EXPERT, "organisation": secret}, **PUBLIC, themes=[secret], methods=[secret]
            ),
            "docs/networks/eve-2020.md": text_of(
                {**CYCLE, "organisers": [secret]}, **PUBLIC, next_cycle=secret,
                theme_lists=[{"kind": "held", "source": "Sivu", "themes": [{"theme": secret}]}],
                seminars=[{"title": "A", "theme": secret,
                           "cases": [{"municipality": "Kolari", "story": secret}]}],
            ),
            f"case_studies/{secret}.md": text_of(STORY),
            f"docs/themes/{secret}.md": text_of(THEME),
            f"docs/methods/{secret}.md": text_of(METHOD),
            f"docs/organisations/{secret}.md": text_of(ORGANISATION),
            f"docs/experts/{secret}.md": text_of(EXPERT),
            f"docs/networks/{secret}.md": text_of(CYCLE),
        }
    )  # fmt: skip
    files = [f for f in api_files(site, Words("fi")) if "schema/" not in f.address]
    assert [f.address for f in files if secret in f.address or secret in str(f.content)] == []
    for entry in site.catalogue.entries:
        assert secret not in json.dumps(record_metadata(entry, site.catalogue))
    told = json.loads(next(str(f.content) for f in files if f.address.endswith("s/kolari.json")))
    assert (told["themes"], told["methods"], told["client"]) == (["yritykset"], ["tyopaja"], None)
    assert [step["title"] for step in told["steps"]] == ["Työpaja", "Kysely"]


def test_of_an_expert_only_what_the_page_shows(example: Site, answers: dict[str, Any]) -> None:
    pages = {p.address: p.html for p in content_pages(PageMaker(example, Words("fi")))}
    told = answers["experts/elinvoimatiimi.json"]
    page = pages["asiantuntijat/elinvoimatiimi/"]
    shown = [*told["contact"].values(), told["booking_url"], told["note"], told["role"],
             told["publication_basis"]["basis"], told["photo"]["alt"]]  # fmt: skip
    assert all(value and value in page for value in shown)
    assert "2028-11-21" not in json.dumps(told)  # remove_by is the editors' own
    bare = answer(expert, EXPERT, "docs/experts/tiimi.md")
    assert (bare["contact"], bare["booking_url"], bare["photo"]) == (None, None, None)


def test_a_municipality_is_told_once_though_named_twice() -> None:
    told = answer(cycle, CYCLE, "docs/networks/eve.md", participants=["Kolari", "273"])
    assert told["participants"] == [{"code": "273", "name": "Kolari"}]


def test_files_are_the_same_every_time(example: Site, files: dict[str, str]) -> None:
    again = {f.address.removeprefix("api/v1/"): f.content for f in api_files(example, Words("fi"))}
    assert again == files
    assert all(text.endswith("\n") for text in files.values())
    assert "\\u00" not in "".join(files.values())


def site_of(texts: dict[str, str]) -> Site:
    return Site(Path(), Settings(), catalogue(texts), DAY)


def answer(make: Any, base: dict[str, Any], path: str, **changes: Any) -> dict[str, Any]:
    """One record's answer, as JSON would have it, with what it refers to."""
    others = {
        "docs/methods/kysely.md": text_of(METHOD, **PUBLIC),
        "docs/methods/tyopaja.md": text_of(METHOD, **PUBLIC),
        "docs/themes/kasvu.md": text_of(THEME, **PUBLIC, broader="elinvoima"),
        "docs/themes/elinvoima.md": text_of(THEME, **PUBLIC),
        "docs/themes/yritykset.md": text_of(THEME, **PUBLIC),
        "docs/organisations/kolarin-kunta.md": text_of(ORGANISATION, **PUBLIC),
    }
    site = site_of({**others, path: text_of(base, **PUBLIC, **changes)})
    made = make(site.catalogue.by_path[path], Context(site, Words("fi")))
    told: dict[str, Any] = made.model_dump(mode="json")
    return told
