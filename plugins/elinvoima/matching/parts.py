"""The parts of a score: each a number from 0 to 1, with what it rests on."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from elinvoima.content.schema.story import Evidence
from elinvoima.matching.kin import Kin
from elinvoima.municipalities.distances import Distances, rank

STEP = 0.5
"""What a theme counts for one step broader or narrower than the one needed."""

HALF_LIFE = 5
"""Years in which the worth of being recent halves."""

EVIDENCE: Mapping[Evidence, float] = MappingProxyType(
    {Evidence.DESCRIBED: 1 / 3, Evidence.MEASURED: 2 / 3, Evidence.EVALUATED: 1.0}
)


@dataclass(frozen=True, slots=True)
class ThemeFit:
    """A theme that is needed, the story's theme that is nearest to it, and how near it is."""

    needed: str
    found: str | None
    """None where no theme of the story is related to it."""
    value: float


@dataclass(frozen=True, slots=True)
class PeerFit:
    """The story's municipality that is least unlike the client."""

    code: str
    distance: float


def theme_fits(needed: Sequence[str], themes: Sequence[str], kin: Kin) -> tuple[ThemeFit, ...]:
    """Return the best fit of each needed theme: 1 for itself, 0.5ᵏ for k steps broader or narrower.

    The first of the story's themes wins a tie.
    """
    return tuple(_theme_fit(theme, themes, kin) for theme in needed)


def mean(fits: Sequence[ThemeFit]) -> float:
    """Return the mean of the fits' values."""
    return sum(fit.value for fit in fits) / len(fits)


def peer_fit(client: str, codes: Sequence[str], distances: Distances) -> PeerFit | None:
    """Return the nearest municipality; None if no distance is known. Ties: the smaller code."""
    known = [(code, distances.between(client, code)) for code in codes if code in distances.places]
    fits = [PeerFit(code, distance) for code, distance in known if distance is not None]
    return min(fits, key=lambda fit: (rank(fit.distance), fit.code), default=None)


def recency(last_year: int, reference_year: int) -> float:
    """Return 0.5 to the power of the years since, divided by the half-life; at most 1."""
    return min(1.0, math.pow(0.5, (reference_year - last_year) / HALF_LIFE))


def _theme_fit(needed: str, themes: Sequence[str], kin: Kin) -> ThemeFit:
    related = kin[needed]
    best = ThemeFit(needed, None, 0.0)
    for theme in themes:
        if theme in related and STEP ** related[theme] > best.value:
            best = ThemeFit(needed, theme, STEP ** related[theme])
    return best
