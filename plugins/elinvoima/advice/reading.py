"""A record as the rules read it: its texts parted once, and what is around it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from elinvoima.advice.known_words import Vocabulary
from elinvoima.advice.passages import Passage, passages
from elinvoima.advice.sentences import words_of
from elinvoima.content.entries import Entry
from elinvoima.content.schema import Record


@dataclass(frozen=True)
class Around:
    """What the rules may ask besides the record."""

    day: dt.date
    vocabulary: Vocabulary
    size_of: Callable[[str], int | None]
    """Bytes of a file of the repository by its path; None where there is none."""


@dataclass(frozen=True)
class Reading:
    """One record being read."""

    entry: Entry[Record]
    around: Around

    @cached_property
    def texts(self) -> tuple[tuple[Passage, list[str]], ...]:
        """The record's Finnish texts, each with its words."""
        return tuple((passage, words_of(passage.text)) for passage in passages(self.entry))

    @cached_property
    def word_counts(self) -> Counter[str]:
        """How many times each word stands in the texts, in the order they come."""
        return Counter(chain.from_iterable(words for _, words in self.texts))

    def within(self, around: Around) -> Reading:
        """Return the same record with other things around it, its texts being parted already."""
        other = Reading(self.entry, around)
        vars(other).update(texts=self.texts, word_counts=self.word_counts)
        return other

    @property
    def is_kept_up(self) -> bool:
        """Whether anybody still works on it; an archived record is left as it is."""
        return not self.entry.record.status.is_archived
