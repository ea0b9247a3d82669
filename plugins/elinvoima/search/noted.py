"""What is noted of each document while documents come: it waits on the disk until all are in.

Ten thousand stories have some ten million entries. In memory they would be most of what the index's
build takes, and they are only read again from the first document to the last.
"""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterator, Sequence
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

    def only(self, places: Sequence[int]) -> Noted:
        """Return the entries at some places."""
        ends = array("I", accumulate(self.sizes))
        positions = [self.positions[ends[at] - self.sizes[at] : ends[at]] for at in places]

        def of(column: array[int]) -> array[int]:
            return array(column.typecode, map(column.__getitem__, places))

        return Noted(
            of(self.keys),
            of(self.profiles),
            of(self.counts),
            of(self.sizes),
            b"".join(positions),
        )


class Notes:
    """The notes of all documents, in their order."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 – open until `close`
        self._lengths = array("I")
        """Entries of each document."""
        self._position_bytes = array("I")

    def __len__(self) -> int:
        """Return the number of documents."""
        return len(self._lengths)

    def add(self, noted: Noted) -> None:
        """Add the notes of the next document."""
        self._lengths.append(len(noted.keys))
        self._position_bytes.append(len(noted.positions))
        self._file.write(b"".join(noted))

    def __iter__(self) -> Iterator[Noted]:
        """Read the notes of every document. One reader at a time."""
        read = self._file.read
        self._file.seek(0)
        for length, size in zip(self._lengths, self._position_bytes, strict=True):
            yield Noted(
                _array("I", read(4 * length)),
                _array("I", read(4 * length)),
                _array("H", read(2 * length)),
                _array("H", read(2 * length)),
                read(size),
            )

    def close(self) -> None:
        """Make room."""
        self._file.close()


def _array(kind: str, data: bytes) -> array[int]:
    numbers = array(kind)
    numbers.frombytes(data)
    return numbers
