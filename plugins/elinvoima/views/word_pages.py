"""The index of words as pages: a page a letter, or its first two letters where there are many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from elinvoima.addresses import slug
from elinvoima.views.links import Link
from elinvoima.views.words import Words

WORDS_ADDRESS = "haku/sanat/"
WORDS_ON_PAGE = 400
"""A letter with more words than this is divided by the first two letters."""
PAGES_SHOWN = 8
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
    """Empty if the words are on the pages of its parts."""
    parts: tuple[LetterView, ...] = ()
    """Pages of the first two letters."""

    @property
    def count(self) -> int:
        """Number of words, also on its parts."""
        return len(self.words) + sum(part.count for part in self.parts)


def letter_views(letters: Iterable[IndexedLetter]) -> tuple[LetterView, ...]:
    """Work out the pages of the index."""
    return tuple(_letter_view(letter) for letter in letters)


def _letter_view(letter: IndexedLetter) -> LetterView:
    name = letter.letter.upper()
    address = f"{WORDS_ADDRESS}{_address_part(letter.letter)}/"
    words = tuple(
        WordView(w.word, w.pages[:PAGES_SHOWN], max(0, len(w.pages) - PAGES_SHOWN))
        for w in letter.words
    )
    if len(words) <= WORDS_ON_PAGE:
        return LetterView(name, address, words)
    groups: dict[str, list[WordView]] = {}
    for word in words:
        groups.setdefault(_address_part(word.text[:2]), []).append(word)
    parts = (
        LetterView(own[0].text[:2].capitalize(), f"{address}{part}/", tuple(own))
        for part, own in groups.items()
    )
    return LetterView(name, address, (), tuple(parts))


def letter_links(views: Iterable[LetterView], words: Words) -> tuple[Link, ...]:
    """Return a link to each letter, with the number of its words."""
    return tuple(
        Link(v.letter, v.address, words.plural("{n} word", "{n} words", v.count)) for v in views
    )


def _address_part(letters: str) -> str:
    return slug("".join(_LETTER_NAMES.get(c, c) for c in letters.lower())) or "muut"
