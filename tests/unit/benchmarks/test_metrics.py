"""The measures of search quality, against numbers worked out by hand."""

from __future__ import annotations

import math

import pytest

from benchmarks.search.collection import Query
from benchmarks.search.metrics import by_kind, percentile, quality

JUDGED = {"q1": {"a": 1}, "q2": {"b": 3, "c": 1}}


def test_the_first_right_document_in_the_first_place_is_full_marks() -> None:
    measured = quality({"q1": ["a", "x"], "q2": ["b", "c"]}, JUDGED)
    assert (measured.recall, measured.reciprocal_rank, measured.empty) == (100, 100, 0)
    assert measured.gain == pytest.approx(100)


def test_recall_looks_at_five_and_rank_at_ten() -> None:
    sixth = [*"vwxyz", "a"]
    measured = quality({"q1": sixth}, JUDGED)
    assert measured.recall == 0
    assert measured.reciprocal_rank == pytest.approx(100 / 6)
    assert quality({"q1": [*"klmnopqrst", "a"]}, JUDGED).reciprocal_rank == 0


def test_gain_knows_grades_and_places() -> None:
    measured = quality({"q2": ["c", "x", "b"]}, JUDGED)
    best = 7 + 1 / math.log2(3)
    assert measured.gain == pytest.approx(100 * (1 + 7 / math.log2(4)) / best)


def test_no_answer_is_counted() -> None:
    measured = quality({"q1": [], "q2": ["x"]}, JUDGED)
    assert (measured.empty, measured.recall, measured.queries) == (50, 0, 2)


def test_classes_are_measured_apart() -> None:
    queries = [Query("q1", "…", "typo"), Query("q2", "…"), Query("q3", "…", "typo")]
    kinds = by_kind({"q1": ["a"], "q2": []}, JUDGED, queries)
    assert list(kinds) == ["typo"]
    assert kinds["typo"].queries == 1


@pytest.mark.parametrize(("share", "expected"), [(0.5, 2), (0.95, 4), (0.25, 1), (1, 4)])
def test_percentile_is_a_value_that_was_measured(share: float, expected: float) -> None:
    assert percentile([4, 1, 3, 2], share) == expected


def test_percentile_of_nothing() -> None:
    assert percentile([], 0.5) == 0
