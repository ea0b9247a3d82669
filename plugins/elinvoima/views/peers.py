"""A municipality's peers on its page: how they were chosen, each with its reasons and stories."""

from __future__ import annotations

from dataclasses import dataclass

from elinvoima.content.schema import Story
from elinvoima.i18n import N_
from elinvoima.municipalities.distances import Distances
from elinvoima.municipalities.model import Municipality, Years
from elinvoima.municipalities.peers import Peer, peers_of
from elinvoima.relations.catalogue import Catalogue
from elinvoima.views.fit_words import group_notes, level, peer_reasons
from elinvoima.views.links import Link, links_to, municipality_link
from elinvoima.views.place_figures import municipality_note
from elinvoima.views.words import Words

PERCENT = 100


@dataclass(frozen=True, slots=True)
class PeerView:
    """One peer, in words."""

    municipality: Municipality
    link: Link
    about: str
    level: str
    likeness: str
    points: int
    """Likeness from 0 to 100, for a meter."""
    reasons: tuple[str, ...]
    stories: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PeersView:
    """The peers of a municipality."""

    has_true_peer: bool
    notes: tuple[str, ...]
    peers: tuple[PeerView, ...]
    years: str
    """From which years the compared figures are."""
    matching: str
    """Address of the page that finds practices for this municipality."""


def peers_view(
    municipality: Municipality, catalogue: Catalogue, distances: Distances, words: Words
) -> PeersView:
    """Work out the peers of a municipality."""
    group = peers_of(municipality.code, distances)
    years = catalogue.register.years
    return PeersView(
        has_true_peer=group.has_true_peer,
        notes=group_notes(group, words),
        peers=tuple(_peer(peer, catalogue, words) for peer in group.peers),
        years=_years(years, words),
        matching=f"sovita/#kunta={municipality.id}",
    )


def _peer(peer: Peer, catalogue: Catalogue, words: Words) -> PeerView:
    place = peer.municipality
    note = municipality_note(place, catalogue.register.years, words)
    points = round(PERCENT * (1 - peer.distance))
    return PeerView(
        municipality=place,
        link=municipality_link(place, words),
        about=", ".join(filter(None, (note, words.name(place.region)))),
        level=level(peer.distance, words),
        likeness=words.text(N_("Likeness {n} / 100"), n=words.number(points)),
        points=points,
        reasons=tuple(peer_reasons(peer, words)),
        stories=links_to(catalogue.of_municipality(place, Story)),
    )


def _years(years: Years, words: Words) -> str:
    return words.text(
        N_(
            "Population and density are of {population}, the change of {earlier}–{population} and "
            "the type of {classification}. The first figure is this municipality's. Likeness 100 "
            "is a municipality just like this one, 0 the two that are most unlike in Finland."
        ),
        population=years.population,
        earlier=years.earlier,
        classification=years.classification,
    )
