"""Closeness of texts by the words they share: what embeddings have to be better than.

The words are the keys that the project's own search finds them by, parts of compounds included, so
nothing has to be installed for it. Cosine of tf-idf: (1 + ln tf) · ln(1 + (N - df + 0.5) / (df +
0.5)).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from elinvoima.search.analysing import Analysing
from elinvoima.search.function_words import FUNCTION_WORDS
from elinvoima.search.ranking import idf_of
from elinvoima.search.tokens import tokens

WORTH = (1.0, 0.5, 0.15)
"""Of a key by its channel: the word itself, a part of it, what it is derived from."""

Sparse = Mapping[str, float]


def word_vectors(texts: Mapping[str, str], analyser: Analysing) -> dict[str, Sparse]:
    """Return the words of each text, weighted, as vectors of length one."""
    counts = {id_: _counts(text, analyser) for id_, text in texts.items()}
    df = Counter(key for count in counts.values() for key in count)
    found: dict[str, Sparse] = {}
    for id_, count in counts.items():
        weights = {
            key: (1 + math.log(tf) if tf >= 1 else tf) * idf_of(df[key], len(counts))
            for key, tf in count.items()
            if df[key] > 1
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        found[id_] = {key: weight / length for key, weight in weights.items()}
    return found


def shared(one: Sparse, other: Sparse) -> float:
    """Return the cosine of two vectors."""
    return sum(weight * other.get(key, 0.0) for key, weight in one.items())


def _counts(text: str, analyser: Analysing) -> dict[str, float]:
    words = [token.word for token in tokens(text)]
    analysed = analyser.analyse_all(set(words))
    counts: dict[str, float] = {}
    for word in words:
        for key, channel in analysed[word].keys:
            if key not in FUNCTION_WORDS:
                counts[key] = counts.get(key, 0.0) + WORTH[channel]
    return counts
