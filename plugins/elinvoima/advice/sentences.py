"""Parts Finnish text into sentences and words, and counts syllables.

Syllables: a border is before a consonant that a vowel follows, and between vowels that make neither
a long vowel nor a diphthong (Iso suomen kielioppi, § 11 and § 20-24).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

WORD = re.compile(r"(?<![\w:])[^\W\d_]++(?:[-'\u2019:\u2010\u2011\u00ad][^\W\d_]++)*+")
"""A word of letters, as it stands; numbers are not words here."""

PARTS = re.compile(r"[-'\u2019\u2010\u2011:]")
"""What parts a word in words of their own: EVE-verkosto, FCG:n."""

_PARAGRAPH = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>#|]|\d+[.)])[ \t])")
_START = re.compile(r"[ \t>#*+|\-]*(?:\d+[.)][ \t]+)?")
_END = re.compile(
    r"[.!?\u2026]+[\u201d\u2019\"')\]*_]*(?=\s+[\"\u201d\u2019'(\[*_\u2013-]*[A-ZÅÄÖ0-9])"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:esim|mm|ym|ns|ts|eli|ks|vrt|n|s|klo|nro|em|ko|os|toim|lkm|milj|mrd|prof|fil|p|v)"
    r"|\b[A-ZÅÄÖ]|\b\d{1,2})\.$"
)

_NUCLEI = (
    "aa|ee|ii|oo|uu|yy|ää|öö|ai|ei|oi|ui|yi|äi|öi|au|eu|ou|iu|ey|äy|öy|iy|(?<![a-zåäö])(?:ie|uo|yö)"
    "|(?<=[bcdfghjklmnpqrstvwxz])(?:ie|uo|yö)|[aeiouyäöåé]"
)
_SYLLABLE = re.compile(_NUCLEI)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a sentence stands in its text."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many characters."""
        return self.end - self.start


def words_of(text: str, sentence: Sentence | None = None) -> list[str]:
    """Return the words of a text, or of one of its sentences, as they stand."""
    if sentence is None:
        return WORD.findall(text)
    return WORD.findall(text, sentence.start, sentence.end)


def sentences(text: str, least: int = 1) -> Iterator[Sentence]:
    """Yield the sentences of a text, in order; headings, items and cells are sentences too.

    Those that cannot have `least` words are left out, where not many are wanted.
    """
    if not _has_gaps(text, 0, len(text), least - 1):
        return
    at = 0
    for block in [*_PARAGRAPH.finditer(text), None]:
        end = block.start() if block else len(text)
        if _has_gaps(text, at, end, least - 1):
            yield from _of_block(text, at, end, least - 1)
        at = block.end() if block else end


def _has_gaps(text: str, start: int, end: int, least: int) -> bool:
    """Whether there is room for so many words besides the first: spaces and line breaks."""
    return text.count(" ", start, end) + text.count("\n", start, end) >= least


def _of_block(text: str, at: int, end: int, gaps: int) -> Iterator[Sentence]:
    start_match = _START.match(text, at, end)
    start = start_match.end() if start_match else at
    for stop in _END.finditer(text, start, end):
        if _ABBREVIATION.search(text, max(start, stop.start() - 8), stop.end()):
            continue
        yield from _sentence(text, start, stop.end(), gaps)
        start = stop.end()
    yield from _sentence(text, start, end, gaps)


def _sentence(text: str, start: int, end: int, gaps: int) -> Iterator[Sentence]:
    piece = text[start:end]
    if not piece or piece.isspace() or not _has_gaps(text, start, end, gaps):
        return
    start, end = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
    if _has_gaps(text, start, end, gaps):
        yield Sentence(start, end)


def syllable_count(word: str) -> int:
    """Return how many syllables a Finnish word has; at least 1.

    Diphthongs that end in u or y, and ie, uo, yö, are such only in a first syllable, but a mistake
    of one hardly moves the measures that are made of this.
    """
    return max(1, len(_SYLLABLE.findall(word.lower())))
