"""What is noted of each document while documents come: it waits on the disk until all are in.

Ten thousand stories have some ten million entries. In memory they would be most of what the index's
build takes, and they are only read again from the first document to the last.
"""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from elinvoima.search.shards import IN_MEMORY


class Noted(NamedTuple):
    """The entries of a document, one for each of its keys. Lists of the same length."""

    keys: array[int]
    """Numbers of the keys (`I`)."""
    profiles: array[int]
    """Numbers of the combinations of how often in which field (`I`)."""
    counts: array[int]
    """Number of positions (`H`)."""
    sizes: array[int]
    """Bytes of the positions (`H`)."""
    positions: bytes
    """Of all entries, one after the other."""
    mixed: array[int]
    """Places of the entries whose key is the lemma of some of its words, but not of all (`I`)."""
    lemma_counts: array[int]
    """Of the mixed entries: number of positions of the words whose lemma the key is (`H`)."""
    lemma_sizes: array[int]
    """Bytes of those positions (`H`)."""
    lemma_positions: bytes
    """Those positions, one entry after the other."""

    def only(self, places: Sequence[int]) -> Noted:
        """Return the entries at some places."""
        wanted = {place: n for n, place in enumerate(places)}
        mixed = [n for n, place in enumerate(self.mixed) if place in wanted]
        return Noted(
            _at(places, self.keys),
            _at(places, self.profiles),
            _at(places, self.counts),
            _at(places, self.sizes),
            _parts(places, self.positions, self.sizes),
            array("I", [wanted[self.mixed[n]] for n in mixed]),
            _at(mixed, self.lemma_counts),
            _at(mixed, self.lemma_sizes),
            _parts(mixed, self.lemma_positions, self.lemma_sizes),
        )


class Notes:
    """The notes of all documents, in their order."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 – open until `close`
        self._lengths = array("I")
        """Entries of each document."""
        self._position_bytes = array("I")
        self._mixed = array("I")
        """Mixed entries of each document."""
        self._lemma_position_bytes = array("I")

    def __len__(self) -> int:
        """Return the number of documents."""
        return len(self._lengths)

    def add(self, noted: Noted) -> None:
        """Add the notes of the next document."""
        self._lengths.append(len(noted.keys))
        self._position_bytes.append(len(noted.positions))
        self._mixed.append(len(noted.mixed))
        self._lemma_position_bytes.append(len(noted.lemma_positions))
        self._file.write(b"".join(noted))

    def __iter__(self) -> Iterator[Noted]:
        """Read the notes of every document. One reader at a time."""
        read = self._file.read
        self._file.seek(0)
        lengths = (self._lengths, self._position_bytes, self._mixed, self._lemma_position_bytes)
        for length, size, mixed, lemma_size in zip(*lengths, strict=True):
            yield Noted(
                _array("I", read(4 * length)),
                _array("I", read(4 * length)),
                _array("H", read(2 * length)),
                _array("H", read(2 * length)),
                read(size),
                _array("I", read(4 * mixed)),
                _array("H", read(2 * mixed)),
                _array("H", read(2 * mixed)),
                read(lemma_size),
            )

    def close(self) -> None:
        """Make room."""
        self._file.close()


def _at(places: Iterable[int], column: array[int]) -> array[int]:
    return array(column.typecode, map(column.__getitem__, places))


def _parts(places: Iterable[int], data: bytes, sizes: array[int]) -> bytes:
    """Return the bytes of some entries."""
    ends = array("I", accumulate(sizes))
    return b"".join(data[ends[at] - sizes[at] : ends[at]] for at in places)


def _array(kind: str, data: bytes) -> array[int]:
    numbers = array(kind)
    numbers.frombytes(data)
    return numbers
