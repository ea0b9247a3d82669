"""Remembers the advice on each file, so that a check after an edit reads only what was edited.

The file `.cache/check/advice.json` may be deleted at any time. The advice on a file hangs on the
file, on the ground that all stand on (`cache.Seen`: the word list, the day, pictures, the program)
and on the names that the content knows. What is remembered is without suggestions for misspelt
words, as these are sought for the first words of a run only; the words they were sought for are
remembered too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from elinvoima.advice.cache import Seen, digest_of, keep, problem_of, row_of
from elinvoima.content.problems import Problem

FILE = ".cache/check/advice.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of files that are as they were."""

    names: str = ""
    """Digest of the names that were known then."""
    advice: Mapping[str, Sequence[Problem]] = field(default_factory=dict)
    """By path."""
    suggestions: Mapping[str, str | None] = field(default_factory=dict)
    """By misspelt word."""

    def under(self, names: str) -> Memory:
        """Return what still holds where the content knows these names."""
        return self if self.names == names else Memory(names)


NOTHING = Memory()


def names_digest(names: Iterable[str]) -> str:
    """Return what `Memory.names` is of some names."""
    return digest_of(sorted({name.encode() for name in names}))


def recall(root: Path, seen: Seen) -> Memory:
    """Return what was remembered and still holds; nothing where the file is missing or spoilt."""
    try:
        kept = json.loads((root / FILE).read_bytes())
        if kept["format"] != FORMAT or kept["ground"] != seen.ground:
            return NOTHING
        same = {
            path: tuple(map(problem_of, rows))
            for path, (digest, rows) in kept["advice"].items()
            if seen.files.get(path) == digest
        }
        sought = {str(word): found and str(found) for word, found in kept["suggestions"].items()}
        return Memory(str(kept["names"]), same, sought)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return NOTHING


def remember(root: Path, seen: Seen, memory: Memory) -> None:
    """Keep the advice on the files that were seen."""
    advice = {
        path: (seen.files[path], list(map(row_of, found)))
        for path, found in memory.advice.items()
        if path in seen.files
    }
    kept = {"format": FORMAT, "ground": seen.ground, "names": memory.names}
    keep(root / FILE, {**kept, "advice": advice, "suggestions": dict(memory.suggestions)})
