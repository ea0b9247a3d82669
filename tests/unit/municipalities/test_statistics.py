from __future__ import annotations

from dataclasses import replace

import pytest
from elinvoima.municipalities.register import Municipality, load_register
from elinvoima.municipalities.statistics import centre_of, kilometres, statistics_of
from elinvoima.municipalities.variables import Variable, scaled

from tests.matching_samples import PLACE, finland


def km(one: Municipality, other: Municipality) -> float | None:
    return kilometres(centre_of(one), centre_of(other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("25.0", "60.0"), ("25.0", "61.0"), 111.195),
        (("25.0", "60.0"), ("25.0", "60.0"), 0),
        (("0.0", "0.0"), ("180.0", "0.0"), 20015.114),
    ],
)
def test_kilometres_of_known_points(
    one: tuple[str, str], other: tuple[str, str], expected: float
) -> None:
    first, second = (
        replace(PLACE, longitude=float(lon), latitude=float(lat)) for lon, lat in (one, other)
    )
    assert km(first, second) == pytest.approx(expected, abs=0.001)


def test_kilometres_of_real_places() -> None:
    register = load_register()
    distance = km(register["Helsinki"], register["Utsjoki"])
    assert distance is not None
    assert 1050 < distance < 1120


def test_without_a_centre_there_are_no_kilometres() -> None:
    assert km(PLACE, replace(PLACE, longitude=None, latitude=None)) is None


def test_a_missing_figure_is_not_in_the_mean() -> None:
    places = [
        replace(PLACE, code="1", earlier_population=100, population=110),
        replace(PLACE, code="2", earlier_population=100, population=130),
        replace(PLACE, code="3", earlier_population=None),
    ]
    spread = statistics_of(places, []).spreads[Variable.CHANGE]
    assert (spread.mean, spread.sd) == pytest.approx((20, 10))


def test_a_figure_that_nobody_has_has_no_spread() -> None:
    found = statistics_of([replace(PLACE, urban_rural=None)], [])
    assert Variable.CLASS not in found.spreads
    assert found.z_scores(replace(PLACE, urban_rural=None))[3] is None


def test_where_all_are_alike_nobody_stands_out() -> None:
    found = statistics_of([PLACE, replace(PLACE, code="002")], [0.0])
    assert found.z_scores(PLACE) == (0, 0, 0, 0)
    assert found.scale_km == 0


def test_an_empty_municipality_has_no_logarithm() -> None:
    empty = replace(PLACE, population=0)
    assert scaled(empty, Variable.POPULATION) is None
    assert scaled(empty, Variable.DENSITY) is None
    assert scaled(empty, Variable.CHANGE) == -100


def test_z_scores_of_finland_have_mean_zero_and_deviation_one() -> None:
    found = statistics_of(finland(), [])
    for column in zip(*(found.z_scores(place) for place in finland()), strict=True):
        values = [value for value in column if value is not None]
        assert sum(values) / len(values) == pytest.approx(0, abs=1e-9)
        assert sum(value**2 for value in values) / len(values) == pytest.approx(1)
