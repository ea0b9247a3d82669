"""The files of the postings, and files of the positions that the postings do not tell.

The positions of common words would be most of what a search fetches, so the postings leave most of
them out, and do not tell which are of the word itself and which of compounds that it is a part of.
Only a quoted phrase needs to know: that is in files of its own, with a table of theirs.
"""

from __future__ import annotations

from elinvoima.search.codec import varint, varints
from elinvoima.search.postings import Block
from elinvoima.search.shards import POSITION_STARTS, Files, differences


class PostingShards:
    """Takes the blocks of the keys in the order of ids, and adds a file when it is full."""

    def __init__(self, files: Files, limit: int, positions_limit: int) -> None:
        self.starts: list[int] = []
        """The first key of each file of postings."""
        self._files = files
        self._postings = _Blocks(limit)
        self._positions = _Blocks(positions_limit)
        self._position_starts: list[int] = []

    def add(self, id_: int, block: Block) -> None:
        """Add the block of the next key."""
        if self._postings.is_full(block.content):
            self._add_postings()
        self._postings.add(id_, block.content)
        if block.positions is None:
            return
        if self._positions.is_full(block.positions):
            self._add_positions()
        self._positions.add(id_, block.positions)

    def finish(self) -> None:
        """Add the files of the keys that wait, and the table of the positions."""
        if self._postings.keys:
            self._add_postings()
        if self._positions.keys:
            self._add_positions()
        starts = self._position_starts
        self._files.add(POSITION_STARTS, varint(len(starts)) + varints(differences(starts)))

    def _add_postings(self) -> None:
        keys, blocks = self._postings.taken()
        self._files.add(f"postings/{len(self.starts)}.bin", varint(len(keys)) + blocks)
        self.starts.append(keys[0])

    def _add_positions(self) -> None:
        keys, blocks = self._positions.taken()
        name = f"positions/{len(self._position_starts)}.bin"
        self._files.add(name, varint(len(keys)) + varints(differences(keys)) + blocks)
        self._position_starts.append(keys[0])


class _Blocks:
    """The blocks that wait for a file to be full: it has one, or at most so many bytes of them."""

    def __init__(self, limit: int) -> None:
        self.keys: list[int] = []
        self._limit = limit
        self._blocks: list[bytes] = []
        self._length = 0

    def is_full(self, next_: bytes) -> bool:
        return bool(self.keys) and self._length + len(next_) > self._limit

    def add(self, key: int, block: bytes) -> None:
        self.keys.append(key)
        self._blocks.append(varint(len(block)) + block)
        self._length += len(block)

    def taken(self) -> tuple[list[int], bytes]:
        """Return the keys and their blocks, each after its length; none waits any more."""
        keys, blocks = self.keys, b"".join(self._blocks)
        self.keys, self._blocks, self._length = [], [], 0
        return keys, blocks
