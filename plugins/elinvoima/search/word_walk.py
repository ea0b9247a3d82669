"""Whether words are words, and their base forms: the morphology walked without keeping every way.

The search needs each reading of a word; the check of the content needs only to know that there is
one, for every word of a thousand stories within a second or two. Routes that have come to the same
state with the same flags are therefore kept as one: the one with the fewest parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from elinvoima.search.automaton import Automaton, Instruction, Trail

Kept: TypeAlias = "dict[tuple[int, int], tuple[int, Trail]]"
"""(state, flags) -> (borders between parts, trail)."""

BORDER = "B"


def base_forms(automaton: Automaton, words: Iterable[str]) -> Iterator[tuple[str, str | None]]:
    """Yield each word with one base form; with None where the morphology does not know it.

    Words are in lower case, and come out sorted. The base form of a compound is its first parts as
    they stand and the base form of the last: `elinkeinoohjelman` -> elinkeinoohjelma.
    """
    stack: list[Kept] = [{(0, 0): (0, None)}]
    before = ""
    for word in sorted(set(words)):
        same, most = 0, min(len(word), len(before))
        while same < most and word[same] == before[same]:
            same += 1
        del stack[same + 1 :]
        for at in range(len(stack) - 1, len(word)):
            if not stack[at]:  # no word begins so
                break
            stack.append(_over(automaton, stack[at], word[at], at))
        before = word
        yield word, _base(automaton, stack[-1], word)


def _over(automaton: Automaton, routes: Kept, letter: str, at: int) -> Kept:
    """Return the routes that read the letter, the `at`th of its word."""
    out: Kept = {}
    steps_at, known = automaton.steps, automaton.known_passes
    for (state, flags), (borders, trail) in routes.items():
        steps = steps_at.get(state) or automaton.steps_of(state)
        for step in steps.get(letter, ()):
            passed = flags
            if step.tests:
                found = known.get((flags, step.tests))
                passed = automaton.passed(flags, step.tests) if found is None else found
                if passed < 0:
                    continue
            parts, marks = borders, trail
            for made in step.before:
                parts += made[0] == BORDER
                marks = (marks, at, made)
            if step.after:
                parts += step.after[0] == BORDER
                marks = (marks, at + 1, step.after)
            key = (step.target, passed)
            if key not in out or parts < out[key][0]:
                out[key] = (parts, marks)
    return out


def _base(automaton: Automaton, routes: Kept, word: str) -> str | None:
    best: tuple[int, str] | None = None
    for (state, flags), (borders, trail) in routes.items():
        steps = automaton.steps.get(state) or automaton.steps_of(state)
        for step in steps.get("", ()):
            if step.tests and automaton.passed(flags, step.tests) < 0:
                continue
            parts = borders + sum(made[0] == BORDER for made in step.before)
            if best is None or parts < best[0]:
                best = (parts, _base_of(word, trail, step.before))
    return best[1] if best else None


def _base_of(word: str, trail: Trail, last: tuple[Instruction, ...]) -> str:
    """Return the word with its last part in base form: the newest `P` or `J` says which."""
    for kind, cut, add in reversed(last):
        if kind in {"P", "J"}:
            return word[: len(word) - cut] + add
    while trail:
        trail, at, (kind, cut, add) = trail
        if kind in {"P", "J"}:
            return word[: at - cut] + add
        if kind == BORDER:
            break
    return word
