"""Lines that begin with a word and a tab, sorted and found without taking them apart.

Hundreds of thousands of words are remembered at a time; as lines in one piece of memory they take a
quarter of what they would as objects.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from heapq import merge

BLOCK = 1000
"""Bytes that are looked through for a word."""

MOST_FRESH = 20_000
"""Words that are kept as objects, before they become lines."""


class Lines:
    """Sorted lines. A tab is before any character of a word, so they are in the order of words."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._starts = [0]
        """Where blocks of lines begin; one more at the end."""
        while (end := data.find(b"\n", self._starts[-1] + BLOCK)) >= 0:
            self._starts.append(end + 1)
        if self._starts[-1] < len(data):
            self._starts.append(len(data))
        self._firsts = [data[at : data.find(b"\t", at) + 1] for at in self._starts[:-1]]
        """The first word of each block, with its tab."""

    def __iter__(self) -> Iterator[bytes]:
        start = 0
        while end := self.data.find(b"\n", start) + 1:
            yield self.data[start:end]
            start = end

    def find(self, word: bytes) -> bytes | None:
        """Return what follows the word and the tab."""
        wanted = word + b"\t"
        block = bisect_right(self._firsts, wanted) - 1
        if block < 0:
            return None
        start, end = self._starts[block], self._starts[block + 1]
        if not self.data.startswith(wanted, start):
            start = self.data.find(b"\n" + wanted, start, end) + 1
            if not start:
                return None
        return self.data[start + len(wanted) : self.data.find(b"\n", start)]


class GrowingLines:
    """Lines that more can be added to, in pieces: each is at least twice as long as the next.

    So a line is moved to a longer piece only as often as the number of lines can be halved.
    """

    def __init__(self, data: bytes) -> None:
        self.has_grown = False
        """Whether anything was added."""
        self._pieces = [Lines(data)] if data else []
        self._fresh: dict[bytes, bytes] = {}

    def find(self, word: bytes) -> bytes | None:
        """Return what follows the word and the tab."""
        found = self._fresh.get(word)
        for piece in self._pieces:
            if found is not None:
                break
            found = piece.find(word)
        return found

    def add(self, word: bytes, line: bytes) -> None:
        """Add the line of a word that has none yet."""
        self.has_grown = True
        self._fresh[word] = line
        if len(self._fresh) >= MOST_FRESH:
            self._settle()

    def all(self) -> bytes:
        """Return all lines in order."""
        self._settle()
        while len(self._pieces) > 1:
            self._pieces.append(_merged(self._pieces.pop(), self._pieces.pop()))
        return self._pieces[0].data if self._pieces else b""

    def _settle(self) -> None:
        if not self._fresh:
            return
        lines = sorted(word + b"\t" + line + b"\n" for word, line in self._fresh.items())
        self._fresh = {}
        last = Lines(b"".join(lines))
        while self._pieces and len(self._pieces[-1].data) < 2 * len(last.data):
            last = _merged(self._pieces.pop(), last)
        self._pieces.append(last)


def _merged(one: Lines, other: Lines) -> Lines:
    data = bytearray()
    for line in merge(one, other):
        data += line
    return Lines(bytes(data))
