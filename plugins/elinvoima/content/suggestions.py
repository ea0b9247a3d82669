"""Finds what an editor likely meant: the nearest allowed word to one that is not allowed."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from itertools import takewhile

ENOUGH_ALIKE = 0.6
ENDING = 4
"""The longest case ending that is taken off: Ouluun, Oulussa, Oululta, Oulunkin."""

ENOUGH_OF_CHOICE = 0.6
"""Share of the choice that the word begins with, where its stem changes too: Turku, Turussa."""

LETTERS_A_SLIP = 10
"""Of fewer letters one slip is believed, of twice as many two."""


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
    near = by_stem or _with_an_ending(wanted, folded)
    best = near or [choice for choice in candidates if _is_near(wanted, choice)]
    return folded[best[0]] if best else None


def _with_an_ending(word: str, choices: Iterable[str]) -> list[str]:
    """Return the choices that the word is an inflected form of, the longest first: Iissä -> Ii."""
    stems = (choice for choice in choices if choice and word.startswith(choice))
    return sorted((c for c in stems if len(word) - len(c) <= ENDING), key=len, reverse=True)


def _is_near(word: str, choice: str) -> bool:
    """Whether the two begin alike, or are within a slip or two: no Äänekoski for Jämsänkoski."""
    word, choice = _without_marks(word), _without_marks(choice)
    pairs = zip(word, choice, strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    if alike >= ENOUGH_OF_CHOICE * len(choice) and len(word) - alike <= ENDING + 1:
        return True
    blocks = difflib.SequenceMatcher(None, word, choice, autojunk=False).get_matching_blocks()
    strange = len(word) + len(choice) - 2 * sum(block.size for block in blocks)
    slips = 1 + min(len(word), len(choice)) // LETTERS_A_SLIP
    return strange <= 2 * slips  # a letter for another is strange on both sides


def _without_marks(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
