"""A link to a page of the site, and the order that names are listed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Municipality, Region, Register
from elinvoima.relations.catalogue import address_of, name_language
from elinvoima.views.words import Words

_FINNISH_ORDER = str.maketrans({"å": "{", "ä": "|", "ö": "}", "ü": "y"})


@dataclass(frozen=True, slots=True)
class Link:
    """A page of the site by its address, under the words that lead to it."""

    text: str
    address: str
    note: str = ""
    """A few words after the link: a count, a role, a reason."""
    language: str = ""
    """Of the words; empty: the page's own."""
    hue: int = 0
    """Of a theme: the number of its hue (see `elinvoima.views.hues`); 0 for everything else."""


def alphabetical(text: str) -> str:
    """Return a key that sorts names as Finnish does: å, ä and ö after z."""
    return text.casefold().translate(_FINNISH_ORDER)


def link_to(entry: Entry[Any], note: str = "") -> Link:
    """Make a link under the record's short name, or its title where it has none."""
    name = getattr(entry.record, "label", entry.record.title)
    return Link(name, address_of(entry), note, name_language(entry))


def links_to(entries: Iterable[Entry[Any]]) -> tuple[Link, ...]:
    """Make a link to each, in the order given."""
    return tuple(link_to(entry) for entry in entries)


def municipality_address(municipality: Municipality) -> str:
    """Return the address of a municipality's page."""
    return f"kunnat/{municipality.id}/"


def municipality_link(municipality: Municipality, words: Words, note: str = "") -> Link:
    """Make a link to a municipality's page."""
    return Link(words.name(municipality), municipality_address(municipality), note)


def place_name(name: str, register: Register, words: Words) -> str:
    """Say the municipality that a record names; for an old name also the one it is part of now."""
    merger = register.merger_of(name)
    if merger is None:
        return words.name(register[name])
    return words.text(N_("{old} (now {new})"), old=merger.old_name, new=words.name(merger.into))


def place_names(names: Iterable[str], register: Register, words: Words) -> tuple[str, ...]:
    """Say the municipalities that a record names, each once."""
    return tuple(dict.fromkeys(place_name(name, register, words) for name in names))


def place_link(name: str, register: Register, words: Words) -> Link:
    """Make a link to the page of the municipality that a record names, perhaps by an old name."""
    return Link(place_name(name, register, words), municipality_address(register[name]))


def region_address(region: Region) -> str:
    """Return the address of a region's page."""
    return f"maakunnat/{region.id}/"


def region_link(region: Region, words: Words, note: str = "") -> Link:
    """Make a link to a region's page."""
    return Link(words.name(region), region_address(region), note)
