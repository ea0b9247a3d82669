"""The table of words: every form and every key, sorted, with the keys of each form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from elinvoima.search.codec import front_coded, shared_length, varint, varints, zigzag


@dataclass(frozen=True, slots=True)
class TableWord:
    """A string of the table."""

    text: str
    documents: int | None
    """As a form: in how many documents it is; 0 for a base form that none has; None: no form."""
    df: int
    """As a key: how many documents have it; 0: no key."""
    keys: tuple[tuple[int, int], ...] = ()
    """As a form: its keys by their ids, and channels."""


@dataclass(frozen=True, slots=True)
class WordShard:
    """A shard of the table: where it begins, the id of its first key, and its bytes."""

    start: str
    first_key: int
    content: bytes


def word_shards(words: Iterable[TableWord], size: int) -> Iterator[WordShard]:
    """Cut the table, in order, into shards of about `size` bytes."""
    items: list[bytes] = []
    start = previous = ""
    key = first_key = length = 0
    for word in words:
        if items and length >= size:
            yield WordShard(start, first_key, varint(len(items)) + b"".join(items))
            start = separator(previous, word.text)
            items, length, previous, first_key = [], 0, "", key
        items.append(_item(word, previous, key))
        length += len(items[-1])
        previous = word.text
        key += word.df > 0
    if items:
        yield WordShard(start, first_key, varint(len(items)) + b"".join(items))


def separator(last: str, first: str) -> str:
    """Return the shortest beginning of a shard's first string that is after the last one before."""
    return first[: shared_length(last, first) + 1]


def _item(word: TableWord, previous: str, key: int) -> bytes:
    """Return a string's bytes; `key` is the id of the first key at or after it."""
    item = front_coded(word.text, previous)
    if word.documents is None:
        return item + varints((0, word.df))
    pairs = [n for id_, channel in word.keys for n in (zigzag(id_ - key), channel)]
    return item + varints((1 + word.documents, word.df, len(word.keys), *pairs))


def ending_shards(forms: Iterable[tuple[str, int]], size: int) -> Iterator[tuple[str, bytes]]:
    """Cut the forms, each with its documents, into shards sorted by their reversed spelling."""
    items: list[bytes] = []
    start = previous = ""
    length = 0
    for text, documents in sorted((text[::-1], documents) for text, documents in forms):
        if items and length >= size:
            yield start, varint(len(items)) + b"".join(items)
            start = separator(previous, text)
            items, length, previous = [], 0, ""
        items.append(front_coded(text, previous) + varint(documents))
        length += len(items[-1])
        previous = text
    if items:
        yield start, varint(len(items)) + b"".join(items)
