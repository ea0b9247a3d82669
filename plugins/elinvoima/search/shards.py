"""The files of an index: cut into shards, compressed, and named by a hash of what they hold."""

from __future__ import annotations

import hashlib
import json
import math
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

FORMAT = 3
HOME = "haku/indeksi/"
"""Where the index is published."""
CURRENT = f"{HOME}current.json"
"""The only file of the index that changes in place: it tells which index is in use."""
DICTIONARY = "dictionary.bin"
"""What the files of documents are packed with."""
POSITION_STARTS = "positions.bin"
"""Which file of positions begins with which key."""

HASH_LENGTH = 16
RAW_SIZES = {"words": 1400, "endings": 3000, "postings": 1200, "suggestions": 5000,
             "positions": 3000}  # fmt: skip
"""How large a shard grows before the next begins, in bytes before compression.

The sizes are before compression so that the cuts, and with them the hash, do not depend on the
version of zlib. Compressed, these are 500 to 1,500 bytes.
"""
SMALL_COLLECTION, MOST_GROWTH = 2000, 4.3
IN_MEMORY = 16_000_000
"""Bytes of files that wait in memory; a larger index waits on the disk until it has its name."""

POSITIONS = 800
"""About so many places of a key are kept, and more as shards grow; see `most_positions`."""


@dataclass(frozen=True, slots=True)
class IndexFile:
    """A file of the index: its address from the site's root, and its bytes."""

    address: str
    content: bytes


DIFFERENCES = ((None, "functionKeys"), ("words", "keys"), ("postings", "starts"))
"""Rising numbers in the manifest, and in what of it: each as what it adds to the one before."""


def differences(numbers: Sequence[int]) -> list[int]:
    """Return rising numbers each by what it adds to the one before, the first as it is."""
    return [n - before for before, n in zip([0, *numbers], numbers, strict=False)]


def deflated(data: bytes, dictionary: bytes = b"") -> bytes:
    """Compress to raw DEFLATE, which browsers read (`DecompressionStream("deflate-raw")`).

    With a dictionary, the data goes on as if the dictionary had just been read.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, zdict=dictionary)
    return packer.compress(data) + packer.flush()


def inflated(data: bytes, dictionary: bytes = b"") -> bytes:
    """Undo `deflated`. Raises zlib.error where it is broken or cut short."""
    unpacker = zlib.decompressobj(-15, zdict=dictionary)
    out = unpacker.decompress(data) + unpacker.flush()
    if not unpacker.eof:
        raise zlib.error("the data ends too early")
    return out


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def json_bytes(value: Any) -> bytes:
    """Return JSON without spaces, the same for the same value."""
    return _JSON.encode(value).encode()


def growth(documents: int) -> float:
    """Return how many times larger than `RAW_SIZES` shards are: as the root of the documents."""
    return min(MOST_GROWTH, max(1.0, math.sqrt(documents / SMALL_COLLECTION)))


def most_positions(df: int, positions: int) -> int:
    """Return how many places of a key in `df` documents are kept of each document: the first ones.

    The places of a word that is everywhere tell little and would be most of what a search fetches.
    Quoted phrases need them: they are in files of their own (`posting_shards.py`).
    """
    return positions // df


class Files:
    """Collects the files of an index, compressed, and hashes their contents as they come."""

    def __init__(self) -> None:
        self._names: list[tuple[str, int]] = []
        """Names of the files, and lengths of what is packed of them."""
        self._packed = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 – see `finished`
        self.sizes: dict[str, int] = {}
        """Bytes before compression, by kind of file."""
        self._hash = hashlib.sha256()

    def add(self, name: str, content: bytes, dictionary: bytes = b"") -> None:
        """Add a file: `words/3.bin`."""
        self._hash.update(f"{name}\n{len(content)}\n".encode())
        self._hash.update(content)
        kind = name.partition("/")[0].removesuffix(".bin")
        self.sizes[kind] = self.sizes.get(kind, 0) + len(content)
        self._names.append((name, self._packed.write(deflated(content, dictionary))))

    def add_shards(self, kind: str, shards: Iterable[bytes]) -> None:
        """Add shards under the numbers of their order."""
        for number, shard in enumerate(shards):
            self.add(f"{kind}/{number}.bin", shard)

    def finished(self) -> Iterator[IndexFile]:
        """Yield every file at its address, and last the one that tells the index's name."""
        name = self._hash.hexdigest()[:HASH_LENGTH]
        with self._packed as packed:
            packed.seek(0)
            for file, length in self._names:
                yield IndexFile(f"{HOME}{name}/{file}", packed.read(length))
        current = json.dumps({"format": FORMAT, "index": name}) + "\n"
        yield IndexFile(CURRENT, current.encode())
