"""Mends a misspelt word: the nearest of the word forms that the documents have.

How far two words are: `typing_errors.py`. A word of up to seven letters may cost 6, a longer one
12. Words of up to three letters, and words with digits, are not mended.

Only a few shards are read: those of the forms that begin like the first half of the word, and of
those that end like its last half. One slip leaves one of the two whole. Of a long word for which
nothing is found so, a third will do, for the sake of a second slip. `mending.js` does the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from elinvoima.search.reading import Index, shards_of
from elinvoima.search.typing_errors import EDIT, cost_between

SHORTEST = 4
LONG = 8
MOST_SHARDS = 4

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
