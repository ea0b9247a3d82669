"""Reads the headings of a page's HTML, for its table of contents."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from elinvoima.outputs.model import Heading

LEVELS = {"h2": 2, "h3": 3}
_HEADING = re.compile(r"<h[23]\b.*?</h[23]>", re.DOTALL)
"""Only these are parsed: a page is mostly something else, maps above all."""


def headings_of(html: str) -> tuple[Heading, ...]:
    """Return the h2 and h3 headings that have an id, in order."""
    reader = _Reader()
    reader.feed("".join(_HEADING.findall(html)))
    return tuple(reader.found)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Heading] = []
        self.open: tuple[int, str] | None = None
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        id_ = dict(attrs).get("id")
        if tag in LEVELS and id_:
            self.open, self.text = (LEVELS[tag], id_), []

    def handle_data(self, data: str) -> None:
        if self.open:
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self.open and tag in LEVELS:
            level, id_ = self.open
            self.found.append(Heading(level, id_, " ".join("".join(self.text).split())))
            self.open = None
