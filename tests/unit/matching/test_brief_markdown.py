"""The brief as Markdown: what comes from outside stays text, whoever reads it."""

from __future__ import annotations

import re

import markdown
import pytest
from bs4 import BeautifulSoup
from elinvoima.matching.brief_blocks import Bullets, Heading, Paragraph, Table, text_of
from elinvoima.matching.brief_document import brief_blocks
from elinvoima.matching.brief_markdown import brief_markdown

from tests.brief_samples import CASES, sample_brief


def read(case: str) -> BeautifulSoup:
    """The brief as a Markdown reader shows it."""
    html = markdown.markdown(brief_markdown(sample_brief(case)), extensions=["tables"])
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize("case", CASES)
def test_no_markup_comes_from_outside(case: str) -> None:
    page = read(case)
    allowed = {"h1", "h2", "h3", "h4", "p", "ul", "li", "a", "strong",
               "table", "thead", "tbody", "tr", "th", "td"}  # fmt: skip
    assert {tag.name for tag in page.find_all()} <= allowed
    assert {tag.attrs.keys() - {"href", "style"} != set() for tag in page.find_all()} == {False}
    for link in page.find_all("a"):
        assert re.match(r"https://|mailto:|tel:", str(link["href"]))


@pytest.mark.parametrize("case", CASES)
def test_what_a_reader_sees_is_what_the_brief_says(case: str) -> None:
    """Signs that Python-Markdown does not let be escaped (CommonMark does) are left out of it."""
    unescapable = re.compile(r"\\(?=[|~$=:])")
    page = read(case)
    for block in brief_blocks(sample_brief(case)):
        match block:
            case Heading():
                texts, tags = [block.text], [f"h{block.level}"]
            case Paragraph():
                texts, tags = [text_of(block.line)], ["p"]
            case Bullets():
                texts, tags = [text_of(item) for item in block.items], ["li"]
            case Table():
                texts = [text_of(cell) for row in block.rows for cell in row]
                tags = ["td"]
        shown = {unescapable.sub("", tag.get_text()) for tag in page.find_all(tags)}
        assert {text.strip(" ") for text in texts} <= {text.strip(" ") for text in shown}
