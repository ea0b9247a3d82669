"""The shape that points make: their convex hull, and the hull dug in where they leave room.

No coastline or border is known here. A map's ground is drawn from the points alone, and says so.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

Point = tuple[float, float]

SHALLOWEST = 0.8
"""A point this near an edge at most, as a share of the edge's length, may be dug to."""


def convex_hull(points: Iterable[Point]) -> tuple[Point, ...]:
    """Return the corners of the convex hull, one way round (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    if len(ordered) < 3:  # noqa: PLR2004 (a line or a point is its own hull)
        return tuple(ordered)
    return (*_half(ordered)[:-1], *_half(ordered[::-1])[:-1])


def dug_hull(points: Iterable[Point], longest: float) -> tuple[Point, ...]:
    """Return the convex hull with its long edges dug in: each bends to the point nearest to it.

    An edge no longer than `longest` stays, and so does one that has no point near enough inside.
    """
    every = sorted(set(points))
    corners = convex_hull(every)
    inner = [point for point in every if point not in corners]
    dug: list[Point] = []
    for start, end in zip(corners, (*corners[1:], *corners[:1]), strict=True):
        dug.append(start)
        _dig(start, end, inner, longest, dug)
    return tuple(dug)


def _half(ordered: list[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in ordered:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain


def _turn(one: Point, two: Point, three: Point) -> float:
    """Return twice the area of the triangle; its sign tells which way the corner turns."""
    return (two[0] - one[0]) * (three[1] - one[1]) - (two[1] - one[1]) * (three[0] - one[0])


def _dig(start: Point, end: Point, inner: list[Point], longest: float, dug: list[Point]) -> None:
    """Add to `dug` the points between two corners, and take them out of `inner`."""
    length = math.dist(start, end)
    if length <= longest:
        return
    found = [
        (abs(_turn(start, end, point)) / length, point)
        for point in inner
        if max(math.dist(start, point), math.dist(point, end)) < length
    ]
    if not found or min(found)[0] >= SHALLOWEST * length:
        return
    _, nearest = min(found)
    inner.remove(nearest)
    _dig(start, nearest, inner, longest, dug)
    dug.append(nearest)
    _dig(nearest, end, inner, longest, dug)
