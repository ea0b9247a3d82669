"""Knows lines of YAML that are indented with no-break spaces, which look like any others.

To YAML such a space is a letter of a name or a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import yaml

_BEGINS = re.compile(r"\s*(?:-\s|\w+:\s)")
_ANY = re.compile(r"\n[ \t]*\u00a0")
_INDENT = re.compile(r"[ \t]*\u00a0[ \t\u00a0]*")


def has_hard(text: str) -> bool:
    """Whether a line of the text is indented so."""
    return "\u00a0" in text and _ANY.search(f"\n{text}") is not None


def is_hard(line: str) -> bool:
    """Whether there is a no-break space in the line's indentation."""
    return _INDENT.match(line) is not None


def first_hard(lines: list[str], marks: Iterable[yaml.Mark | None]) -> int | None:
    """Return the first (from 0) of the lines at the marks that is indented so.

    A field or an item may be so on the line above too: only the next line is then in its way.
    """
    at = sorted(mark.line for mark in marks if mark and mark.line < len(lines))
    above = [number - 1 for number in at if number and _BEGINS.match(lines[number - 1])]
    return next((number for number in (*above, *at) if is_hard(lines[number])), None)


def soften(lines: list[str], number: int) -> tuple[int, int]:
    """Give a line and those around it that are so plain spaces in place.

    Returns the first one's line (from 0) and column (from 1).
    """
    while number and is_hard(lines[number - 1]):
        number -= 1
    first = number, lines[number].index("\u00a0") + 1
    while number < len(lines) and (match := _INDENT.match(lines[number])):
        lines[number] = " " * match.end() + lines[number][match.end() :]
        number += 1
    return first


def hard_keys(root: yaml.Node) -> Iterator[int]:
    """Yield the line (from 0) of each field whose name begins with a no-break space."""
    waiting, seen = [root], set()
    while waiting:
        node = waiting.pop()
        if not isinstance(node, yaml.CollectionNode) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            for key, _ in node.value:
                if isinstance(key, yaml.ScalarNode) and key.value.startswith("\u00a0"):
                    yield key.start_mark.line
            waiting += [value for _, value in node.value]
        else:
            waiting += node.value
