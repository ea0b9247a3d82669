"""A link to a page of the site, and the order that names are listed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Municipality, Region, Register
from elinvoima.relations.catalogue import address_of
from elinvoima.views.words import Words

_FINNISH_ORDER = str.maketrans({"å": "{", "ä": "|", "ö": "}", "ü": "y"})


@dataclass(frozen=True, slots=True)
class Link:
    """A page of the site by its address, under the words that lead to it."""

    text: str
    address: str
    note: str = ""
    """A few words after the link: a count, a role, a reason."""
    hue: int = 0
    """Of a theme: the number of its hue (see `elinvoima.views.hues`); 0 for everything else."""


def alphabetical(text: str) -> str:
    """Return a key that sorts names as Finnish does: å, ä and ö after z."""
    return text.casefold().translate(_FINNISH_ORDER)


def link_to(entry: Entry[Any], note: str = "") -> Link:
    """Make a link under the record's short name, or its title where it has none."""
    return Link(getattr(entry.record, "label", entry.record.title), address_of(entry), note)


def links_to(entries: Iterable[Entry[Any]]) -> tuple[Link, ...]:
    """Make a link to each, in the order given."""
    return tuple(link_to(entry) for entry in entries)


def municipality_address(municipality: Municipality) -> str:
    """Return the address of a municipality's page."""
    return f"kunnat/{municipality.id}/"


def municipality_link(municipality: Municipality, note: str = "") -> Link:
    """Make a link to a municipality's page."""
    return Link(municipality.name_fi, municipality_address(municipality), note)


def place_name(name: str, register: Register, words: Words) -> str:
    """Say the municipality that a record names; for an old name also the one it is part of now."""
    merger = register.merger_of(name)
    if merger is None:
        return register[name].name_fi
    return words.text(N_("{old} (now {new})"), old=merger.old_name, new=merger.into.name_fi)


def place_names(names: Iterable[str], register: Register, words: Words) -> tuple[str, ...]:
    """Say the municipalities that a record names, each once."""
    return tuple(dict.fromkeys(place_name(name, register, words) for name in names))


def place_link(name: str, register: Register, words: Words) -> Link:
    """Make a link to the page of the municipality that a record names, perhaps by an old name."""
    return Link(place_name(name, register, words), municipality_address(register[name]))


def region_link(region: Region, note: str = "") -> Link:
    """Make a link to a region's page."""
    return Link(region.name_fi, f"maakunnat/{region.id}/", note)
