"""The plane of Finnish maps: against PROJ, and against what the projection is by definition."""

from __future__ import annotations

import pytest
from elinvoima.municipalities.projection import tm35fin
from hypothesis import given
from hypothesis import strategies as st

BY_PROJ = (
    # longitude, latitude, east, north: EPSG:4258 to EPSG:3067 by PROJ 9.5.1 (pyproj 3.7.2)
    (27, 60, 500000.0000, 6651411.1902),
    (27, 65, 500000.0000, 7208454.5815),
    (27, 70, 500000.0000, 7765873.1354),
    (24.9384, 60.1699, 385611.3167, 6672118.3802),  # Helsinki
    (19.1, 60.3, 64058.8652, 6710990.0274),  # west of Åland
    (31.5867, 62.9, 732976.6788, 6982755.3241),  # the easternmost land
    (20.5486, 69.06, 243089.8331, 7674578.9324),  # the north-western corner
    (29.0, 70.0833, 576025.8882, 7776410.2733),  # the northernmost
    (25.0, 59.5, 386776.7822, 6597432.4029),
    (21.5, 64.0, 231237.7022, 7108620.6552),
    (30.5, 69.5, 636730.6936, 7714029.2736),
    (33.0, 61.0, 824200.1507, 6777654.0930),
    (19.0, 70.5, 202710.8628, 7841236.5985),
    (32.0, 59.0, 787090.1830, 6550799.9319),
)


@pytest.mark.parametrize(("longitude", "latitude", "east", "north"), BY_PROJ)
def test_it_agrees_with_proj_to_a_millimetre(
    longitude: float, latitude: float, east: float, north: float
) -> None:
    assert tm35fin(longitude, latitude) == pytest.approx((east, north), abs=1e-3)


@given(away=st.floats(0, 8), latitude=st.floats(59, 70.5))
def test_the_halves_on_both_sides_of_the_central_meridian_mirror_each_other(
    away: float, latitude: float
) -> None:
    east, west = tm35fin(27 + away, latitude), tm35fin(27 - away, latitude)
    assert east.north == pytest.approx(west.north, abs=1e-6)
    assert east.east - 500_000 == pytest.approx(500_000 - west.east, abs=1e-6)


@given(longitude=st.floats(19, 32), latitude=st.floats(59, 70.5))
def test_a_step_on_the_ground_is_as_long_in_the_plane(longitude: float, latitude: float) -> None:
    """The scale is 0.9996 on the central meridian and at most 0.4 % more at the edges."""
    here, there = tm35fin(longitude, latitude), tm35fin(longitude, latitude + 0.001)
    meridian_metres = 111.5  # of a thousandth of a degree, between 59 and 70.5 degrees: 111.4–111.6
    length = ((there.east - here.east) ** 2 + (there.north - here.north) ** 2) ** 0.5
    assert length == pytest.approx(meridian_metres, rel=0.004)
