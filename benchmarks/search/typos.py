"""One typing error in a query, as a Finn makes them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from benchmarks.chance import repeatable
from benchmarks.search.collection import Query

MIN_LENGTH = 5
"""Shorter words stay as they are: an error would make another word of them."""

_WORD = re.compile(rf"[^\W\d_]{{{MIN_LENGTH},}}")
_DOTS = str.maketrans("äöåÄÖÅ", "aoaAOA")

# Letters side by side on a Finnish keyboard, row by row.
_ROWS = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")
_NEIGHBOURS = {
    letter: row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    for row in _ROWS
    for place, letter in enumerate(row)
}

Error = Callable[[str, random.Random], str]


def with_typos(queries: Iterable[Query], seed: int) -> list[Query]:
    """Return the queries, each with one error; the same seed gives the same errors.

    A query's error does not depend on the other queries. Queries without a long enough word stay.
    """
    return [
        replace(query, text=mistyped(query.text, repeatable(seed, query.id))) for query in queries
    ]


def mistyped(text: str, chance: random.Random) -> str:
    """Return the text with one error in one word of at least five letters, if there is one."""
    words = list(_WORD.finditer(text))
    if not words:
        return text
    word = chance.choice(words)
    for error in chance.sample(ERRORS, len(ERRORS)):
        wrong = error(word[0], chance)
        if wrong != word[0]:
            return text[: word.start()] + wrong + text[word.end() :]
    return text


def swap(word: str, chance: random.Random) -> str:
    """Two letters side by side change places."""
    place = chance.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def drop(word: str, chance: random.Random) -> str:
    """A letter is left out."""
    place = chance.randrange(len(word))
    return word[:place] + word[place + 1 :]


def double(word: str, chance: random.Random) -> str:
    """A letter is struck twice."""
    place = chance.randrange(len(word))
    return word[: place + 1] + word[place:]


def insert(word: str, chance: random.Random) -> str:
    """The neighbouring key is struck too."""
    place = chance.randrange(len(word))
    return word[: place + 1] + _neighbour(word[place], chance) + word[place + 1 :]


def neighbour(word: str, chance: random.Random) -> str:
    """The neighbouring key is struck instead."""
    place = chance.randrange(len(word))
    return word[:place] + _neighbour(word[place], chance) + word[place + 1 :]


def without_dots(word: str, chance: random.Random) -> str:
    """A letter loses its dots: ä→a, ö→o, å→a."""
    places = [place for place, letter in enumerate(word) if letter.translate(_DOTS) != letter]
    if not places:
        return word
    place = chance.choice(places)
    return word[:place] + word[place].translate(_DOTS) + word[place + 1 :]


def _neighbour(letter: str, chance: random.Random) -> str:
    around = _NEIGHBOURS.get(letter.lower(), "")
    if not around:
        return letter
    struck = chance.choice(around)
    return struck.upper() if letter.isupper() else struck


ERRORS: tuple[Error, ...] = (swap, drop, double, insert, neighbour, without_dots)
