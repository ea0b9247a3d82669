"""Pages of municipalities and regions: figures with year and source, and what was done there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from elinvoima.content.entries import Entry
from elinvoima.content.schema import NetworkCycle, Organisation, Story
from elinvoima.i18n import N_
from elinvoima.municipalities.register import (
    CLASS_YEAR,
    EARLIER_POPULATION_YEAR,
    POPULATION_YEAR,
    Merger,
    Municipality,
    Region,
)
from elinvoima.relations.catalogue import Catalogue
from elinvoima.views.cards import StoryCard, story_cards
from elinvoima.views.links import Link, alphabetical, links_to, municipality_link, region_link
from elinvoima.views.words import Words

REGISTER_SOURCES = N_(
    "Statistics: Statistics Finland, municipal classifications 2026 and population "
    "31 December 2014 and 31 December 2024, "
    "CC BY 4.0; land areas and centres: National Land Survey of Finland, "
    "CC BY 4.0; calculations our own."
)
"""The attribution that the sources' licences ask for."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a municipality, with the year it is from."""

    name: str
    value: str
    year: str


@dataclass(frozen=True, slots=True)
class MunicipalityView:
    """A municipality's page."""

    municipality: Municipality
    region: Link
    kind: str
    figures: tuple[Figure, ...]
    mergers: tuple[Merger, ...]
    """Municipalities that have become part of it."""
    stories: tuple[StoryCard, ...]
    organisations: tuple[Link, ...]
    cycles: tuple[Link, ...]
    neighbours_in_region: tuple[Link, ...]
    """Municipalities of the same region that have stories, with their number."""
    attribution: str


@dataclass(frozen=True, slots=True)
class RegionView:
    """A region's page."""

    region: Region
    population: str
    municipalities: tuple[Link, ...]
    stories: tuple[StoryCard, ...]
    attribution: str


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """The municipalities of a region, in the list of all."""

    region: Link
    municipalities: tuple[Link, ...]


def municipality_view(
    municipality: Municipality, catalogue: Catalogue, words: Words
) -> MunicipalityView:
    """Work out a municipality's page."""
    stories = _stories_in((municipality,), catalogue)
    same_region = [
        m
        for m in catalogue.register.municipalities
        if m.region == municipality.region and m != municipality
    ]
    return MunicipalityView(
        municipality=municipality,
        region=region_link(municipality.region),
        kind=words.choice(municipality.urban_rural),
        figures=_figures(municipality, words),
        mergers=tuple(m for m in catalogue.register.mergers if m.into == municipality),
        stories=story_cards(stories, catalogue, words),
        organisations=links_to(catalogue.of_municipality(municipality, Organisation)),
        cycles=links_to(catalogue.of_municipality(municipality, NetworkCycle)),
        neighbours_in_region=_with_counts(same_region, catalogue, words, only_with_stories=True),
        attribution=words.text(REGISTER_SOURCES),
    )


def region_view(region: Region, catalogue: Catalogue, words: Words) -> RegionView:
    """Work out a region's page."""
    inside = [m for m in catalogue.register.municipalities if m.region == region]
    return RegionView(
        region=region,
        population=words.number(sum(m.population for m in inside)),
        municipalities=_with_counts(inside, catalogue, words),
        stories=story_cards(_stories_in(inside, catalogue), catalogue, words),
        attribution=words.text(REGISTER_SOURCES),
    )


def place_groups(catalogue: Catalogue, words: Words) -> tuple[PlaceGroup, ...]:
    """Return every region, in alphabetical order, with its municipalities."""
    return tuple(
        PlaceGroup(
            region_link(region),
            _with_counts(
                [m for m in catalogue.register.municipalities if m.region == region],
                catalogue,
                words,
            ),
        )
        for region in sorted(catalogue.register.regions, key=lambda r: alphabetical(r.name_fi))
    )


def region_links(catalogue: Catalogue, words: Words) -> tuple[Link, ...]:
    """Return a link to every region, in alphabetical order, with the number of its stories."""
    links = []
    for region in sorted(catalogue.register.regions, key=lambda r: alphabetical(r.name_fi)):
        inside = [m for m in catalogue.register.municipalities if m.region == region]
        number = len(_stories_in(inside, catalogue))
        note = words.plural("{n} story", "{n} stories", number) if number else ""
        links.append(region_link(region, note))
    return tuple(links)


def _stories_in(places: Iterable[Municipality], catalogue: Catalogue) -> list[Entry[Story]]:
    wanted = set(places)
    return [s for s in catalogue.all(Story) if wanted & set(catalogue.municipalities_of(s.record))]


def _with_counts(
    places: Iterable[Municipality],
    catalogue: Catalogue,
    words: Words,
    *,
    only_with_stories: bool = False,
) -> tuple[Link, ...]:
    links = []
    for place in sorted(places, key=lambda m: alphabetical(m.name_fi)):
        number = len(_stories_in((place,), catalogue))
        note = words.plural("{n} story", "{n} stories", number) if number else ""
        if number or not only_with_stories:
            links.append(municipality_link(place, note))
    return tuple(links)


def _figures(m: Municipality, words: Words) -> tuple[Figure, ...]:
    year, earlier = str(POPULATION_YEAR), EARLIER_POPULATION_YEAR
    return (
        Figure(words.text(N_("Population")), words.number(m.population), f"31.12.{year}"),
        Figure(
            words.text(N_("Change of population")),
            words.per_cent(m.population_change),
            f"{earlier}–{year}",
        ),
        Figure(
            words.text(N_("Land area")),
            f"{words.number(m.land_area, 1)} km²",
            "2023",
        ),
        Figure(
            words.text(N_("Density")),
            words.text(N_("{number} people/km²"), number=words.number(m.density, 1)),
            year,
        ),
        Figure(
            words.text(N_("Type of municipality")), words.choice(m.urban_rural), str(CLASS_YEAR)
        ),
    )
