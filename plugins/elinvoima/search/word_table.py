"""The table of words: every form and every key, sorted, with the keys of each form.

A shard has its strings, then each kind of number of all of them: DEFLATE packs like with like best.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from elinvoima.search.codec import joined, shared_length, varints, zigzag

ENDING = 3
"""Letters at the end of forms that are sorted together."""

CHANNELS = 3
"""A key's channel is below this."""


class TableWord(NamedTuple):
    """A string of the table. A tuple, because there are hundreds of thousands of them."""

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


class _Strings:
    """Sorted strings, front-coded as they come."""

    def __init__(self) -> None:
        self.last = ""
        self._shared: list[int] = []
        self._rests: list[str] = []

    def add(self, text: str) -> int:
        """Add a string; return about how many bytes it takes."""
        shared = shared_length(text, self.last)
        self.last = text
        self._shared.append(shared)
        self._rests.append(rest := text[shared:])
        return 2 + (len(rest) if rest.isascii() else len(rest.encode()))

    def content(self) -> bytes:
        """Return the bytes of all."""
        return joined(self._shared, self._rests)


def word_shards(words: Iterable[TableWord], size: int) -> Iterator[WordShard]:
    """Cut the table, in order, into shards of about `size` bytes."""
    shard: list[TableWord] = []
    texts, start = _Strings(), ""
    key = first_key = length = 0
    for word in words:
        if length >= size:
            yield WordShard(start, first_key, texts.content() + _numbers(shard, first_key))
            start = separator(texts.last, word.text)
            shard, texts, length, first_key = [], _Strings(), 0, key
        length += texts.add(word.text) + 3 + 2 * len(word.keys)
        shard.append(word)
        key += word.df > 0
    if shard:
        yield WordShard(start, first_key, texts.content() + _numbers(shard, first_key))


def separator(last: str, first: str) -> str:
    """Return the shortest beginning of a shard's first string that is after the last one before."""
    return first[: shared_length(last, first) + 1]


def _numbers(words: Sequence[TableWord], key: int) -> bytes:
    """Return the numbers of a shard; `key` is the id of the first key at or after its start."""
    counts: list[int] = []
    links: list[int] = []
    for word in words:
        if word.documents is not None:
            counts.append(len(word.keys))
            links += [zigzag(id_ - key) * CHANNELS + channel for id_, channel in word.keys]
        key += word.df > 0
    forms = [0 if word.documents is None else 1 + word.documents for word in words]
    dfs = [word.df for word in words]
    return varints(forms) + varints(dfs) + varints(counts) + varints(links)


def _reversed(forms: Iterable[str]) -> Iterator[str]:
    """Yield the forms reversed and sorted; only those of one ending are made at a time."""
    by_ending: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        by_ending[form[: -ENDING - 1 : -1]].append(form)
    for ending in sorted(by_ending):
        yield from sorted([form[::-1] for form in by_ending.pop(ending)])


def ending_shards(
    forms: Iterable[str], documents_of: Callable[[str], int], size: int
) -> Iterator[tuple[str, bytes]]:
    """Cut the forms, each with its documents, into shards sorted by their reversed spelling."""
    documents: list[int] = []
    texts, start = _Strings(), ""
    length = 0
    for text in _reversed(forms):
        if length >= size:
            yield start, texts.content() + varints(documents)
            start = separator(texts.last, text)
            documents, texts, length = [], _Strings(), 0
        length += texts.add(text) + 1
        documents.append(documents_of(text[::-1]))
    if documents:
        yield start, texts.content() + varints(documents)
