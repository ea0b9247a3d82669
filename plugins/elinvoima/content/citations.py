"""Citations: `[@1]` or `[@1, @3]` in any text points at the record's sources by number."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup, escape

CITATION = re.compile(r"\[(@\d+(?:\s*,\s*@\d+)*)\]")
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
"""Text between backticks, in which nothing is a citation."""

FENCED = re.compile(r"^(~{3,}|`{3,})[^\n`]*\n.*?^\1 *$", re.MULTILINE | re.DOTALL)
"""A block of code between lines of backticks or tildes, as Python-Markdown reads it."""

CITED = re.compile(r"@(\d+)")
_WITH_SPACE = re.compile(r"\s*" + CITATION.pattern)

NO_BREAK = "\u00a0"
"""Stands before a citation, so that it never begins a line alone."""

SOURCE_ANCHOR = "lahde-"
"""Id of a source in the page's list of sources, before its number."""


def citation_element(numbers: list[str]) -> Element:
    """Make the superscript that leads to the page's list of sources."""
    element = Element("sup", {"class": "ev-cite"})
    for number in numbers:
        link = SubElement(element, "a", {"href": f"#{SOURCE_ANCHOR}{number}"})
        link.text = f"[{number}]"
    return element


def with_citations(text: str) -> Markup:
    """Return a plain text as HTML, its citations as links."""
    html, end = Markup(), 0
    for match in CITATION.finditer(text):
        before = text[end : match.start()]
        html += escape(before.rstrip() + NO_BREAK if before[-1:].isspace() else before)
        html += Markup(tostring(citation_element(CITED.findall(match[1])), encoding="unicode"))  # noqa: S704
        end = match.end()
    return html + escape(text[end:])


def without_citations(text: str) -> str:
    """Return a text without its citations and the spaces before them."""
    return _WITH_SPACE.sub("", text)


def masked_code(line: str) -> str:
    """Return a line of Markdown with its code spans blanked, every other character in its place."""
    return CODE_SPAN.sub(lambda match: " " * len(match[0]), line)


def masked_blocks(text: str) -> str:
    """Return a text with its blocks of code blanked, every other character in its place."""
    if "```" not in text and "~~~" not in text:
        return text
    return FENCED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
