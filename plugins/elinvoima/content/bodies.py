"""What a body may not have: raw HTML, a second title, a picture without words for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from elinvoima.addresses import slug
from elinvoima.content.body import Body
from elinvoima.content.entries import locate_in_body
from elinvoima.content.markdown import LinkKind
from elinvoima.content.problems import Problem, problem

_MAIN_HEADING = re.compile(r"^(?:#(?!#)(?P<hash>.*)|(?P<underlined>.*\S.*)\n=+[ ]*)$", re.MULTILINE)
"""Markdown's two ways to write one: after a hash, or above a line of equals signs."""


def body_problems(path: str, text: str, first_line: int, body: Body) -> Iterator[Problem]:
    """Yield E502 (picture without alt text), E504 (raw HTML) and E507 (a title in the body)."""
    after = 0
    for link in body.links:
        if link.kind is LinkKind.IMAGE and not link.text.strip():
            place, after = locate_in_body(path, text, first_line, f"({link.target}", after)
            yield problem("E502", place, found=link.target)
    after = 0
    opening = [tag for tag in body.raw_html if not tag.startswith("</")]
    for tag in opening or body.raw_html:
        place, after = locate_in_body(path, text, first_line, tag, after)
        yield problem("E504", place, found=tag)
    after = 0
    for level, id_ in body.headings if 1 in body.levels else ():
        if level == 1:
            line, words = _heading_as_written(text[after:], id_)
            place, after = locate_in_body(path, text, first_line, line, after)
            yield problem("E507", place, found=line, suggestion=f"## {words}" if words else None)


def _heading_as_written(text: str, id_: str) -> tuple[str, str]:
    """Return the line of the main heading that has the id, and its words; the first if unsure."""
    found = [(m[0], m["hash"] or m["underlined"] or "") for m in _MAIN_HEADING.finditer(text)]
    like = [pair for pair in found if slug(pair[1]) and id_.startswith(slug(pair[1]))]
    line, words = next(iter([*like, *found]), ("", ""))
    return line.split("\n")[0], words.strip()
