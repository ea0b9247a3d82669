"""Words that nobody knows: A203. Each once a file, and only so many that an editor reads them.

What they were meant to be is sought when the advice on all files is there: see `advise.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from elinvoima.advice.passages import Passage
from elinvoima.advice.reading import Reading
from elinvoima.content.problems import Problem, problem

MOST = 10
"""Words told of in a file; of the others only how many there are."""


def spelling(reading: Reading) -> Iterator[Problem]:
    """Yield A203."""
    vocabulary = reading.around.vocabulary
    told = list(_first_places(reading, set(vocabulary.unknown(reading.word_counts))))
    for number, (word, passage) in enumerate(told[:MOST], start=1):
        is_last = number == MOST and len(told) > MOST
        yield problem(
            "A203", passage.place_of(word), passage.field,
            found=word,
            more=len(told) - MOST if is_last else None,
        )  # fmt: skip


def _first_places(reading: Reading, left: set[str]) -> Iterator[tuple[str, Passage]]:
    """Yield each of the words left with the first text that it is in, in the order they come."""
    for passage, there in reading.texts:
        if not left.isdisjoint(there):
            for word in dict.fromkeys(there):
                if word in left:
                    left.remove(word)
                    yield word, passage
