"""Words of the language that are one slip from another: what may have been meant.

The word is walked through the morphology, and at each place once otherwise than it says: with a
letter more, without one, with another one, or two in another order. Only whether there is a way
matters, so no marks are kept. `near-words.js` does the same in the browser.
"""

from __future__ import annotations

from elinvoima.search.automaton import Automaton

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzåäö")
"""What may have been meant."""
LONGEST = 30
"""Longer words are not looked at: each letter more takes time."""

Places = set[tuple[int, int]]
"""(state, flags) where the letters read so far lead."""


def near_words(word: str, automaton: Automaton) -> list[str]:
    """Return the words that are one slip from this, sorted."""
    if len(word) > LONGEST:
        return []
    found: set[str] = set()
    places: Places = {(0, 0)}
    for at in range(len(word) + 1):
        found |= _slips_at(word, at, places, automaton)
        places = _over(places, word[at : at + 1], automaton)
        if not places:
            break
    return sorted(found - {word})


def _slips_at(word: str, at: int, places: Places, automaton: Automaton) -> set[str]:
    """Return the words that differ from here on; `places` is where its beginning leads."""
    found = set()
    head, letter, rest = word[:at], word[at : at + 1], word[at + 1 :]
    if letter and _ends(places, rest, automaton):
        found.add(head + rest)
    for other in LETTERS & {read for state, _ in places for read in automaton.steps_from(state)}:
        onward = _over(places, other, automaton)
        if _ends(onward, letter + rest, automaton):
            found.add(head + other + letter + rest)
        if letter and _ends(onward, rest, automaton):
            found.add(head + other + rest)
        if letter and rest[:1] == other:
            swapped = _over(onward, letter, automaton)
            if _ends(swapped, rest[1:], automaton):
                found.add(head + other + letter + rest[1:])
    return found


def _ends(places: Places, rest: str, automaton: Automaton) -> bool:
    """Whether the rest leads from any of the places to the end of a word."""
    for letter in rest:
        places = _over(places, letter, automaton)
        if not places:
            return False
    return any(
        step.passed(flags) >= 0
        for state, flags in places
        for step in automaton.steps_from(state).get("", ())
    )


def _over(places: Places, letter: str, automaton: Automaton) -> Places:
    """Return where the letter leads from the places."""
    out = set()
    for state, flags in places if letter else ():
        for step in automaton.steps_from(state).get(letter, ()):
            passed = step.passed(flags)
            if passed >= 0:
                out.add((step.target, passed))
    return out
