"""Mends a misspelt word: the nearest of the word forms that the documents have.

The distance is Damerau's, as optimal string alignment. Letters added, left out or changed, and
neighbours swapped, cost 6 each; what a Finnish keyboard or ear makes easy costs less: 2 for `a`
instead of `ä`, `o` instead of `ö`, or a `j` that nobody hears (muotoilia); 3 for a doubled letter,
a neighbouring key, `å` for `a` or `o`.
A word of up to seven letters may cost 6, a longer one 12. Words of up to three letters, and words
with digits, are not mended.

Only a few shards are read: those of the forms that begin like the first half of the word, and of
those that end like its last half. One slip leaves one of the two whole. Of a long word for which
nothing is found so, a third will do, for the sake of a second slip. `mending.js` does the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from elinvoima.search.reading import Index, shards_of

SHORTEST = 4
LONG = 8
MOST_SHARDS = 4
EDIT, SLIP, NO_DOTS, UNHEARD = 6, 3, 2, 2

_VOWELS = frozenset("aeiouyäö")

_ROWS = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")


def _substitutions() -> dict[str, int]:
    """Return what typing a letter for another costs, where that is less than an edit."""
    costs: dict[str, int] = {}
    for row, letters in enumerate(_ROWS):
        below = _ROWS[row + 1] if row + 1 < len(_ROWS) else ""
        for column, letter in enumerate(letters):
            right, down = letters[column + 1 : column + 2], below[column : column + 1]
            down_left = below[column - 1 : column] if column else ""
            costs |= {letter + other: SLIP for other in (right, down, down_left) if other}
    costs |= {"åa": SLIP, "åo": SLIP, "äa": NO_DOTS, "öo": NO_DOTS}
    return costs | {pair[::-1]: cost for pair, cost in costs.items()}


SUBSTITUTIONS = _substitutions()

_DOTTED = str.maketrans("ao", "äö")
_UNDOTTED = str.maketrans("äö", "ao")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A form that may have been meant."""

    form: str
    cost: int
    documents: int

    @property
    def order(self) -> tuple[int, int, str]:
        """The cheapest first, then the commonest."""
        return self.cost, -self.documents, self.form


HALF, THIRD = 2, 3


def mended(word: str, index: Index, share: int = HALF) -> Candidate | None:
    """Return the form that was most likely meant, or None if none is near.

    Its beginning or end is the word's, as far as the share goes.
    """
    if not is_mendable(word):
        return None
    most = EDIT if len(word) < LONG else 2 * EDIT
    found = (
        Candidate(form, cost_between(word, form, most), documents)
        for form, documents in dict.fromkeys(_candidates(word, index, share))
        if form != word
    )
    return min((c for c in found if c.cost <= most), key=lambda c: c.order, default=None)


def is_mendable(word: str) -> bool:
    """Whether a word is long enough, and no code or number."""
    return len(word) >= SHORTEST and not any(c.isnumeric() for c in word)


def _candidates(word: str, index: Index, share: int) -> Iterator[tuple[str, int]]:
    """Yield forms that begin or end like the word, with how common they are."""
    shortest = max(2, (len(word) - 1) // share)
    starts = index.manifest["words"]["starts"]
    for spelling in dict.fromkeys((word, word.translate(_DOTTED), word.translate(_UNDOTTED))):
        beginning = _narrowed(starts, spelling, shortest)
        for number in shards_of(starts, beginning)[:MOST_SHARDS]:
            for entry in index.word_shard(number).values():
                if entry.documents is not None and entry.text.startswith(beginning):
                    yield entry.text, entry.popularity
    starts = index.manifest["endings"]["starts"]
    ending = _narrowed(starts, word[::-1], max(2, len(word) // share))
    for number in shards_of(starts, ending)[:MOST_SHARDS]:
        for text, documents in index.ending_shard(number):
            if text.startswith(ending):
                yield text[::-1], documents


def _narrowed(starts: list[str], word: str, shortest: int) -> str:
    """Return the beginning of the word, as long as is needed for few shards."""
    length = shortest
    while length < len(word) and len(shards_of(starts, word[:length])) > MOST_SHARDS:
        length += 1
    return word[:length]


def cost_between(one: str, other: str, most: int) -> int:
    """Return what turns one word into the other; `most` + 1 if it is more than `most`."""
    if abs(len(one) - len(other)) * SLIP > most:
        return most + 1
    before: list[int] = []
    above = [0]
    for column in range(len(other)):
        above.append(above[-1] + _extra(other, column))
    lowest_above: float = math.inf
    for line, letter in enumerate(one):
        row = [above[0] + _extra(one, line)]
        for column, target in enumerate(other):
            change = 0 if letter == target else SUBSTITUTIONS.get(letter + target, EDIT)
            cost = min(
                above[column] + change,
                above[column + 1] + _extra(one, line),
                row[column] + _extra(other, column),
            )
            if line and column and one[line - 1] == target and letter == other[column - 1]:
                cost = min(cost, before[column - 1] + EDIT)
            row.append(cost)
        if min(row) > most and lowest_above > most:
            return most + 1
        lowest_above = min(row)
        before, above = above, row
    return min(above[-1], most + 1)


def _extra(word: str, place: int) -> int:
    """Return what a letter costs that only one of the words has.

    Less if it doubles another, and least if it is a `j` between `i` and a vowel.
    """
    if (
        word[place] == "j"
        and word[place - 1 : place] == "i"
        and word[place + 1 : place + 2] in _VOWELS
    ):
        return UNHEARD
    return SLIP if place and word[place] == word[place - 1] else EDIT
