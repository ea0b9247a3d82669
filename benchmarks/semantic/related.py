"""Related stories: today's rule, words, embeddings, and all together, against a reader's wishes.

`related.tsv` was judged by reading the stories, before any engine was asked: 3 = surely the next
one to read, 2 = wanted, 1 = would not disappoint.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from elinvoima.content.schema import Story
from elinvoima.relations.catalogue import Catalogue
from elinvoima.relations.related import related_stories
from elinvoima.search.analysing import Analysing

from benchmarks.semantic.embedding import Embedder, closeness
from benchmarks.semantic.words import shared, word_vectors

SHOWN = 3
WANTED = 2
"""The lowest grade that counts for recall."""
WEIGHTS = (3, 5, 8)
"""Of a closeness between 0 and 1 that is added to the rule's score."""

Scores = Mapping[str, Mapping[str, float]]
"""Story -> other story -> how close they are."""
V = TypeVar("V")


def judgements() -> dict[str, dict[str, int]]:
    """Return the grades: story -> next story -> grade."""
    found: dict[str, dict[str, int]] = {}
    with (Path(__file__).parent / "related.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            found.setdefault(row["story"], {})[row["next"]] = int(row["grade"])
    return found


def by_rule(catalogue: Catalogue) -> Scores:
    """Return the scores of the rule that the site has; what shares nothing is left out."""
    stories = catalogue.all(Story)
    return {
        story.id: {r.story.id: r.score for r in related_stories(story, catalogue, len(stories))}
        for story in stories
    }


def by_vectors(vectors: Mapping[str, V], close: Callable[[V, V], float]) -> Scores:
    """Return closeness scaled for each story: 1 is the nearest other story, 0 the farthest."""
    return {
        one: _scaled({o: close(vectors[one], vectors[o]) for o in vectors if o != one})
        for one in vectors
    }


def _scaled(scores: Mapping[str, float]) -> dict[str, float]:
    low, high = min(scores.values()), max(scores.values())
    return {id_: (score - low) / (high - low) for id_, score in scores.items()}


def mixed(rule: Scores, near: Scores, weight: float) -> Scores:
    """Add closeness, times a weight, to the rule's score."""
    return {
        one: {other: rule[one].get(other, 0.0) + weight * by for other, by in others.items()}
        for one, others in near.items()
    }


def quality(scores: Scores) -> tuple[float, float]:
    """Return recall@3 (of what is wanted, at most three) and nDCG@3, in percent."""
    judged = judgements()
    recall = gain = 0.0
    for story, grades in judged.items():
        order = sorted(scores[story], key=lambda other: (-scores[story][other], other))[:SHOWN]
        wanted = {other for other, grade in grades.items() if grade >= WANTED}
        recall += len(wanted.intersection(order)) / min(SHOWN, len(wanted))
        best = _discounted(sorted(grades.values(), reverse=True))
        gain += _discounted([grades.get(other, 0) for other in order]) / best
    return 100 * recall / len(judged), 100 * gain / len(judged)


def _discounted(grades: list[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(n + 2) for n, grade in enumerate(grades[:SHOWN]))


def measured(
    catalogue: Catalogue, texts: Mapping[str, str], analyser: Analysing, embedder: Embedder | None
) -> Iterator[str]:
    """Yield the figures, a line each. `texts`: id of a story -> its text."""
    rule = by_rule(catalogue)
    words = by_vectors(word_vectors(texts, analyser), shared)
    yield _row("today's rule", rule)
    yield _row("words", words)
    yield from (_row(f"rule + {w} words", mixed(rule, words, w)) for w in WEIGHTS)
    if embedder:
        vectors = dict(zip(texts, embedder.vectors(texts.values()), strict=True))
        meaning = by_vectors(vectors, closeness)
        yield _row("embeddings", meaning)
        yield from (_row(f"rule + {w} embeddings", mixed(rule, meaning, w)) for w in WEIGHTS)
        both = mixed(mixed(rule, words, WEIGHTS[-1]), meaning, WEIGHTS[0])
        yield _row(f"rule + {WEIGHTS[-1]} words + {WEIGHTS[0]} embeddings", both)


def _row(name: str, scores: Scores) -> str:
    recall, gain = quality(scores)
    return f"{name:32} R@3 {recall:5.1f}  nDCG@3 {gain:5.1f}"
