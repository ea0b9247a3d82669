"""Text to words: where each stands, and how it is written when compared.

`tokens.js` does the same in the browser; a test holds the two against each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

MAX_LENGTH = 100
"""Longer runs of letters are no words (keys, encoded data); only their beginning is looked at."""

# A letter or digit of the basic plane, and what may stand inside a word: combining marks, soft
# hyphens; hyphens, apostrophes and colons between two letters or digits.
_SIGN = r"[^\W_\U00010000-\U0010ffff]"
_INNER = rf"(?:{_SIGN}|[\u0300-\u036f\u00ad])"
WORD = re.compile(rf"{_SIGN}{_INNER}*(?:[-\u2010\u2011'\u2019:]{_SIGN}{_INNER}*)*")
"""A word as it stands in a text."""

_SAME = str.maketrans({"\u00ad": None, "\u2019": "'", "\u2010": "-", "\u2011": "-"})


_RARE = re.compile("[\u0300-\u036f\u00ad]")
_PARTING = re.compile(rf"({_SIGN}+(?:[-\u2010\u2011'\u2019:]{_SIGN}+)*)")
_PARTING_RARE = re.compile(f"({WORD.pattern})")


class Token(NamedTuple):
    """A word of a text."""

    word: str
    """As it is compared: composed (NFC), in lower case, hyphens and apostrophes of one kind."""
    start: int
    end: int
    """Offsets in the text, in code points; `end` is the first one after the word."""


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text in order."""
    for match in WORD.finditer(text):
        yield Token(normalised(match[0]), match.start(), match.end())


def parted(text: str) -> list[str]:
    """Return what is between the words and the words, by turns: `["", "a", " ", "b", "."]`.

    The words are those of `tokens`, as they stand in the text. Most texts have none of the
    characters that make finding them slow.
    """
    return (_PARTING_RARE if _RARE.search(text) else _PARTING).split(text)


def normalised(word: str) -> str:
    """Return the word as it is compared: `Elinkeino-OHJELMA` -> `elinkeino-ohjelma`."""
    same = word if word.isalpha() else word.translate(_SAME)  # none of these signs is a letter
    return unicodedata.normalize("NFC", same).lower()[:MAX_LENGTH]
