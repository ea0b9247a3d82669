"""What is a word: the morphology, the project's word list and the names that the site knows.

The morphology is slow at tens of thousands of words, so a check of the whole content looks them up
in a process of its own while the records are read (`word_process.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from elinvoima.advice.sentences import PARTS, syllable_count
from elinvoima.search.names import forms, name_words
from elinvoima.search.tokens import normalised
from elinvoima.search.word_walk import base_forms

T = TypeVar("T")

WORD_LIST = "words.txt"
"""File of the repository: a word or a name a line, in its base form; `#` begins a remark."""

SHORTEST_PART = 3
"""Letters of a part of a compound."""
LONG_WORD = 4
"""Syllables of a word that is long to a reader (`rules/readability.py`)."""


class _Answers(dict[str, T]):
    """Answers to a question about words, each asked once."""

    def __init__(self, ask: Callable[[str], T]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, word: str) -> T:
        answer = self[word] = self._ask(word)
        return answer


@dataclass
class Vocabulary:
    """Looks words up; what was looked up once is kept."""

    listed: frozenset[str]
    """Forms of the word list and of names, in lower case."""
    compounds: frozenset[str] = frozenset()
    """Words of the word list, in lower case: their last parts are inflected as known words."""
    bases: dict[str, str | None] = field(default_factory=dict)
    """Words in lower case that the morphology was asked for, each with its base form or None."""

    def __post_init__(self) -> None:
        self._base = _Answers(self._sought_base)
        self._is_long = _Answers(lambda w: syllable_count(self.base(w) or w) >= LONG_WORD)
        self._is_unknown = _Answers(lambda word: not self._is_known(word))

    def learn(self, words: Iterable[str]) -> None:
        """Look up many words at once; much faster than one by one."""
        new = {word for word in words if word not in self.bases}
        if new:
            self.bases.update(base_forms(new))

    def base(self, word: str) -> str | None:
        """Return the base form of a word as it stands in a text; None if nobody knows the word."""
        return self._base[word]

    def _sought_base(self, word: str) -> str | None:
        low = normalised(word)
        if low not in self.bases:
            self.learn([low])
        return self.bases[low] or (low if low in self.listed else None)

    def is_known(self, word: str) -> bool:
        """Whether a word, as it stands in a text, is a word, a listed name or an abbreviation."""
        return not self.unknown([word])

    def unknown(self, words: Iterable[str]) -> list[str]:
        """Return those of the words that nobody knows, each once, in order."""
        return list(filter(self._is_unknown.__getitem__, dict.fromkeys(words)))

    def long_words(self, words: Counter[str]) -> int:
        """Return how many of the counted words have a base form of at least four syllables."""
        return sum(words[word] for word in filter(self._is_long.__getitem__, words))

    def _is_known(self, word: str) -> bool:
        if self.base(word) is not None or is_abbreviation(word):
            return True
        head, colon, ending = word.partition(":")
        if colon and ending:  # KOLKE:n
            return self.is_known(head)
        if self._ends_as_listed(normalised(word)):
            return True
        if word.isalpha():
            return False
        parts = [part for part in PARTS.split(word) if part]
        return len(parts) > 1 and all(map(self.is_known, parts))

    def _ends_as_listed(self, word: str) -> bool:
        """Whether it is a listed compound in a form of its last part: resurssi|viisaiden."""
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            if word[:at] not in self._beginnings:
                return False  # and so none that is longer
            if word[:at] + (self.base(word[at:]) or " ") in self.listed:
                return True
        return False

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(
            word[:at] for word in self.compounds for at in range(SHORTEST_PART, len(word) - 2)
        )


def is_abbreviation(word: str) -> bool:
    """Whether it is written as an abbreviation or a single letter: FCG, KOLKEn, EVP, e."""
    if len(word) == 1:
        return True
    return word[:2].isupper() and sum(letter.isupper() for letter in word) > 1


def read_word_list(root: Path) -> tuple[str, ...]:
    """Return the entries of the word list; none where there is no such file."""
    try:
        lines = (root / WORD_LIST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return ()
    bare = (line.partition("#")[0].strip() for line in lines)
    return tuple(entry for entry in bare if entry)


def listed_forms(names: Iterable[str]) -> frozenset[str]:
    """Return every case form of the words of names, in lower case."""
    return frozenset(form for word in name_words(names) for form in forms(word))


def vocabulary_of(
    listed: Iterable[str], names: Iterable[str], bases: Mapping[str, str | None]
) -> Vocabulary:
    """Make a vocabulary of the word list, of names and of what was looked up already."""
    own = frozenset(name_words(listed))
    return Vocabulary(listed_forms([*own, *names]), own, dict(bases))
