"""A problem in the content is a value: where it is, what it is, and what would mend it.

The words live in `problem_texts.py`; a problem carries only its code and the words' parameters,
so that one problem can be told in any language.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType


class Severity(Enum):
    """How much a problem matters; the first letter of its code says it."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def stops_build(self) -> bool:
        """An error leaves the last good site as it was; the others do not stop anything."""
        return self is Severity.ERROR

    def is_at_least(self, other: Severity) -> bool:
        """Whether it matters as much as the other, or more."""
        order = list(Severity)
        return order.index(self) <= order.index(other)


_BY_LETTER = {"E": Severity.ERROR, "W": Severity.WARNING, "A": Severity.ADVICE}


def severity_of(code: str) -> Severity:
    """Return how much the problems of a code matter."""
    return _BY_LETTER[code[0]]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file of the repository.

    `path` is relative to the root, with forward slashes. `line` and `column` start from 1;
    `length` is how many characters on that line are meant (1 where only a point is known).
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend."""

    code: str
    """Stable code such as `E301`; the texts are under it in `problem_texts.TEXTS`."""
    location: Location
    field: str | None = None
    """Dotted path in the front matter, list positions from 1: `steps.2.when`."""
    params: Mapping[str, str] = dataclasses.field(default_factory=lambda: MappingProxyType({}))
    """What the texts' placeholders stand for, `found` and `suggestion` among them."""

    is_unfinished: bool = False
    """Of a draft that is only begun: it can wait until the draft is published."""

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle it: a mapping that cannot be changed has no way of its own."""
        given = (self.code, self.location, self.field, dict(self.params), self.is_unfinished)
        return _again, given

    @property
    def severity(self) -> Severity:
        """How much it matters: E stops the build, W and A do not."""
        return Severity.WARNING if self.is_unfinished else severity_of(self.code)

    @property
    def order(self) -> tuple[Location, str, str]:
        """Sort key: by file, then place, then code."""
        return (self.location, self.code, self.field or "")


def _again(
    code: str,
    location: Location,
    field: str | None,
    params: dict[str, str],
    is_unfinished: bool,  # noqa: FBT001 (unpickling gives no names)
) -> Problem:
    return Problem(code, location, field, MappingProxyType(params), is_unfinished)


def problem(
    code: str,
    location: Location,
    field: str | None = None,
    **params: object,
) -> Problem:
    """Make a problem; parameters are kept as strings on one line, those that are None left out."""
    words = {n: str(value).replace("\n", " ") for n, value in params.items() if value is not None}
    return Problem(code, location, field, MappingProxyType(words))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return each problem once, by file and place."""
    unique = {(p.code, p.location, p.field, tuple(sorted(p.params.items()))): p for p in problems}
    return tuple(sorted(unique.values(), key=lambda p: p.order))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops a build."""
    return any(p.severity.stops_build for p in problems)
