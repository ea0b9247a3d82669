"""Knows what a line of YAML that cannot be read was meant to be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from elinvoima.content.list_items import OTHER_SIGNS, meant_item
from elinvoima.content.quotation_marks import quoted

HEAD_AND_VALUE = re.compile(
    r"^(?P<head>\s*(?:- +)*(?:(?P<key>[^\s:#'\"\[{@`%*&-][^:#]*?): +)?)"
    r"(?P<value>\S.*?)(?P<note>\s+# .*)?\s*$"
)
"""A line's value, what stands before it, and a comment that is meant as one."""

_NO_SPACE = re.compile(r"^(?P<head>\s*(?:- +)?[^\W\d]\w*:)(?P<value>[^\s:/].*?)\s*$")
_SIGN_AND_KEY = re.compile(rf"\s*[{OTHER_SIGNS}*]\s+\w+:\s")


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong on a line."""

    number: int
    """Line from 0."""
    column: int
    """From 1."""
    reason: str
    """A name of the texts of E202."""
    mended: str | None = None
    """The line as it should be, where that is known."""
    is_certain: bool = False
    """Whether the rest can be read with the line mended so."""


def more_exactly(lines: list[str], mistake: Mistake) -> Mistake:
    """Look at the line that the parser complained of, for what it cannot know."""
    if mistake.reason == "indent" and mistake.number:
        above = lines[mistake.number - 1]
        if _SIGN_AND_KEY.match(above):
            mistake = replace(mistake, number=mistake.number - 1)
    line = lines[mistake.number] if mistake.number < len(lines) else ""
    match mistake.reason:
        case "indent" | "colon" | "character" if item := meant_item(line):
            indent = line[: len(line) - len(line.lstrip())]
            reason = "sign" if item.sign else "hyphen_space"
            return Mistake(
                mistake.number, len(indent) + 1, reason, indent + item.mended, is_certain=True
            )
        case "colon" if apart := _NO_SPACE.match(line):
            return replace(mistake, mended=f"{apart['head']} {apart['value']}")
        case "character" if found := HEAD_AND_VALUE.match(line):
            return _in_quotation_marks(mistake, found)
    return mistake


def _in_quotation_marks(mistake: Mistake, found: re.Match[str]) -> Mistake:
    """Tell of a value that cannot begin as it does without quotation marks."""
    column = found.end("head") + 1
    is_citation = found["value"].startswith("[@")
    is_at_start = mistake.column - column in {0, 1}
    if not is_at_start or not (is_citation or found["value"][0] in "@`%*&"):
        return mistake
    return Mistake(
        mistake.number,
        column,
        "citation" if is_citation else mistake.reason,
        found["head"] + quoted(found["value"]) + (found["note"] or ""),
        is_certain=True,
    )
