"""Made-up practices in any number, the same every time: for measuring and testing the matching."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from elinvoima.content.schema.story import Evidence
from elinvoima.matching.practice import Practice

FIRST_YEAR, YEARS = 2005, 22
LONGEST, MOST_ACTIONS = 60, 40
UNKNOWN, TWO_PLACES, GONE = 0.2, 0.1, 0.05
"""Shares of those whose length or work is not known, that are of two places, that are archived."""


def made_practices(
    count: int,
    municipalities: Sequence[str],
    themes: Sequence[str],
    methods: Sequence[str],
    seed: int = 4,
) -> Iterator[Practice]:
    """Yield practices with one or two municipalities (codes), one to three themes and methods."""
    chance = random.Random(seed)  # noqa: S311 (nothing secret)

    def upto(most: int) -> int:
        return int(chance.random() * most)  # `random` alone is the same in every Python

    def some(choices: Sequence[str], most: int) -> tuple[str, ...]:
        picked = (choices[upto(len(choices))] for _ in range(1 + upto(most)))
        return tuple(dict.fromkeys(picked))

    for number in range(count):
        yield Practice(
            id=f"made-up-{number:04}",
            municipalities=some(municipalities, 2 if chance.random() < TWO_PLACES else 1),
            themes=some(themes, 3),
            methods=some(methods, 3),
            evidence=tuple(Evidence)[upto(len(Evidence))],
            last_year=FIRST_YEAR + upto(YEARS),
            months=None if chance.random() < UNKNOWN else 1 + upto(LONGEST),
            actions=None if chance.random() < UNKNOWN else 1 + upto(MOST_ACTIONS),
            is_archived=chance.random() < GONE,
        )
