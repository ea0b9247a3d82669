from __future__ import annotations

from dataclasses import fields, replace
from itertools import combinations
from typing import Any

import pytest
from elinvoima.municipalities.distances import Distances, distances_of
from elinvoima.municipalities.model import Municipality, UrbanRuralClass
from elinvoima.municipalities.variables import DEFAULT_WEIGHTS, Variable
from hypothesis import given
from hypothesis import strategies as st

from tests.matching_samples import PLACE, finland, with_gaps

FIGURES: dict[str, st.SearchStrategy[Any]] = {
    "urban_rural": st.none() | st.sampled_from(UrbanRuralClass),
    "earlier_population": st.none() | st.integers(1, 10**6),
    "population": st.none() | st.integers(0, 10**6),
    "land_area": st.none() | st.floats(0.5, 2e4),
}
CENTRES = st.none() | st.tuples(st.floats(19, 32), st.floats(59, 71))
WEIGHTS = st.fixed_dictionaries({v: st.floats(0, 10) for v in Variable}).filter(
    lambda weights: sum(weights.values()) > 0.1
)


@st.composite
def towns(draw: st.DrawFn) -> list[Municipality]:
    count = draw(st.integers(2, 12))
    made = []
    for number in range(count):
        figures = draw(st.fixed_dictionaries(FIGURES))
        longitude, latitude = draw(CENTRES) or (None, None)
        made.append(
            replace(PLACE, code=f"{number:03}", longitude=longitude, latitude=latitude, **figures)
        )
    return made


@given(towns(), WEIGHTS)
def test_the_distance_is_symmetric_from_0_to_1_and_0_to_itself(
    places: list[Municipality], weights: dict[Variable, float]
) -> None:
    distances = distances_of(places, weights)
    for one, other in combinations(distances.places, 2):
        found = distances.between(one, other)
        assert found == distances.between(other, one)
        assert found is None or 0 <= found <= 1
    assert all(distances.between(code, code) == 0 for code in distances.places)


@given(towns(), WEIGHTS)
def test_the_farthest_pair_is_at_1(
    places: list[Municipality], weights: dict[Variable, float]
) -> None:
    distances = distances_of(places, weights)
    if distances.farthest:
        most = max(max(row.values()) for row in distances.rows.values() if row)
        assert most == pytest.approx(1, abs=1e-9 / distances.farthest)


@given(st.data())
def test_the_order_of_rows_does_not_matter(data: st.DataObject) -> None:
    places = data.draw(towns())
    shuffled = data.draw(st.permutations(places))
    assert _comparable(distances_of(places)) == _comparable(distances_of(shuffled))


def test_the_order_of_finlands_rows_does_not_matter() -> None:
    assert _comparable(distances_of(finland())) == _comparable(distances_of(finland()[::-1]))


def _comparable(distances: Distances) -> list[Any]:
    kept = [getattr(distances, field.name) for field in fields(Distances)]
    return [list(value.items()) if isinstance(value, dict) else value for value in kept]


@given(towns(), WEIGHTS)
def test_twins_are_at_0(places: list[Municipality], weights: dict[Variable, float]) -> None:
    twin = replace(places[0], code="900")
    distances = distances_of([*places, twin], weights)
    assert distances.between(places[0].code, "900") in {None, 0}


@given(towns(), st.sampled_from(["urban_rural", "earlier_population", "land_area"]))
def test_a_missing_figure_is_not_imputed(places: list[Municipality], field: str) -> None:
    """What the others have in the place of a missing figure changes the yardstick only."""
    changes: dict[str, Any] = {"code": "900", field: None}
    lacking = replace(places[0], **changes)
    distances = distances_of([*places, lacking])
    lost = {
        "urban_rural": {Variable.CLASS},
        "earlier_population": {Variable.CHANGE},
        "land_area": {Variable.DENSITY},
    }[field]
    for place in places:
        assert not lost & distances.differences("900", place.code).keys()


def test_the_weights_of_missing_figures_are_shared_by_the_others() -> None:
    weights = {**dict.fromkeys(Variable, 0.0), Variable.CHANGE: 3.0, Variable.CLASS: 1.0}
    places = [
        replace(PLACE, code="1", urban_rural=UrbanRuralClass.URBAN, population=1000),
        replace(PLACE, code="2", urban_rural=UrbanRuralClass.RURAL, population=1200),
        replace(PLACE, code="3", urban_rural=UrbanRuralClass.RURAL, earlier_population=None),
    ]
    distances = distances_of(places, weights)
    assert distances.coverage(distances.differences("1", "2")) == 1
    assert distances.coverage(distances.differences("1", "3")) == 0.25
    change, kind = distances.differences("1", "2").values()
    whole = ((3 * change**2 + kind**2) / 4) ** 0.5
    assert distances.rows["1"]["2"] * distances.farthest == pytest.approx(whole)
    assert distances.rows["1"]["3"] * distances.farthest == pytest.approx(kind)


def test_pairs_that_share_nothing_have_no_distance() -> None:
    places = with_gaps()
    distances = distances_of(places)
    assert distances.rows["105"] == {}
    assert distances.median("105") is None
    assert distances.between("106", "107") is None
    assert distances.between("011", "105") is None
    assert distances.coverage(distances.differences("106", "011")) == pytest.approx(0.2)


def test_a_variable_that_weighs_nothing_does_not_count() -> None:
    weights = {**DEFAULT_WEIGHTS, Variable.DISTANCE: 0.0}
    far = [replace(place, longitude=20.0, latitude=60.0) for place in finland()]
    assert distances_of(finland(), weights).rows == distances_of(far, weights).rows
    assert Variable.DISTANCE not in distances_of(far, weights).differences("020", "005")
