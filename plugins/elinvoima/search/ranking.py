"""Which documents fit a query, and how well: the reference for `ranking.js`.

A document's score for a word of the query is the sum of: its best lemma key; its part keys, added
up, times the parts' weight; its best root key times the roots' weight. So what has the word itself
comes before what has only its parts. Each key counts idf · impact / 255, where
idf = ln(1 + (N - df + 0.5) / (df + 0.5)) and the impact is BM25F's saturated weight from the index.
The words' scores are added up. Words that follow each other in the query add
proximity · (the smaller idf) / distance where they stand within reach. The sum is multiplied by
floor + (1 - floor) · (share of the words' idf that the document has).

Both implementations add and multiply in the same order, so that scores are equal bit by bit.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from elinvoima.search.analysing import CHANNELS, LEMMA, PART
from elinvoima.search.meaning import Meaning
from elinvoima.search.phrases import Phrase, allowed_by, lemma_keys, phrases_of
from elinvoima.search.reading import Index
from elinvoima.search.weights import Weights

IMPACTS = 255


@dataclass(frozen=True, slots=True)
class Scored:
    """A document that fits."""

    document: int
    score: float
    is_full: bool
    """Whether it has every content word of the query; a word asked for alone as a whole, or, where
    no document has the whole of it, every part of it."""


@dataclass(slots=True)
class Hits:
    """The documents of one content word."""

    meaning: Meaning
    idf: float
    scores: dict[int, float] = field(default_factory=dict)
    """By document."""
    whole: frozenset[int] = frozenset()
    """Documents that have the word as a whole: by a lemma key; if none has, all of its parts."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The documents that fit, not yet in order, and what is needed to explain and show them."""

    content: tuple[Hits, ...]
    """Words that count, in the query's order."""
    scored: tuple[Scored, ...]
    is_loose: bool = False
    """Whether no document has a quoted phrase as it was asked for: its words count each alone."""
    phrases: tuple[Phrase, ...] = ()


def idf_of(df: int, size: int) -> float:
    """Return how much a key tells that `df` of `size` documents have."""
    return math.log(1 + (size - df + 0.5) / (df + 0.5))


def rank(meanings: Sequence[Meaning], index: Index, weights: Weights | None = None) -> Ranking:
    """Score the documents that have any of the content words and none of the excluded ones."""
    used = weights or index.weights
    wanted = [m for m in meanings if not m.typed.is_excluded]
    content = [m for m in wanted if not m.is_function] or wanted
    hits = tuple(_hits(meaning, index, used) for meaning in content)
    phrases = phrases_of(meanings)
    allowed, is_loose = allowed_by(phrases, index)
    left_out = _excluded(meanings, index)
    sums = {
        document: _sum(document, hits)
        for document in sorted({document for hit in hits for document in hit.scores})
        if document not in left_out and (allowed is None or document in allowed)
    }
    least = used.least_share * max(sums.values(), default=0.0)
    scored = tuple(
        _score(document, total, hits, index, used)
        for document, total in sums.items()
        if total >= least or _is_full(document, hits)
    )
    return Ranking(hits, scored, is_loose, phrases)


def in_order(
    ranking: Ranking, scored: Iterable[Scored], dates: Sequence[str], weights: Weights
) -> list[Scored]:
    """Sort by fit: full matches of short queries first, then score, date, number."""
    full_first = len(ranking.content) <= weights.full_first_up_to
    by_number = sorted(scored, key=lambda s: s.document)
    by_date = sorted(by_number, key=lambda s: dates[s.document], reverse=True)
    return sorted(by_date, key=lambda s: (full_first and s.is_full, s.score), reverse=True)


def by_date(scored: Iterable[Scored], dates: Sequence[str]) -> list[Scored]:
    """Sort by date, the newest first, then score, number."""
    by_fit = sorted(scored, key=lambda s: (-s.score, s.document))
    return sorted(by_fit, key=lambda s: dates[s.document], reverse=True)


def _hits(meaning: Meaning, index: Index, weights: Weights) -> Hits:
    """Score every document for one word."""
    channels: list[dict[int, float]] = [{} for _ in CHANNELS]
    idfs: list[float] = [0.0 for _ in CHANNELS]
    for id_, channel in meaning.keys:
        postings = index.postings(id_)
        idf = idf_of(postings.df, index.size)
        idfs[channel] = max(idfs[channel], idf)
        scores = channels[channel]
        for document, impact in zip(postings.documents, postings.impacts, strict=True):
            value = idf * impact / IMPACTS
            old = scores.get(document, 0.0)
            scores[document] = old + value if channel == PART else max(old, value)
    hits = Hits(meaning, next((idf for idf in idfs if idf), 0.0))
    for channel, scores in enumerate(channels):
        weight = weights.query_channels[channel]
        for document, value in scores.items():
            hits.scores[document] = hits.scores.get(document, 0.0) + value * weight
    hits.whole = frozenset(channels[LEMMA]) or _with_parts(meaning, index)
    return hits


def _with_parts(meaning: Meaning, index: Index) -> frozenset[int]:
    """Return the documents that have every part of a compound, wherever in their texts."""
    lists = [index.postings(id_).documents for id_ in meaning.parts]
    return frozenset(lists[0]).intersection(*lists[1:]) if lists else frozenset()


def _sum(document: int, hits: Sequence[Hits]) -> float:
    total = 0.0  # added in a loop, as sum() of newer Pythons rounds otherwise than JavaScript
    for hit in hits:
        total += hit.scores.get(document, 0.0)
    return total


def _score(
    document: int, total: float, hits: Sequence[Hits], index: Index, weights: Weights
) -> Scored:
    total += proximity(document, hits, index, weights)
    floor = weights.coverage_floor
    total *= floor + (1 - floor) * coverage(document, hits)
    return Scored(document, total, _is_full(document, hits))


def _is_full(document: int, hits: Sequence[Hits]) -> bool:
    """Whether the document has all that was asked for.

    Of several words, a part or a root will do. A word asked for alone is more: see `Hits.whole`.
    """
    if len(hits) == 1:
        return document in hits[0].whole
    return all(document in hit.scores for hit in hits)


def coverage(document: int, hits: Sequence[Hits]) -> float:
    """Return the share of the words' idf that the document has."""
    asked = had = 0.0
    for hit in hits:
        asked += hit.idf
        if document in hit.scores:
            had += hit.idf
    return had / asked if asked else 1.0


def proximity(document: int, hits: Sequence[Hits], index: Index, weights: Weights) -> float:
    """Return what words that follow each other in the query gain by standing near each other."""
    gained = 0.0
    for one, other in pairwise(hits):
        if document not in one.scores or document not in other.scores:
            continue
        gap = _distance(_positions(one, document, index), _positions(other, document, index))
        if gap <= weights.proximity_reach:
            gained += weights.proximity * min(one.idf, other.idf) / gap
    return gained


def _distance(ones: Sequence[int], others: Sequence[int]) -> float:
    """Return how far the nearest two are: 1 for neighbours in order, one more if the other way."""
    best = math.inf
    for position in ones:
        place = bisect_left(others, position)
        if place < len(others):
            best = min(best, max(1, others[place] - position))
        if place > 0:
            best = min(best, position - others[place - 1] + 1)
    return best


def _positions(hit: Hits, document: int, index: Index) -> list[int]:
    return positions_of((id_ for id_, _ in hit.meaning.keys), document, index)


def positions_of(keys: Iterable[int], document: int, index: Index) -> list[int]:
    """Return the ordinals in a document of the words that have any of the keys."""
    found = [index.postings(id_).positions(document) for id_ in keys]
    found = [positions for positions in found if positions]
    return found[0] if len(found) == 1 else sorted({p for each in found for p in each})


def is_cut(keys: Iterable[int], document: int, index: Index) -> bool:
    """Whether any of the keys may have other positions in the document than are known."""
    return any(index.postings(id_).is_cut(document) for id_ in keys)


def _excluded(meanings: Iterable[Meaning], index: Index) -> set[int]:
    """Return the documents that have an excluded word."""
    return {
        document
        for meaning in meanings
        if meaning.typed.is_excluded
        for id_ in lemma_keys(meaning) or [id_ for id_, _ in meaning.keys]
        for document in index.postings(id_).documents
    }
