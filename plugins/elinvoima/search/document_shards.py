"""What is shown of each document, in a file of its own, packed with the words that most have.

A document alone is too short for DEFLATE to learn the collection's words from, so they are given to
it beforehand: one dictionary for all documents, which a reader fetches once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from elinvoima.search.documents import SearchDocument
from elinvoima.search.fields import TAGS
from elinvoima.search.shards import DICTIONARY, Files, json_bytes

SAMPLE = 300
"""Documents, the first ones, that the dictionary is made of."""
DICTIONARY_BYTES = 8000
"""How long it may be. Twice as long would make documents a twentieth shorter, and itself twice as
heavy to the first search."""
LEAST_DOCUMENTS = 3
"""In so many documents of the sample a word of the dictionary is."""
_REFERENCE = 3
"""About how many bytes DEFLATE takes to point at a word of the dictionary."""

_WORD = re.compile("[\\w\u00ad]+[^\\w\u00ad]{1,3}")
"""A word with what comes after it: most often a space."""

SegmentRow = tuple[int, int, int, str]
"""Number of the field, ordinal of the first word, section or -1, text with soft hyphens."""


class DocumentShards:
    """Adds the documents' files, when enough have come for a dictionary."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._waiting: list[bytes] = []
        self._dictionary: bytes | None = None
        self._count = 0

    def add(self, document: SearchDocument, segments: Iterable[SegmentRow]) -> None:
        """Add the file of a document. Texts of tags are searched by but not shown."""
        shard = {
            "address": document.address,
            "kind": document.kind,
            "card": document.card,
            "anchors": [section.anchor for section in document.sections],
            "segments": [row for row in segments if row[0] not in TAGS],
        }
        self._waiting.append(json_bytes(shard))
        if self._dictionary is not None or len(self._waiting) == SAMPLE:
            self.flush()

    def flush(self) -> None:
        """Add the files that wait, and before the first of them the dictionary."""
        if self._dictionary is None:
            self._dictionary = dictionary_of(self._waiting)
            self._files.add(DICTIONARY, self._dictionary)
        for shard in self._waiting:
            self._files.add(f"documents/{self._count}.bin", shard, self._dictionary)
            self._count += 1
        self._waiting = []


def dictionary_of(shards: Sequence[bytes], size: int = DICTIONARY_BYTES) -> bytes:
    """Return the words that save most in these shards, the best last, where DEFLATE is nearest."""
    counts: Counter[str] = Counter()
    for shard in shards:
        counts.update(set(_WORD.findall(shard.decode())))
    saved = [
        (-(count - 1) * (len(word.encode()) - _REFERENCE), word)
        for word, count in counts.items()
        if count >= LEAST_DOCUMENTS
    ]
    chosen: list[bytes] = []
    for _, word in sorted(saved):
        size -= len(word.encode())
        if size < 0:
            break
        chosen.append(word.encode())
    return b"".join(reversed(chosen))
