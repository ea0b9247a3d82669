"""What is left out or told roughly of keys that so many documents have that they tell little.

Their postings would weigh more than all else that a search fetches.
"""

from __future__ import annotations

MANY = 100
"""In a small collection nothing is left out: a common key is in more documents than this."""
COMMON, EVERYWHERE = 0.25, 0.9
"""A key is common, or everywhere, in more than this share of the documents."""
STEP = 8
"""Impacts of common keys are multiples of this, or 1, because fewer different ones pack better."""

ROUGH = bytes(max(1, min(255, STEP * round(impact / STEP))) for impact in range(256))


def limit_of(share: float, documents: int) -> int:
    """Return how many documents may have a key that is not in more than the share of them."""
    return max(MANY, int(documents * share))


def rough(impacts: bytes, documents: int) -> bytes:
    """Return the impacts of a key, one for each document that has it, as they are told."""
    if len(impacts) <= limit_of(COMMON, documents):
        return impacts
    return impacts.translate(ROUGH)
