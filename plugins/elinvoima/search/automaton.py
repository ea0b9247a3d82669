"""Reads the packed morphology and walks words through it. `automaton.js` does the same.

The packed file (tools/morphology.py writes it) is raw DEFLATE of: a varint, the length of a JSON
header in bytes; the header `{format, source, states, labels}`; for every state a varint, twice the
number of its arcs, plus one if a word may end there; for every arc a varint, its label; for every
arc a varint, the way to its target (ahead: 2n, back: 2n+1). Varints are LEB128; state 0 starts.

A label is `[read]` or `[read, kind, cut, add]`. It reads a letter; nothing; or a flag diacritic
(`@P.NAME.VALUE@` sets, `@C` clears, `@R` requires, `@D` forbids, `@U` unifies; see Beesley and
Karttunen, Finite State Morphology, 2003, chapter 7). Kinds of instructions:

    P  the base form of the part: what was read of it, less `cut` letters, plus `add`
    J  as P, of a derived word: its root's P or J came before
    R  the derived word is a participle
    B  a part of the compound ends `cut` letters ago, and the next begins
    M  as B, inside a compound that the vocabulary knows as one word
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

FORMAT = 1
MORPHOLOGY = Path(__file__).parent / "data" / "morphology.bin"

MOST_ROUTES = 2000
"""Routes kept at a letter. Real words stay under a tenth of it; nonsense of many short words, as
`assaassaassa`, would double its routes with every part."""

FLAG_BITS = 5
"""Bits of a flag's value in a route's flags: no flag of the vocabulary has 31 values."""

Instruction = tuple[str, int, str]
"""(kind, cut, add)."""
Mark = tuple[int, Instruction]
"""An instruction, and how many letters of the word had been read."""
Trail = tuple["Trail", int, Instruction] | None
"""The marks of a route, newest first: (the earlier ones, letters read, instruction)."""
Route = tuple[int, int, Trail]
"""(state, flags, trail)."""
Test = tuple[str, int, int]
"""A flag diacritic: (what it does, lowest bit of the flag, value or 0)."""


class Gate(dict[int, int]):
    """What flags become over flag diacritics; -1 where one of them stops the route."""

    def __init__(self, tests: tuple[Test, ...]) -> None:
        super().__init__()
        self._tests = tests

    def __missing__(self, flags: int) -> int:
        passed = self[flags] = _pass(flags, self._tests)
        return passed


class Step(NamedTuple):
    """A way from a state over arcs that read nothing, and then one that reads a letter or ends."""

    gate: Gate | None
    """None where there is no flag diacritic."""
    before: tuple[Instruction, ...]
    """Instructions met before the letter."""
    after: Instruction | None
    """The instruction of the letter's own arc."""
    target: int

    def passed(self, flags: int) -> int:
        """Return what flags become on this way; -1 where it is closed to them."""
        return flags if self.gate is None else self.gate[flags]


class CorruptMorphologyError(ValueError):
    """The packed file is not what it should be."""


class Automaton:
    """The morphology. Its steps are worked out when first needed and kept."""

    def __init__(self, data: bytes) -> None:
        """Read a packed file. Raises CorruptMorphologyError."""
        try:
            payload = zlib.decompress(data, -15)
            self._unpack(payload)
        except (zlib.error, ValueError, KeyError, IndexError) as error:
            raise CorruptMorphologyError(str(error)) from error
        self.digest: str = hashlib.sha256(payload).hexdigest()[:16]
        self.steps: dict[int, dict[str, tuple[Step, ...]]] = {}
        """Steps of the states that were needed so far, by the letter they read: see `steps_of`."""
        self._gates: dict[tuple[Test, ...], Gate | None] = {(): None}

    def _unpack(self, payload: bytes) -> None:
        length, at = _varint(payload, 0)
        header = json.loads(payload[at : at + length])
        if header["format"] != FORMAT:
            raise CorruptMorphologyError(f"format {header['format']}")
        self.source: str = header["source"]
        numbers, states = list(_varints(payload[at + length :])), header["states"]
        self._is_end = [bool(end & 1) for end in numbers[:states]]
        self._first = list(accumulate([end >> 1 for end in numbers[:states]], initial=0))
        arcs = self._first[-1]
        self._label = numbers[states : states + arcs]
        self._way = numbers[states + arcs : states + 2 * arcs]
        if len(self._way) < arcs:
            raise IndexError(len(numbers))
        flags: dict[str, int] = {}
        values: dict[str, int] = {}
        self._read: list[str] = []
        self._test: list[Test | None] = []
        self._made: list[Instruction | None] = []
        for read, *made in header["labels"]:
            is_flag = read.startswith("@")
            self._read.append("" if is_flag else read)
            self._test.append(_test(read, flags, values) if is_flag else None)
            self._made.append((made[0], made[1], made[2]) if made else None)

    def trails(self, words: Iterable[str]) -> Iterator[tuple[str, list[tuple[Mark, ...]]]]:
        """Yield each word with the marks of each of its routes, in order; words come sorted.

        Words that begin alike are walked together, so sorting makes a long list fast.
        """
        stack: list[list[Route]] = [[(0, 0, None)]]
        before = ""
        for word in sorted(set(words)):
            same = 0
            while same < min(len(word), len(before)) and word[same] == before[same]:
                same += 1
            del stack[same + 1 :]
            for at in range(len(stack) - 1, len(word)):
                stack.append(self._over(stack[at], word[at], at))
            before = word
            yield word, self._ended(stack[-1], len(word))

    def _over(self, routes: list[Route], letter: str, at: int) -> list[Route]:
        """Return the routes that read the letter, the `at`th of its word."""
        out: list[Route] = []
        for state, flags, trail in routes:
            steps = self.steps.get(state) or self.steps_of(state)
            for gate, before, after, target in steps.get(letter, ()):
                passed = flags if gate is None else gate[flags]
                if passed < 0:
                    continue
                marks = trail
                for made in before:
                    marks = (marks, at, made)
                if after:
                    marks = (marks, at + 1, after)
                out.append((target, passed, marks))
        return out[:MOST_ROUTES]

    def _ended(self, routes: list[Route], length: int) -> list[tuple[Mark, ...]]:
        found: dict[tuple[Mark, ...], None] = {}
        for state, flags, trail in routes:
            steps = self.steps.get(state) or self.steps_of(state)
            for gate, before, *_ in steps.get("", ()):
                if gate is None or gate[flags] >= 0:
                    marks = _marks(trail)
                    marks += [(length, made) for made in before]
                    found[tuple(marks)] = None
        return list(found)

    def steps_from(self, state: int) -> dict[str, tuple[Step, ...]]:
        """Return what `steps_of` tells, worked out once."""
        return self.steps.get(state) or self.steps_of(state)

    def steps_of(self, state: int) -> dict[str, tuple[Step, ...]]:
        """Return the state's steps by the letter they read; those that end the word under ""."""
        steps: dict[str, list[Step]] = {}
        gates = self._gates
        todo: list[tuple[int, tuple[Test, ...], tuple[Instruction, ...]]] = [(state, (), ())]
        while todo:
            near, tests, made = todo.pop()
            gate = gates[tests] if tests in gates else gates.setdefault(tests, Gate(tests))
            if self._is_end[near]:
                steps.setdefault("", []).append(Step(gate, made, None, near))
            onward = []
            for arc in range(self._first[near], self._first[near + 1]):
                label = self._label[arc]
                way = self._way[arc]
                target = near - (way >> 1) if way & 1 else near + (way >> 1)
                read, test, own = self._read[label], self._test[label], self._made[label]
                if read:
                    steps.setdefault(read, []).append(Step(gate, made, own, target))
                    continue
                onward.append(
                    (
                        target,
                        (*tests, test) if test else tests,
                        (*made, own) if own else made,
                    )
                )
            todo += reversed(onward)
        found = {letter: tuple(of_letter) for letter, of_letter in steps.items()}
        self.steps[state] = found
        return found


@cache
def load_automaton() -> Automaton:
    """Return the morphology that comes with this package."""
    return Automaton(MORPHOLOGY.read_bytes())


def _test(symbol: str, flags: dict[str, int], values: dict[str, int]) -> Test:
    kind, name, *value = symbol.strip("@").split(".")
    place = flags.setdefault(name, len(flags)) * FLAG_BITS
    number = values.setdefault(f"{name}.{value[0]}", _next_value(values, name)) if value else 0
    return kind, place, number


def _next_value(values: dict[str, int], name: str) -> int:
    return 1 + sum(known.startswith(f"{name}.") for known in values)


def _pass(flags: int, tests: tuple[Test, ...]) -> int:
    for kind, place, value in tests:
        now = flags >> place & 31
        same = now == value if value else now != 0
        if kind == "P":
            flags ^= (now ^ value) << place
        elif kind == "C":
            flags ^= now << place
        elif kind == "U":
            if now and now != value:
                return -1
            flags ^= (now ^ value) << place
        elif same != (kind == "R"):
            return -1
    return flags


def _marks(trail: Trail) -> list[Mark]:
    marks: list[Mark] = []
    while trail:
        trail, at, made = trail
        marks.append((at, made))
    return marks[::-1]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        byte = data[at]
        number |= (byte & 127) << shift
        at += 1
        if byte < 128:  # noqa: PLR2004 (LEB128: the high bit says that more follows)
            return number, at
        shift += 7


def _varints(data: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in data:
        if byte < 128 and not shift:  # noqa: PLR2004 (as above)
            yield byte
        else:
            number |= (byte & 127) << shift
            shift += 7
            if byte < 128:  # noqa: PLR2004
                yield number
                number = shift = 0
