"""The ground of the maps: every municipality once, sizes that follow people, few bytes."""

from __future__ import annotations

import gzip
import math
import re
from dataclasses import replace

import pytest
from elinvoima.municipalities.ground import DOT_SCALE, SMALLEST_DOT, dot_radius, ground_of
from elinvoima.municipalities.outline import convex_hull, dug_hull
from elinvoima.municipalities.register import load_register
from hypothesis import given
from hypothesis import strategies as st

REGISTER = load_register()
GROUND = REGISTER.ground
POINTS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=3, max_size=40, unique=True
)


def spot(name: str) -> tuple[int, int, float]:
    return GROUND.spots[REGISTER[name].code]


def test_every_municipality_is_a_dot_once() -> None:
    assert len(GROUND.spots) == 308
    small = re.findall(r"M[\d.]+ [\d.]+h0", GROUND.small_dots)
    large = re.findall(r"M", GROUND.large_dots)
    assert len(small) + len(large) == 308
    assert "h0" not in GROUND.large_dots


def test_they_lie_as_in_finland() -> None:
    names = ("Utsjoki", "Hanko", "Ilomantsi", "Eckerö")
    northernmost, southernmost, easternmost, westernmost = map(spot, names)
    every = GROUND.spots.values()
    assert northernmost[1] == min(s.y for s in every)
    assert southernmost[1] == max(s.y for s in every)
    assert easternmost[0] == max(s.x for s in every)
    assert westernmost[0] == min(s.x for s in every)
    # Helsinki to Rovaniemi is some 700 km, and nearly due north: a unit is a kilometre.
    assert math.dist(spot("Helsinki")[:2], spot("Rovaniemi")[:2]) == pytest.approx(706, abs=5)
    assert all(0 <= s.x <= GROUND.width and 0 <= s.y <= GROUND.height for s in every)


def test_the_area_of_a_dot_follows_the_people_with_a_floor() -> None:
    assert dot_radius(400_000) == pytest.approx(2 * dot_radius(100_000), abs=0.1)
    assert dot_radius(684_018) == pytest.approx(DOT_SCALE * 684_018**0.5, abs=0.05)
    assert dot_radius(100) == dot_radius(None) == SMALLEST_DOT


def test_the_whole_ground_is_light() -> None:
    paths = (GROUND.land, GROUND.small_dots, GROUND.large_dots, *(r.path for r in GROUND.regions))
    assert len(gzip.compress("".join(paths).encode())) < 6_000
    assert len(GROUND.regions) == 19


def test_a_municipality_whose_centre_is_not_known_is_left_out() -> None:
    unknown = replace(REGISTER["Kolari"], longitude=None, latitude=None)
    ground = ground_of([unknown, REGISTER["Muonio"], REGISTER["Kittilä"]])
    assert unknown.code not in ground.spots
    assert len(ground.spots) == 2
    assert ground_of([unknown]).spots == {}


def test_figures_that_are_not_known_make_the_smallest_dot() -> None:
    bare = replace(REGISTER["Kolari"], population=None, land_area=None)
    assert ground_of([bare]).spots[bare.code].radius == SMALLEST_DOT


@given(points=POINTS)
def test_a_hull_has_every_point_inside(points: list[tuple[int, int]]) -> None:
    corners = convex_hull(points)
    assert set(corners) <= set(points)
    for one, two in zip(corners, (*corners[1:], *corners[:1]), strict=True):
        for point in points:
            assert turn(one, two, point) >= 0 or len(corners) < 3


@given(points=POINTS, longest=st.integers(1, 50))
def test_a_hull_that_is_dug_in_keeps_its_corners_and_only_adds_points(
    points: list[tuple[int, int]], longest: int
) -> None:
    dug, corners = dug_hull(points, longest), convex_hull(points)
    assert len(set(dug)) == len(dug)
    assert set(corners) <= set(dug) <= set(points)
    assert [point for point in dug if point in corners] == list(corners)
    assert abs(area(dug)) <= abs(area(corners))


def turn(one: tuple[float, float], two: tuple[float, float], three: tuple[float, float]) -> float:
    return (two[0] - one[0]) * (three[1] - one[1]) - (two[1] - one[1]) * (three[0] - one[0])


def area(corners: tuple[tuple[float, float], ...]) -> float:
    pairs = zip(corners, (*corners[1:], *corners[:1]), strict=True)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) / 2
