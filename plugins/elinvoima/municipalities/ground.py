"""The ground of every map: all municipalities as dots in ETRS-TM35FIN, and a shape drawn from them.

One unit is a kilometre; x grows to the east, y to the south. A dot is at the municipality's centre
and its area follows the population, with a floor. The land is the hull of the dots, the hulls of
the regions, and of each large municipality a disc of its land area: data, not a coastline. All dots
are two paths, so that a page with a map does not carry 308 elements.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from elinvoima.municipalities.model import Municipality, Region
from elinvoima.municipalities.outline import Point, convex_hull, dug_hull
from elinvoima.municipalities.projection import tm35fin

SMALLEST_DOT = 3.0  # km
DOT_SCALE = 0.03  # km per square root of a person: Helsinki's dot is 25 km, 10,000 people 3 km
EDGE = 11  # km that the land reaches beyond its outermost dots
LONGEST_EDGE = 70  # km, of the land's hull before it is dug in
SMALLEST_DISC = 14  # km: smaller discs of land are under the hull anyway
MARGIN = 6  # km around it all


class Spot(NamedTuple):
    """Where a municipality is on the map, and the radius of its dot; kilometres."""

    x: int
    y: int
    radius: float


@dataclass(frozen=True, slots=True)
class RegionShape:
    """A region's shape: the hull of its municipalities, as the data of an SVG path."""

    region: Region
    path: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What every map stands on. Paths are data of SVG paths, to be stroked with round ends."""

    width: int
    height: int
    land: str
    """To be filled, and stroked `2 * EDGE` wide."""
    regions: tuple[RegionShape, ...]
    """As the land."""
    small_dots: str
    """Lines without length, to be stroked `2 * SMALLEST_DOT` wide."""
    large_dots: str
    """Discs to be filled."""
    spots: Mapping[str, Spot]
    """By municipality's code. One whose centre is not known is not here."""

    edge: int = EDGE
    smallest_dot: float = SMALLEST_DOT


def dot_radius(population: int | None) -> float:
    """Return the radius of a dot, kilometres: its area follows the population, with a floor."""
    return max(SMALLEST_DOT, round(DOT_SCALE * math.sqrt(population or 0), 1))


def ground_of(municipalities: Iterable[Municipality]) -> Ground:
    """Draw the ground of these municipalities."""
    plane = {}
    for place in municipalities:
        if place.longitude is not None and place.latitude is not None:
            east, north = tm35fin(place.longitude, place.latitude)
            plane[place] = (east / 1000, -north / 1000)
    if not plane:
        return Ground(1, 1, "", (), "", "", {})
    reach = {place: max(EDGE, _land_radius(place)) + MARGIN for place in plane}
    west = min(x - reach[place] for place, (x, _) in plane.items())
    top = min(y - reach[place] for place, (_, y) in plane.items())
    spots = {
        place: Spot(round(x - west), round(y - top), dot_radius(place.population))
        for place, (x, y) in plane.items()
    }
    large = sorted(s for s in spots.values() if s.radius > SMALLEST_DOT)
    small = sorted(s for s in spots.values() if s.radius <= SMALLEST_DOT)
    regions = tuple(_region_shapes(spots))
    return Ground(
        width=max(math.ceil(s.x + reach[p]) for p, s in spots.items()),
        height=max(math.ceil(s.y + reach[p]) for p, s in spots.items()),
        land=_land(spots) + "".join(shape.path for shape in regions),
        regions=regions,
        small_dots="".join(f"M{s.x} {s.y}h0" for s in small),
        large_dots="".join(disc(s.x, s.y, s.radius) for s in large),
        spots={place.code: spot for place, spot in spots.items()},
    )


def disc(x: int, y: int, radius: float) -> str:
    """Return a disc as the data of an SVG path, in the same direction as the hulls."""
    r = f"{radius:g}"
    return f"M{x - radius:g} {y}a{r} {r} 0 1 1 {2 * radius:g} 0a{r} {r} 0 1 1-{2 * radius:g} 0"


def _land(spots: Mapping[Municipality, Spot]) -> str:
    """Return the country's hull, and the discs of the municipalities that are large."""
    discs = (
        disc(spot.x, spot.y, round(_land_radius(place) - EDGE))
        for place, spot in spots.items()
        if _land_radius(place) > SMALLEST_DISC
    )
    return _outline(dug_hull(_points(spots.values()), LONGEST_EDGE)) + "".join(discs)


def _region_shapes(spots: Mapping[Municipality, Spot]) -> Iterator[RegionShape]:
    for region in sorted({place.region for place in spots}, key=lambda region: region.code):
        inside = _points(spot for place, spot in spots.items() if place.region == region)
        yield RegionShape(region, _outline(convex_hull(inside)))


def _points(spots: Iterable[Spot]) -> list[Point]:
    return [(spot.x, spot.y) for spot in spots]


def _land_radius(place: Municipality) -> float:
    """Return the radius of a disc as large as the municipality's land; 0 if that is not known."""
    return math.sqrt((place.land_area or 0) / math.pi)


def _outline(corners: Iterable[Point]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in corners) + "z"
