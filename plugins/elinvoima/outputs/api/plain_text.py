"""A body as plain text: for programs that want words, not markup."""

from __future__ import annotations

import html
import re

_CITATION = re.compile(r'\s*<sup class="ev-cite">.*?</sup>', re.DOTALL)
_PICTURE = re.compile(r'<img[^>]* alt="([^"]*)"[^>]*>')
_ITEM = re.compile(r"<li[^>]*>\s*(?:<p>)?")
_CELL_END = re.compile(r"</t[hd]>\s*(?=<t[hd])")
_LINE_END = re.compile(r"<br ?/?>|</(?:li|tr)>")
_PARAGRAPH_END = re.compile(r"</(?:p|h[1-6]|ul|ol|table|blockquote|pre)>")
_TAG = re.compile(r"<[^>]+>")
_SPACES = re.compile(r"[ \t\r\n]+")
_LINE_EDGES = re.compile(r" *\n *")
_GAP = re.compile(r"\n{3,}")


def plain_text(body: str) -> str:
    """Return the HTML that our own Markdown step made as paragraphs parted by an empty line.

    Citations are left out, items of a list get a hyphen, cells of a table are parted by a bar, and
    a picture is the words that tell what it shows.
    """
    text = _SPACES.sub(" ", _CITATION.sub("", body))
    text = _PICTURE.sub(r"\1", text)
    text = _ITEM.sub("- ", text)
    text = _CELL_END.sub(" | ", text)
    text = _LINE_END.sub("\n", text)
    text = _PARAGRAPH_END.sub("\n\n", text)
    text = html.unescape(_TAG.sub("", text))
    return _GAP.sub("\n\n", _LINE_EDGES.sub("\n", text)).strip()
