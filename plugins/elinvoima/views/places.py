"""Pages of municipalities and regions: figures with year and source, and what was done there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from elinvoima.content.entries import Entry
from elinvoima.content.schema import NetworkCycle, Organisation, Story
from elinvoima.municipalities.distances import Distances
from elinvoima.municipalities.register import Merger, Municipality, Region
from elinvoima.relations.catalogue import Catalogue
from elinvoima.views.cards import StoryCard, story_cards
from elinvoima.views.links import Link, alphabetical, links_to, municipality_link, region_link
from elinvoima.views.map import MapView, peer_map, story_map
from elinvoima.views.peers import PeersView, peers_view
from elinvoima.views.place_figures import (
    Figure,
    figures_of,
    register_sources,
    total_population_figure,
)
from elinvoima.views.words import Words


@dataclass(frozen=True, slots=True)
class MunicipalityView:
    """A municipality's page."""

    municipality: Municipality
    name: str
    other_name: str
    """In the country's other language; empty if there is none."""
    other_language: str
    region: Link
    figures: tuple[Figure, ...]
    mergers: tuple[Merger, ...]
    """Municipalities that have become part of it."""
    stories: tuple[StoryCard, ...]
    organisations: tuple[Link, ...]
    cycles: tuple[Link, ...]
    neighbours_in_region: tuple[Link, ...]
    """Municipalities of the same region that have stories, with their number."""
    peers: PeersView
    map: MapView
    """The municipality and its peers."""
    attribution: str


@dataclass(frozen=True, slots=True)
class RegionView:
    """A region's page."""

    region: Region
    name: str
    other_name: str
    other_language: str
    population: Figure | None
    """None where that of some municipality is not known."""
    municipalities: tuple[Link, ...]
    stories: tuple[StoryCard, ...]
    map: MapView | None
    """Where its stories happened; None where there are none."""
    attribution: str


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """The municipalities of a region, in the list of all."""

    region: Link
    municipalities: tuple[Link, ...]


def municipality_view(
    municipality: Municipality, catalogue: Catalogue, distances: Distances, words: Words
) -> MunicipalityView:
    """Work out a municipality's page."""
    stories = _stories_in((municipality,), catalogue)
    peers = peers_view(municipality, catalogue, distances, words)
    same_region = [
        m
        for m in catalogue.register.municipalities
        if m.region == municipality.region and m != municipality
    ]
    return MunicipalityView(
        municipality=municipality,
        name=words.name(municipality),
        other_name=other_name(municipality, words),
        other_language=other_language(words),
        region=region_link(municipality.region, words),
        figures=figures_of(municipality, catalogue.register.years, words),
        mergers=tuple(m for m in catalogue.register.mergers if m.into == municipality),
        stories=story_cards(stories, catalogue, words),
        organisations=links_to(catalogue.of_municipality(municipality, Organisation)),
        cycles=links_to(catalogue.of_municipality(municipality, NetworkCycle)),
        neighbours_in_region=_with_counts(same_region, catalogue, words, only_with_stories=True),
        peers=peers,
        map=peer_map(
            municipality,
            {peer.municipality: peer.level for peer in peers.peers},
            catalogue.register,
            words,
        ),
        attribution=register_sources(catalogue.register.years, words),
    )


def region_view(region: Region, catalogue: Catalogue, words: Words) -> RegionView:
    """Work out a region's page."""
    inside = [m for m in catalogue.register.municipalities if m.region == region]
    years = catalogue.register.years
    stories = _stories_in(inside, catalogue)
    return RegionView(
        region=region,
        name=words.name(region),
        other_name=other_name(region, words),
        other_language=other_language(words),
        population=total_population_figure(inside, years, words),
        municipalities=_with_counts(inside, catalogue, words),
        stories=story_cards(stories, catalogue, words),
        map=story_map(stories, catalogue, words) if stories else None,
        attribution=register_sources(catalogue.register.years, words),
    )


def place_groups(catalogue: Catalogue, words: Words) -> tuple[PlaceGroup, ...]:
    """Return every region, in alphabetical order, with its municipalities."""
    return tuple(
        PlaceGroup(
            region_link(region, words),
            _with_counts(
                [m for m in catalogue.register.municipalities if m.region == region],
                catalogue,
                words,
            ),
        )
        for region in sorted(catalogue.register.regions, key=lambda r: alphabetical(words.name(r)))
    )


def region_links(catalogue: Catalogue, words: Words) -> tuple[Link, ...]:
    """Return a link to every region, in alphabetical order, with the number of its stories."""
    links = []
    for region in sorted(catalogue.register.regions, key=lambda r: alphabetical(words.name(r))):
        inside = [m for m in catalogue.register.municipalities if m.region == region]
        number = len(_stories_in(inside, catalogue))
        note = words.plural("{n} story", "{n} stories", number) if number else ""
        links.append(region_link(region, words, note))
    return tuple(links)


def other_language(words: Words) -> str:
    """Return the country's other language, in which names of places are told besides."""
    return "fi" if words.language == "sv" else "sv"


def other_name(place: Municipality | Region, words: Words) -> str:
    """Return the name in the country's other language, where it is another."""
    name = Words(other_language(words)).name(place)
    return "" if name == words.name(place) else name


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
    for place in sorted(places, key=lambda m: alphabetical(words.name(m))):
        number = len(catalogue.of_municipality(place, Story))
        note = words.plural("{n} story", "{n} stories", number) if number else ""
        if number or not only_with_stories:
            links.append(municipality_link(place, words, note))
    return tuple(links)
