from __future__ import annotations

from typing import Any

import pytest
from elinvoima.content.collections import Collection
from elinvoima.content.schema import Method, NetworkCycle, Organisation, Page, Story, Theme
from elinvoima.relations.catalogue import Catalogue, address_of, alias_addresses

from tests.samples import (
    CYCLE,
    EXPERT,
    METHOD,
    ORGANISATION,
    PAGE,
    PUBLIC,
    STORY,
    THEME,
    catalogue,
    entry,
    text_of,
)


@pytest.fixture(scope="module")
def site() -> Catalogue:
    return catalogue(
        {
            "case_studies/kolari.md": text_of(
                STORY, methods=["tyopaja"], client="kolarin-kunta", **PUBLIC
            ),
            "case_studies/salla.md": text_of(
                STORY,
                municipalities=["Salla", "Kolari"],
                themes=["luonnos", "yritykset"],
                steps=[{"title": "x", "method": "tyopaja"}, {"title": "y", "method": "tyopaja"}],
                **PUBLIC,
            ),
            "case_studies/kesken.md": text_of(STORY, methods=["tyopaja"]),
            "docs/themes/yritykset.md": text_of(THEME, **PUBLIC),
            "docs/themes/luonnos.md": text_of(THEME),
            "docs/methods/tyopaja.md": text_of(METHOD, **PUBLIC),
            "docs/organisations/kolarin-kunta.md": text_of(
                ORGANISATION, municipality="Kolari", **PUBLIC
            ),
            "docs/networks/eve-2020.md": text_of(CYCLE, participants=["Salla"], **PUBLIC),
        }
    )


def ids(entries: tuple[object, ...]) -> list[str]:
    return [getattr(e, "id", "") for e in entries]


def test_only_public_records_are_there(site: Catalogue) -> None:
    assert ids(site.all(Story)) == ["kolari", "salla"]
    assert ids(site.all(Theme)) == ["yritykset"]
    assert site.by_path.get("case_studies/kesken.md") is None


def test_what_points_here_is_told_each_once_and_without_drafts(site: Catalogue) -> None:
    method = site.by_id[Collection.METHOD, "tyopaja"]
    assert ids(site.backlinks(method, Story)) == ["kolari", "salla"]
    organisation = site.by_id[Collection.ORGANISATION, "kolarin-kunta"]
    assert ids(site.backlinks(organisation, NetworkCycle)) == ["eve-2020"]
    assert ids(site.backlinks(organisation, Story)) == ["kolari"]


def test_records_of_a_municipality(site: Catalogue) -> None:
    register = site.register
    assert ids(site.of_municipality(register["Kolari"], Story)) == ["kolari", "salla"]
    assert ids(site.of_municipality(register["Kolari"], Organisation)) == ["kolarin-kunta"]
    assert ids(site.of_municipality(register["Salla"], NetworkCycle)) == ["eve-2020"]
    assert site.of_municipality(register["Helsinki"], Story) == ()


def test_records_are_found_in_the_order_asked_each_once(site: Catalogue) -> None:
    assert ids(site.find(Theme, ["luonnos", "yritykset", "yritykset", None])) == ["yritykset"]
    assert ids(site.find(Story, ["salla", "kolari", "kesken"])) == ["salla", "kolari"]
    assert site.find(Method, ["olematon"]) == ()


def test_a_storys_municipalities_are_in_its_own_order(site: Catalogue) -> None:
    story = site.by_id[Collection.STORY, "salla"].record
    assert isinstance(story, Story)
    assert [m.name_fi for m in site.municipalities_of(story)] == ["Salla", "Kolari"]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("case_studies/x.md", "tarinat/x/"),
        ("case_studies/lappi/x.md", "tarinat/x/"),
        ("docs/themes/x.md", "teemat/x/"),
        ("docs/experts/x.md", "asiantuntijat/x/"),
        ("docs/methods/x.md", "menetelmat/x/"),
        ("docs/networks/x.md", "verkostot/x/"),
        ("docs/organisations/x.md", "organisaatiot/x/"),
        ("docs/index.md", ""),
        ("docs/tietoa.md", "tietoa/"),
        ("docs/ohjeet/index.md", "ohjeet/"),
        ("docs/ohjeet/x.md", "ohjeet/x/"),
        ("docs/404.md", "404.html"),
    ],
)
def test_addresses(path: str, address: str) -> None:
    bases: dict[str, dict[str, Any]] = {
        "tarinat": STORY,
        "teemat": THEME,
        "menetelmat": METHOD,
        "verkostot": CYCLE,
        "organisaatiot": ORGANISATION,
        "asiantuntijat": EXPERT,
    }
    base = bases.get(address.split("/", maxsplit=1)[0], PAGE)
    assert address_of(entry(text_of(base), path)) == address


def test_former_addresses() -> None:
    story = entry(text_of(STORY, aliases=["a", "b"]))
    assert alias_addresses(story) == ("tarinat/a/", "tarinat/b/")
    page = entry(text_of(PAGE, aliases=["a"]), "docs/tietoa.md")
    assert isinstance(page.record, Page)
    assert alias_addresses(page) == ("a/",)
