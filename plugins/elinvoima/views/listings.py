"""Lists of records: the tiles of each collection's own list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from elinvoima.content.collections import Collection
from elinvoima.content.entries import Entry
from elinvoima.content.schema import (
    Expert,
    Method,
    NetworkCycle,
    Organisation,
    Record,
    Story,
    Theme,
)
from elinvoima.content.schema.organisation import OrganisationKind
from elinvoima.i18n import N_
from elinvoima.relations.catalogue import Catalogue, address_of
from elinvoima.views.links import alphabetical
from elinvoima.views.words import Words


@dataclass(frozen=True, slots=True)
class Tile:
    """A record in a list."""

    title: str
    address: str
    summary: str
    note: str
    language: str = ""
    """Of the summary; empty: the page's own."""


@dataclass(frozen=True, slots=True)
class TileGroup:
    """Records under a heading; one without a heading is the whole list."""

    heading: str
    items: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A collection's list: its words, and how it is grouped."""

    collection: Collection
    kind: type[Record]
    title: str
    description: str
    group: Callable[[Any, Words], str] = lambda _record, _words: ""
    """Heading of the group that a record belongs to."""


ORGANISATION_GROUPS = {
    OrganisationKind.MUNICIPALITY: N_("Municipalities"),
    OrganisationKind.MUNICIPAL_UNIT: N_("Municipal units"),
    OrganisationKind.DEVELOPMENT_COMPANY: N_("Development companies"),
    OrganisationKind.CONSULTANCY: N_("Consultancies"),
    OrganisationKind.ASSOCIATION: N_("Associations"),
    OrganisationKind.COMPANY: N_("Companies"),
    OrganisationKind.FOUNDATION: N_("Foundations"),
    OrganisationKind.PUBLIC_BODY: N_("Public bodies"),
    OrganisationKind.OTHER: N_("Other organisations"),
}
"""Headings of the groups in the list of organisations."""

LISTINGS: tuple[Listing, ...] = (
    Listing(
        Collection.THEME, Theme, N_("Themes"),
        N_("What vitality work is about: themes that stories, experts and networks share."),
    ),
    Listing(
        Collection.EXPERT, Expert, N_("Experts"),
        N_("Teams and persons that a municipality can turn to."),
        lambda record, words: words.text(N_("Persons") if record.kind.is_person else N_("Teams")),
    ),
    Listing(
        Collection.METHOD, Method, N_("Methods"),
        N_("How the work was done: the methods of the stories, and who has used them."),
    ),
    Listing(
        Collection.CYCLE, NetworkCycle, N_("Networks"),
        N_("Networks in which municipalities learn from each other, cycle by cycle."),
        lambda record, _words: str(record.network),
    ),
    Listing(
        Collection.ORGANISATION, Organisation, N_("Organisations"),
        N_("Clients, providers and partners of the stories."),
        lambda record, words: words.text(ORGANISATION_GROUPS[record.kind]),
    ),
)  # fmt: skip


def tile_groups(listing: Listing, catalogue: Catalogue, words: Words) -> tuple[TileGroup, ...]:
    """Return the collection's tiles in their groups; teams before persons, else alphabetical."""
    groups: dict[str, list[Entry[Any]]] = {}
    for entry in catalogue.all(listing.kind):
        groups.setdefault(listing.group(entry.record, words), []).append(entry)
    return tuple(
        TileGroup(heading, tuple(_tile(e, catalogue, words) for e in _in_order(groups[heading])))
        for heading in sorted(groups, key=alphabetical, reverse=listing.kind is Expert)
    )


def counted_tiles(kind: type[Record], catalogue: Catalogue, words: Words) -> tuple[Tile, ...]:
    """Return a tile of each record of a kind, with the number of its stories."""
    return tuple(_tile(entry, catalogue, words) for entry in _in_order(catalogue.all(kind)))


def _in_order(entries: Any) -> list[Entry[Any]]:
    if all(isinstance(e.record, NetworkCycle) for e in entries):
        return sorted(entries, key=lambda e: -e.record.year)
    return sorted(entries, key=lambda e: alphabetical(e.record.title))


def _tile(entry: Entry[Any], catalogue: Catalogue, words: Words) -> Tile:
    number = len(catalogue.backlinks(entry, Story))
    note = words.plural("{n} story", "{n} stories", number) if number else ""
    record = entry.record
    return Tile(record.title, address_of(entry), record.summary, note, record.language.value)
