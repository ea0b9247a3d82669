"""The passages that show why a document fits: the words found, marked, in their sentences.

A word is marked whole, or only the part of a compound that was asked for. `passages.js` does the
same in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from elinvoima.search.fields import Field
from elinvoima.search.tokens import Token, tokens

Pieces = list[list[Any]]
"""A text in pieces: [text, whether it is marked]."""

WINDOW = 24
"""Words within which the found ones are counted when a passage is chosen."""
BEFORE, SENTENCE = 6, 12
"""Words shown before the first found one; words within which its sentence's beginning is sought."""
SHOWN = 34
"""Words shown."""
SHORTEST_SHARED = 2
MOST_SECTIONS = 3
REPEATED = 20
"""By how much less a word adds to a passage's worth when it is there again."""
SUMMARY = 2
"""By how much less a passage of the summary is worth than one of the text."""
ASIDE = 100
"""The same of what is shown only where there is nothing else."""

_SENTENCE_END = re.compile(r"[.!?…]")
_PARTS = re.compile("[\u00ad-]")


@dataclass(frozen=True, slots=True)
class Found:
    """A word of the query that stands at an ordinal of a document."""

    word: int
    """Its number among the content words."""
    text: str
    """The word that was searched by."""
    worth: int
    """How much it tells: its idf in millionths, less where only a part or root was found.

    A whole number, so that passages of the same worth are so in every language's arithmetic.
    """


Marks = Mapping[int, Sequence[Found]]
"""What was found at each ordinal."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a segment."""

    section: int
    pieces: Pieces
    worth: int


@dataclass(frozen=True, slots=True)
class MarkedText:
    """The text of a segment, its words, the first one's ordinal, and what was found."""

    text: str
    words: tuple[Token, ...]
    start: int
    marks: Marks

    def pieces(self, cut_from: int, cut_to: int) -> Pieces:
        """Return what is between two places, with the found words marked."""
        pieces: Pieces = []
        done = cut_from
        for n, token in enumerate(self.words, self.start):
            if n not in self.marks or token.start < cut_from or token.end > cut_to:
                continue
            for begin, end in _marked(self.text[token.start : token.end], self.marks[n]):
                pieces.append([self.text[done : token.start + begin], False])
                pieces.append([self.text[token.start + begin : token.start + end], True])
                done = token.start + end
        pieces.append([self.text[done:cut_to], False])
        return _joined(pieces)


def marked_text(text: str, start: int, marks: Marks) -> Pieces:
    """Return the whole text of a segment whose first word has the ordinal `start`."""
    return MarkedText(text, tuple(tokens(text)), start, marks).pieces(0, len(text))


def best_passage(  # noqa: PLR0913 (a segment has four sides)
    field: int, start: int, section: int, text: str, marks: Marks, *, is_aside: bool = False
) -> Passage | None:
    """Return the best passage of a segment, or None if nothing was found there.

    `is_aside` says that it is shown only where there is nothing else: a list of sources.
    """
    words = tuple(tokens(text))
    places = [n for n in range(len(words)) if start + n in marks]
    if not places:
        return None
    worth, first = _best_window(places, start, marks)
    begin = _beginning(text, words, first)
    end = min(len(words), begin + SHOWN)
    cut_from = 0 if begin == 0 else words[begin].start
    cut_to = len(text) if end == len(words) else words[end - 1].end
    pieces = MarkedText(text, words, start, marks).pieces(cut_from, cut_to)
    if cut_from > 0:
        pieces.insert(0, ["… ", False])
    if cut_to < len(text):
        pieces.append([" …", False])
    less = ASIDE if is_aside else 1 if field == Field.BODY else SUMMARY
    return Passage(section, _joined(pieces), worth // less)


def beginning_of(text: str) -> Pieces:
    """Return the first words of a text, where nothing was found in any passage."""
    words = list(tokens(text))
    if len(words) <= SHOWN:
        return [[text, False]] if text else []
    return [[text[: words[SHOWN - 1].end] + " …", False]]


def _best_window(places: Sequence[int], start: int, marks: Marks) -> tuple[int, int]:
    """Return the worth of the best window of words, and its first found word."""
    best, first = -1, 0
    for n, place in enumerate(places):
        seen: set[int] = set()
        worth = 0
        for other in places[n:]:
            if other >= place + WINDOW:
                break
            for found in marks[start + other]:
                worth += found.worth // REPEATED if found.word in seen else found.worth
                seen.add(found.word)
        if worth > best:
            best, first = worth, place
    return best, first


def _beginning(text: str, words: Sequence[Token], first: int) -> int:
    """Return the word that a passage begins with: its sentence's first, if that is near."""
    for n in range(first, max(0, first - SENTENCE) - 1, -1):
        if n == 0 or _SENTENCE_END.search(text, words[n - 1].end, words[n].start):
            return n
    return max(0, first - BEFORE)


def _joined(pieces: Pieces) -> Pieces:
    """Join neighbours of one kind; leave out empty ones."""
    joined: Pieces = []
    for text, marked in pieces:
        if not text:
            continue
        if joined and joined[-1][1] == marked:
            joined[-1][0] += text
        else:
            joined.append([text, marked])
    return joined


def _marked(word: str, found: Iterable[Found]) -> list[tuple[int, int]]:
    """Return which pieces of a word to mark: all of it, or parts of a compound."""
    parts = _parts(word)
    chosen: set[tuple[int, int]] = set()
    for each in found:
        part = _part(word, parts, each.text)
        if part is None:
            return [(0, len(word))]
        chosen.add(part)
    return sorted(chosen)


def _parts(word: str) -> list[tuple[int, int]]:
    """Return where the parts of a compound begin and end, between hyphens, soft or hard."""
    parts, begin = [], 0
    for match in _PARTS.finditer(word):
        parts.append((begin, match.start()))
        begin = match.end()
    return [*parts, (begin, len(word))]


def _part(word: str, parts: Sequence[tuple[int, int]], asked: str) -> tuple[int, int] | None:
    """Return the part that is most like the word asked for; None if the whole word is."""
    if len(parts) == 1:
        return None
    plain = _PARTS.sub("", asked)
    whole = _shared(_PARTS.sub("", word).lower(), plain)
    best, longest = None, 0
    for begin, end in parts:
        length = _shared(word[begin:end].lower(), plain)
        if length > longest:
            best, longest = (begin, end), length
    return best if longest >= max(whole, SHORTEST_SHARED) else None


def _shared(beginning: str, asked: str) -> int:
    """Return how long a beginning of the first stands somewhere in the second."""
    length = min(len(beginning), len(asked))
    while length and beginning[:length] not in asked:
        length -= 1
    return length
