"""The five things that municipalities are compared by, and how much each weighs.

The first four are figures of a municipality, put on a scale where steps mean the same everywhere:
sizes by their logarithm, the class by its rank. The fifth is the distance between two centres.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from elinvoima.municipalities.model import Municipality, UrbanRuralClass


class Variable(StrEnum):
    """What is compared. The values are the names in JSON and in `elinvoima.toml`."""

    POPULATION = "population"
    CHANGE = "change"
    DENSITY = "density"
    CLASS = "class"
    DISTANCE = "distance"

    @property
    def is_of_a_pair(self) -> bool:
        """Whether it takes two municipalities to have a value."""
        return self is Variable.DISTANCE


FIGURES = tuple(variable for variable in Variable if not variable.is_of_a_pair)
"""The variables that each municipality has a figure of by itself."""

DEFAULT_WEIGHTS: Mapping[Variable, float] = MappingProxyType(dict.fromkeys(Variable, 1.0))

RANKS: Mapping[UrbanRuralClass, int] = MappingProxyType(
    {UrbanRuralClass.URBAN: 0, UrbanRuralClass.SEMI_URBAN: 1, UrbanRuralClass.RURAL: 2}
)


def figure(municipality: Municipality, variable: Variable) -> float | str | None:
    """Return the figure as readers know it: persons, per cent, persons/km², class; None: unknown.

    The distance has none of its own.
    """
    match variable:
        case Variable.POPULATION:
            return municipality.population
        case Variable.CHANGE:
            return municipality.population_change
        case Variable.DENSITY:
            return municipality.density
        case Variable.CLASS:
            kind = municipality.urban_rural
            return None if kind is None else kind.value
        case Variable.DISTANCE:
            return None


def scaled(municipality: Municipality, variable: Variable) -> float | None:
    """Return the figure on the scale it is compared on; None if it is unknown.

    Natural logarithm of the population and of the density, the change in per cent, and the rank of
    the class: 0 urban, 1 semi-urban, 2 rural. A size of zero has no logarithm and is unknown.
    """
    value = figure(municipality, variable)
    if value is None:
        return None
    if isinstance(value, str):
        return float(RANKS[UrbanRuralClass(value)])
    if variable is Variable.CHANGE:
        return value
    return math.log(value) if value > 0 else None
