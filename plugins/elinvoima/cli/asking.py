"""Asks for the fields of a new record on a terminal, with completion where readline is there."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from elinvoima.authoring.description import FieldDescription, FieldKind
from elinvoima.i18n import N_
from elinvoima.views.words import Words

MANY = 12
"""More choices than this are not listed but completed, where completion is to be had."""


class Unusable(Exception):  # noqa: N818 (it is an answer, not a fault)
    """Why an answer cannot be the field's value."""


@dataclass(frozen=True)
class Asker:
    """Asks one field at a time."""

    words: Words
    choices_of: Callable[[FieldDescription], Sequence[str]]
    """Known ids, names or values that an answer may be; none where any text may."""
    checked: Callable[[FieldDescription, Any], Any]
    """Returns the value of an answer, or raises Unusable."""

    def ask(self, field: FieldDescription, label: str = "") -> Any:
        """Ask until the answer can be used. None where the editor leaves it for later."""
        choices = tuple(self.choices_of(field))
        lister = _readline()
        if lister:
            _complete(lister, choices)
        self._introduce(field, choices, label or f"{field.label} ({field.name})")
        if choices and (lister is None or len(choices) <= MANY):
            for number, choice in enumerate(choices, start=1):
                sys.stdout.write(f"  {number:>3} {choice}{self._meaning(field, choice)}\n")
        while True:
            answer = input("> ").strip()
            if not answer:
                return None
            try:
                return self.checked(field, _parsed(field, answer, choices))
            except Unusable as reason:
                sys.stdout.write(f"  {reason}\n")

    def _introduce(self, field: FieldDescription, choices: Sequence[str], label: str) -> None:
        hints = [field.help]
        if field.is_list:
            hints.append(self.words.text(N_("Many are parted by commas.")))
        if len(choices) > MANY and _readline():
            hints.append(self.words.text(N_("The Tab key completes.")))
        if not choices:
            example = field.example[0] if field.is_list else field.example
            hints.append(self.words.text(N_("For example: {example}"), example=example))
        said = [hint if hint.endswith(".") else f"{hint}." for hint in hints[:-1]]
        sys.stdout.write(f"\n{label}\n  {' '.join((*said, hints[-1]))}".rstrip() + "\n")

    @staticmethod
    def _meaning(field: FieldDescription, value: str) -> str:
        return next((f" – {c.label}" for c in field.choices if c.value == value), "")


def _parsed(field: FieldDescription, answer: str, choices: Sequence[str]) -> Any:
    """Return the answer's value: a number of the list stands for what it numbers."""

    def one(text: str) -> Any:
        text = text.strip()
        if choices and text.isdecimal() and 1 <= int(text) <= len(choices):
            return choices[int(text) - 1]
        return typed(field, text)

    if field.is_list:
        return [one(part) for part in answer.split(",") if part.strip()]
    return one(answer)


def typed(field: FieldDescription, text: str) -> Any:
    """Return a text as the kind of value that the field has."""
    is_number = field.kind in {FieldKind.WHOLE_NUMBER, FieldKind.DATE, FieldKind.PERIOD}
    if is_number and text.isdecimal() and not text.startswith("0"):
        return int(text)
    return text


def _readline() -> ModuleType | None:
    """Return readline where Python has it (not on Windows) and somebody types."""
    if not sys.stdin.isatty():
        return None
    try:
        return importlib.import_module("readline")
    except ImportError:
        return None


def _complete(readline: ModuleType, choices: Sequence[str]) -> None:
    folded = [(choice.casefold(), choice) for choice in choices]

    def nth(text: str, state: int) -> str | None:
        found = [choice for key, choice in folded if key.startswith(text.strip().casefold())]
        return found[state] if state < len(found) else None

    readline.set_completer(nth)
    readline.set_completer_delims(",")
    is_libedit = "libedit" in (readline.__doc__ or "")  # macOS
    readline.parse_and_bind("bind ^I rl_complete" if is_libedit else "tab: complete")
