"""One reading of a word: its parts and their base forms, from the marks of a walk.

`readings.js` does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from elinvoima.search.automaton import Mark


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a compound, or the whole of a word that is none."""

    start: int
    """Offset in the word, in letters."""
    surface: str
    """As it stands in the word, without hyphens at its ends."""
    bases: tuple[str, ...]
    """Base forms, the root first: `yrittäjyyden` -> yrittää, yrittäjyys. At least one."""
    is_participle: bool = False
    """Whether one of the bases is a participle."""
    weak: tuple[int, ...] = ()
    """Offsets in the word of borders inside a compound that the vocabulary knows as one word."""

    @property
    def base(self) -> str:
        """The base form itself."""
        return self.bases[-1]

    @property
    def verb(self) -> str | None:
        """The verb that the part is a participle of: `tehdyistä` -> tehdä; but not sopivuus."""
        return self.bases[0] if self.is_participle and len(self.bases) == 2 else None  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Reading:
    """A word read in one way: at least one part."""

    parts: tuple[Part, ...]


def readings(word: str, routes: Iterable[Iterable[Mark]]) -> list[Reading]:
    """Return the readings with the fewest parts, each once, in order."""
    found = dict.fromkeys(reading(word, marks) for marks in routes)
    fewest = min((len(r.parts) for r in found), default=0)
    return [r for r in found if len(r.parts) == fewest]


def reading(word: str, marks: Iterable[Mark]) -> Reading:
    """Return what the marks say of the word. Kinds of instructions: see automaton.py."""
    parts: list[Part] = []
    start, bases, weak, is_participle = 0, [], [], False  # type: int, list[str], list[int], bool
    for at, (kind, cut, add) in marks:
        if kind == "R":
            is_participle = True
        elif kind == "M":
            weak.append(at - cut)
        elif kind == "B":
            parts += _part(word, start, at - cut, bases, is_participle, weak)
            start, bases, weak, is_participle = at - cut, [], [], False
        else:
            bases.append(word[start : at - cut].lstrip("-") + add)
    parts += _part(word, start, len(word), bases, is_participle, weak)
    return Reading(tuple(parts))


def _part(  # noqa: PLR0913, PLR0917 (what `reading` has gathered of the part)
    word: str,
    start: int,
    end: int,
    bases: list[str],
    is_participle: bool,  # noqa: FBT001 (as above)
    weak: list[int],
) -> list[Part]:
    surface = word[start:end]
    begin = start + len(surface) - len(surface.lstrip("-"))
    surface = surface.strip("-")
    if not surface:
        return []
    spelled = tuple(bases) or (surface.partition(":")[0],)  # numbers have no base form: 2024:n
    return [Part(begin, surface, spelled, is_participle, tuple(weak))]
