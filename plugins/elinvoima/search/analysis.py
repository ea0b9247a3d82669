"""From a word to the keys that it is found by. `analysis.js` does the same in the browser.

A key is a string without hyphens: a base form (`ohjelma`), or, where nobody knows the word, `~` and
a stem (`~lemlant`). A word has keys of three kinds: itself (every reading; a participle is also its
verb), the parts of a compound (also two or three in a row), and the roots it is derived from.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from elinvoima.search.automaton import Automaton, load_automaton
from elinvoima.search.endings import stems
from elinvoima.search.guesses import head_of, may_end_so, other_bases, other_forms, pieces, splits
from elinvoima.search.names import forms, name_words
from elinvoima.search.near_words import near_words
from elinvoima.search.readings import Part, Reading, readings

VERSION = 4
"""Changes whenever the same word may get other keys than before."""


class Channel(IntEnum):
    """What a key is to the word."""

    LEMMA = 0
    PART = 1
    ROOT = 2


@dataclass(frozen=True, slots=True)
class WordKeys:
    """How a word is found."""

    keys: tuple[tuple[str, Channel], ...]
    """Each key once, with the closest kind of kinship; at least one. Lemmas come first."""
    breaks: tuple[int, ...] = ()
    """Offsets in the word, in letters, where parts of a compound begin."""
    is_known: bool = True
    """Whether the morphology or the lexicon knows it, rather than its ending being guessed."""

    @property
    def lemmas(self) -> tuple[str, ...]:
        """The keys that are the word itself."""
        return tuple(key for key, channel in self.keys if channel is Channel.LEMMA)


class Lexicon:
    """The names of a site: each form with the key of its name."""

    def __init__(self, names: Iterable[str] = (), automaton: Automaton | None = None) -> None:
        words = [word for word in sorted(set(name_words(names))) if word.isalpha()]
        known = dict((automaton or load_automaton()).trails(words))
        self.forms: Mapping[str, str] = {
            form: stem_key(word) for word in words if not known[word] for form in forms(word)
        }
        self.rare: Mapping[str, str] = {
            form: word
            for word in words
            if known[word] and _is_base(word, readings(word, known[word]))
            for form in forms(word)
        }
        """Forms of names that the morphology knows, for those that it does not: Brändöön."""


def _is_base(word: str, found: Iterable[Reading]) -> bool:
    return any(len(way.parts) == 1 and way.parts[0].base == word for way in found)


def stem_key(word: str) -> str:
    """Return the key of a word that nobody knows."""
    return "~" + stems(word)[0]


class Analyser:
    """Analyses words by the morphology, the site's lexicon, and guesses, in this order."""

    def __init__(self, lexicon: Lexicon | None = None, automaton: Automaton | None = None) -> None:
        self.automaton = automaton or load_automaton()
        self.lexicon = lexicon or Lexicon((), self.automaton)

    @cached_property
    def names(self) -> Collection[str]:
        """Forms that the lexicon knows and the morphology does not."""
        rare = dict(self.automaton.trails(self.lexicon.rare))
        return [*self.lexicon.forms, *(form for form, routes in rare.items() if not routes)]

    @cached_property
    def version(self) -> str:
        """Changes whenever a word may get other keys: rules, morphology or names are others."""
        lexicon = (sorted(self.lexicon.forms.items()), sorted(self.lexicon.rare.items()))
        names = json.dumps(lexicon).encode()
        return f"{VERSION}-{self.automaton.digest}-{hashlib.sha256(names).hexdigest()[:16]}"

    def analyse(self, word: str) -> WordKeys:
        """Return the keys of a word as tokens give it."""
        return self.analyse_all([word])[word]

    def analyse_all(self, words: Iterable[str]) -> dict[str, WordKeys]:
        """Return the keys of many words; much faster than one by one."""
        given = sorted(set(words))
        # Pieces and ends that may have to be read alone, so that one walk serves them all.
        routes = dict(self.automaton.trails(given))
        unknown = [w for w in given if not routes[w] and w not in self.lexicon.forms]
        extra = {piece for word in unknown for piece in pieces(word)}
        routes |= self.automaton.trails(extra - routes.keys())
        known = {word: readings(word, trails) for word, trails in routes.items() if trails}
        return {word: self._keys(word, known) for word in given}

    def near(self, word: str) -> list[str]:
        """Return the words of the morphology that are one slip from a word, sorted."""
        return near_words(word, self.automaton)

    def _keys(self, word: str, known: Mapping[str, list[Reading]]) -> WordKeys:
        found = _Keys()
        if word in self.lexicon.forms:
            found.add(self.lexicon.forms[word], Channel.LEMMA)
        if word in known:
            for reading in known[word]:
                found.add_reading(reading)
        elif word in self.lexicon.rare:
            found.add(self.lexicon.rare[word], Channel.LEMMA)
        if found.keys:
            return found.result()
        if head := head_of(word):
            return self._keys(head, known)
        first, hyphen, last = word.rpartition("-")
        if hyphen:
            return self._hyphened(first, last, known)
        if any(letter.isdigit() for letter in word):
            found.add(word, Channel.LEMMA)
            return found.result()
        return self._guessed(word, known)

    def _hyphened(self, first: str, last: str, known: Mapping[str, list[Reading]]) -> WordKeys:
        """A compound whose parts stand apart: EVE-verkosto."""
        found = _Keys()
        begin, end = self._keys(first, known), self._keys(last, known)
        offset = len(first) + 1
        for key in end.lemmas:
            found.add(first.replace("-", "") + key.lstrip("~"), Channel.LEMMA)
        for side in (begin, end):
            for key, channel in side.keys:
                found.add(key, max(channel, Channel.PART))
        found.breaks = {*begin.breaks, offset, *(offset + b for b in end.breaks)}
        found.is_known = begin.is_known and end.is_known
        return found.result()

    def _guessed(self, word: str, known: Mapping[str, list[Reading]]) -> WordKeys:
        found = _Keys(is_known=False)
        plain = word.replace("'", "")
        for stem in stems(plain):
            found.add("~" + stem, Channel.LEMMA)
        for form in other_forms(word):
            for base in other_bases(word, form, known.get(form, ())):
                found.add(base, Channel.LEMMA)
        for at in splits(word):
            if word[at:] not in known or not may_end_so(word[at:], known[word[at:]]):
                continue
            first, last = word[:at], self._keys(word[at:], known)
            for key in last.lemmas:
                found.add(first + key, Channel.LEMMA)
            found.add(stem_key(first), Channel.PART)
            for key, channel in last.keys:
                found.add(key, max(channel, Channel.PART))
            found.breaks = {at, *(at + b for b in last.breaks)}
            break
        return found.result()


class _Keys:
    """Gathers keys: each once, of its closest kind."""

    def __init__(self, *, is_known: bool = True) -> None:
        self.keys: dict[str, Channel] = {}
        self.breaks: set[int] = set()
        self.is_known = is_known

    def add(self, key: str, channel: Channel) -> None:
        key = key.replace("-", "").replace("'", "").replace(":", "")
        if key:
            self.keys[key] = min(channel, self.keys.get(key, channel))

    def add_reading(self, reading: Reading) -> None:
        parts = reading.parts
        for end, part in enumerate(parts, 1):
            for begin in range(end):
                head = "".join(p.surface for p in parts[begin : end - 1])
                is_whole = begin == 0 and end == len(parts)
                own = Channel.LEMMA if is_whole else Channel.PART
                self.add(head + part.base, own)
                if part.verb:
                    self.add(head + part.verb, own)
                for root in part.bases[:-1]:
                    self.add(head + root, Channel.ROOT)
            self._add_weak(part)
        self.breaks |= {part.start for part in parts[1:]}

    def _add_weak(self, part: Part) -> None:
        """Add the parts of a compound that the vocabulary knows as one word: maahan|muuttaja."""
        borders = [0, *(at - part.start for at in part.weak)]
        for at, end in zip(borders, [*borders[1:], None], strict=True):
            if len(borders) > 1:
                self.add((part.base if end is None else part.surface)[at:end], Channel.PART)
        self.breaks |= set(part.weak)

    def result(self) -> WordKeys:
        keys = sorted(self.keys.items(), key=lambda item: item[1])  # stable: lemmas first
        return WordKeys(tuple(keys), tuple(sorted(self.breaks - {0})), self.is_known)
