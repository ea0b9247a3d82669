"""A municipality's figures in words, each with its year, and the attribution of their sources.

What is not known is left unsaid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from elinvoima.i18n import N_
from elinvoima.municipalities.register import Municipality, Years
from elinvoima.views.words import Words

REGISTER_SOURCES = N_(
    "Statistics: Statistics Finland, municipal classifications {classification} and population "
    "31 December {earlier} and 31 December {population}, "
    "CC BY 4.0; land areas and centres: National Land Survey of Finland, "
    "CC BY 4.0, but the centre of Tuusula: GeoNames, CC BY 4.0; calculations our own."
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a municipality, with the year it is from."""

    name: str
    value: str
    year: str


def register_sources(years: Years, words: Words) -> str:
    """Return the attribution that the sources' licences ask for: on every page with figures."""
    return words.text(
        REGISTER_SOURCES,
        classification=years.classification,
        earlier=years.earlier,
        population=years.population,
    )


def figures_of(m: Municipality, years: Years, words: Words) -> tuple[Figure, ...]:
    """Return the figures that are known of a municipality."""
    return tuple(_figures(m, years, words))


def total_population_figure(
    places: Iterable[Municipality], years: Years, words: Words
) -> Figure | None:
    """Return the population of all the municipalities; None where one's is not known."""
    total = 0
    for place in places:
        if place.population is None:
            return None
        total += place.population
    return _population(total, years, words)


def municipality_note(m: Municipality, years: Years, words: Words) -> str:
    """Say a municipality's size and kind in a few words."""
    said = []
    if m.population is not None:
        number = words.number(m.population)
        year = years.population
        said.append(words.text(N_("{population} people ({year})"), population=number, year=year))
    if m.urban_rural is not None:
        said.append(words.choice(m.urban_rural))
    return ", ".join(said)


def _population(number: int, years: Years, words: Words) -> Figure:
    return Figure(words.text(N_("Population")), words.number(number), f"31.12.{years.population}")


def _figures(m: Municipality, years: Years, words: Words) -> Iterator[Figure]:
    t, year = words.text, str(years.population)
    if m.population is not None:
        yield _population(m.population, years, words)
    if m.population_change is not None:
        change = words.per_cent(m.population_change)
        yield Figure(t(N_("Change of population")), change, f"{years.earlier}–{year}")
    if m.land_area is not None:
        area = f"{words.number(m.land_area, 1)} km²"
        yield Figure(t(N_("Land area")), area, str(years.area))
    if m.density is not None:
        density = t(N_("{number} people/km²"), number=words.number(m.density, 1))
        yield Figure(t(N_("Density")), density, year)
    if m.urban_rural is not None:
        kind = words.choice(m.urban_rural)
        yield Figure(t(N_("Type of municipality")), kind, str(years.classification))
