"""Gives each theme one of the palette's hues, so that a reader knows its stories at a glance.

A hue only repeats what a name says beside it: it never tells anything alone. It follows from the
theme's id, not from its place in a list, so that a new theme seldom changes the colour of another.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from elinvoima.content.schema import Theme
from elinvoima.relations.catalogue import Catalogue
from elinvoima.views.links import Link, link_to

HUES = 12
"""How many hues the palette has: `--ev-hue-1` … `--ev-hue-12` in `styles/tokens.css`."""


def hue_of(theme: str, catalogue: Catalogue) -> int:
    """Return the number of a theme's hue, from 1 to `HUES`; 0 for what is no public theme."""
    return hues_of(tuple(t.id for t in catalogue.all(Theme))).get(theme, 0)


def theme_links(ids: Iterable[str | None], catalogue: Catalogue) -> tuple[Link, ...]:
    """Make a link to each public theme, with its hue, in the order given."""
    return tuple(
        replace(link_to(theme), hue=hue_of(theme.id, catalogue))
        for theme in catalogue.find(Theme, ids)
    )


@lru_cache(maxsize=8)
def hues_of(ids: tuple[str, ...]) -> Mapping[str, int]:
    """Give every id a hue: the one its checksum names, or the next that fewest others have."""
    taken = [0] * HUES
    found = {}
    for id_ in sorted(ids):
        first = zlib.crc32(id_.encode()) % HUES
        hue = min(range(HUES), key=lambda h: (taken[h], (h - first) % HUES))
        taken[hue] += 1
        found[id_] = hue + 1
    return MappingProxyType(found)
