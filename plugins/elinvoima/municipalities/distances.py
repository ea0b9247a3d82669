"""How unlike each other municipalities are: one number from 0 to 1 for every pair.

d(a, b) = sqrt(Σ wᵢ·δᵢ² / Σ wᵢ) over the variables that both have: δᵢ is the difference of z-scores,
or kilometres divided by the scale. It is divided by the farthest pair's, which is then 1. A figure
that either lacks drops out with its weight, and the coverage tells how much of the weight was used.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from elinvoima.municipalities.model import Municipality
from elinvoima.municipalities.statistics import Statistics, kilometres, settled, statistics_of
from elinvoima.municipalities.variables import DEFAULT_WEIGHTS, FIGURES, Variable

STEPS = 1e12


def rank(number: float) -> int:
    """Return the number as a whole for sorting: what the twelfth decimal does not show is a tie."""
    return math.floor(number * STEPS + 0.5)


@dataclass(frozen=True)
class Distances:
    """The distances of a set of municipalities. Made by `distances_of`."""

    places: Mapping[str, Municipality]
    """By code, in the order of codes."""
    weights: Mapping[Variable, float]
    statistics: Statistics
    z_scores: Mapping[str, tuple[float | None, ...]]
    """Of each municipality, in the order of `FIGURES`."""
    farthest: float
    """Of the pair that is farthest apart, before dividing; 0 if no pair differs."""
    rows: Mapping[str, Mapping[str, float]]
    """From 0 to 1, by code and code; a pair that shares no figure is not here."""

    def between(self, one: str, other: str) -> float | None:
        """Return the distance of two municipalities by their codes; None if it is not known."""
        return 0.0 if one == other else self.rows[one].get(other)

    def median(self, code: str) -> float | None:
        """Return the median distance of a municipality to all others; None if none is known."""
        return self._medians.get(code)

    @cached_property
    def _medians(self) -> Mapping[str, float]:
        return {code: statistics.median(row.values()) for code, row in self.rows.items() if row}

    def differences(self, one: str, other: str) -> dict[Variable, float]:
        """Return δ of each variable that both have and that weighs something, before weighting."""
        figures = zip(FIGURES, self.z_scores[one], self.z_scores[other], strict=True)
        found = {v: abs(a - b) for v, a, b in figures if a is not None and b is not None}
        km = kilometres(self.places[one], self.places[other])
        if km is not None:
            found[Variable.DISTANCE] = _steps(km, self.statistics.scale_km)
        return {variable: delta for variable, delta in found.items() if self.weights[variable]}

    def coverage(self, one: str, other: str) -> float:
        """Return the share of the weights that the distance of the two rests on, from 0 to 1."""
        used = math.fsum(self.weights[variable] for variable in self.differences(one, other))
        return used / math.fsum(self.weights.values())


def distances_of(
    municipalities: Iterable[Municipality], weights: Mapping[Variable, float] = DEFAULT_WEIGHTS
) -> Distances:
    """Work out every distance. The order of the municipalities does not matter."""
    places = {m.code: m for m in sorted(municipalities, key=lambda m: m.code)}
    pairs = list(combinations(places, 2))
    km = [kilometres(places[one], places[other]) for one, other in pairs]
    found = statistics_of(places.values(), [each for each in km if each is not None])
    z_scores = {code: found.z_scores(place) for code, place in places.items()}
    squares = [
        _mean_square(z_scores[one], z_scores[other], each, found.scale_km, weights)
        for (one, other), each in zip(pairs, km, strict=True)
    ]
    farthest = settled(math.sqrt(max((s for s in squares if s is not None), default=0.0)))
    rows: dict[str, dict[str, float]] = {code: {} for code in places}
    for (one, other), square in zip(pairs, squares, strict=True):
        if square is not None:
            distance = min(1.0, math.sqrt(square) / farthest) if farthest else 0.0
            rows[one][other] = rows[other][one] = distance
    return Distances(places, weights, found, z_scores, farthest, rows)


def _mean_square(
    one: tuple[float | None, ...],
    other: tuple[float | None, ...],
    km: float | None,
    scale_km: float,
    weights: Mapping[Variable, float],
) -> float | None:
    total = used = 0.0
    for variable, a, b in zip(FIGURES, one, other, strict=True):
        if a is not None and b is not None:
            total += weights[variable] * (a - b) ** 2
            used += weights[variable]
    if km is not None:
        total += weights[Variable.DISTANCE] * _steps(km, scale_km) ** 2
        used += weights[Variable.DISTANCE]
    return total / used if used else None


def _steps(km: float, scale_km: float) -> float:
    return km / scale_km if scale_km else 0.0
