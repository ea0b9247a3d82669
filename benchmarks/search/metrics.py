"""How good an order of answers is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.search.collection import Judgements, Query

FIRST = 5
DEPTH = 10
"""So many answers of a query are looked at."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over queries, in percent."""

    queries: int
    recall: float
    """R@5: share of queries with a right document among the first five."""
    reciprocal_rank: float
    """MRR@10: mean of 1/rank of the first right document, 0 when it is not among ten."""
    gain: float
    """nDCG@10 with gains 2^grade - 1 and discounts log2(rank + 1) (Järvelin and Kekäläinen
    2002; gains after Burges et al. 2005)."""
    empty: float
    """Share of queries that got no answer at all."""

    def as_json(self) -> dict[str, float]:
        """Return the figures under the names they are known by."""
        return {
            "queries": self.queries,
            "R@5": round(self.recall, 2),
            "MRR@10": round(self.reciprocal_rank, 2),
            "nDCG@10": round(self.gain, 2),
            "zero": round(self.empty, 2),
        }


def quality(answers: Mapping[str, Sequence[str]], judgements: Judgements) -> Quality:
    """Measure answers: query id -> document ids, best first. Every query must be judged."""
    each = [(order, judgements[query]) for query, order in answers.items()]
    return Quality(
        queries=len(each),
        recall=_percent(any(doc in right for doc in order[:FIRST]) for order, right in each),
        reciprocal_rank=_percent(_reciprocal_rank(order, right) for order, right in each),
        gain=_percent(_gain(order, right) for order, right in each),
        empty=_percent(not order for order, _ in each),
    )


def by_kind(
    answers: Mapping[str, Sequence[str]], judgements: Judgements, queries: Iterable[Query]
) -> dict[str, Quality]:
    """Measure each class of queries by itself; no class, no entry."""
    kinds: dict[str, dict[str, Sequence[str]]] = {}
    for query in queries:
        if query.kind and query.id in answers:
            kinds.setdefault(query.kind, {})[query.id] = answers[query.id]
    return {kind: quality(some, judgements) for kind, some in sorted(kinds.items())}


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that `share` (0–1) of the values do not exceed; 0 for none."""
    if not values:
        return 0.0
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def _percent(values: Iterable[float]) -> float:
    numbers = list(values)
    return 100 * sum(numbers) / len(numbers) if numbers else 0.0


def _reciprocal_rank(order: Sequence[str], right: Mapping[str, int]) -> float:
    ranks = (rank for rank, doc in enumerate(order[:DEPTH], start=1) if doc in right)
    return 1 / next(ranks, math.inf)


def _gain(order: Sequence[str], right: Mapping[str, int]) -> float:
    best = _discounted(sorted(right.values(), reverse=True))
    return _discounted([right.get(doc, 0) for doc in order]) / best if best else 0.0


def _discounted(grades: Sequence[int]) -> float:
    return sum(
        (2.0**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades[:DEPTH], start=1)
    )
