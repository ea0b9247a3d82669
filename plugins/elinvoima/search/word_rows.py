"""The rows of the table of words: which forms and keys there are, and what each form leads to."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from elinvoima.search.analysing import LEMMA, PART, ROOT
from elinvoima.search.common_keys import COMMON, EVERYWHERE, limit_of
from elinvoima.search.vocabulary import CHANNEL_BITS, Vocabulary
from elinvoima.search.word_table import TableWord

_CHANNEL = (1 << CHANNEL_BITS) - 1


def table_words(
    vocabulary: Vocabulary, order: Sequence[int], counts: array[int], documents: int
) -> Iterator[TableWord]:
    """Yield every form and key, sorted. `order` has the keys' numbers in the order of their ids.

    Lemmas that are no one's form are forms too, so that the base form that a reader types is
    found without the morphology, whatever forms of it the documents have; and the forms of
    names, which the morphology does not know.
    """
    ids = array("I", bytes(4 * len(order)))
    for id_, number in enumerate(order):
        ids[number] = id_
    telling = _Telling(counts, documents)
    only_keys = [key for key in vocabulary.key_numbers if vocabulary.form_of(key) is None]
    for text in sorted([*vocabulary.forms, *only_keys]):
        key = vocabulary.key_numbers.get(text)
        df = counts[key] if key is not None else 0
        form = vocabulary.form_of(text)
        if form is None:
            yield TableWord(text, None, df)
            continue
        packed = telling.of(vocabulary.keys_of(form))
        keys = tuple([(ids[p >> CHANNEL_BITS], p & _CHANNEL) for p in packed])
        yield TableWord(text, vocabulary.form_documents[form], df, keys)


class _Telling:
    """Leaves out the parts of a compound that many documents have, and roots that nearly all have.

    They tell next to nothing beside the word itself. A root may be the one way to a text, though
    (`lisääminen` is asked for, `lisätään` is there), so only what is everywhere is left out.
    """

    def __init__(self, counts: Sequence[int], documents: int) -> None:
        self._weak: set[int] = set()
        for channel, share in ((PART, COMMON), (ROOT, EVERYWHERE)):
            limit = limit_of(share, documents)
            self._weak |= {n << CHANNEL_BITS | channel for n, df in enumerate(counts) if df > limit}

    def of(self, packed: Sequence[int]) -> Sequence[int]:
        """Return the keys of a form that tell something: numbers and channels as they are."""
        if self._weak.isdisjoint(packed) or not any(p & _CHANNEL == LEMMA for p in packed):
            return packed
        return [p for p in packed if p not in self._weak]
