"""A figure that is not known is left unsaid, wherever it would be shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from elinvoima.content.schema import Story
from elinvoima.municipalities.register import Municipality, Register
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.pages import content_pages
from elinvoima.relations.catalogue import Catalogue
from elinvoima.site import Site, load
from elinvoima.views.facets import Facet, values_of
from elinvoima.views.place_figures import figures_of, municipality_note, register_sources
from elinvoima.views.words import Words

EXAMPLE = Path(__file__).parents[2] / "examples" / "valid" / "every-field"
FINNISH = Words("fi")
FIGURES = ("population", "earlier_population", "land_area", "urban_rural", "longitude", "latitude")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.fixture(scope="module")
def site() -> Site:
    found = load(EXAMPLE).site
    assert found
    return found


def without_figures(site: Site, *names: str) -> Site:
    """Return the site with those figures of Kolari and Muonio unknown."""
    register = site.catalogue.register
    unknown: dict[str, Any] = dict.fromkeys(names)
    places = tuple(
        replace(m, **unknown) if m.name_fi in {"Kolari", "Muonio"} else m
        for m in register.municipalities
    )
    changed = Register(places, register.mergers, register.years)
    return replace(site, catalogue=Catalogue(site.catalogue.entries, changed))


def kolari(site: Site) -> Municipality:
    return site.catalogue.register["Kolari"]


@pytest.mark.parametrize(
    ("unknown", "left"),
    [
        ((), ["Väkiluku", "Väkiluvun muutos", "Maapinta-ala", "Väestötiheys", "Kunnan tyyppi"]),
        (("population",), ["Maapinta-ala", "Kunnan tyyppi"]),
        (("earlier_population",), ["Väkiluku", "Maapinta-ala", "Väestötiheys", "Kunnan tyyppi"]),
        (("land_area",), ["Väkiluku", "Väkiluvun muutos", "Kunnan tyyppi"]),
        (("urban_rural",), ["Väkiluku", "Väkiluvun muutos", "Maapinta-ala", "Väestötiheys"]),
        (FIGURES, []),
    ],
)
def test_figures_that_are_known(site: Site, unknown: tuple[str, ...], left: list[str]) -> None:
    changed = without_figures(site, *unknown)
    figures = figures_of(kolari(changed), changed.catalogue.register.years, FINNISH)
    assert [figure.name for figure in figures] == left


@pytest.mark.parametrize(
    ("unknown", "said"),
    [
        (("population",), "maaseutumainen kunta"),
        (("urban_rural",), "3 9"),
        (("population", "urban_rural"), ""),
    ],
)
def test_the_note_of_a_municipality(site: Site, unknown: tuple[str, ...], said: str) -> None:
    changed = without_figures(site, *unknown)
    note = municipality_note(kolari(changed), changed.catalogue.register.years, FINNISH)
    assert plain(note).startswith(said)
    assert "None" not in note
    assert bool(note) is bool(said)


def test_a_story_is_in_no_class_of_size_that_is_not_known(site: Site) -> None:
    (story,) = without_figures(site, *FIGURES).catalogue.all(Story)
    values = values_of(story, without_figures(site, *FIGURES).catalogue)
    assert (values[Facet.SIZE], values[Facet.URBAN_RURAL]) == ((), ())


def test_every_page_is_made_without_the_figures(site: Site) -> None:
    pages = {
        page.address: page
        for page in content_pages(PageMaker(without_figures(site, *FIGURES), FINNISH))
    }
    assert "<dt>Väkiluku<" not in pages["kunnat/kolari/"].html
    assert "<dt>Väkiluku<" not in pages["maakunnat/lappi/"].html, "the sum would be of a part only"
    assert "<dt>Väkiluku<" in pages["maakunnat/uusimaa/"].html
    assert all("None" not in page.html for page in pages.values())


def test_the_sources_are_told_on_every_page_with_figures(site: Site) -> None:
    said = register_sources(site.catalogue.register.years, FINNISH)
    assert "Tilastokeskus" in said
    assert f"31.12.{site.catalogue.register.years.population}" in said
    for page in content_pages(PageMaker(site, FINNISH)):
        has_figures = "asukasta (" in page.html or "Väkiluku" in page.html
        is_of_statistics = page.address.startswith(("tarinat/kuntakoko/", "tarinat/kuntatyyppi/"))
        if has_figures or is_of_statistics:
            assert said in page.html, page.address
