"""What the figures of all municipalities are like together: the yardstick for differences."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from elinvoima.municipalities.model import Municipality
from elinvoima.municipalities.variables import FIGURES, Variable, scaled

EARTH_RADIUS_KM = 6371.0088
"""Mean radius (IUGG): https://en.wikipedia.org/wiki/Earth_radius#Arithmetic_mean_radius."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean and population standard deviation of the scaled figures that are known."""

    mean: float
    sd: float

    def z_score(self, value: float) -> float:
        """Return how many standard deviations from the mean a value is; 0 where all are alike."""
        return (value - self.mean) / self.sd if self.sd else 0.0


@dataclass(frozen=True, slots=True)
class Statistics:
    """The spread of each figure, and the kilometres that count as one step of distance."""

    spreads: Mapping[Variable, Spread]
    """A figure that no municipality has is not here."""
    scale_km: float

    def z_scores(self, municipality: Municipality) -> tuple[float | None, ...]:
        """Return the municipality's z-score of each figure, in the order of `FIGURES`."""
        return tuple(self._z_score(municipality, variable) for variable in FIGURES)

    def _z_score(self, municipality: Municipality, variable: Variable) -> float | None:
        value = scaled(municipality, variable)
        return None if value is None else self.spreads[variable].z_score(value)


def statistics_of(municipalities: Iterable[Municipality], km: Sequence[float]) -> Statistics:
    """Work out the statistics of municipalities, between which there are so many kilometres.

    `km` has every known distance of a pair once. Sums are exact (fsum), so the order of neither
    matters.
    """
    places = tuple(municipalities)
    known = {
        variable: [v for v in (scaled(m, variable) for m in places) if v is not None]
        for variable in FIGURES
    }
    return Statistics(
        spreads={variable: _spread(values) for variable, values in known.items() if values},
        scale_km=_scale(km),
    )


@dataclass(frozen=True, slots=True)
class Centre:
    """A centre point, in radians."""

    latitude: float
    longitude: float
    cosine: float
    """Of the latitude."""


def centre_of(municipality: Municipality) -> Centre | None:
    """Return a municipality's centre; None if it is not known."""
    if municipality.latitude is None or municipality.longitude is None:
        return None
    latitude = math.radians(municipality.latitude)
    return Centre(latitude, math.radians(municipality.longitude), math.cos(latitude))


def kilometres(one: Centre | None, other: Centre | None) -> float | None:
    """Return the great-circle distance of two centres (haversine); None if one is unknown."""
    if one is None or other is None:
        return None
    north = math.sin((one.latitude - other.latitude) / 2)
    east = math.sin((one.longitude - other.longitude) / 2)
    half_chord = math.sqrt(north * north + one.cosine * other.cosine * (east * east))
    return 2 * EARTH_RADIUS_KM * math.asin(half_chord if half_chord < 1 else 1.0)


def _spread(values: Sequence[float]) -> Spread:
    mean = math.fsum(values) / len(values)
    variance = math.fsum((value - mean) ** 2 for value in values) / len(values)
    return Spread(settled(mean), settled(math.sqrt(variance)))


def _scale(km: Sequence[float]) -> float:
    """Return the kilometres by which distances are divided.

    Two z-scores picked at random differ by 2 in mean square; so do distances divided by this.
    """
    return settled(math.sqrt(math.fsum(each**2 for each in km) / len(km) / 2)) if km else 0.0


def settled(number: float) -> float:
    """Return a number to twelve decimals.

    Logarithms and sines differ in the sixteenth between machines; what is published should not.
    """
    return round(number, 12)
