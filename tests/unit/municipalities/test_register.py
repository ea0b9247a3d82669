from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from elinvoima.content.schema.fields import ID_PATTERN
from elinvoima.municipalities.register import (
    Merger,
    Municipality,
    UrbanRuralClass,
    load_register,
)

REGISTER = load_register()


def test_there_are_308_municipalities_in_19_regions() -> None:
    assert len(REGISTER.municipalities) == len(REGISTER.by_code) == 308
    assert len(REGISTER.regions) == 19
    assert {m.urban_rural for m in REGISTER.municipalities} == set(UrbanRuralClass)


def test_addresses_are_unique_and_plain() -> None:
    ids = [m.id for m in REGISTER.municipalities]
    assert len(set(ids)) == 308
    assert len({r.id for r in REGISTER.regions}) == 19
    assert all(ID_PATTERN.fullmatch(id_) for id_ in ids)


def test_every_municipality_is_found_by_each_of_its_names_and_its_code() -> None:
    for municipality in REGISTER.municipalities:
        assert REGISTER[municipality.name_fi] is municipality
        assert REGISTER[municipality.name_fi.upper()] is municipality
        assert REGISTER[municipality.code] is municipality
        if municipality.name_sv:
            assert REGISTER[municipality.name_sv] is municipality


def test_no_name_means_two() -> None:
    names = Counter(
        name
        for m in REGISTER.municipalities
        for name in {m.name_fi.casefold(), (m.name_sv or m.name_fi).casefold()}
    )
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(
    ("asked", "name", "region"),
    [
        ("Jakobstad", "Pietarsaari", "Pohjanmaa"),
        ("Åbo", "Turku", "Varsinais-Suomi"),
        ("020", "Akaa", "Pirkanmaa"),
        ("Mariehamn", "Maarianhamina", "Ahvenanmaa"),
        ("Helsingfors", "Helsinki", "Uusimaa"),
    ],
)
def test_places(asked: str, name: str, region: str) -> None:
    found = REGISTER[asked]
    assert (found.name_fi, found.region.name_fi) == (name, region)


@pytest.mark.parametrize(
    ("old", "new", "year"),
    [
        ("Valtimo", "Nurmes", 2020),
        ("Honkajoki", "Kankaanpää", 2021),
        ("Pertunmaa", "Mäntyharju", 2025),
    ],
)
def test_a_merged_municipality_is_told_where_it_went(old: str, new: str, year: int) -> None:
    found = REGISTER.find(old)
    assert isinstance(found, Merger)
    assert (found.into.name_fi, found.year) == (new, year)
    assert REGISTER[old] is REGISTER[new]
    assert REGISTER.merger_of(old.upper()) is found
    assert REGISTER.merger_of(new) is None
    assert old in REGISTER.names


@pytest.mark.parametrize("name", ["Kollari", "20", "", "Lappi", "999", "Ko lari"])
def test_other_words_are_no_municipality(name: str) -> None:
    assert REGISTER.find(name) is None
    with pytest.raises(KeyError):
        REGISTER[name]


def test_the_figures_are_of_finland() -> None:
    places = REGISTER.municipalities
    assert 5_600_000 < sum(m.population or 0 for m in places) < 5_800_000
    assert 5_400_000 < sum(m.earlier_population or 0 for m in places) < 5_700_000
    assert 300_000 < sum(m.land_area or 0 for m in places) < 306_000
    assert Counter(m.urban_rural for m in places) == {
        UrbanRuralClass.URBAN: 56, UrbanRuralClass.SEMI_URBAN: 67, UrbanRuralClass.RURAL: 185,
    }  # fmt: skip


def test_the_years_are_told() -> None:
    years = REGISTER.years
    assert 2014 <= years.earlier < years.population <= years.classification
    assert 2023 <= years.area <= years.classification


PLACE = Municipality(
    code="000", name_fi="Koe", name_sv=None, region=REGISTER.regions[0],
    urban_rural=UrbanRuralClass.RURAL, earlier_population=1000, population=907,
    land_area=100.0, longitude=25.0, latitude=65.0,
)  # fmt: skip


def test_change_and_density() -> None:
    assert PLACE.population_change == pytest.approx(-9.3)
    assert PLACE.density == pytest.approx(9.07)


@pytest.mark.parametrize(
    ("missing", "change", "density"),
    [
        ("population", None, None),
        ("earlier_population", None, pytest.approx(9.07)),
        ("land_area", pytest.approx(-9.3), None),
    ],
)
def test_what_is_counted_from_an_unknown_figure_is_unknown(
    missing: str, change: object, density: object
) -> None:
    unknown: dict[str, Any] = {missing: None}
    place = replace(PLACE, **unknown)
    assert (place.population_change, place.density) == (change, density)
