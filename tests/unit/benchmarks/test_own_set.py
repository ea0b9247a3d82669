"""The project's own queries: enough of them, each with an answer, all classes there."""

from __future__ import annotations

from collections import Counter

from benchmarks.search.collection import read_judgements, read_queries
from benchmarks.search.site import FOLDER

CLASSES = {
    "English", "base form", "compound part", "inflected", "municipality", "person", "question",
    "several words", "synonym", "typo",
}  # fmt: skip
ASKED_OF_US = {
    "ohjelma", "kunta", "verkosto", "Iissä", "palvelumuotoilija", "yritysten", "kehittämisyhtiöt",
    "elinvoimajohtaminen",
}  # fmt: skip


def test_the_set_is_whole() -> None:
    problems: list[str] = []
    queries = read_queries(FOLDER / "queries.jsonl", problems)
    judged = read_judgements(FOLDER / "qrels.tsv", problems)
    assert not problems
    assert len(queries) >= 150
    assert len({query.text for query in queries}) == len(queries)
    assert {query.id for query in queries} == judged.keys()
    assert Counter(query.kind for query in queries).keys() == CLASSES
    assert {query.text for query in queries} >= ASKED_OF_US
    assert {grade for grades in judged.values() for grade in grades.values()} == {1, 2, 3}
    assert all(max(grades.values()) >= 2 for grades in judged.values())
