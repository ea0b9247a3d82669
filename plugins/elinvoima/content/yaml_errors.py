"""Turns a YAML parser's complaint into words an editor can act on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import yaml

from elinvoima.content.hard_spaces import first_hard, hard_keys, is_hard, soften
from elinvoima.content.problems import Location, Problem, problem
from elinvoima.content.quotation_marks import in_straight_marks
from elinvoima.content.yaml_comments import Cut, cut_after, lines_with_cuts
from elinvoima.content.yaml_lines import HEAD_AND_VALUE, Mistake, more_exactly


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


def syntax_problem(
    path: str, text: str, first_line: int, error: yaml.YAMLError | RecursionError
) -> tuple[Problem, str | None]:
    """Say what is wrong, and give the text mended where the mend is certain, else None."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return unreadable(Location(path, first_line), "other"), None
    lines = text.split("\n")
    hard = first_hard(lines, (mark, getattr(error, "context_mark", None)))
    if hard is not None:
        return _hard_space(path, first_line, lines, hard), "\n".join(lines)
    match = HEAD_AND_VALUE.match(lines[mark.line]) if mark.line < len(lines) else None
    if match and match["key"] and "mapping values are not allowed" in str(error):
        if mark.column < match.end("head"):
            return _told(path, first_line, lines, _before(lines, mark.line))
        if match["value"][0] not in "'\"[{|>":
            place = Location(path, first_line + mark.line, mark.column + 1)
            value, marks = in_straight_marks(match["value"])
            line, mended = lines[mark.line], match["head"] + value + (match["note"] or "")
            lines[mark.line] = mended
            words = {"found": line.strip(), "suggestion": mended.strip(), "marks": marks}
            return problem("E201", place, match["key"], **words), "\n".join(lines)
    cut = _cut_before(text, lines, mark)
    if cut:
        return replace(cut, mended=None).told(path, first_line), None
    return _told(path, first_line, lines, _where_and_why(text, lines, error, mark))


def hard_space_problems(
    path: str, text: str, first_line: int, root: yaml.Node
) -> tuple[list[Problem], str]:
    """Tell of fields that are indented with no-break spaces, and give the text mended."""
    lines = text.split("\n")
    problems = [
        _hard_space(path, first_line, lines, number)
        for number in sorted(hard_keys(root))
        if is_hard(lines[number])
    ]
    return problems, "\n".join(lines)


def unreadable(place: Location, reason: str, suggestion: str | None = None) -> Problem:
    """Tell that the front matter cannot be read: E202, its reason by a name of the texts."""
    return problem("E202", place, reason=reason, mend=reason, suggestion=suggestion)


def _hard_space(path: str, first_line: int, lines: list[str], number: int) -> Problem:
    """Tell of such a line, once for all that are around it, and mend them in `lines`."""
    number, column = soften(lines, number)
    return unreadable(Location(path, first_line + number, column), "hard_space")


def _told(
    path: str, first_line: int, lines: list[str], mistake: Mistake
) -> tuple[Problem, str | None]:
    """Tell of a mistake as exactly as its line lets us know, and mend it where that is certain."""
    mistake = more_exactly(lines, mistake)
    place = Location(path, first_line + mistake.number, mistake.column)
    suggestion = mistake.mended.strip() if mistake.mended else None
    found = unreadable(place, mistake.reason, suggestion)
    if mistake.mended is None or not mistake.is_certain:
        return found, None
    lines[mistake.number] = mistake.mended
    return found, "\n".join(lines)


def _before(lines: list[str], number: int) -> Mistake:
    """Tell of a field that its line is too far right, or that the line above it is no field."""
    own, above = (len(line) - len(line.lstrip()) for line in (lines[number], lines[number - 1]))
    if own > above:
        return Mistake(number, own + 1, "indent")
    return Mistake(number - 1, above + 1, "colon")


def _where_and_why(
    text: str, lines: list[str], error: yaml.YAMLError | RecursionError, mark: yaml.Mark
) -> Mistake:
    """Return the place of the mistake, and the name of its reason."""
    words = str(error)
    line = lines[mark.line] if mark.line < len(lines) else ""
    if "\t" in line[: mark.column + 1]:
        return Mistake(mark.line, mark.column + 1, "tab")
    before = _value_before(text, mark)
    if before and ("expected key" in words or "mapping values are not allowed" in words):
        return before
    if str(getattr(error, "context", "")).startswith(_BEGINNINGS):
        mark = getattr(error, "context_mark", None) or mark
    reason = next((name for piece, name in _REASONS if piece in words), "other")
    return Mistake(mark.line, mark.column + 1, reason)


def _cut_before(text: str, lines: list[str], mark: yaml.Mark) -> Cut | None:
    """Return the cut that the text before the mistake ends in: its next line is then in the way."""
    if not lines_with_cuts(text):
        return None
    last: Cut | None = None
    try:
        for token in yaml.scan(text, Loader=Loader):
            if token.start_mark.index >= mark.index:
                break
            if isinstance(token, yaml.ScalarToken) and token.plain:
                last = cut_after(lines, token.value, token.start_mark, token.end_mark)
    except yaml.YAMLError:
        pass  # the same mistake again
    return last


def _value_before(text: str, mark: yaml.Mark) -> Mistake | None:
    """Return place and reason of a quoted or bracketed value that something stands after."""
    opened: list[yaml.Token] = []
    last: Mistake | None = None
    try:
        for token in yaml.scan(text, Loader=Loader):
            if token.start_mark.index >= mark.index:
                break
            last = None
            if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
                opened.append(token)
            elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
                start = (opened.pop() if opened else token).start_mark
                last = Mistake(start.line, start.column + 1, "bracket")
            elif isinstance(token, yaml.ScalarToken) and token.style in {"'", '"'}:
                start = token.start_mark
                last = Mistake(start.line, start.column + 1, "quote")
    except yaml.YAMLError:
        pass  # the same mistake again
    return last
