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
from elinvoima.municipalities.statistics import (
    Centre,
    Statistics,
    centre_of,
    kilometres,
    settled,
    statistics_of,
)
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
    centres: Mapping[str, Centre | None]
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

    def kilometres(self, one: str, other: str) -> float | None:
        """Return the kilometres between two municipalities; None if a centre is not known."""
        return kilometres(self.centres[one], self.centres[other])

    def differences(self, one: str, other: str) -> dict[Variable, float]:
        """Return δ of each variable that both have and that weighs something, before weighting."""
        figures = zip(FIGURES, self.z_scores[one], self.z_scores[other], strict=True)
        found = {v: abs(a - b) for v, a, b in figures if a is not None and b is not None}
        km = self.kilometres(one, other)
        if km is not None:
            found[Variable.DISTANCE] = _steps(km, self.statistics.scale_km)
        return {variable: delta for variable, delta in found.items() if self.weights[variable]}

    def coverage(self, variables: Iterable[Variable]) -> float:
        """Return the share of the weights that these variables have, from 0 to 1."""
        return math.fsum(self.weights[variable] for variable in variables) / self._whole

    @cached_property
    def _whole(self) -> float:
        return math.fsum(self.weights.values())


def distances_of(
    municipalities: Iterable[Municipality], weights: Mapping[Variable, float] = DEFAULT_WEIGHTS
) -> Distances:
    """Work out every distance. The order of the municipalities does not matter."""
    places = {m.code: m for m in sorted(municipalities, key=lambda m: m.code)}
    centres = {code: centre_of(place) for code, place in places.items()}
    pairs = list(combinations(places, 2))
    km = [kilometres(centres[one], centres[other]) for one, other in pairs]
    found = statistics_of(places.values(), [each for each in km if each is not None])
    z_scores = {code: found.z_scores(place) for code, place in places.items()}
    amounts = tuple(weights[variable] for variable in Variable)
    squares = [
        _mean_square(z_scores[one], z_scores[other], each, found.scale_km, amounts)
        for (one, other), each in zip(pairs, km, strict=True)
    ]
    farthest = settled(math.sqrt(max((s for s in squares if s is not None), default=0.0)))
    rows: dict[str, dict[str, float]] = {code: {} for code in places}
    for (one, other), square in zip(pairs, squares, strict=True):
        if square is not None:
            distance = math.sqrt(square) / farthest if farthest else 0.0
            rows[one][other] = rows[other][one] = distance if distance < 1 else 1.0
    return Distances(places, weights, found, z_scores, centres, farthest, rows)


def _mean_square(
    one: tuple[float | None, ...],
    other: tuple[float | None, ...],
    km: float | None,
    scale_km: float,
    weights: tuple[float, ...],
) -> float | None:
    """Return Σ wᵢ·δᵢ² / Σ wᵢ; None where nothing that weighs is shared."""
    total = used = 0.0
    for a, b, weight in zip(one, other, weights, strict=False):  # the last weight: see below
        if a is not None and b is not None:
            total += weight * ((a - b) * (a - b))
            used += weight
    if km is not None:
        step = _steps(km, scale_km)
        total += weights[-1] * (step * step)
        used += weights[-1]
    return total / used if used else None


def _steps(km: float, scale_km: float) -> float:
    return km / scale_km if scale_km else 0.0
