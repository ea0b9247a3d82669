"""Reads what a person typed: words, quoted phrases, words to leave out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from elinvoima.search.tokens import tokens

MOST_CHARACTERS, MOST_WORDS = 1000, 32

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Also halves of surrogate pairs, which are no characters."""
_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')
_NOT = re.compile(r"(?:^|(?<=\s))!(?=\S)")
"""No hyphen leaves a word out: Finnish writes "Elinvoiman kasvu -ohjelma", "yritykset ja
-kehitys"."""


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A word of a query."""

    text: str
    """As it was typed."""
    word: str
    """As it is compared."""
    start: int
    end: int
    """Its place in the query's text, cleaned and cut."""
    phrase: int = -1
    """Number of the phrase that it stands in; -1 if in none."""
    is_excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query, read."""

    text: str
    """Without control characters, and no longer than what is looked at."""
    words: tuple[QueryWord, ...]
    truncated: bool


def read_query(typed: str) -> Query:
    """Read a query. Whatever is typed is one; nothing raises."""
    text = _CONTROL.sub(" ", unicodedata.normalize("NFC", typed)).replace("\u00ad", "")
    truncated = len(text) > MOST_CHARACTERS
    text = text[:MOST_CHARACTERS]
    phrases = [match.span(1) for match in _QUOTED.finditer(text)]
    unwanted = {m.end() for m in _NOT.finditer(text)}
    words = []
    for token in tokens(text):
        inside = (n for n, (a, b) in enumerate(phrases) if a <= token.start and token.end <= b)
        phrase = next(inside, -1)
        excluded = token.start in unwanted and phrase < 0
        typed_word = text[token.start : token.end]
        words.append(QueryWord(typed_word, token.word, token.start, token.end, phrase, excluded))
    return Query(text, tuple(words[:MOST_WORDS]), truncated or len(words) > MOST_WORDS)
