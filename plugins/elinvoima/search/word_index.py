"""The words of the site in alphabetical order, each with its pages: for who has no JavaScript."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from elinvoima.views.links import Link, alphabetical

SHORTEST = 2
OTHERS = "0–9"
"""Stands for words that do not begin with a letter."""


@dataclass(frozen=True, slots=True)
class IndexWord:
    """A base form and the pages that have it in any form, best first."""

    word: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class WordLetter:
    """The words that begin with a letter."""

    letter: str
    words: tuple[IndexWord, ...]


def word_letters(
    word_documents: Mapping[str, Iterable[int]], links: Sequence[Link]
) -> tuple[WordLetter, ...]:
    """Group words by first letter; `links` lead to the documents by their numbers."""
    words = sorted(filter(_is_word, word_documents), key=_order)
    return tuple(
        WordLetter(
            letter,
            tuple(IndexWord(w, tuple(links[d] for d in word_documents[w])) for w in own),
        )
        for letter, own in groupby(words, key=_letter)
    )


def _is_word(word: str) -> bool:
    """Whether it is long enough, and not only a number."""
    return len(word) >= SHORTEST and any(c.isalpha() for c in word)


def _letter(word: str) -> str:
    return word[0] if word[0].isalpha() else OTHERS


def _order(word: str) -> tuple[bool, str, str]:
    """Return a key that puts numbers last, and letters in the Finnish order."""
    first = alphabetical(word)
    return not word[0].isalpha(), first, word
