"""Turns a YAML parser's complaint into words an editor can act on."""

from __future__ import annotations

import re
from typing import Any

import yaml

from elinvoima.content.problems import Location, Problem, problem


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Parses YAML 1.1 into nodes. What kind of value a plain word is, is worked out once."""

    def resolve(self, kind: type[yaml.Node], value: str | None, implicit: Any) -> str:
        """Return the tag of a node without one; PyYAML calls this.

        Of a scalar, the first of `implicit` tells whether it is plain, without quotation marks.
        """
        if kind is not yaml.ScalarNode or not implicit[0]:
            return _TAGS_OF_KINDS[kind]
        tag = _TAGS.get(value)
        if tag is None:
            tag = str(super().resolve(kind, value, implicit))
            if len(_TAGS) < MOST_TAGS:
                _TAGS[value] = tag
        return tag


MOST_TAGS = 20_000
_TAGS: dict[str | None, str] = {}
_TAGS_OF_KINDS = {
    yaml.ScalarNode: yaml.SafeLoader.DEFAULT_SCALAR_TAG,
    yaml.SequenceNode: yaml.SafeLoader.DEFAULT_SEQUENCE_TAG,
    yaml.MappingNode: yaml.SafeLoader.DEFAULT_MAPPING_TAG,
}

_KEY_AND_VALUE = re.compile(
    r"^(?P<head>\s*(?:- +)?(?P<key>[^\s:#'\"\[{][^:#]*?): +)(?P<value>\S.*?)\s*$"
)

_BEGINNINGS = ("while scanning a quoted", "while parsing a flow", "while scanning a simple key")
"""Where the parser met the end of the file, but the mistake is where the value begins."""

_REASONS = (
    ("\\t", "tab"),
    ("cannot start any token", "character"),
    ("unexpected end of stream", "quote"),
    ("while scanning a quoted scalar", "quote"),
    ("flow", "bracket"),
    ("expected ',' or", "bracket"),
    ("could not find expected ':'", "colon"),
    ("expected node content", "character"),
    ("block scalar", "character"),
    ("anchor", "character"),
    ("alias", "character"),
    ("block", "indent"),
)
"""A piece of the parser's words, and the name of our explanation (`reason` in the texts)."""


def quoted(value: str) -> str:
    """Return the value in YAML's double quotation marks."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


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
    match = _KEY_AND_VALUE.match(lines[mark.line]) if mark.line < len(lines) else None
    if match and "mapping values are not allowed" in str(error):
        if mark.column < match.end("head"):
            number, column, reason = _before(lines, mark.line)
            return problem("E202", Location(path, first_line + number, column), reason=reason), None
        if match["value"][0] not in "'\"[{|>":
            place = Location(path, first_line + mark.line, mark.column + 1)
            line, mended = lines[mark.line], match["head"] + quoted(match["value"])
            lines[mark.line] = mended
            words = {"found": line.strip(), "suggestion": mended.strip()}
            return problem("E201", place, match["key"], **words), "\n".join(lines)
    number, column, reason = _where_and_why(text, lines, error, mark)
    return problem("E202", Location(path, first_line + number, column), reason=reason), None


def _before(lines: list[str], number: int) -> tuple[int, int, str]:
    """Tell of a field that its line is too far right, or that the line above it is no field."""
    own, above = (len(line) - len(line.lstrip()) for line in (lines[number], lines[number - 1]))
    return (number, own + 1, "indent") if own > above else (number - 1, above + 1, "colon")


def _where_and_why(
    text: str, lines: list[str], error: yaml.YAMLError | RecursionError, mark: yaml.Mark
) -> tuple[int, int, str]:
    """Return line and column (from 0 and 1) of the mistake, and the name of its reason."""
    words = str(error)
    line = lines[mark.line] if mark.line < len(lines) else ""
    if "\t" in line[: mark.column + 1]:
        return mark.line, mark.column + 1, "tab"
    before = _value_before(text, mark)
    if before and ("expected key" in words or "mapping values are not allowed" in words):
        return before
    if str(getattr(error, "context", "")).startswith(_BEGINNINGS):
        mark = getattr(error, "context_mark", None) or mark
    reason = next((name for piece, name in _REASONS if piece in words), "other")
    return mark.line, mark.column + 1, reason


def _value_before(text: str, mark: yaml.Mark) -> tuple[int, int, str] | None:
    """Return place and reason of a quoted or bracketed value that something stands after."""
    opened: list[yaml.Token] = []
    last: tuple[int, int, str] | None = None
    try:
        for token in yaml.scan(text, Loader=Loader):
            if token.start_mark.index >= mark.index:
                break
            last = None
            if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
                opened.append(token)
            elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
                start = (opened.pop() if opened else token).start_mark
                last = start.line, start.column + 1, "bracket"
            elif isinstance(token, yaml.ScalarToken) and token.style in {"'", '"'}:
                last = token.start_mark.line, token.start_mark.column + 1, "quote"
    except yaml.YAMLError:
        pass  # the same mistake again
    return last
