"""Remembers the analyses of words from build to build, in a file that may be lost at any time.

The file's first line names the version of the analyser and the checksum of what follows: a line for
each word. A file of another version, a broken one or none at all is as good as an empty one.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from heapq import merge
from pathlib import Path

from elinvoima.search.analysing import Analysing, Keys, PlainKeys

FORMAT = 1
MOST_WORDS = 1_000_000
"""A file with more than this is forgotten: most of its words are of drafts that are no more."""


BLOCK = 1000
"""Bytes that are looked through for a word."""


class RememberingAnalyser:
    """An analyser that asks another only for words that it does not remember."""

    def __init__(self, analyser: Analysing, file: Path) -> None:
        self.analyser = analyser
        self.version = analyser.version
        self.names = analyser.names
        self.file = file
        self.head = f"elinvoima {FORMAT} {self.version}"
        self._lines = _Lines(_read(file, self.head))
        self._fresh: dict[bytes, bytes] = {}
        """Lines of words that were not remembered, by word."""

    def analyse(self, word: str) -> Keys:
        """Analyse one word."""
        return self.analyse_all((word,))[word]

    def analyse_all(self, words: Iterable[str]) -> Mapping[str, Keys]:
        """Analyse many words."""
        found: dict[str, Keys] = {}
        unknown = []
        for word in words:
            name = word.encode()
            line = self._fresh.get(name) or self._lines.find(name)
            known = _keys_of(line.decode()) if line else None
            if known is None:
                unknown.append(word)
            else:
                found[word] = known
        if unknown:
            fresh = self.analyser.analyse_all(unknown)
            found.update(fresh)
            for word, keys in fresh.items():
                self._fresh[word.encode()] = _line_of(keys).encode()
        return found

    def save(self) -> None:
        """Write the file, if there is anything new. A disk that refuses is no harm."""
        if not self._fresh:
            return
        fresh = sorted(word + b"\t" + line + b"\n" for word, line in self._fresh.items())
        data = b"".join(merge(self._lines, fresh))
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            _replace(self.file, f"{self.head} {_checksum(data)}\n".encode() + data)
        except OSError:
            return


class _Lines:
    """Sorted lines that begin with a word and a tab, found without taking them apart.

    A tab is before any character of a word, so lines are in the order of their words.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._starts = [0]
        """Where blocks of lines begin; one more at the end."""
        while (end := data.find(b"\n", self._starts[-1] + BLOCK)) >= 0:
            self._starts.append(end + 1)
        if self._starts[-1] < len(data):
            self._starts.append(len(data))
        self._firsts = [data[at : data.find(b"\t", at) + 1] for at in self._starts[:-1]]
        """The first word of each block, with its tab."""

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.data.splitlines(keepends=True))

    def find(self, word: bytes) -> bytes | None:
        """Return what follows the word and the tab."""
        wanted = word + b"\t"
        block = bisect_right(self._firsts, wanted) - 1
        if block < 0:
            return None
        start, end = self._starts[block], self._starts[block + 1]
        if not self.data.startswith(wanted, start):
            start = self.data.find(b"\n" + wanted, start, end) + 1
            if not start:
                return None
        return self.data[start + len(wanted) : self.data.find(b"\n", start)]


def _replace(file: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=file.name, dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as fresh:
            fresh.write(data)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _read(file: Path, head: str) -> bytes:
    """Return the lines; none where the file is not as it was written, or has grown too long."""
    try:
        first, _, data = file.read_bytes().partition(b"\n")
    except OSError:
        return b""
    if first != f"{head} {_checksum(data)}".encode() or data.count(b"\n") > MOST_WORDS:
        return b""
    return data


def _checksum(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _line_of(keys: Keys) -> str:
    """Write an analysis: whether it is known, its breaks, its keys each with its channel."""
    breaks = ",".join(map(str, keys.breaks))
    named = "\t".join(f"{int(channel)}{key}" for key, channel in keys.keys)
    return f"{int(keys.is_known)}{breaks}\t{named}"


def _keys_of(line: str) -> Keys | None:
    """Read what `_line_of` wrote."""
    first, *named = line.split("\t")
    try:
        breaks = tuple(map(int, first[1:].split(","))) if len(first) > 1 else ()
        keys = tuple([(each[1:], int(each[0])) for each in named])
    except (ValueError, IndexError):
        return None
    return PlainKeys(keys, breaks, first[:1] == "1")
