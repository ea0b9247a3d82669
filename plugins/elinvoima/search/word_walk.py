"""Whether words are words, and their base forms: the morphology walked as if it were deterministic.

The search needs each reading of a word; the check of the content needs only to know that there is
one, for every word of a thousand stories within a second. So routes that have come to the same
state with the same flags are one (that with the fewest parts), and what routes are together is
given a number when it is first met: a letter leads from number to number (the subset construction;
Hopcroft, Motwani and Ullman, Introduction to Automata Theory, 2007, 2.3.5), made only where words
go. Where a part of a compound ends, what follows is looked up once for all compounds that end so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeAlias

from elinvoima.search.automaton import Automaton, Instruction, load_automaton

BORDER = "B"
BASE = frozenset({"P", "J"})
"""Kinds of instructions that give a base form."""

Base: TypeAlias = tuple[int, str] | None
"""How many letters to cut from what has been read, and what to add; None for a part as it is."""
Route: TypeAlias = tuple[int, int, int, Base]
"""State, flags, borders between parts, base form of the newest part."""
Routes: TypeAlias = "dict[tuple[int, int], Route]"
"""By state and flags."""

DEAD = -1
"""Number of no routes at all."""
MOST_NUMBERS = 300_000
"""Past it everything is forgotten: some 300 MB. The words of 1,000 stories need 46,000."""


_Way: TypeAlias = tuple[int, int, int, int]
"""Where a letter leads to: the number of the routes that go on in the same part, the borders that
all of them have come over; the same of the routes that have just come over a border."""
_Found: TypeAlias = tuple[int, Base]
"""How a word can be read: with so many borders, and a base form."""


class WordWalk:
    """The morphology, and the ways that were gone in it."""

    def __init__(self, automaton: Automaton) -> None:
        """Begin with no ways."""
        self._automaton = automaton
        self._forget()

    def _forget(self) -> None:
        self._numbers: dict[tuple[Route, ...], int] = {}
        self._routes: list[tuple[Route, ...]] = []
        self._ways: list[dict[str, _Way]] = []
        self._ends: dict[int, _Found | None] = {}
        self._rests: dict[tuple[int, str], _Found | None] = {}
        self._start, _ = self._number_of({(0, 0): (0, 0, 0, None)})

    def base_form(self, word: str) -> str | None:
        """Return one base form of a word in lower case; None if the morphology does not know it.

        The base form of a compound is its first parts as they stand and the base form of the last:
        `elinkeinoohjelman` -> elinkeinoohjelma.
        """
        if len(self._routes) > MOST_NUMBERS:
            self._forget()
        found = self._find(self._start, word)
        if found is None:
            return None
        if found[1] is None:
            return word
        cut, add = found[1]
        return word[: len(word) - cut] + add

    def _find(self, number: int, word: str) -> _Found | None:
        """Return how the rest of a word can be read from a number: with the fewest borders."""
        best: _Found | None = None
        borders, all_ways = 0, self._ways
        for at, letter in enumerate(word, start=1):
            ways = all_ways[number]
            way = ways.get(letter)
            if way is None:
                way = ways[letter] = self._way(number, letter)
            number, more, after, after_more = way
            if after != DEAD:
                best = _better(best, borders + after_more, self._rest(after, word[at:]))
            if number == DEAD:
                return best
            borders += more
        if number not in self._ends:
            self._ends[number] = self._end(number)
        return _better(best, borders, self._ends[number])

    def _rest(self, number: int, word: str) -> _Found | None:
        key = (number, word)
        if key not in self._rests:
            self._rests[key] = self._find(number, word)
        return self._rests[key]

    def _number_of(self, routes: Routes) -> tuple[int, int]:
        """Return the number of routes, and the borders that all of them have come over."""
        if not routes:
            return DEAD, 0
        key = tuple(routes.values())
        least = min([borders for _, _, borders, _ in key])
        if least:
            key = tuple([(at, flags, borders - least, base) for at, flags, borders, base in key])
        number = self._numbers.setdefault(key, len(self._routes))
        if number == len(self._routes):
            self._routes.append(key)
            self._ways.append({})
        return number, least

    def _way(self, number: int, letter: str) -> _Way:
        inside: Routes = {}
        after: Routes = {}
        automaton = self._automaton
        steps_at = automaton.steps
        for state, flags, before, so_far in self._routes[number]:
            steps = steps_at.get(state) or automaton.steps_of(state)
            for gate, marks, own, target in steps.get(letter, ()):
                passed = flags if gate is None else gate[flags]
                if passed < 0:
                    continue
                borders, base = before, so_far
                if marks:
                    borders, base = _marked(marks, borders, base)
                if base:
                    base = (base[0] + 1, base[1])
                if own:
                    borders, base = _marked((own,), borders, base)
                out, key = after if borders > before else inside, (target, passed)
                if key not in out or borders < out[key][2]:
                    out[key] = (target, passed, borders, base)
        return (*self._number_of(inside), *self._number_of(after))

    def _end(self, number: int) -> _Found | None:
        """Return how a word can end here."""
        best: _Found | None = None
        automaton = self._automaton
        for state, flags, before, so_far in self._routes[number]:
            steps = automaton.steps.get(state) or automaton.steps_of(state)
            for gate, marks, *_ in steps.get("", ()):
                if gate is not None and gate[flags] < 0:
                    continue
                borders, base = _marked(marks, before, so_far)
                if best is None or borders < best[0]:
                    best = (borders, base)
        return best


def _better(best: _Found | None, borders: int, found: _Found | None) -> _Found | None:
    """Return what was found after so many borders, if it has fewer of them than the best yet."""
    if found is None:
        return best
    borders += found[0]
    return (borders, found[1]) if best is None or borders < best[0] else best


def _marked(made: Iterable[Instruction], borders: int, base: Base) -> tuple[int, Base]:
    """Return the borders and the base form after instructions."""
    for kind, cut, add in made:
        if kind == BORDER:
            borders, base = borders + 1, None
        elif kind in BASE:
            base = (cut, add)
    return borders, base


@cache
def load_word_walk() -> WordWalk:
    """Return a walk through the morphology that comes with this package."""
    return WordWalk(load_automaton())


def base_forms(words: Iterable[str]) -> Iterator[tuple[str, str | None]]:
    """Yield each word, in lower case, with one base form or None; sorted."""
    walk = load_word_walk()
    return ((word, walk.base_form(word)) for word in sorted(words))  # alike words together
