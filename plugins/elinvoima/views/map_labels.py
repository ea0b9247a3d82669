"""Names on a map: each beside its dot, where it covers neither a dot nor another name.

The most populous municipality chooses its place first. A name that finds no room is shown only when
its dot is pointed at or has the focus; every name is in the list beside the map anyway.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

LETTER_WIDTH = 0.58  # of the font size, a little more than the fonts of the site need
GAP = 4  # between a dot and its name


class Anchor(StrEnum):
    """Which end of a name stands at its point, as SVG's `text-anchor` tells it."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Label:
    """Where a name stands."""

    x: float
    y: float
    """The line that the letters stand on."""
    anchor: Anchor
    is_shown: bool = True
    """False: there is no room for it but over others."""


class Disc(NamedTuple):
    """A dot that no name may cover."""

    x: float
    y: float
    radius: float


class Box(NamedTuple):
    """A rectangle that a name takes."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two rectangles have something in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def covers(self, dot: Disc) -> bool:
        """Whether a dot reaches into the rectangle."""
        x = min(max(dot.x, self.left), self.right) - dot.x
        y = min(max(dot.y, self.top), self.bottom) - dot.y
        return x * x + y * y < dot.radius * dot.radius


def labels_of(
    names: Mapping[str, Disc], width: float, height: float, *, size: float, most: int
) -> Mapping[str, Label]:
    """Place the names of dots, in the order given; at most `most` of them are shown.

    `width` and `height` are the map's, `size` is the font's; all in units of the map.
    """
    taken: list[Box] = []
    placed: dict[str, Label] = {}
    for name, dot in names.items():
        others = [other for other in names.values() if other != dot]
        choices = list(_choices(name, dot, size))
        free = (
            (label, box) for label, box in choices if _is_free(box, taken, others, width, height)
        )
        found = next(free, None) if len(taken) < most else None
        if found:
            placed[name] = found[0]
            taken.append(found[1])
        else:
            placed[name] = _inside(choices, width)
    return placed


def _choices(name: str, dot: Disc, size: float) -> Iterator[tuple[Label, Box]]:
    """Yield the places of a name: right of its dot, left, above, below."""
    x, y, radius = dot
    wide, middle = LETTER_WIDTH * size * len(name), 0.36 * size
    away = radius + GAP
    right, left = round(x + away, 1), round(x - away, 1)
    top, bottom = round(y - away, 1), round(y + away + 0.75 * size, 1)
    line = round(y + middle, 1)
    beside = (y - 0.5 * size, y + 0.5 * size)
    yield Label(right, line, Anchor.START), Box(right, beside[0], right + wide, beside[1])
    yield Label(left, line, Anchor.END), Box(left - wide, beside[0], left, beside[1])
    for base in (top, bottom):
        box = Box(x - wide / 2, base - 0.75 * size, x + wide / 2, base + 0.25 * size)
        yield Label(x, base, Anchor.MIDDLE), box


def _is_free(
    box: Box, taken: Sequence[Box], dots: Sequence[Disc], width: float, height: float
) -> bool:
    inside = box.left >= 0 and box.top >= 0 and box.right <= width and box.bottom <= height
    return inside and not any(map(box.meets, taken)) and not any(map(box.covers, dots))


def _inside(choices: Sequence[tuple[Label, Box]], width: float) -> Label:
    """Return a place for a name that is shown only for a moment: any that is on the map."""
    fits = (label for label, box in choices if box.left >= 0 and box.right <= width)
    label = next(fits, choices[0][0])
    return Label(label.x, label.y, label.anchor, is_shown=False)
