"""What is read of an index: a string of the table of words, and the postings of a key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from elinvoima.search.codec import Reader
from elinvoima.search.index_problem import checking


@dataclass(frozen=True, slots=True)
class WordEntry:
    """A string of the table of words."""

    text: str
    documents: int | None
    """As a form: in how many documents; None if it is no form."""
    df: int
    """As a key: how many documents have it."""
    id: int
    """As a key: its id; -1 if it is no key."""
    keys: tuple[tuple[int, int], ...]
    """As a form: ids of its keys, and their channels."""

    @property
    def popularity(self) -> int:
        """Number of documents that have it, as a form or else as a key."""
        return self.documents or self.df


@dataclass(frozen=True)
class Postings:
    """The documents of a key."""

    documents: list[int]
    """Their numbers, ascending."""
    impacts: bytes
    """How much the key says of each, in 255ths."""
    counts: list[int]
    """Number of positions in each."""
    tail: bytes
    name: str
    """File they are from."""
    most: int
    """Positions that a document has at most; of one that has so many, some may not be known."""

    @property
    def df(self) -> int:
        """Number of documents."""
        return len(self.documents)

    @cached_property
    def place(self) -> Mapping[int, int]:
        """Document's number -> its place in the lists."""
        return {document: place for place, document in enumerate(self.documents)}

    @cached_property
    def _positions(self) -> list[list[int]]:
        with checking(self.name):
            reader = Reader(self.tail)
            return [reader.sums(count) for count in self.counts]

    def positions(self, document: int) -> list[int]:
        """Return the ordinals of the key's words in a document; none if it is not there."""
        place = self.place.get(document)
        return [] if place is None else self._positions[place]

    def is_cut(self, document: int) -> bool:
        """Whether the key may have other positions in the document than those that are known."""
        place = self.place.get(document)
        return place is not None and self.counts[place] >= self.most
