"""Turns a body's Markdown into HTML, telling which links, pictures and headings it has.

Links and pictures come out with a numbered mark instead of an address (`LINK_MARK`), because where
they point depends on the page they are shown on; `Converted.html_with` puts the addresses in.
Raw HTML is never passed through: an editor's text cannot break the page or run a script.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

from elinvoima.addresses import slug
from elinvoima.content.anchors import free_anchor
from elinvoima.content.citations import (
    CITATION,
    CITED,
    NO_BREAK,
    SOURCE_ANCHOR,
    citation_element,
)

LINK_MARK = "\ue000"
"""Stands before a link's number in the HTML; a private-use character that no text of ours has."""
_MARKED = re.compile(rf'(href|src)="{LINK_MARK}(\d+)"')

_MARKED_LINK = re.compile(rf'<a href="{LINK_MARK}(\d+)"[^>]*>(.*?)</a>', re.DOTALL)

_TAG_PATTERN = r"(</?[a-zA-Z][^<>]*>|<!--(?:.*?-->)?)"
"""A tag, a comment, or the beginning of a comment that goes on after an empty line."""

_SPACE_BEFORE_CITATION = re.compile(r'\s+(?=<sup class="ev-cite">)')

_ENTITY = re.compile("\x02amp\x03#(\\d+);")
"""How Python-Markdown hides the letters of `<a@b.fi>` until it writes the page out."""


_MARKUP = re.compile(r"[\[\\`<&*_\x02]")
_LINE_BREAK = "  \n"
"""What every inline pattern begins with: brackets, signs, or spaces at the end of a line."""

_PARAGRAPH = re.compile(r"[^\W\d_][^\n]*(?:\n[^\W\d_][^\n]*)*\Z")
"""Lines that all begin with a letter: no block but a paragraph does."""

_LEVELS = {f"h{level}": level for level in range(1, 7)}


class LinkKind(Enum):
    """A link to follow or a picture to show."""

    LINK = "link"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class Link:
    """A link or a picture as the editor wrote it."""

    kind: LinkKind
    target: str
    text: str
    """A picture's alternative text; empty for a link."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A body as HTML."""

    html: str
    links: tuple[Link, ...]
    """In the order of the numbered marks."""
    headings: tuple[tuple[int, str], ...]
    """Level as written (1-6) and id of every heading."""
    raw_html: tuple[str, ...]
    """Tags that were written out as text."""

    def html_with(self, address_of: Callable[[Link], str | None]) -> str:
        """Return the HTML with every mark replaced by the address of its link.

        Of a link that has no address (it leads to a draft) only the words are left.
        """
        addresses = [address_of(link) for link in self.links]

        def unlink(match: re.Match[str]) -> str:
            return match[2] if addresses[int(match[1])] is None else match[0]

        def put(match: re.Match[str]) -> str:
            return f'{match[1]}="{_attribute(addresses[int(match[2])] or "")}"'

        return _MARKED.sub(put, _MARKED_LINK.sub(unlink, self.html))


def convert(text: str, *, shift: int = 0) -> Converted:
    """Convert Markdown. `shift` lowers every heading by so many levels."""
    markdown, collector = _converter(shift)
    markdown.reset()
    collector.empty()
    html = markdown.convert(without_marks(text))
    if "ev-cite" in html:
        html = _SPACE_BEFORE_CITATION.sub(NO_BREAK, html)
    return Converted(
        html, tuple(collector.links), tuple(collector.headings), tuple(collector.raw_html)
    )


def without_marks(text: str) -> str:
    """Return a body's text as it is given to Markdown."""
    return text.replace(LINK_MARK, "")


@cache
def _converter(shift: int) -> tuple[Markdown, Collector]:
    """Make a converter; kept, because making one takes as long as converting a page."""
    collector = Collector(shift)
    toc = TocExtension(
        slugify=lambda text, _: free_anchor(slug(text)), baselevel=1 + shift, marker=""
    )
    own = (toc, _Safe(collector))
    return Markdown(extensions=["tables", "fenced_code", "sane_lists", *own]), collector


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


@dataclass
class Collector:
    """Takes what is met in the body that is being read."""

    shift: int
    links: list[Link] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    raw_html: list[str] = field(default_factory=list)

    def empty(self) -> None:
        """Forget the body before."""
        for found in (self.links, self.headings, self.raw_html):
            found.clear()


class _Safe(Extension):
    def __init__(self, collector: Collector) -> None:
        super().__init__()
        self.collector = collector

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's own name)
        collect_links(md, self.collector)
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(_Tags(_TAG_PATTERN, md, self.collector), "tags", 90)
        md.inlinePatterns.register(_Citations(CITATION.pattern, md), "citations", 175)


def collect_links(md: Markdown, collector: Collector) -> None:
    """Have a Markdown take no blocks of HTML, and collect links, pictures and headings."""
    md.preprocessors.deregister("html_block")
    md.parser.blockprocessors.register(_Paragraph(md.parser), "elinvoima-paragraph", 200)  # first
    md.treeprocessors.register(_Plain(md), "elinvoima-plain", 25)  # "inline" is 20
    md.treeprocessors.register(_Links(md, collector), "elinvoima-links", 0)


class _Paragraph(ParagraphProcessor):
    """Takes what is surely a paragraph before any other kind of block is tried on it."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        return _PARAGRAPH.match(block) is not None


class _Tags(InlineProcessor):
    """Writes a raw tag out as text and tells that it was there."""

    def __init__(self, pattern: str, md: Markdown, collector: Collector) -> None:
        super().__init__(pattern, md)
        self.collector = collector

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[str, int, int]:
        tag = m[1].partition(STX)[0]  # what comes after it was converted already
        self.collector.raw_html.append(tag)
        escaped = tag.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return self.md.htmlStash.store(escaped), m.start(0), m.end(0)


class _Citations(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        return citation_element(CITED.findall(m[1])), m.start(0), m.end(0)


class _Plain(Treeprocessor):
    """Tells which texts have no markup, so that no pattern is tried on them."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            text = element.text
            if text and not _MARKUP.search(text) and _LINE_BREAK not in text:
                element.text = AtomicString(text)


class _Links(Treeprocessor):
    """Numbers the links and pictures, and collects the headings."""

    def __init__(self, md: Markdown, collector: Collector) -> None:
        super().__init__(md)
        self.collector = collector

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in _LEVELS:
                level = _LEVELS[element.tag] - self.collector.shift
                self.collector.headings.append((level, element.get("id", "")))
            elif element.tag == "a":
                self.number(element, LinkKind.LINK, "href")
            elif element.tag == "img":
                self.number(element, LinkKind.IMAGE, "src")

    def number(self, element: Element, kind: LinkKind, attribute: str) -> None:
        target = _ENTITY.sub(lambda m: chr(int(m[1])), element.get(attribute, ""))
        if target.startswith(f"#{SOURCE_ANCHOR}"):
            return
        element.set(attribute, f"{LINK_MARK}{len(self.collector.links)}")
        self.collector.links.append(Link(kind, target, element.get("alt", "")))
