"""The table of words: every form and every key, sorted, with the keys of each form.

A shard has its strings, then each kind of number of all of them: DEFLATE packs like with like best.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from elinvoima.search.codec import front_coded, shared_length, varints, zigzag

CHANNELS = 3
"""A key's channel is below this."""


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
    shard: list[TableWord] = []
    start = ""
    key = first_key = length = 0
    for word in words:
        if shard and length >= size:
            yield WordShard(start, first_key, _words(shard, first_key))
            start = separator(shard[-1].text, word.text)
            shard, length, first_key = [], 0, key
        length += _length(word.text, shard[-1].text if shard else "") + 3 + 2 * len(word.keys)
        shard.append(word)
        key += word.df > 0
    if shard:
        yield WordShard(start, first_key, _words(shard, first_key))


def separator(last: str, first: str) -> str:
    """Return the shortest beginning of a shard's first string that is after the last one before."""
    return first[: shared_length(last, first) + 1]


def _length(text: str, previous: str) -> int:
    """Return how many bytes a string takes after the one before it."""
    return 2 + len(text[shared_length(text, previous) :].encode())


def _words(words: Sequence[TableWord], key: int) -> bytes:
    """Return a shard's bytes; `key` is the id of the first key at or after its first string."""
    counts: list[int] = []
    links: list[int] = []
    for word in words:
        if word.documents is not None:
            counts.append(len(word.keys))
            links += [zigzag(id_ - key) * CHANNELS + channel for id_, channel in word.keys]
        key += word.df > 0
    forms = (0 if word.documents is None else 1 + word.documents for word in words)
    return b"".join(
        (
            front_coded([word.text for word in words]),
            varints(forms),
            varints(word.df for word in words),
            varints(counts),
            varints(links),
        )
    )


def ending_shards(forms: Iterable[tuple[str, int]], size: int) -> Iterator[tuple[str, bytes]]:
    """Cut the forms, each with its documents, into shards sorted by their reversed spelling."""
    shard: list[tuple[str, int]] = []
    start = previous = ""
    length = 0
    for text, documents in sorted((text[::-1], documents) for text, documents in forms):
        if shard and length >= size:
            yield start, _endings(shard)
            start = separator(previous, text)
            shard, length, previous = [], 0, ""
        shard.append((text, documents))
        length += _length(text, previous) + 1
        previous = text
    if shard:
        yield start, _endings(shard)


def _endings(forms: Sequence[tuple[str, int]]) -> bytes:
    return front_coded([text for text, _ in forms]) + varints(documents for _, documents in forms)
