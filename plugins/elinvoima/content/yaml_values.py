"""Reads YAML front matter into plain values, each with its place in the file.

Values come from the node tree, not from a loader, because a loader has by then forgotten the
places, kept the last of two equal keys, and turned `020` into 16 and `NO` into false (YAML 1.1,
https://yaml.org/type/). What YAML 1.1 and 1.2 read differently is refused.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from elinvoima.content.checked import Checked
from elinvoima.content.hard_spaces import has_hard
from elinvoima.content.problems import Location, Problem, problem
from elinvoima.content.said import shortened
from elinvoima.content.yaml_comments import cut_after, lines_with_cuts
from elinvoima.content.yaml_errors import (
    Loader,
    hard_space_problems,
    syntax_problem,
    unreadable,
)
from elinvoima.content.yaml_places import MAX_DEPTH, TAG, Path, Places, Span, is_collection, place

Plain: TypeAlias = "str | int | float | bool | dt.date | list[Plain] | dict[str, Plain] | None"


@dataclass(frozen=True, slots=True)
class YamlValues:
    """The front matter as plain values, and the place of each by its path."""

    values: Mapping[str, Plain]
    spans: Mapping[Path, Span]


_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")  # longer ones lose digits in JSON readers
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+(?:[eE][-+][0-9]+)?")
_BOOL = re.compile(r"true|false")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER_TO_SOME = re.compile(
    r"[-+]?0[0-9]+|0o[0-7]+|[-+]?[0-9][0-9_]*_[0-9_]*"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+"
)
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that YAML refuses, and those that are line breaks to YAML and to no editor."""
TEXT = f"{TAG}str"
_MANY_OPENINGS = 1000


def read_values(path: str, text: str, first_line: int) -> Checked[YamlValues]:
    """Read the YAML text that starts on `first_line` of the file `path`.

    Gives E201 and E202 (broken), E203 (duplicate key), E204 (read two ways), E205 (not a
    mapping), E206 (anchor or tag), E207 (cut off at #), E305 (a day that is not in the calendar).
    """
    invisible = tuple(_invisible(path, text, first_line))
    if invisible:
        return Checked.failed(*invisible)
    text, node, problems = _compose(path, text, first_line)
    if node is None:
        return Checked(None, tuple(problems))
    reader = _Reader(path, first_line, problems, lines_with_cuts(text), may_repeat="*" in text)
    if not isinstance(node, yaml.MappingNode):
        reader.add("E205", node)
        return Checked(None, tuple(problems))
    values = reader.mapping(node, ())
    return Checked(YamlValues(values, Places(path, first_line, text, node)), tuple(problems))


def _invisible(path: str, text: str, first_line: int) -> Iterator[Problem]:
    for match in _INVISIBLE.finditer(text):
        line = text.count("\n", 0, match.start())
        column = match.start() - text.rfind("\n", 0, match.start())
        yield unreadable(Location(path, first_line + line, column), "invisible")


def _compose(path: str, text: str, first_line: int) -> tuple[str, yaml.Node | None, list[Problem]]:
    """Parse; where a value has an unquoted colon, quote it for the editor and go on.

    Returns the text that was parsed in the end, too.
    """
    problems: list[Problem] = []
    if _is_too_deep(text):
        return text, None, [problem("E206", Location(path, first_line))]
    while True:
        try:
            node = yaml.compose(text, Loader=Loader)
        except (yaml.YAMLError, RecursionError) as error:
            found, mended = syntax_problem(path, text, first_line, error)
            problems.append(found)
            if mended is None or len(problems) > text.count("\n"):
                return text, None, problems
            text = mended
        else:
            if node is not None and has_hard(text):
                hard, mended = hard_space_problems(path, text, first_line, node)
                if hard:
                    problems += hard
                    text = mended
                    continue
            if node is None:
                problems.append(problem("E205", Location(path, first_line)))
            return text, node, problems


def _is_too_deep(text: str) -> bool:
    """Whether values are nested so deep that libyaml's composer, which recurses, would crash.

    Told from the parser's events, which come without recursion; an ordinary file has so few
    openings of lists and mappings that they need not be looked at.
    """
    if max(map(text.count, "[{-?")) < _MANY_OPENINGS:
        return False
    depth = 0
    try:
        for event in yaml.parse(text, Loader=Loader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _MANY_OPENINGS:
                return True
    except yaml.YAMLError:
        pass  # told when the text is composed
    return False


@dataclass(slots=True)
class _Reader:
    path: str
    first_line: int
    problems: list[Problem]
    lines: list[str]
    """Lines of the text, where a value may be cut off at a `#`; else none."""
    may_repeat: bool
    """Whether there may be an alias (`*name`), which puts a node at two places."""
    seen: set[int] = field(default_factory=set)

    def add(self, code: str, node: yaml.Node, at: Path = (), **params: object) -> None:
        where = place(self.path, self.first_line, node)
        self.problems.append(problem(code, where, field_name(at), **params))

    def value(self, node: yaml.Node, at: Path) -> Plain:
        if id(node) in self.seen or len(at) > MAX_DEPTH:
            self.add("E206", node, at)
            return None
        if self.may_repeat:
            self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node, at)
        if not is_collection(node):
            self.add("E206", node, at)
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, at)
        return [self.value(item, (*at, position)) for position, item in enumerate(node.value)]

    def mapping(self, node: yaml.MappingNode, at: Path) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        first: dict[str, yaml.Node] = {}
        for key_node, value_node in node.value:
            key = self.key(key_node, at)
            if key is None:
                continue
            inner = (*at, key)
            if key in first:
                line = self.first_line + first[key].start_mark.line
                self.add("E203", key_node, inner, found=key, first=line)
                continue
            first[key] = key_node
            value = self.value(value_node, inner)
            if value is not None:
                values[key] = value
        return values

    def key(self, node: yaml.Node, at: Path) -> str | None:
        if node.tag == TEXT and isinstance(node, yaml.ScalarNode):
            return str(node.value)
        if not isinstance(node, yaml.ScalarNode):
            self.add("E202", node, at, reason="key", mend="key")
        elif node.tag == f"{TAG}merge":
            self.add("E206", node, at)
        else:
            self.add("E204", node, (*at, node.value), found=node.value, quoted=f'"{node.value}"')
        return None

    def scalar(self, node: yaml.ScalarNode, at: Path) -> Plain:
        text: str = node.value
        is_plain = not node.style  # libyaml says '' for plain, the Python parser None
        if self.lines and is_plain and (node.tag == TEXT or not text):
            cut = cut_after(self.lines, text, node.start_mark, node.end_mark)
            if cut:
                self.problems.append(cut.told(self.path, self.first_line, field_name(at)))
                return cut.whole
        if node.tag == TEXT and not (is_plain and _NUMBER_TO_SOME.fullmatch(text)):
            return text
        match node.tag.removeprefix(TAG):
            case "null":
                return None
            case "int" if _INT.fullmatch(text):
                return int(text)
            case "float" if _FLOAT.fullmatch(text):
                return float(text)
            case "bool" if _BOOL.fullmatch(text):
                return text == "true"
            case "timestamp" if _DAY.fullmatch(text):
                return self.day(node, at)
            case "str" | "int" | "float" | "bool" | "timestamp" | "value" if is_plain:
                self.add("E204", node, at, found=shortened(text), quoted=f'"{shortened(text)}"')
            case _:
                self.add("E206", node, at)
        return None

    def day(self, node: yaml.ScalarNode, at: Path) -> dt.date | None:
        try:
            return dt.date.fromisoformat(node.value)
        except ValueError:
            self.add("E305", node, at, found=node.value)
            return None


def field_name(path: Path) -> str | None:
    """Say a path as editors count: `steps.2.when` for the second step; None for the whole."""
    return ".".join(str(p + 1) if isinstance(p, int) else p for p in path) or None
