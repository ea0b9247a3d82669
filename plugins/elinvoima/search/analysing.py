"""What the index asks of an analyser, so that it can be built and tested with any."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple, Protocol

LEMMA, PART, ROOT = 0, 1, 2
"""Channels of keys: the word itself, a part of a compound, a word it is derived from."""
CHANNELS = (LEMMA, PART, ROOT)


class Keys(Protocol):
    """The keys that a word is found by."""

    @property
    def keys(self) -> tuple[tuple[str, int], ...]:
        """Distinct keys, each with its channel, the best first; never empty for a word."""

    @property
    def breaks(self) -> tuple[int, ...]:
        """Offsets inside the word where parts of a compound begin."""

    @property
    def is_known(self) -> bool:
        """Whether the word is in the morphology or the lexicon (else its keys are guessed)."""


class Analysing(Protocol):
    """Gives words their keys. Words are written as `Token.word`."""

    @property
    def version(self) -> str:
        """Changes whenever any word's analysis may; empty if analyses are not worth remembering."""

    @property
    def names(self) -> Collection[str]:
        """Forms of names that only this analyser knows, for the index to tell the browser."""

    def analyse(self, word: str) -> Keys:
        """Analyse one word."""

    def analyse_all(self, words: Iterable[str]) -> Mapping[str, Keys]:
        """Analyse many words, each once."""

    def near(self, word: str) -> Iterable[str]:
        """Return the words of the language that are one slip from a word, sorted."""


class PlainKeys(NamedTuple):
    """The analysis of a word, as `Keys` tells. A tuple, because every word of a build has one."""

    keys: tuple[tuple[str, int], ...]
    breaks: tuple[int, ...] = ()
    is_known: bool = True


class PlainAnalyser:
    """Takes every word as it is; a hyphen parts a compound. For tests and measurements."""

    version = ""
    names: Collection[str] = ()

    def analyse(self, word: str) -> PlainKeys:
        """Analyse one word."""
        whole = word.replace("-", "")
        parts = [(part, PART) for part in word.split("-") if part not in {"", whole}]
        return PlainKeys(tuple(dict.fromkeys([(whole, LEMMA), *parts])))

    def analyse_all(self, words: Iterable[str]) -> Mapping[str, PlainKeys]:
        """Analyse many words."""
        return {word: self.analyse(word) for word in words}

    def near(self, word: str) -> Iterable[str]:
        """Return nothing: any string is a word, so no other one is likelier."""
        del word
        return ()
