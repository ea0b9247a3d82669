"""What a check asks of a body, without making its HTML: where its links lead, its headings' levels.

It is read by Python-Markdown all the same, by its blocks and by its pattern of a link. What is
worked out here is what `convert` would say, in a fourth to a sixth of the time; a body with
pictures, code between backticks, references or anything like a tag is left to `convert`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import LinkInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString, Registry

from elinvoima.content.citations import CITATION
from elinvoima.content.markdown import (
    Collector,
    Converted,
    Link,
    collect_links,
    convert,
    without_marks,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CITATION_MARK = "\ue001"
"""Stands for a citation, which is never a link and not blank."""
_HARD = (_CITATION_MARK, "<", "![", "]:", "\\", "`", "\x02", "\x03")
"""Tags, pictures, references, escapes, code, and Python-Markdown's own signs."""
_LINK = "]("
_EMPHASIS = re.compile("[*_]")


@dataclass(frozen=True, slots=True)
class Outline:
    """What a body has."""

    links: tuple[Link, ...]
    levels: tuple[int, ...]
    """Levels of the headings as written, 1-6."""
    raw_html: tuple[str, ...]
    """Tags, which are not let through."""


def outline_of(text: str) -> Outline:
    """Return the outline of a body's Markdown."""
    if any(sign in text for sign in _HARD):
        return of_converted(convert(text))
    markdown, collector = _reader()
    markdown.reset()
    collector.empty()
    lines = CITATION.sub(_CITATION_MARK, without_marks(text)).split("\n")
    for preprocessor in markdown.preprocessors:
        lines = preprocessor.run(lines)
    root = cast("Element", markdown.parser.parseDocument(lines).getroot())
    try:
        for treeprocessor in markdown.treeprocessors:
            treeprocessor.run(root)
    except _UnsureError:
        return of_converted(convert(text))
    return Outline(tuple(collector.links), tuple(level for level, _ in collector.headings), ())


def of_converted(body: Converted) -> Outline:
    """Return the outline of a body that is converted already."""
    return Outline(body.links, tuple(level for level, _ in body.headings), body.raw_html)


@cache
def _reader() -> tuple[Markdown, Collector]:
    collector = Collector(shift=0)
    extensions: list[str | Extension] = [
        "tables",
        "fenced_code",
        "sane_lists",
        _OnlyLinks(collector),
    ]
    return Markdown(extensions=extensions), collector


class _OnlyLinks(Extension):
    def __init__(self, collector: Collector) -> None:
        super().__init__()
        self.collector = collector

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's own name)
        md.treeprocessors = Registry()
        md.treeprocessors.register(_Inline(md), "elinvoima-inline", 20)
        collect_links(md, self.collector)
        md.treeprocessors.deregister("elinvoima-plain")


class _UnsureError(Exception):
    """Only the HTML can tell what is a link: see `_Inline`."""


class _Inline(Treeprocessor):
    """Puts the links of each text into its element; the text stays, as nobody is shown it.

    Where a citation is in a target it is not sure what is a link; nor beside emphasis, as
    Python-Markdown loses what follows `*a **b*`.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.link = cast("LinkInlineProcessor", md.inlinePatterns["link"])

    def run(self, root: Element) -> None:
        for element in list(root.iter()):
            inside = [*self.links_in(element.text)]
            for child in element:
                inside += (child, *self.links_in(child.tail))
            element[:] = inside

    def links_in(self, text: str | None) -> Iterator[Element]:
        if not text or _LINK not in text or isinstance(text, AtomicString):
            return
        beginning = self.link.getCompiledRegExp()
        match, before = beginning.search(text), 0
        while match:
            link, start, end = self.link.handleMatch(match, text)
            if isinstance(link, str | None) or start is None or end is None:
                match = beginning.search(text, match.end())
                continue
            if _CITATION_MARK in link.attrib["href"] or _EMPHASIS.search(text, before, start):
                raise _UnsureError
            yield link
            match, before = beginning.search(text, end), end
        if before and _EMPHASIS.search(text, before):
            raise _UnsureError
