"""The population of every municipality at the end of two years, asked from a table of PxWeb.

The table is one where areas are in today's division, as Statistics Finland's 11re: variables `Alue`
(municipalities `KU020`, the whole country `SSS`), `Ikä` and `Sukupuoli` (total `SSS`), `Vuosi`, and
`Tiedot` (population on 31 December: `vaesto`). Whatever else a table has must have a total too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from elinvoima.i18n import N_
from elinvoima.municipalities.model import Years
from elinvoima.municipalities.register import Register
from elinvoima.municipalities.update.fetching import CHECK_ADDRESS, Fetcher
from elinvoima.municipalities.update.json_stat import REPORT, Dataset
from elinvoima.municipalities.update.pxweb import Table, Variable, fetch_figures, fetch_table
from elinvoima.municipalities.update.refusal import Refusal

MUNICIPALITY = re.compile(r"KU\d{3}")
YEAR = re.compile(r"(19|20)\d\d")
TOTAL, POPULATION = "SSS", "vaesto"
MOST = 10_000_000
"""Persons; no municipality has as many as the whole country."""


@dataclass(frozen=True)
class Populations:
    """Persons by the code of the municipality (`020`), on 31 December of each of the two years."""

    year: int
    earlier_year: int
    latest: Mapping[str, int]
    earlier: Mapping[str, int]


@dataclass(frozen=True)
class Wish:
    """Which years are wanted; None: the table's latest, and as long before it as now."""

    year: int | None = None
    earlier_year: int | None = None


def fetch_populations(
    fetcher: Fetcher, address: str, register: Register, wish: Wish
) -> Populations:
    """Ask for the populations of the register's municipalities. Raises Refusal."""
    roles = _Roles.of(fetch_table(fetcher, address))
    _check_division(roles.area, register)
    year, earlier_year = _years(roles.time, register.years, wish)
    areas = [f"KU{m.code}" for m in register.municipalities]
    chosen = {
        **roles.fixed,
        roles.area.code: [*areas, *([TOTAL] if TOTAL in roles.area.values else ())],
        roles.time.code: [str(earlier_year), str(year)],
    }
    dataset = fetch_figures(fetcher, address, chosen)
    read = _Reading(dataset, roles, areas)
    return Populations(year, earlier_year, read.of_year(year), read.of_year(earlier_year))


@dataclass(frozen=True)
class _Roles:
    """What the variables of the table are to us."""

    area: Variable
    time: Variable
    fixed: Mapping[str, list[str]]
    """The others, and the one value chosen of each."""

    @classmethod
    def of(cls, table: Table) -> _Roles:
        """Find the roles by the values. Raises Refusal where the table is not of population."""
        names = ", ".join(v.code for v in table.variables) or "–"
        areas = [v for v in table.variables if any(map(MUNICIPALITY.fullmatch, v.values))]
        times = [v for v in table.variables if v.is_time or v.code == "Vuosi"]
        if len(areas) != 1 or len(times) != 1:
            raise Refusal(
                N_("the table “{title}” has not the columns needed, "
                   "municipality (KU…) and year; it has {names}"),
                CHECK_ADDRESS, title=table.title, names=names,
            )  # fmt: skip
        fixed = {}
        for variable in table.variables:
            if variable in (areas[0], times[0]):
                continue
            value = next((v for v in (POPULATION, TOTAL) if v in variable.values), None)
            if value is None:
                raise Refusal(
                    N_("the column “{name}” of the table “{title}” "
                       "has neither a total (SSS) nor the population (vaesto)"),
                    CHECK_ADDRESS, name=variable.code, title=table.title,
                )  # fmt: skip
            fixed[variable.code] = [value]
        if [POPULATION] not in fixed.values():
            raise Refusal(
                N_("the table “{title}” does not tell the population (vaesto); "
                   "its columns are {names}"),
                CHECK_ADDRESS, title=table.title, names=names,
            )  # fmt: skip
        return cls(areas[0], times[0], fixed)


def _check_division(area: Variable, register: Register) -> None:
    """Refuse a table of another division: one without ours, or with some unknown to us."""
    theirs = {code: name for code, name in area.values.items() if MUNICIPALITY.fullmatch(code)}
    ours = {f"KU{m.code}": m.name_fi for m in register.municipalities}
    missing, unknown = sorted(set(ours) - set(theirs)), sorted(set(theirs) - set(ours))
    if missing or unknown:
        raise Refusal(
            N_("the table is of another division into municipalities: "
               "it lacks {missing}; it has {unknown}, which the register does not know"),
            N_("If municipalities have merged, first write the merger and the new division "
               "with tools/register.py."),
            missing=_named(missing, ours), unknown=_named(unknown, theirs),
        )  # fmt: skip


def _years(time: Variable, present: Years, wish: Wish) -> tuple[int, int]:
    """Return the years to ask for. Raises Refusal where the table does not have them."""
    there = sorted(int(value) for value in time.values if YEAR.fullmatch(value))
    if not there:
        text = N_("the column “{name}” has no years")
        raise Refusal(text, CHECK_ADDRESS, name=time.code)
    year = wish.year or there[-1]
    earlier = wish.earlier_year or year - (present.population - present.earlier)
    for wanted in (year, earlier):
        if wanted not in there:
            raise Refusal(
                N_("the table has not the year {year}; it has {first}–{last}"),
                N_("Choose the years with --year and --earlier-year."),
                year=wanted, first=there[0], last=there[-1],
            )  # fmt: skip
    if earlier >= year:
        raise Refusal(
            N_("the earlier year {earlier} is not before the year {year}"),
            N_("Choose the years with --year and --earlier-year."), year=year, earlier=earlier,
        )  # fmt: skip
    if year < present.population and wish.year is None:
        raise Refusal(
            N_("the latest year of the table is {year}, but the register already has {present}"),
            CHECK_ADDRESS, year=year, present=present.population,
        )  # fmt: skip
    return year, earlier


@dataclass(frozen=True)
class _Reading:
    """Takes the figures out of the answer, and refuses those that cannot be right."""

    dataset: Dataset
    roles: _Roles
    areas: list[str]

    def of_year(self, year: int) -> dict[str, int]:
        """Return the persons by municipality. Raises Refusal where one is not a count."""
        found = {area: self._figure(area, year) for area in self.areas}
        wrong = [area for area, value in found.items() if not _is_count(value)]
        if wrong:
            raise Refusal(
                N_("the answer has no population of {year} for {names}"), REPORT,
                year=year, names=_named(wrong, self.roles.area.values),
            )  # fmt: skip
        persons = {area.removeprefix("KU"): int(value) for area, value in found.items()}
        if TOTAL in self.roles.area.values:
            total, country = sum(persons.values()), self._figure(TOTAL, year)
            if country != total:
                raise Refusal(
                    N_("the municipalities of {year} sum to {total} people, "
                       "but the answer gives the whole country {country}"),
                    REPORT, year=year, total=total, country=country,
                )  # fmt: skip
        return persons

    def _figure(self, area: str, year: int) -> Any:
        fixed = {name: values[0] for name, values in self.roles.fixed.items()}
        codes = {self.roles.area.code: area, self.roles.time.code: str(year)}
        return self.dataset.figure({**fixed, **codes})


def _is_count(value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and 0 < value < MOST and float(value).is_integer()


def _named(codes: list[str], names: Mapping[str, str]) -> str:
    """Name the first few areas, and say how many there are."""
    shown = ", ".join(f"{names.get(code, code)} ({code})" for code in codes[:5])
    return f"{shown}… ({len(codes)})" if len(codes) > 5 else shown or "–"  # noqa: PLR2004
