"""How much each key says of a document: BM25F's saturated weight, in 255ths."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from elinvoima.search.analysing import LEMMA
from elinvoima.search.fields import Field
from elinvoima.search.vocabulary import CHANNEL_BITS
from elinvoima.search.weights import Weights

FIELD_BITS = 3
FIELD_MASK, CHANNEL_MASK = (1 << FIELD_BITS) - 1, (1 << CHANNEL_BITS) - 1
IMPACTS = 255
"""Impacts are fractions of this."""

Profile: TypeAlias = "int | tuple[int, ...]"
"""How often a key is in a document: a code for each field and channel, or the only one.

A code is count << 5 | field << 2 | channel.
"""


NONE, ALL, SOME = range(3)
"""How many of a key's words in a document have it as their lemma."""


class Impacts:
    """The impacts of the keys of any document, when the lengths of all are known."""

    def __init__(
        self, profiles: Mapping[Profile, int], lengths: Sequence[array[int]], weights: Weights
    ) -> None:
        """Take the numbers of profiles (0, 1, …, in order) and words of each field by document."""
        self._profiles = list(profiles)
        self._lengths = lengths
        self._weights = weights
        self._averages = [sum(a) / max(1, sum(1 for n in a if n)) for a in lengths]
        self.lemmas = bytes(map(_lemmas, profiles))
        """How many of a key's words it is the lemma of: `NONE`, `SOME` or `ALL`, by the number of
        the profile."""

    def of(self, document: int, numbers: Sequence[int]) -> bytes:
        """Return the impacts of keys by the numbers of their profiles."""
        weights = self._weights
        scale = [
            weights.of(field).weight
            / (1 - (b := weights.of(field).b) + b * lengths[document] / (average or 1))
            for field, lengths, average in zip(Field, self._lengths, self._averages, strict=True)
        ]
        table = {n: impact(self._profiles[n], scale, weights) for n in set(numbers)}
        return bytes(map(table.__getitem__, numbers))


def codes_of(profile: Profile) -> tuple[int, ...]:
    """Return the codes of a profile."""
    return (profile,) if isinstance(profile, int) else profile


def _lemmas(profile: Profile) -> int:
    are = {code & CHANNEL_MASK == LEMMA for code in codes_of(profile)}
    return SOME if len(are) > 1 else ALL if True in are else NONE


def impact(profile: Profile, scale: Sequence[float], weights: Weights) -> int:
    """Return round(255 · wtf / (k1 + wtf)), at least 1."""
    wtf = 0.0
    for code in codes_of(profile):
        field = code >> CHANNEL_BITS & FIELD_MASK
        count = code >> CHANNEL_BITS + FIELD_BITS
        wtf += count * weights.document_channels[code & CHANNEL_MASK] * scale[field]
    return max(1, round(IMPACTS * wtf / (weights.k1 + wtf)))
