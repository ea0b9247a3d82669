"""The index of words as pages: a page a letter, each word with the pages it is on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from elinvoima.addresses import slug
from elinvoima.views.links import Link
from elinvoima.views.words import Words

WORDS_ADDRESS = "haku/sanat/"
PAGES_SHOWN = 12
"""Of a word that is on more pages than this, the others are only counted."""

_LETTER_NAMES = {"å": "ao", "ä": "ae", "ö": "oe"}
"""Parts of addresses for letters that would otherwise share one with a and o."""


class IndexedWord(Protocol):
    """A word with the pages it is on, best first."""

    @property
    def word(self) -> str:
        """The word as it is shown."""

    @property
    def pages(self) -> tuple[Link, ...]:
        """Links to the pages."""


class IndexedLetter(Protocol):
    """The words that begin with a letter, in alphabetical order."""

    @property
    def letter(self) -> str:
        """One letter, or what stands for words that begin with none."""

    @property
    def words(self) -> tuple[IndexedWord, ...]:
        """The words."""


@dataclass(frozen=True, slots=True)
class WordView:
    """A word of a page."""

    text: str
    pages: tuple[Link, ...]
    more: int
    """How many pages it is on besides."""


@dataclass(frozen=True, slots=True)
class LetterView:
    """A page of the index."""

    letter: str
    address: str
    words: tuple[WordView, ...]


def letter_views(letters: Iterable[IndexedLetter]) -> tuple[LetterView, ...]:
    """Work out the pages of the index."""
    return tuple(
        LetterView(
            letter.letter.upper(),
            f"{WORDS_ADDRESS}{_address_part(letter.letter)}/",
            tuple(
                WordView(w.word, w.pages[:PAGES_SHOWN], max(0, len(w.pages) - PAGES_SHOWN))
                for w in letter.words
            ),
        )
        for letter in letters
    )


def letter_links(views: Iterable[LetterView], words: Words) -> tuple[Link, ...]:
    """Return a link to each letter, with the number of its words."""
    return tuple(
        Link(v.letter, v.address, words.plural("{n} word", "{n} words", len(v.words)))
        for v in views
    )


def _address_part(letter: str) -> str:
    lower = letter.lower()
    return _LETTER_NAMES.get(lower) or slug(lower) or "muut"
