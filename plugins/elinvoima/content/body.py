"""The body of a record: its Markdown, with its HTML made when a page asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from elinvoima.content.markdown import Converted, Link, convert
from elinvoima.content.outline import Outline, outline_of


@dataclass(frozen=True)
class Body:
    """A body. A check never makes its HTML, unless a link leads to one of its headings."""

    text: str
    shift: int
    """By how many levels its headings are lowered on its page."""

    @cached_property
    def converted(self) -> Converted:
        """The body as HTML."""
        return convert(self.text, shift=self.shift)

    @cached_property
    def _outline(self) -> Outline:
        return outline_of(self.text)

    @property
    def links(self) -> tuple[Link, ...]:
        """Its links and pictures, in order."""
        return self._outline.links

    @property
    def levels(self) -> tuple[int, ...]:
        """Levels of its headings as written, 1-6."""
        return self._outline.levels

    @property
    def raw_html(self) -> tuple[str, ...]:
        """Tags, which are written out as text."""
        return self._outline.raw_html

    @property
    def headings(self) -> tuple[tuple[int, str], ...]:
        """Level and id of every heading."""
        return self.converted.headings

    def html_with(self, address_of: Callable[[Link], str | None]) -> str:
        """Return the HTML with the address of each link: see `Converted.html_with`."""
        return self.converted.html_with(address_of)
