"""The register: 308 municipalities with their figures, and the old names that were merged away.

The data file's columns, years and sources are told in `data/README.md`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files

from elinvoima.addresses import slug

POPULATION_YEAR, EARLIER_POPULATION_YEAR = 2024, 2014
CLASS_YEAR = 2026


class UrbanRuralClass(StrEnum):
    """Statistics Finland's statistical grouping of municipalities."""

    URBAN = "urban"
    SEMI_URBAN = "semi-urban"
    RURAL = "rural"


@dataclass(frozen=True, slots=True)
class Region:
    """A region (maakunta)."""

    code: str
    name_fi: str
    name_sv: str

    @property
    def id(self) -> str:
        """Last part of its address."""
        return slug(self.name_fi)


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality in the division of 1 January 2026."""

    code: str
    """Statistics Finland's three digits, `020`."""
    name_fi: str
    name_sv: str | None
    """Swedish name; None where the Finnish one is used."""
    region: Region
    urban_rural: UrbanRuralClass
    population_2014: int
    """Persons, 31 December 2014, in the 2026 division."""
    population: int
    """Persons, 31 December 2024."""
    land_area: float
    """Square kilometres of land, 2023."""
    longitude: float
    """Of its centre, degrees, WGS 84."""
    latitude: float

    @property
    def id(self) -> str:
        """Last part of its address."""
        return slug(self.name_fi)

    @property
    def population_change(self) -> float:
        """Change of population 2014-2024, per cent of 2014's."""
        return 100 * (self.population / self.population_2014 - 1)

    @property
    def density(self) -> float:
        """Persons per square kilometre of land."""
        return self.population / self.land_area


@dataclass(frozen=True, slots=True)
class Merger:
    """A municipality that is no more, and the one it became part of."""

    old_name: str
    into: Municipality
    year: int


@dataclass(frozen=True)
class Register:
    """All municipalities, found by name in either language or by code."""

    municipalities: tuple[Municipality, ...]
    mergers: tuple[Merger, ...]

    @cached_property
    def by_code(self) -> Mapping[str, Municipality]:
        """Municipalities by official code."""
        return {m.code: m for m in self.municipalities}

    @cached_property
    def by_name(self) -> Mapping[str, Municipality]:
        """Municipalities by name, Finnish or Swedish, in small letters."""
        swedish = {m.name_sv.casefold(): m for m in self.municipalities if m.name_sv}
        return swedish | {m.name_fi.casefold(): m for m in self.municipalities}

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """Regions in the order of their codes."""
        return tuple(sorted({m.region for m in self.municipalities}, key=lambda r: r.code))

    def find(self, name_or_code: str) -> Municipality | Merger | None:
        """Return the municipality of that name or code, or the merger an old name ended in."""
        key = name_or_code.casefold()
        found = self.by_code.get(key) or self.by_name.get(key)
        if found:
            return found
        return next((m for m in self.mergers if m.old_name.casefold() == key), None)

    def __getitem__(self, name_or_code: str) -> Municipality:
        """Return the municipality; KeyError for an unknown or an old name."""
        found = self.find(name_or_code)
        if not isinstance(found, Municipality):
            raise KeyError(name_or_code)
        return found

    @property
    def names(self) -> Iterable[str]:
        """Every name it can be asked by, for suggestions."""
        for municipality in self.municipalities:
            yield municipality.name_fi
            if municipality.name_sv:
                yield municipality.name_sv


@cache
def load_register() -> Register:
    """Read the register from the package's data files."""
    regions: dict[str, Region] = {}
    municipalities = []
    for row in _rows("municipalities.csv"):
        region = Region(row["region_code"], row["region_fi"], row["region_sv"])
        municipalities.append(
            Municipality(
                code=row["code"],
                name_fi=row["name_fi"],
                name_sv=row["name_sv"] or None,
                region=regions.setdefault(region.code, region),
                urban_rural=UrbanRuralClass(row["urban_rural_class_2026"]),
                population_2014=int(row["population_2014"]),
                population=int(row["population_2024"]),
                land_area=float(row["land_area_km2"]),
                longitude=float(row["centre_lon"]),
                latitude=float(row["centre_lat"]),
            )
        )
    by_code = {m.code: m for m in municipalities}
    mergers = [
        Merger(row["old_name_fi"], by_code[row["into_code"]], int(row["year"]))
        for row in _rows("mergers.csv")
    ]
    return Register(tuple(municipalities), tuple(mergers))


def _rows(name: str) -> list[dict[str, str]]:
    text = (files(__package__) / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
