"""What is suggested while a reader types: titles, themes, places, and words of the documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from elinvoima.search.shards import json_bytes
from elinvoima.search.tokens import tokens
from elinvoima.search.word_table import separator

SHORTEST_WORD = 3
MOST_WORDS = 20_000
"""Words of the documents that are suggested at most: the commonest."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to suggest: a page, or a word to search by."""

    label: str
    kind: str
    """Kind of the page, or `word`."""
    address: str = ""
    """Page it leads to; empty for a word to search by."""
    weight: int = 1
    """The heavier ones are shown first."""
    aliases: tuple[str, ...] = ()
    """Other texts whose words it is found by."""


def suggestion_shards(suggestions: Iterable[Suggestion], size: int) -> Iterator[tuple[str, bytes]]:
    """Cut the suggestions, sorted by word, into shards: where each begins, and its JSON."""
    rows = sorted({row for suggestion in suggestions for row in _rows(suggestion)})
    shard: list[tuple[str, str, str, str, int]] = []
    length, start = 0, ""
    for row in rows:
        if length >= size and row[0] != shard[-1][0]:
            yield start, json_bytes(shard)
            start = separator(shard[-1][0], row[0])
            shard, length = [], 0
        shard.append(row)
        length += len(json_bytes(row))
    if shard:
        yield start, json_bytes(shard)


def _rows(suggestion: Suggestion) -> Iterator[tuple[str, str, str, str, int]]:
    """Yield a row for each word of the label and the aliases."""
    for text in (suggestion.label, *suggestion.aliases):
        for token in tokens(text):
            yield (
                token.word, suggestion.label, suggestion.kind, suggestion.address,
                suggestion.weight,
            )  # fmt: skip
