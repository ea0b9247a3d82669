"""Matching: orders the practices by how well they fit a need, and keeps the reasons.

score = Σ wᵢ/Σw × valueᵢ over the parts that apply (`parts.py`). A part does not apply where nothing
is asked of it (no themes, no preferred methods, no client), nor in a practice whose distance from
the client is not known; the weights of the others are then scaled up to 1.

The browser's mirror is `theme/static/assets/elinvoima/matching/match.js`; golden cases hold the two
together.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from elinvoima.matching.library import Library
from elinvoima.matching.need import Need, check_need
from elinvoima.matching.parts import (
    EVIDENCE,
    PeerFit,
    ThemeFit,
    mean,
    peer_fit,
    recency,
    theme_fits,
)
from elinvoima.matching.practice import Practice
from elinvoima.matching.weights import Part
from elinvoima.municipalities.distances import rank


class Flag(StrEnum):
    """What a reader must see beside the score."""

    OWN = "own"
    """It was done in the client itself."""
    LOW_PEER_FIT = "low_peer_fit"
    """More than half of all municipalities are less unlike the client than where it was done."""
    PEER_UNKNOWN = "peer_unknown"
    """No distance from the client is known."""
    TOO_LONG = "too_long"
    LENGTH_UNKNOWN = "length_unknown"
    TOO_MUCH = "too_much"
    EFFORT_UNKNOWN = "effort_unknown"
    ARCHIVED = "archived"
    """The story is no longer kept up to date."""

    @property
    def leaves_out(self) -> bool:
        """Whether the practice is over a limit that was asked for."""
        return self in {Flag.TOO_LONG, Flag.TOO_MUCH}


class Note(StrEnum):
    """A part that does not count, for every practice."""

    NO_CLIENT = "no_client"
    NO_THEMES = "no_themes"
    NO_METHODS = "no_methods"


@dataclass(frozen=True, slots=True)
class Share:
    """What one part gives to a score: contribution = weight × value, weight scaled."""

    value: float
    weight: float

    @property
    def contribution(self) -> float:
        """The part of the score that comes from here."""
        return self.weight * self.value


@dataclass(frozen=True, slots=True)
class Match:
    """A practice, its score from 0 to 1 and why it is that."""

    practice: Practice
    score: float
    shares: Mapping[Part, Share]
    """Only the parts that apply."""
    flags: tuple[Flag, ...]
    themes: tuple[ThemeFit, ...]
    used_methods: tuple[str, ...]
    """Preferred methods that it used."""
    missing_methods: tuple[str, ...]
    peer: PeerFit | None


@dataclass(frozen=True, slots=True)
class Matching:
    """The answer to a need."""

    need: Need
    matches: tuple[Match, ...]
    """The best first; equal scores in the order of ids."""
    left_out: tuple[Match, ...]
    """Those over a limit, in the same order."""
    notes: tuple[Note, ...]


def match(need: Need, library: Library) -> Matching:
    """Order every practice of the library for a need. Raises NeedError for one that is wrong."""
    check_need(need, library)
    found = [_match(need, practice, library) for practice in library.practices]
    found.sort(key=lambda m: (-rank(m.score), m.practice.id))
    is_out = [any(flag.leaves_out for flag in m.flags) for m in found]
    return Matching(
        need=need,
        matches=tuple(m for m, out in zip(found, is_out, strict=True) if not out),
        left_out=tuple(m for m, out in zip(found, is_out, strict=True) if out),
        notes=_notes(need),
    )


def _match(need: Need, practice: Practice, library: Library) -> Match:
    themes = theme_fits(need.themes, practice.themes, library.kin)
    used = tuple(method for method in need.methods if method in practice.methods)
    peer = (
        peer_fit(need.client, practice.municipalities, library.distances) if need.client else None
    )
    values = {
        Part.EVIDENCE: EVIDENCE[practice.evidence],
        Part.RECENCY: recency(practice.last_year, library.reference_year),
    }
    if themes:
        values[Part.THEME] = mean(themes)
    if need.methods:
        values[Part.METHOD] = len(used) / len(need.methods)
    if peer:
        values[Part.PEER] = 1 - peer.distance
    shares = shares_of(values, need.weights)
    return Match(
        practice=practice,
        score=sum(share.contribution for share in shares.values()),
        shares=shares,
        flags=_flags(need, practice, peer, library),
        themes=themes,
        used_methods=used,
        missing_methods=tuple(method for method in need.methods if method not in used),
        peer=peer,
    )


def shares_of(values: Mapping[Part, float], weights: Mapping[Part, float]) -> dict[Part, Share]:
    """Weigh the values of the parts that apply, the weights scaled to make 1 together.

    Where all of them weigh nothing, nothing is given.
    """
    parts = [part for part in Part if part in values]
    total = sum(weights[part] for part in parts)
    return {part: Share(values[part], weights[part] / total if total else 0.0) for part in parts}


def _flags(
    need: Need, practice: Practice, peer: PeerFit | None, library: Library
) -> tuple[Flag, ...]:
    median = library.distances.median(need.client) if need.client else None
    months, actions = practice.months, practice.actions
    most_months = math.inf if need.most_months is None else need.most_months
    most_actions = math.inf if need.most_actions is None else need.most_actions
    raised = (
        (Flag.OWN, need.client in practice.municipalities),
        (Flag.LOW_PEER_FIT, peer is not None and median is not None and peer.distance > median),
        (Flag.PEER_UNKNOWN, need.client is not None and peer is None),
        (Flag.TOO_LONG, months is not None and months > most_months),
        (Flag.LENGTH_UNKNOWN, months is None and need.most_months is not None),
        (Flag.TOO_MUCH, actions is not None and actions > most_actions),
        (Flag.EFFORT_UNKNOWN, actions is None and need.most_actions is not None),
        (Flag.ARCHIVED, practice.is_archived),
    )
    return tuple(flag for flag, is_raised in raised if is_raised)


def _notes(need: Need) -> tuple[Note, ...]:
    missing = {
        Note.NO_CLIENT: need.client is None,
        Note.NO_THEMES: not need.themes,
        Note.NO_METHODS: not need.methods,
    }
    return tuple(note for note, is_missing in missing.items() if is_missing)
