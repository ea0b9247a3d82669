"""What a check asks of a body, without making its HTML: where its links lead, its headings' levels.

It is read by Python-Markdown all the same, by its blocks and by those of its inline patterns that
decide what is a link. What is worked out here is what `convert` would say, in a quarter of the
time; a body with pictures, references or anything like a tag is left to `convert`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import Registry

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
_HARD = (_CITATION_MARK, "<", "![", "]:", "\\", "\x02", "\x03")
"""Tags, pictures, references, escapes, and Python-Markdown's own signs."""
_LINK = "]("
_PATTERNS = (("backtick", 190), ("link", 160))
"""Python-Markdown's inline patterns, with their priorities, that are links or go before them."""


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
    for treeprocessor in markdown.treeprocessors:
        if _LINK in text or treeprocessor is markdown.treeprocessors["elinvoima-links"]:
            treeprocessor.run(root)
    if any(_CITATION_MARK in link.target for link in collector.links):
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
        patterns, inline = md.inlinePatterns, md.treeprocessors["inline"]
        md.inlinePatterns, md.treeprocessors = Registry(), Registry()
        for name, priority in _PATTERNS:
            md.inlinePatterns.register(patterns[name], name, priority)
        md.treeprocessors.register(inline, "inline", 20)
        collect_links(md, self.collector)
