"""Chance that can be repeated: the same seed, the same choices."""

from __future__ import annotations

import random


def repeatable(*seed: object) -> random.Random:
    """Return a source of chance that depends on nothing but the seed."""
    return random.Random(":".join(map(str, seed)))  # noqa: S311 – to be repeated, not to be secret
