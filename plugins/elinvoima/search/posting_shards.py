"""The files of the postings, and beside each one with all the positions of its keys.

The positions of common words would be most of what a search fetches, so the postings leave most of
them out. Only a quoted phrase needs them all, and only those of words that it has itself, not as
parts of others: they have files of their own, with the numbers of the postings' files.
"""

from __future__ import annotations

from elinvoima.search.codec import varint
from elinvoima.search.postings import Block
from elinvoima.search.shards import Files

POSITIONS_KIND = "positions"


class PostingShards:
    """Takes the blocks of the keys in the order of ids, and adds the files when one is full."""

    def __init__(self, files: Files, limit: int) -> None:
        self.starts: list[int] = []
        """The first key of each file."""
        self._files = files
        self._limit = limit
        """Bytes of blocks in a file of postings, if it has more than one."""
        self._postings: list[bytes] = []
        self._positions: list[bytes] = []
        self._length = 0

    def add(self, id_: int, block: Block) -> None:
        """Add the block of the next key."""
        length = len(block.content)
        if self._postings and self._length + length > self._limit:
            self.flush()
        if not self._postings:
            self.starts.append(id_)
        self._postings.append(varint(length) + block.content)
        self._positions.append(varint(len(block.positions)) + block.positions)
        self._length += length

    def flush(self) -> None:
        """Add the files of the keys that wait."""
        if not self._postings:
            return
        name = f"{len(self.starts) - 1}.bin"
        self._files.add(f"postings/{name}", _shard(self._postings))
        self._files.add(f"{POSITIONS_KIND}/{name}", _shard(self._positions))
        self._postings, self._positions, self._length = [], [], 0


def _shard(items: list[bytes]) -> bytes:
    return varint(len(items)) + b"".join(items)
