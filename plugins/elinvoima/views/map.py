"""A map: the municipalities that something is told of, as dots on the ground of all of them.

`map_view` makes one of any marks. `story_map` marks where stories happened; `peer_map` marks a
municipality and its peers. The template is `parts/map.html`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Story
from elinvoima.i18n import N_
from elinvoima.municipalities.ground import Ground, disc
from elinvoima.municipalities.register import Municipality, Register
from elinvoima.relations.catalogue import Catalogue
from elinvoima.views.links import Link, alphabetical, municipality_link
from elinvoima.views.map_labels import Disc, Label, labels_of
from elinvoima.views.place_figures import register_sources
from elinvoima.views.words import Words

SMALLEST_MARK = 7.0
"""Radius of the smallest dot that tells something, kilometres of the map."""
HALO = 2.5
"""How much of the ground is cleared around such a dot."""
NAME_SIZE, NARROW_NAME_SIZE = 22.0, 30.0
"""Size of the names, kilometres of the map: where it is wide, and where it is a narrow column."""
MOST_LABELS = 40
"""How many names are shown at once: more of them would hide the map."""


class MarkKind(StrEnum):
    """What a dot tells; a class of the styles."""

    STORY = "story"
    SELF = "self"
    PEER = "peer"


@dataclass(frozen=True, slots=True)
class Mark:
    """A municipality that a map tells something of."""

    municipality: Municipality
    kind: MarkKind
    note: str = ""
    """What is told of it in a few words: `2 tarinaa`."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark on the map: a link."""

    id: str
    """The municipality's id."""
    region: str
    """The region's id."""
    link: Link
    kind: MarkKind
    x: int
    y: int
    radius: float
    label: Label

    @property
    def name(self) -> str:
        """What the dot is called: the municipality and what is told of it."""
        return f"{self.link.text}, {self.link.note}" if self.link.note else self.link.text


@dataclass(frozen=True, slots=True)
class MapView:
    """A map and what it tells in words."""

    ground: Ground
    title: str
    """Names the map; `map.html` shows it to screen readers."""
    caption: str
    """What the dots mean."""
    dots: tuple[Dot, ...]
    """The largest first, so that none hides a smaller one."""
    halo: str
    """Discs around all dots, as the data of an SVG path."""
    links: tuple[Link, ...]
    """The same as the dots, in alphabetical order; also those that are not on the map."""
    name_size: float
    has_regions: bool
    """Whether the shapes of the regions are there, to be chosen."""
    attribution: str


def map_view(  # noqa: PLR0913 (a map has this many sides)
    marks: Iterable[Mark],
    register: Register,
    words: Words,
    *,
    title: str,
    caption: str,
    is_wide: bool = False,
    has_regions: bool = False,
) -> MapView:
    """Make a map of some marks, one a municipality."""
    name_size = NAME_SIZE if is_wide else NARROW_NAME_SIZE
    ground = register.ground
    known = {mark.municipality.code: mark for mark in marks}
    names = {code: words.name(mark.municipality) for code, mark in known.items()}
    radii = {
        code: max(SMALLEST_MARK, ground.spots[code].radius)
        for code in known
        if code in ground.spots
    }
    order = sorted(radii, key=lambda code: (-radii[code], alphabetical(names[code])))
    discs = {names[c]: Disc(*ground.spots[c][:2], radii[c]) for c in order}
    labels = labels_of(discs, ground.width, ground.height, size=name_size, most=MOST_LABELS)
    return MapView(
        ground=ground,
        title=title,
        caption=caption,
        dots=tuple(_dot(known[code], ground, radii[code], labels, words) for code in order),
        halo="".join(disc(*ground.spots[c][:2], radii[c] + HALO) for c in order),
        links=tuple(
            municipality_link(known[code].municipality, words, known[code].note)
            for code in sorted(known, key=lambda code: alphabetical(names[code]))
        ),
        name_size=name_size,
        has_regions=has_regions,
        attribution=register_sources(register.years, words),
    )


def story_map(
    stories: Iterable[Entry[Story]],
    catalogue: Catalogue,
    words: Words,
    *,
    is_wide: bool = False,
    has_regions: bool = False,
) -> MapView:
    """Make a map of where stories happened."""
    counts = Counter(m for story in stories for m in catalogue.municipalities_of(story.record))
    return map_view(
        (
            Mark(place, MarkKind.STORY, words.plural("{n} story", "{n} stories", number))
            for place, number in counts.items()
        ),
        catalogue.register,
        words,
        title=words.text(N_("Map of the stories")),
        caption=words.text(
            N_(
                "The bright dots are municipalities that have a story. The larger the dot, the "
                "more people live there."
            )
        ),
        is_wide=is_wide,
        has_regions=has_regions,
    )


def peer_map(
    municipality: Municipality, peers: Mapping[Municipality, str], register: Register, words: Words
) -> MapView:
    """Make a map of a municipality and its peers, each with a few words on it."""
    own = Mark(municipality, MarkKind.SELF, words.text(N_("this municipality")))
    others = (Mark(peer, MarkKind.PEER, note) for peer, note in peers.items())
    name = words.name(municipality)
    return map_view(
        (own, *others),
        register,
        words,
        title=words.text(N_("{name} and its peer municipalities on the map"), name=name),
        caption=words.text(
            N_(
                "The ring is {name}, and the bright dots are its peer municipalities. The larger "
                "the dot, the more people live there."
            ),
            name=name,
        ),
    )


def _dot(
    mark: Mark, ground: Ground, radius: float, labels: Mapping[str, Label], words: Words
) -> Dot:
    place = mark.municipality
    spot = ground.spots[place.code]
    return Dot(
        id=place.id,
        region=place.region.id,
        link=municipality_link(place, words, mark.note),
        kind=mark.kind,
        x=spot.x,
        y=spot.y,
        radius=radius,
        label=labels[words.name(place)],
    )
