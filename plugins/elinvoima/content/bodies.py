"""What a body may not have: raw HTML, a second title, a picture without words for it."""

from __future__ import annotations

from collections.abc import Iterator

from elinvoima.content.entries import locate_in_body
from elinvoima.content.markdown import Body, LinkKind
from elinvoima.content.problems import Problem, problem


def body_problems(path: str, text: str, first_line: int, body: Body) -> Iterator[Problem]:
    """Yield E502 (picture without alt text), E504 (raw HTML) and E507 (a title in the body)."""
    after = 0
    for link in body.links:
        if link.kind is LinkKind.IMAGE and not link.text.strip():
            place, after = locate_in_body(path, text, first_line, f"({link.target}", after)
            yield problem("E502", place, found=link.target)
    after = 0
    for tag in body.raw_html:
        place, after = locate_in_body(path, text, first_line, tag, after)
        yield problem("E504", place, found=tag)
    if any(level == 1 for level, _ in body.headings):
        heading = next((line for line in text.split("\n") if line.startswith("# ")), "")
        place, _ = locate_in_body(path, text, first_line, heading)
        yield problem("E507", place, found=heading, suggestion=f"#{heading}" if heading else None)
