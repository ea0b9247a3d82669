"""Remembers the analyses of words from build to build, in a file that may be lost at any time.

The file's first line names the version of the analyser and the checksum of what follows: a line for
each word. A file of another version, a broken one or none at all is as good as an empty one.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from elinvoima.search.analysing import Analysing, Keys, PlainKeys
from elinvoima.search.word_lines import GrowingLines

FORMAT = 1
MOST_WORDS = 1_000_000
"""A file with more than this is forgotten: most of its words are of drafts that are no more."""


class RememberingAnalyser:
    """An analyser that asks another only for words that it does not remember."""

    def __init__(self, analyser: Analysing, file: Path) -> None:
        self.analyser = analyser
        self.version = analyser.version
        self.names = analyser.names
        self.file = file
        self.head = f"elinvoima {FORMAT} {self.version}"
        self._lines = GrowingLines(_read(file, self.head))

    def analyse(self, word: str) -> Keys:
        """Analyse one word."""
        return self.analyse_all((word,))[word]

    def analyse_all(self, words: Iterable[str]) -> Mapping[str, Keys]:
        """Analyse many words."""
        found: dict[str, Keys] = {}
        unknown = []
        for word in words:
            name = word.encode()
            line = self._lines.find(name)
            known = _keys_of(line.decode()) if line else None
            if known is None:
                unknown.append(word)
            else:
                found[word] = known
        if unknown:
            fresh = self.analyser.analyse_all(unknown)
            found.update(fresh)
            for word, keys in fresh.items():
                self._lines.add(word.encode(), _line_of(keys).encode())
        return found

    def near(self, word: str) -> Iterable[str]:
        """Return the words that are one slip from a word."""
        return self.analyser.near(word)

    def save(self) -> None:
        """Write the file, if there is anything new. A disk that refuses is no harm."""
        if not self._lines.has_grown:
            return
        data = self._lines.all()
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            _replace(self.file, f"{self.head} {_checksum(data)}\n".encode(), data)
        except OSError:
            return


def _replace(file: Path, *data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=file.name, dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as fresh:
            fresh.writelines(data)
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
