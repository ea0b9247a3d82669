"""Query expansion at build time: the nearest lemmas of the site's own vocabulary, as weak keys.

Each lemma of the index gets the lemmas whose vectors are closest to its own. A query's word is then
found by them too, as weakly as by a word that it is derived from; documents that have nothing but
such neighbours never count as having the word itself.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence

from elinvoima.search.analysing import LEMMA, Analysing
from elinvoima.search.meaning import Meaning, meanings
from elinvoima.search.query import read_query
from elinvoima.search.ranking import in_order, rank
from elinvoima.search.reading import Index
from elinvoima.search.weights import Weights

from benchmarks.search.collection import Collection
from benchmarks.search.metrics import Quality, quality
from benchmarks.semantic.embedding import Embedder, nearest

NEIGHBOUR = 2
"""Neighbours go by the channel of roots."""
SHORTEST = 4
COMMONEST = 0.2
"""Lemmas in a larger share of the documents have no neighbours and are none."""
SHOWN = 10

Neighbours = Mapping[int, Sequence[tuple[int, float]]]
"""Id of a key -> ids of its neighbours and their cosines, the closest first."""


def lemmas(index: Index) -> Iterator[tuple[str, int]]:
    """Yield the lemmas that can have neighbours, and their ids."""
    for number in range(len(index.manifest["words"]["starts"])):
        for text, entry in index.word_shard(number).items():
            is_content = entry.id >= 0 and entry.id not in index.function_keys
            if is_content and entry.df <= COMMONEST * index.size:
                is_lemma = (entry.id, LEMMA) in entry.keys
                if is_lemma and text.isalpha() and len(text) >= SHORTEST:
                    yield text, entry.id


def neighbours(index: Index, embedder: Embedder, most: int) -> Neighbours:
    """Return the `most` closest lemmas of each lemma."""
    known = list(lemmas(index))
    near = nearest(embedder.vectors(text for text, _ in known), most)
    return {
        id_: [(known[place][1], cosine) for place, cosine in row]
        for (_, id_), row in zip(known, near, strict=True)
    }


def expanded(meaning: Meaning, near: Neighbours, most: int, floor: float) -> Meaning:
    """Add to a word's keys the neighbours of its lemmas that are at least so close."""
    if meaning.is_function or meaning.typed.is_excluded:
        return meaning
    have = {id_ for id_, _ in meaning.keys}
    new = dict.fromkeys(
        other
        for id_, channel in meaning.keys
        if channel == LEMMA
        for other, cosine in near.get(id_, ())[:most]
        if cosine >= floor and other not in have
    )
    return dataclasses.replace(meaning, keys=(*meaning.keys, *((id_, NEIGHBOUR) for id_ in new)))


def order(
    index: Index,
    words: tuple[Meaning, ...],
    weights: Weights,
    expand: Callable[[Meaning], Meaning] | None,
) -> list[int]:
    """Return the first documents for a query, best first."""
    found = rank(words, index, weights)
    scored = found.scored
    if expand:
        full = {one.document for one in scored if one.is_full}
        wide = rank([expand(word) for word in words], index, weights)
        scored = tuple(dataclasses.replace(s, is_full=s.document in full) for s in wide.scored)
    return [one.document for one in in_order(found, scored, index.dates, weights)[:SHOWN]]


def measured(  # noqa: PLR0913 (what is asked, of what, and how)
    collection: Collection,
    index: Index,
    analyser: Analysing,
    near: Neighbours | None = None,
    *,
    most: int = 3,
    floor: float = 0.0,
    weight: float = 0.15,
) -> Quality:
    """Return the quality of answers, with neighbours if there are any."""
    weights = dataclasses.replace(
        index.weights, query_channels=(*index.weights.query_channels[:2], weight)
    )
    answers = {}
    for query in collection.queries:
        words = meanings(read_query(query.text), index, analyser)
        expand = (lambda word: expanded(word, near, most, floor)) if near is not None else None
        found = order(index, words, weights, expand)
        answers[query.id] = [str(index.document(number)["address"]) for number in found]
    return quality(answers, collection.judgements)
