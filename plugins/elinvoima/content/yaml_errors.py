"""Turns a YAML parser's complaint into words an editor can act on."""

from __future__ import annotations

import re

import yaml

from elinvoima.content.problems import Location, Problem, problem

_KEY_AND_VALUE = re.compile(
    r"^(?P<head>\s*(?:- +)?(?P<key>[^\s:#'\"\[{][^:#]*?): +)(?P<value>\S.*?)\s*$"
)

_REASONS = (
    ("\\t", "tab"),
    ("cannot start any token", "character"),
    ("unexpected end of stream", "quote"),
    ("while scanning a quoted scalar", "quote"),
    ("flow", "bracket"),
    ("expected ',' or", "bracket"),
    ("could not find expected ':'", "colon"),
    ("block", "indent"),
    ("undefined alias", "character"),
)
"""A piece of the parser's words, and the name of our explanation (`yaml_reason` in the texts)."""


def syntax_problem(
    path: str, text: str, first_line: int, error: yaml.YAMLError | RecursionError
) -> tuple[Problem, str | None]:
    """Say what is wrong, and give the text mended where the mend is certain, else None.

    The one certain mend is to quote a value that has a colon in it.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return problem("E202", Location(path, first_line), reason="other"), None
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    place = Location(path, first_line + mark.line, mark.column + 1)
    match = _KEY_AND_VALUE.match(line)
    if (
        "mapping values are not allowed" in str(error)
        and match
        and match["value"][0] not in "'\"[{|>"
    ):
        quoted = (
            match["head"] + '"' + match["value"].replace("\\", "\\\\").replace('"', '\\"') + '"'
        )
        lines[mark.line] = quoted
        found = problem("E201", place, match["key"], found=line.strip(), suggestion=quoted.strip())
        return found, "\n".join(lines)
    return problem("E202", place, reason=_reason(str(error), line, mark.column)), None


def _reason(words: str, line: str, column: int) -> str:
    if "\t" in line[: column + 1]:
        return "tab"
    return next((name for piece, name in _REASONS if piece in words), "other")
