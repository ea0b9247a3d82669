"""In which ways a word that nobody knows may be taken, besides by its stems.

The end of it may be a word by itself (start-up|yritysten), its ending may stand after a sign
(KOLKE:n, Savogrow'n), or its forms may be those of a known word too: the Sulu islands are `sulun`
in the genitive, and so is `sulku`. `guesses.js` does the same in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from elinvoima.search.readings import Reading

SHORTEST_LAST = 5
"""Letters of a known word that the end of an unknown one may be read as."""

SHORT_LASTS = frozenset({"joki", "mäki", "vesi", "tupa", "väki"})
"""Base forms that names end in and that may be a letter shorter: their forms share no stem."""

SHORTEST_FIRST = 3

SHORTEST_OTHER = 4
"""Letters of an unknown word whose forms are looked for among those of known ones."""

_VOWELS = frozenset("aeiouyäö")
_AFTER_APOSTROPHE = re.compile(
    r"(?:[aeiouyäö]|h[aeiouyäö]|)n|t?[aä]|s[st][aä]|l[lt][aä]|lle|ksi|n[aä]|t"
)


def head_of(word: str) -> str:
    """Return what is before a sign and an ending; empty if there is none: `kolke:n` -> kolke."""
    head, colon, _ = word.partition(":")
    if colon and head:
        return head
    if "-" in word:
        return ""
    head, _, ending = word.rpartition("'")
    return head if _AFTER_APOSTROPHE.fullmatch(ending) else ""


def splits(word: str) -> range:
    """Return the places where an unknown word may be cut, the longest end first."""
    return range(SHORTEST_FIRST, len(word) - SHORTEST_LAST + 2)


def may_end_so(last: str, ways: Iterable[Reading]) -> bool:
    """Whether the end of an unknown word may be this known one."""
    return len(last) >= SHORTEST_LAST or any(way.parts[-1].base in SHORT_LASTS for way in ways)


def other_forms(word: str) -> tuple[str, ...]:
    """Return the genitive of a word that ends in a vowel, else what it may be in Finnish.

    `sulu` -> sulun; `stress` -> stressi, stresssi; `font` -> fonti, fontti.
    """
    if len(word) < SHORTEST_OTHER or not word.isalpha():
        return ()
    return (word + "n",) if word[-1] in _VOWELS else (word + "i", f"{word}{word[-1]}i")


def other_bases(word: str, form: str, ways: Iterable[Reading]) -> Iterator[str]:
    """Yield the base forms of the known words that have the form, one of `other_forms`."""
    for way in ways:
        base = way.parts[-1].base
        if len(way.parts) == 1 and (word[-1] in _VOWELS or base == form):
            yield base


def pieces(word: str) -> Iterator[str]:
    """Yield what of an unknown word, and what beside it, may be looked up by itself."""
    if head := head_of(word):
        yield head
        yield from pieces(head)
        return
    if "-" in word:
        first, _, last = word.rpartition("-")
        for piece in (first, last):
            yield piece
            yield from pieces(piece)
        return
    yield from (word[at:] for at in splits(word))
    yield from other_forms(word)
