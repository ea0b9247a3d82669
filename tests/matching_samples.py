"""Three made-up worlds that matching is tried in, as Python has them and as the browser gets them.

`finland` has the municipalities of `tests/golden/matching/municipalities.csv`, which do not change
when the register does, and two dozen practices; `many` the same with 200; `gaps` a few
municipalities of which much is not known.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from elinvoima.content.schema.story import Evidence
from elinvoima.matching.library import Library
from elinvoima.matching.practice import Practice
from elinvoima.municipalities.distances import distances_of
from elinvoima.municipalities.model import Municipality, Region, UrbanRuralClass, Years
from elinvoima.municipalities.register import Register
from elinvoima.municipalities.variables import DEFAULT_WEIGHTS, Variable
from elinvoima.outputs.matching_data import core_data, practice_data
from elinvoima.settings import Settings
from elinvoima.views.words import Words

from benchmarks.practices import made_practices

GOLDEN = Path(__file__).parent / "golden" / "matching"
WORDS = Words("en")
YEARS = Years(population=2024, earlier=2014, classification=2026, area=2023)
REGION = Region("00", "Koemaa", "Provland")
REFERENCE_YEAR = 2026

BROADER: dict[str, str | None] = {
    "elinvoima": None,
    "yritykset": "elinvoima",
    "neuvonta": "yritykset",
    "tontit": "yritykset",
    "viihtyisyys": "elinvoima",
    "koulutus": None,
}
METHODS = ("haastattelu", "kysely", "tyopaja", "verkosto")
WEIGHTS = {
    "finland": {},
    "many": {Variable.POPULATION: 2.0, Variable.CLASS: 0.0, Variable.DISTANCE: 0.5},
    "gaps": {},
}
PLACE = Municipality(
    code="001", name_fi="Koe", name_sv=None, region=REGION, urban_rural=UrbanRuralClass.RURAL,
    earlier_population=1000, population=900, land_area=90.0, longitude=25.0, latitude=65.0,
)  # fmt: skip


@cache
def finland() -> tuple[Municipality, ...]:
    with (GOLDEN / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            replace(
                PLACE,
                code=row["code"],
                name_fi=row["name"],
                urban_rural=UrbanRuralClass(row["class"]),
                earlier_population=int(row["earlier_population"]),
                population=int(row["population"]),
                land_area=float(row["area"]),
                longitude=float(row["lon"]),
                latitude=float(row["lat"]),
            )
            for row in csv.DictReader(file)
        )


def with_gaps() -> tuple[Municipality, ...]:
    """Municipalities in a row, 011 to 020 whole; each of the others lacks something."""
    whole = [
        replace(
            PLACE,
            code=f"0{number}",
            name_fi=f"Koe {number}",
            urban_rural=tuple(UrbanRuralClass)[number % 3],
            earlier_population=600 * number,
            population=500 * number + 1000 * (number % 4),
            land_area=1000.0 / number,
            longitude=20.0 + number / 2,
            latitude=60.0 + number / 3,
        )
        for number in range(11, 21)
    ]
    nothing: dict[str, Any] = {
        "urban_rural": None, "earlier_population": None, "population": None,
        "land_area": None, "longitude": None, "latitude": None,
    }  # fmt: skip
    lacking: list[dict[str, Any]] = [
        {"population": None},
        {"earlier_population": None},
        {"land_area": None},
        {"urban_rural": None},
        {"longitude": None, "latitude": None},
        nothing,
        {**nothing, "urban_rural": UrbanRuralClass.URBAN},
        {**nothing, "longitude": 22.0, "latitude": 61.0},
    ]
    places = (
        replace(whole[number], code=f"1{number:02}", name_fi=f"Vajaa {number}", **gaps)
        for number, gaps in enumerate(lacking)
    )
    return (*whole, *places)


@cache
def library(world: str) -> Library:
    """Return one of the three worlds."""
    places = with_gaps() if world == "gaps" else finland()
    codes = [place.code for place in places]
    count = {"finland": 12, "many": 200, "gaps": 20}[world]
    practices = tuple(made_practices(count, codes, list(BROADER), METHODS))
    if world == "finland":
        practices += own_practices()
    return Library(
        distances=distances_of(places, {**DEFAULT_WEIGHTS, **WEIGHTS[world]}),
        practices=practices,
        broader=BROADER,
        methods=frozenset(METHODS),
        reference_year=REFERENCE_YEAR,
    )


def own_practices() -> tuple[Practice, ...]:
    """Practices that differ in one thing at a time from the first."""
    first = Practice(
        id="a-kolari", municipalities=("273",), themes=("neuvonta",), methods=("tyopaja",),
        evidence=Evidence.MEASURED, last_year=2023, months=9, actions=19,
    )  # fmt: skip
    return (
        first,
        replace(first, id="b-kolari"),
        replace(first, id="c-kittila", municipalities=("261",)),
        replace(first, id="d-helsinki-kittila", municipalities=("091", "261")),
        replace(first, id="e-helsinki", municipalities=("091",)),
        replace(first, id="f-broader", themes=("elinvoima",)),
        replace(first, id="g-sister", themes=("tontit",)),
        replace(first, id="h-archived", is_archived=True),
        replace(first, id="i-unknown", months=None, actions=None),
        replace(first, id="j-next-year", last_year=2027),
    )


@cache
def browser_data(world: str) -> dict[str, Any]:
    """Return the world as the browser gets it."""
    found = library(world)
    register = Register(tuple(found.distances.places.values()), (), YEARS)
    return {
        **core_data(found, Settings(), register, WORDS),
        "themes": [{"id": id_, "broader": above} for id_, above in found.broader.items()],
        "methods": [{"id": id_} for id_ in sorted(found.methods)],
        "stories": [practice_data(practice) for practice in found.practices],
    }


def same(one: Any, other: Any) -> bool:
    """Whether two answers are the same, numbers to nine decimals."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= 1e-9
    return bool(one == other)
