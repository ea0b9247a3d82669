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

FORMAT = 1
MOST_WORDS = 1_000_000
"""With more than this, those that this build did not need are forgotten."""


class RememberingAnalyser:
    """An analyser that asks another only for words that it does not remember."""

    def __init__(self, analyser: Analysing, file: Path) -> None:
        self.analyser = analyser
        self.version = analyser.version
        self.names = analyser.names
        self.file = file
        self.head = f"elinvoima {FORMAT} {self.version}"
        self._lines = _read(file, self.head)
        """What is told of each word, still as text: most builds need few of them."""
        self._used: set[str] = set()
        self._is_new = False

    def analyse(self, word: str) -> Keys:
        """Analyse one word."""
        return self.analyse_all((word,))[word]

    def analyse_all(self, words: Iterable[str]) -> Mapping[str, Keys]:
        """Analyse many words."""
        found: dict[str, Keys] = {}
        unknown = []
        for word in words:
            known = self._remembered(word)
            if known is None:
                unknown.append(word)
            else:
                found[word] = known
        if unknown:
            fresh = self.analyser.analyse_all(unknown)
            self._lines.update((word, _line_of(keys)) for word, keys in fresh.items())
            found.update(fresh)
            self._is_new = True
        self._used.update(found)
        return found

    def _remembered(self, word: str) -> Keys | None:
        line = self._lines.get(word)
        if line is None:
            return None
        return _keys_of(line)

    def save(self) -> None:
        """Write the file, if there is anything new. A disk that refuses is no harm."""
        if not self._is_new:
            return
        kept = self._used if len(self._lines) > MOST_WORDS else self._lines
        text = "".join(f"{word}\t{self._lines[word]}\n" for word in sorted(kept))
        data = f"{self.head} {_checksum(text)}\n{text}".encode()
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            _replace(self.file, data)
        except OSError:
            return


def _replace(file: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=file.name, dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as fresh:
            fresh.write(data)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _read(file: Path, head: str) -> dict[str, str]:
    """Return the lines by word; none where the file is not as it was written."""
    try:
        first, _, text = file.read_bytes().decode().partition("\n")
    except (OSError, UnicodeDecodeError):
        return {}
    if first != f"{head} {_checksum(text)}":
        return {}
    return dict(line.split("\t", 1) for line in text.split("\n")[:-1])


def _checksum(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _line_of(keys: Keys) -> str:
    """Write an analysis: whether it is known, its breaks, its keys each with its channel."""
    breaks = ",".join(map(str, keys.breaks))
    named = "\t".join(f"{int(channel)}{key}" for key, channel in keys.keys)
    return f"{int(keys.is_known)}{breaks}\t{named}"


def _keys_of(line: str) -> Keys | None:
    """Read what `_line_of` wrote."""
    first, *named = line.split("\t")
    try:
        breaks = tuple(int(place) for place in first[1:].split(",") if place)
        keys = tuple((each[1:], int(each[0])) for each in named)
    except (ValueError, IndexError):
        return None
    return PlainKeys(keys, breaks, first[:1] == "1")
