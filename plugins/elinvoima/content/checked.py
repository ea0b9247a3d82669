"""What a checking step gives: its result, if there is one, and the problems it met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from elinvoima.content.problems import Problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """A value that may be missing, with the problems that say why (or that come beside it)."""

    value: T | None
    problems: tuple[Problem, ...] = ()

    @classmethod
    def failed(cls, *problems: Problem) -> Checked[T]:
        """Make a result without a value."""
        return cls(None, problems)
