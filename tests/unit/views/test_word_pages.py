"""The index of words: its pages and their addresses."""

from __future__ import annotations

from dataclasses import dataclass

from elinvoima.views.links import Link
from elinvoima.views.word_pages import PAGES_SHOWN, WORDS_ON_PAGE, letter_links, letter_views
from elinvoima.views.words import Words


@dataclass(frozen=True)
class Word:
    word: str
    pages: tuple[Link, ...] = (Link("Kolari", "kunnat/kolari/"),)


@dataclass(frozen=True)
class Letter:
    letter: str
    words: tuple[Word, ...]


def test_letters_that_look_alike_have_addresses_of_their_own() -> None:
    views = letter_views([Letter(c, (Word(f"{c}a"),)) for c in ("a", "o", "å", "ä", "ö", "0–9")])
    assert [view.address.split("/")[2] for view in views] == ["a", "o", "ao", "ae", "oe", "09"]


def test_a_letter_with_many_words_is_divided_by_the_first_two() -> None:
    many = [Word(f"ka{n}") for n in range(WORDS_ON_PAGE)]
    (view,) = letter_views([Letter("k", (*many, Word("köysi"), Word("kysely")))])
    assert view.words == ()
    assert [(part.letter, part.address, part.count) for part in view.parts] == [
        ("Ka", "haku/sanat/k/ka/", WORDS_ON_PAGE),
        ("Kö", "haku/sanat/k/koe/", 1),
        ("Ky", "haku/sanat/k/ky/", 1),
    ]
    (link,) = letter_links([view], Words("fi"))
    assert link.note == f"{WORDS_ON_PAGE + 2} sanaa"


def test_a_word_of_many_pages_shows_some_and_counts_the_others() -> None:
    pages = tuple(Link(str(n), f"{n}/") for n in range(PAGES_SHOWN + 3))
    (view,) = letter_views([Letter("e", (Word("elinvoima", pages),))])
    assert view.words[0].pages == pages[:PAGES_SHOWN]
    assert view.words[0].more == 3
