"""The five parts of a score, and how much each weighs unless the publisher or the user says."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Part(StrEnum):
    """What a practice gets its score from. The values are the names in JSON and in settings."""

    THEME = "theme"
    PEER = "peer"
    METHOD = "method"
    EVIDENCE = "evidence"
    RECENCY = "recency"


DEFAULT_WEIGHTS: Mapping[Part, float] = MappingProxyType(
    {
        Part.THEME: 0.45,
        Part.PEER: 0.25,
        Part.METHOD: 0.15,
        Part.EVIDENCE: 0.10,
        Part.RECENCY: 0.05,
    }
)
