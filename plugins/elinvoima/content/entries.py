"""An entry: a validated record together with its id, its file and its body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from elinvoima.content.body import Body
from elinvoima.content.collections import Collection
from elinvoima.content.problems import Location
from elinvoima.content.schema.base import Part
from elinvoima.content.yaml_places import Path, Span

R_co = TypeVar("R_co", bound=Part, covariant=True)


@dataclass(frozen=True)
class Entry(Generic[R_co]):
    """One record of one file."""

    id: str
    collection: Collection
    path: str
    """File, relative to the root."""
    record: R_co
    body_text: str
    """Markdown under the front matter."""
    body_line: int
    """Line of the file that the body starts on."""
    body: Body
    spans: Mapping[Path, Span]
    text: str
    """The whole file."""

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The file's lines, for finding a word's exact place when a problem is told."""
        return tuple(self.text.split("\n"))

    def locate(self, path: Path) -> Location:
        """Return the place of the value at `path`, or of the nearest thing around it."""
        while path:
            if span := self.spans.get(path):
                return span.value
            path = path[:-1]
        return Location(self.path)

    def locate_word(self, path: Path, word: str) -> Location:
        """Return the place of `word` inside the value at `path`; the value's own if not found."""
        span = self.spans.get(path)
        if span is None:
            return self.locate(path)
        for number in range(span.value.line, span.last_line + 1):
            start = span.value.column - 1 if number == span.value.line else 0
            column = self.lines[number - 1].find(word, start)
            if column >= 0:
                return Location(self.path, number, column + 1, len(word))
        return span.value

    def locate_in_body(self, text: str, after: int = 0) -> tuple[Location, int]:
        """Return the place of `text` in the body, and the offset to search the next one from.

        The body's first line, where the text is not found as written.
        """
        return locate_in_body(self.path, self.body_text, self.body_line, text, after)


def locate_in_body(
    path: str, body: str, first_line: int, text: str, after: int = 0
) -> tuple[Location, int]:
    """Return the place of `text` in a body that starts on `first_line`, and where it ends."""
    offset = body.find(text, after)
    if offset < 0 or not text:
        return Location(path, first_line), after
    line = body.count("\n", 0, offset)
    column = offset - body.rfind("\n", 0, offset)
    return Location(path, first_line + line, column, len(text)), offset + len(text)
