"""A municipality's peers: those of about its size that are least unlike it, each with reasons."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from elinvoima.municipalities.distances import Distances, rank
from elinvoima.municipalities.model import Municipality
from elinvoima.municipalities.variables import Variable, figure

PEERS = 8
"""How many peers are shown, and how few make the band of populations widen."""

LOW, HIGH = 0.4, 2.5
"""The first band: a peer's population is at least and at most this many times the client's."""

WIDER = 1.5
"""By how much each widening divides the low end and multiplies the high end."""

TRUE_PEERS = 3
"""With fewer candidates than this in the first band, a municipality has no true peer: nobody is of
its size. So it is with Helsinki, and with the smallest islands of Åland."""

REASONS = 2

LITTLE = 0.25
"""A difference smaller than this, in standard deviations, is little. Of the eight peers of every
municipality, 84 of 2,464 pairs have no larger one; their populations differ by at most 38 %."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One variable, of a client and a peer."""

    variable: Variable
    client: float | str
    peer: float | str
    """For the distance, the kilometres from the client; the client's own is 0."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another municipality beside the client."""

    municipality: Municipality
    distance: float
    """From 0 to 1."""
    coverage: float
    """Share of the weights whose figures both have, from 0 to 1."""
    alike: tuple[Comparison, ...]
    """The two variables that differ least, the most alike first."""
    different: tuple[Comparison, ...]
    """The two that differ most, the most different first; none of those above, nor equal ones."""
    differs_little: bool
    """Whether even those differ little, so that nothing sets the two apart."""


@dataclass(frozen=True, slots=True)
class Band:
    """The populations that candidates were taken from, ends included."""

    low: float
    high: float

    def members(self, municipalities: Iterable[Municipality]) -> list[Municipality]:
        """Return those whose population is known to be in it."""
        return [
            m
            for m in municipalities
            if m.population is not None and self.low <= m.population <= self.high
        ]


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """A client's peers, the nearest first, and how they were chosen."""

    client: Municipality
    band: Band | None
    """None where the client's population is not known: all were candidates."""
    widened: bool
    """Whether the first band had too few candidates."""
    has_true_peer: bool
    """Whether at least three were in the first band."""
    peers: tuple[Peer, ...]


def peers_of(code: str, distances: Distances, most: int = PEERS) -> PeerGroup:
    """Choose at most `most` peers for the municipality of a code. KeyError for an unknown code.

    Equal distances are in the order of codes.
    """
    client = distances.places[code]
    others = [m for m in distances.places.values() if m.code != code]
    if client.population is None:
        band, candidates, first, widened = None, others, len(others), False
    else:
        wanted = min(PEERS, sum(m.population is not None for m in others))
        bands = _bands(client.population)
        band = next(bands)
        candidates = band.members(others)
        first, widened = len(candidates), len(candidates) < wanted
        while len(candidates) < wanted:
            band = next(bands)
            candidates = band.members(others)
    row = distances.rows[code]
    near = sorted((rank(row[m.code]), m.code) for m in candidates if m.code in row)
    return PeerGroup(
        client=client,
        band=band,
        widened=widened,
        has_true_peer=first >= TRUE_PEERS,
        peers=tuple(compared(code, other, distances) for _, other in near[:most]),
    )


def compared(client: str, other: str, distances: Distances) -> Peer:
    """Set a municipality beside the client, by their codes, with reasons.

    A pair whose distance is not known is at 1. The client itself needs no reasons.
    """
    deltas = distances.differences(client, other)
    alike, different = ((), ()) if client == other else _reasons(deltas, distances)
    between = distances.between(client, other)
    return Peer(
        municipality=distances.places[other],
        distance=1.0 if between is None else between,
        coverage=distances.coverage(deltas),
        alike=tuple(_comparison(v, client, other, distances) for v in alike),
        different=tuple(_comparison(v, client, other, distances) for v in different),
        differs_little=all(rank(delta) < rank(LITTLE) for delta in deltas.values()),
    )


def _reasons(
    deltas: Mapping[Variable, float], distances: Distances
) -> tuple[Sequence[Variable], Sequence[Variable]]:
    """Return the variables most alike and most different. Ties are in the variables' own order."""
    steps = {v: rank(delta * math.sqrt(distances.weights[v])) for v, delta in deltas.items()}
    alike = sorted(steps, key=lambda v: steps[v])[:REASONS]
    rest = [v for v, step in steps.items() if step > 0 and v not in alike]
    return alike, sorted(rest, key=lambda v: -steps[v])[:REASONS]


def _bands(population: int) -> Iterator[Band]:
    low, high = LOW, HIGH
    while True:
        yield Band(low * population, high * population)
        low, high = low / WIDER, high * WIDER


def _comparison(variable: Variable, client: str, other: str, distances: Distances) -> Comparison:
    one, two = distances.places[client], distances.places[other]
    if variable.is_of_a_pair:
        return Comparison(variable, 0.0, distances.kilometres(client, other) or 0.0)
    mine, theirs = figure(one, variable), figure(two, variable)
    if mine is None or theirs is None:  # `differences` has only what both have
        raise ValueError(variable)
    return Comparison(variable, mine, theirs)
