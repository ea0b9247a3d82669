from __future__ import annotations

import pytest
from elinvoima.matching.kin import kin_of
from elinvoima.matching.parts import mean, peer_fit, recency, theme_fits

from tests.matching_samples import BROADER, library

KIN = kin_of(BROADER)


@pytest.mark.parametrize(
    ("needed", "themes", "found", "value"),
    [
        ("neuvonta", ["neuvonta"], "neuvonta", 1),
        ("neuvonta", ["yritykset"], "yritykset", 0.5),
        ("neuvonta", ["elinvoima"], "elinvoima", 0.25),
        ("elinvoima", ["neuvonta"], "neuvonta", 0.25),
        ("neuvonta", ["elinvoima", "yritykset"], "yritykset", 0.5),
        ("yritykset", ["neuvonta", "elinvoima"], "neuvonta", 0.5),
        ("neuvonta", ["tontit"], None, 0),
        ("neuvonta", ["koulutus", "viihtyisyys"], None, 0),
        ("neuvonta", ["luonnos"], None, 0),
    ],
)
def test_a_theme_fits_by_steps_up_or_down(
    needed: str, themes: list[str], found: str | None, value: float
) -> None:
    [fit] = theme_fits([needed], themes, KIN)
    assert (fit.needed, fit.found, fit.value) == (needed, found, value)


def test_the_themes_part_is_the_mean_over_the_needed() -> None:
    fits = theme_fits(["neuvonta", "koulutus", "tontit"], ["neuvonta", "yritykset"], KIN)
    assert [fit.value for fit in fits] == [1, 0, 0.5]
    assert mean(fits) == 0.5


def test_themes_in_a_circle_do_not_hang() -> None:
    kin = kin_of({"a": "b", "b": "c", "c": "a"})
    assert kin["a"] == {"a": 0, "b": 1, "c": 2}


def test_a_broader_theme_that_is_not_public_still_joins_two() -> None:
    kin = kin_of({"a": "luonnos"})
    assert kin["a"] == {"a": 0, "luonnos": 1}


def test_of_two_municipalities_the_nearer_counts() -> None:
    distances = library("finland").distances
    kolari, kittila, helsinki = "273", "261", "091"
    fit = peer_fit(kolari, [helsinki, kittila], distances)
    assert fit
    assert (fit.code, fit.distance) == (kittila, distances.rows[kolari][kittila])
    own = peer_fit(kolari, [kittila, kolari], distances)
    assert own
    assert (own.code, own.distance) == (kolari, 0)


def test_an_unknown_distance_is_passed_over() -> None:
    distances = library("gaps").distances
    fit = peer_fit("011", ["105", "012", "777"], distances)
    assert fit
    assert fit.code == "012"
    assert peer_fit("011", ["105"], distances) is None


@pytest.mark.parametrize(("year", "value"), [(2026, 1), (2021, 0.5), (2016, 0.25), (2030, 1)])
def test_recency_halves_in_five_years(year: int, value: float) -> None:
    assert recency(year, 2026) == pytest.approx(value)
