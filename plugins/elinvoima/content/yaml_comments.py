"""Finds texts that end at a `#` by mistake: `summary: Kunta #avasi konttorin`.

To YAML whatever follows a blank and `#` is a comment, so the rest of such a text would be lost
unnoticed. A comment that is meant as one has a space after the sign, as ours have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from elinvoima.content.guesses import MARK
from elinvoima.content.problems import Location, Problem, problem
from elinvoima.content.quotation_marks import quoted
from elinvoima.content.said import shortened

_COMMENT = re.compile(rf"[ \t]+(?P<comment>#(?!{MARK})[^\s#].*?)(?P<note>\s+# .*)?\s*$")


@dataclass(frozen=True, slots=True)
class Cut:
    """What was cut off the end of a text."""

    line: int
    """Line and column from 0."""
    column: int
    comment: str
    whole: str
    """The text as it was meant."""
    mended: str | None
    """The line as it should be; None where the text is of many lines."""

    def told(self, path: str, first_line: int, field: str | None = None) -> Problem:
        """Tell of it: E207."""
        place = Location(path, first_line + self.line, self.column + 1, len(self.comment))
        words = {"found": shortened(self.comment), "suggestion": self.mended}
        return problem("E207", place, field, **words)


def lines_with_cuts(text: str) -> list[str]:
    """Return the lines of a YAML text if a value may be cut off in it; in most texts none may."""
    if "#" not in text or (" #" not in text and "\t#" not in text):  # one sign is found soonest
        return []
    lines = text.split("\n")
    return lines if any(map(_COMMENT.search, lines)) else []


def cut_after(lines: list[str], text: str, start: yaml.Mark, end: yaml.Mark) -> Cut | None:
    """Return what is cut off a plain text that stands between two marks; None if nothing is."""
    found = _COMMENT.match(lines[end.line], end.column) if end.line < len(lines) else None
    if found is None:
        return None
    whole = text + found.string[end.column : found.end("comment")] if text else found["comment"]
    head = lines[end.line][: start.column].strip()
    line = f"{head} {quoted(whole)}{found['note'] or ''}"
    mended = line if start.line == end.line else None
    return Cut(end.line, found.start("comment"), found["comment"], whole, mended)
