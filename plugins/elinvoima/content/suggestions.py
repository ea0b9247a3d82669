"""Finds what an editor likely meant: the nearest allowed word to one that is not allowed."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

ENOUGH_ALIKE = 0.6
ENDING = 4
"""The longest case ending that is taken off: Ouluun, Oulussa, Oululta, Oulunkin."""


def closest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice most like `word`, small and capital letters alike; None if none is near.

    A choice that begins with the word, or the word with it (Finnish case endings come last), wins
    over one that only has the same letters. The likeness is difflib's ratio, from 0 to 1.
    """
    wanted = word.casefold()
    folded = {choice.casefold(): choice for choice in sorted(choices, reverse=True)}
    if wanted in folded:
        return folded[wanted]
    stem = wanted[: max(3, len(wanted) - 3)]
    candidates = difflib.get_close_matches(wanted, folded, n=3, cutoff=ENOUGH_ALIKE)
    by_stem = [choice for choice in candidates if choice.startswith(stem)]
    best = by_stem or _with_an_ending(wanted, folded) or candidates
    return folded[best[0]] if best else None


def _with_an_ending(word: str, choices: Iterable[str]) -> list[str]:
    """Return the choices that the word is an inflected form of, the longest first: Iissä -> Ii."""
    stems = (choice for choice in choices if choice and word.startswith(choice))
    return sorted((c for c in stems if len(word) - len(c) <= ENDING), key=len, reverse=True)
