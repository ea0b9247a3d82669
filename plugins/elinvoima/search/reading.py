"""Reads a built index: its manifest, and each shard when it is asked for."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from elinvoima.search.codec import Reader, unzigzag
from elinvoima.search.index_problem import CorruptIndex, NoIndex, OtherFormat, checking
from elinvoima.search.index_records import Postings, WordEntry
from elinvoima.search.shards import (
    CURRENT,
    DICTIONARY,
    DIFFERENCES,
    FORMAT,
    HOME,
    POSITION_STARTS,
    IndexFile,
    inflated,
    most_positions,
)
from elinvoima.search.weights import Weights
from elinvoima.search.word_table import CHANNELS

KEPT_SHARDS = 4096


class Index:
    """A built index. `read` gives the bytes of a file by its name: `words/3.bin`."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read
        self.manifest = self._object("manifest.bin")
        if self.manifest.get("format") != FORMAT:
            raise OtherFormat("manifest.bin")
        with checking("manifest.bin"):
            self.weights = Weights.of_manifest(self.manifest["weights"])
            self.size: int = self.manifest["documents"]
            for of, name in DIFFERENCES:
                rows = self.manifest if of is None else self.manifest[of]
                rows[name] = list(accumulate(rows[name]))
            self.function_keys = frozenset(self.manifest["functionKeys"])
            self.silent_words = frozenset(self.manifest["functionWords"])
        """Ids of the keys of function words, and the function words that no document has."""
        self.word_shard = lru_cache(KEPT_SHARDS)(self._word_shard)
        self.ending_shard = lru_cache(KEPT_SHARDS)(self._ending_shard)
        self._posting_shard = lru_cache(KEPT_SHARDS)(self._load_postings)
        self._position_shard = lru_cache(KEPT_SHARDS)(self._load_positions)
        self.document = lru_cache(KEPT_SHARDS)(self._document)
        self.postings = lru_cache(KEPT_SHARDS)(self._postings)
        self.positions = lru_cache(KEPT_SHARDS)(self._positions)

    @cached_property
    def facets(self) -> list[dict[str, Any]]:
        """The facets, with the numbers of their values by document."""
        with checking("facets.bin"):
            found: list[dict[str, Any]] = self._facet_file["facets"]
            return found

    @cached_property
    def dates(self) -> list[str]:
        """Date of each document."""
        with checking("facets.bin"):
            found: list[str] = self._facet_file["dates"]
            return found

    @cached_property
    def _facet_file(self) -> dict[str, Any]:
        return self._object("facets.bin")

    def word(self, text: str) -> WordEntry | None:
        """Return the table's entry of a string, or None."""
        with checking("manifest.bin"):
            number = bisect_right(self.manifest["words"]["starts"], text) - 1
        return self.word_shard(number).get(text) if number >= 0 else None

    def words_from(self, prefix: str, most_shards: int) -> Iterator[WordEntry]:
        """Yield the entries that begin so, from the first `most_shards` shards they are in."""
        for number in shards_of(self.manifest["words"]["starts"], prefix)[:most_shards]:
            entries = self.word_shard(number).values()
            yield from (entry for entry in entries if entry.text.startswith(prefix))

    def suggestions(self, prefix: str) -> Iterator[tuple[str, str, str, str, int]]:
        """Yield what is suggested for a beginning: word, label, kind, address, weight."""
        for number in shards_of(self.manifest["suggestions"]["starts"], prefix):
            for row in self._json(f"suggestions/{number}.bin"):
                if row[0].startswith(prefix):
                    yield tuple(row)

    def key_name(self, id_: int) -> str:
        """Return a key by its id."""
        # Shards without keys have the same first key as the next one.
        number = bisect_right(self.manifest["words"]["keys"], id_) - 1
        names = (e.text for e in self.word_shard(number).values() if e.id == id_)
        return next(names, "")

    def _word_shard(self, number: int) -> dict[str, WordEntry]:
        name = f"words/{number}.bin"
        with checking(name):
            reader = Reader(self._bytes(name))
            key: int = self.manifest["words"]["keys"][number]
            found: dict[str, WordEntry] = {}
            texts = reader.front_coded()
            forms, dfs = reader.varints(len(texts)), reader.varints(len(texts))
            counts = iter(reader.varints(sum(1 for form in forms if form)))
            for text, form, df in zip(texts, forms, dfs, strict=True):
                links = reader.varints(next(counts) if form else 0)
                keys = tuple((key + unzigzag(n // CHANNELS), n % CHANNELS) for n in links)
                found[text] = WordEntry(
                    text, form - 1 if form else None, df, key if df else -1, keys
                )
                key += df > 0
            return found

    def _ending_shard(self, number: int) -> list[tuple[str, int]]:
        """Return the forms of a shard of endings, spelled backwards, with their documents."""
        name = f"endings/{number}.bin"
        with checking(name):
            reader = Reader(self._bytes(name))
            texts = reader.front_coded()
            return list(zip(texts, reader.varints(len(texts)), strict=True))

    def _postings(self, key: int) -> Postings:
        with checking("manifest.bin"):
            number = bisect_right(self.manifest["postings"]["starts"], key) - 1
        name = f"postings/{number}.bin"
        with checking(name):
            first = self.manifest["postings"]["starts"][number]
            reader = Reader(self._posting_shard(number)[key - first])
            df = reader.varint()
            most = most_positions(df, self.manifest["postings"]["positions"])
            documents, impacts = reader.sums(df), reader.bytes(df)
            counts = reader.varints(df)
            return Postings(documents, impacts, counts, reader.data[reader.at :], name, most)

    def _load_postings(self, number: int) -> list[bytes]:
        with checking(f"postings/{number}.bin"):
            reader = Reader(self._bytes(f"postings/{number}.bin"))
            return [reader.bytes(reader.varint()) for _ in range(reader.varint())]

    def _positions(self, key: int) -> dict[int, list[int]]:
        """Return the ordinals, by document, of all words whose lemma the key is."""
        postings = self.postings(key)
        number = bisect_right(self._position_starts, key) - 1
        block = self._position_shard(number).get(key) if number >= 0 else None
        if block is None:
            return {document: postings.positions(document) for document in postings.documents}
        if not block:
            return {}
        with checking(f"positions/{number}.bin"):
            reader = Reader(block)
            counts = reader.varints(postings.df)
            return {d: reader.sums(n) for d, n in zip(postings.documents, counts, strict=True)}

    @cached_property
    def _position_starts(self) -> list[int]:
        with checking(POSITION_STARTS):
            reader = Reader(self._bytes(POSITION_STARTS))
            return reader.sums(reader.varint())

    def _load_positions(self, number: int) -> dict[int, bytes]:
        with checking(f"positions/{number}.bin"):
            reader = Reader(self._bytes(f"positions/{number}.bin"))
            keys = reader.sums(reader.varint())
            return {key: reader.bytes(reader.varint()) for key in keys}

    @cached_property
    def _dictionary(self) -> bytes:
        found = self._bytes(DICTIONARY)
        with checking("manifest.bin"):
            length: int = self.manifest["bytes"]["dictionary"]
        if len(found) != length:
            raise CorruptIndex(DICTIONARY)
        return found

    def _document(self, number: int) -> dict[str, Any]:
        return self._object(f"documents/{number}.bin", self._dictionary)

    def _object(self, name: str, dictionary: bytes = b"") -> dict[str, Any]:
        found = self._json(name, dictionary)
        if not isinstance(found, dict):
            raise CorruptIndex(name)
        return found

    def _json(self, name: str, dictionary: bytes = b"") -> Any:
        with checking(name):
            return json.loads(self._bytes(name, dictionary))

    def _bytes(self, name: str, dictionary: bytes = b"") -> bytes:
        with checking(name):
            return inflated(self._read(name), dictionary)


def shards_of(starts: list[str], prefix: str) -> range:
    """Return the numbers of the shards that can have strings beginning so."""
    first = max(0, bisect_right(starts, prefix) - 1)
    last = bisect_left(starts, prefix + "\uffff")
    return range(first, last)


def open_index(site: Path) -> Index:
    """Open the index of a built site. Raises IndexProblem."""
    file = site / CURRENT
    try:
        current = json.loads(file.read_text(encoding="utf-8"))
        format_, name = current["format"], str(current["index"])
    except OSError as error:
        raise NoIndex(CURRENT) from error
    except (ValueError, KeyError, TypeError) as error:
        raise CorruptIndex(CURRENT) from error
    if format_ != FORMAT:
        raise OtherFormat(CURRENT)
    folder = site / HOME / name

    def read(name: str) -> bytes:
        try:
            return (folder / name).read_bytes()
        except OSError as error:
            raise NoIndex(name) from error

    return Index(read)


def index_of(files: Iterator[IndexFile]) -> Index:
    """Return an index that is in memory, for tests and measurements."""
    contents = {file.address: file.content for file in files}
    name = json.loads(contents[CURRENT])["index"]
    return Index(lambda file: contents[f"{HOME}{name}/{file}"])
