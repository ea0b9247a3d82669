"""Where each value of the front matter stands in its file, worked out when it is asked for.

Most files have nothing to be told of, and of the others a place or two is wanted, so that working
out all of them would take as long as reading the values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

import yaml

from elinvoima.content.problems import Location
from elinvoima.content.yaml_errors import Loader

Path: TypeAlias = tuple[str | int, ...]
"""Where a value is in the front matter: keys and list positions (from 0)."""

TAG = "tag:yaml.org,2002:"
MAX_DEPTH = 20
_COLLECTION_TAGS = frozenset({f"{TAG}map", f"{TAG}seq"})


@dataclass(frozen=True, slots=True)
class Span:
    """Places of a key and its value: lines from `first_line` on, columns from 1."""

    key: Location
    value: Location
    last_line: int
    """Last line of the value."""


class Places(Mapping[Path, Span]):
    """The place of each value by its path; of equal keys the first counts.

    A pickled one has the text instead of its node tree, which is made again when it is asked for.
    """

    def __init__(
        self, path: str, first_line: int, text: str, root: yaml.MappingNode | None = None
    ) -> None:
        """Take the YAML text that starts on `first_line` of the file `path`, and its node tree."""
        self._path = path
        self._first_line = first_line
        self._text = text
        self._tree = root

    def __reduce__(self) -> tuple[object, ...]:
        return Places, (self._path, self._first_line, self._text)

    @property
    def _root(self) -> yaml.MappingNode:
        if self._tree is None:
            self._tree = cast("yaml.MappingNode", yaml.compose(self._text, Loader=Loader))
        return self._tree

    def __getitem__(self, at: Path) -> Span:
        found: tuple[yaml.Node, yaml.Node] | None = None
        value: yaml.Node = self._root
        for part in at:
            found = _inside(value, part)
            if found is None:
                raise KeyError(at)
            value = found[1]
        if found is None:  # the whole is at no place of its own
            raise KeyError(at)
        return self._span(*found)

    def __iter__(self) -> Iterator[Path]:
        return _paths(self._root, (), set())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _span(self, key: yaml.Node, value: yaml.Node) -> Span:
        end = value.end_mark
        last = end.line - 1 if end.column == 0 and end.line > value.start_mark.line else end.line
        own, values = (place(self._path, self._first_line, node) for node in (key, value))
        return Span(own, values, self._first_line + last)


def place(path: str, first_line: int, node: yaml.Node) -> Location:
    """Return the place of a node of the YAML text that starts on `first_line` of the file."""
    start, end = node.start_mark, node.end_mark
    length = end.column - start.column if end.line == start.line else 1
    return Location(path, first_line + start.line, start.column + 1, max(1, length))


def is_collection(node: yaml.Node) -> bool:
    """Whether a node is a mapping or a list, and no other thing that a tag makes of it."""
    return isinstance(node, yaml.CollectionNode) and node.tag in _COLLECTION_TAGS


def _inside(node: yaml.Node, part: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the nodes of a key and its value, or of an item twice; None where there is none."""
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
        return (node.value[part],) * 2 if part < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == part and _is_text(key):
                return key, value
    return None


def _is_text(key: yaml.Node) -> bool:
    return isinstance(key, yaml.ScalarNode) and key.tag == f"{TAG}str"


def _paths(node: yaml.Node, at: Path, seen: set[int]) -> Iterator[Path]:
    """Yield the paths under a node; what an anchor repeats, or is too deep, is not gone into."""
    if id(node) in seen or len(at) > MAX_DEPTH or not is_collection(node):
        return
    seen.add(id(node))
    inside: dict[str | int, yaml.Node] = {}
    if isinstance(node, yaml.SequenceNode):
        inside = dict(enumerate(node.value))
    else:
        for key, value in node.value:
            if _is_text(key):
                inside.setdefault(key.value, value)
    for part, value in inside.items():
        yield (*at, part)
        yield from _paths(value, (*at, part), seen)
