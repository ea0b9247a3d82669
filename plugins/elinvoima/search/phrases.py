"""Quoted phrases: where the words stand one after the other, each in any of its forms.

A word stands where it is itself, not where it is a part of another; a function word is a word like
any other. `phrases.js` does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from elinvoima.search.analysing import LEMMA
from elinvoima.search.meaning import Meaning
from elinvoima.search.reading import Index

Phrase = tuple[Meaning, ...]
"""The words of a phrase."""


def phrases_of(meanings: Sequence[Meaning]) -> tuple[Phrase, ...]:
    """Return the quoted phrases of a query."""
    numbers = dict.fromkeys(m.typed.phrase for m in meanings if m.typed.phrase >= 0)
    return tuple(tuple(m for m in meanings if m.typed.phrase == number) for number in numbers)


def lemma_keys(meaning: Meaning) -> list[int]:
    """Return the keys that have the word itself."""
    return [id_ for id_, channel in meaning.keys if channel == LEMMA]


def allowed_by(phrases: Iterable[Phrase], index: Index) -> tuple[set[int] | None, bool]:
    """Return the documents that have the phrases, and whether one was let be.

    None if nothing is asked of them: there is no phrase, or no document has it. A phrase that none
    of those left has is let be.
    """
    allowed: set[int] | None = None
    is_loose = False
    for phrase in phrases:
        found = _having(phrase, index)
        found = found if allowed is None else allowed & found
        is_loose |= not found
        allowed = found or allowed
    return allowed, is_loose


def starts_in(document: int, phrase: Phrase, index: Index) -> set[int]:
    """Return the ordinals of the first words of a phrase in a document."""
    starts = (
        {p - n for id_ in lemma_keys(word) for p in index.positions(id_).get(document, ())}
        for n, word in enumerate(phrase)
    )
    return set.intersection(*starts)


def _having(phrase: Phrase, index: Index) -> set[int]:
    having = [{d for id_ in lemma_keys(m) for d in index.postings(id_).documents} for m in phrase]
    documents = set.intersection(*having)
    if len(phrase) == 1:
        return documents
    return {document for document in documents if starts_in(document, phrase, index)}
