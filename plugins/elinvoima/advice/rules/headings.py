"""Headings that skip a level: A206. A screen reader's list of headings then has a hole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from elinvoima.advice.reading import Reading
from elinvoima.content.citations import masked_blocks
from elinvoima.content.problems import Problem, problem

HEADING = re.compile(r"^(#{2,6})[ \t]+\S.*$", re.MULTILINE)


def headings(reading: Reading) -> Iterator[Problem]:
    """Yield A206."""
    entry = reading.entry
    levels = entry.body.levels
    if all(level <= before + 1 for before, level in zip((1, *levels), levels, strict=False)):
        return
    before, after = 1, 0
    for match in HEADING.finditer(masked_blocks(entry.body_text)):
        level = len(match[1])
        place, after = entry.locate_in_body(match[0], after)
        if level > before + 1:
            yield problem("A206", place, found=match[1], suggestion="#" * (before + 1))
        before = level
