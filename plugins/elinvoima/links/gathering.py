"""Finds the links to other sites in records: in their fields and in their bodies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.content.markdown import LinkKind
from elinvoima.content.problems import Location
from elinvoima.content.yaml_values import field_name
from elinvoima.relations.references import texts_in

Place = tuple[Location, str | None]
"""Where a link stands: in the file, and in which field."""

_SCHEMES = ("https://", "http://")


def web_links(entries: Iterable[Entry[Any]]) -> Mapping[str, tuple[Place, ...]]:
    """Return every web address, without its fragment, and the places that have it."""
    found: dict[str, list[Place]] = {}
    for entry in entries:
        for path, text in texts_in(entry.record):
            if text.startswith(_SCHEMES) and " " not in text:
                place = (entry.locate(path), field_name(path))
                found.setdefault(text.partition("#")[0], []).append(place)
        after = 0
        for link in entry.body.links:
            location, after = entry.locate_in_body(link.target, after)
            if link.kind is LinkKind.LINK and link.target.startswith(_SCHEMES):
                found.setdefault(link.target.partition("#")[0], []).append((location, None))
    return {address: tuple(places) for address, places in found.items()}
