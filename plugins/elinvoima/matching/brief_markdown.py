"""The client brief as Markdown: CommonMark with tables, readable as it is too.

What comes from outside stays text in every dialect: marks are escaped with a backslash, and <, >
and & are written as entities, as older dialects do not let those be escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from elinvoima.matching.brief import Brief
from elinvoima.matching.brief_blocks import Block, Bullets, Heading, Line, Paragraph, Run, Table
from elinvoima.matching.brief_document import brief_blocks

_MARKS = re.compile(r"[\\`*_\[\]|~#$]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_BEGINNING = re.compile(r"[-+=:]|\d+[.)]", re.ASCII)
"""What would make a list, a heading or a rule of the line that it begins."""
_IN_ADDRESS = re.compile(r"[()<>\\\[\] |*_~`]")


def brief_markdown(brief: Brief) -> str:
    """Write the brief."""
    return "\n\n".join(_block(block) for block in brief_blocks(brief)) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {_escaped(block.text)}"
        case Paragraph():
            return _line(block.line)
        case Bullets():
            return "\n".join(f"- {_line(item)}" for item in block.items)
        case Table():
            return "\n".join(_table(block))


def _table(table: Table) -> Iterable[str]:
    yield _row(_escaped(cell) for cell in table.head)
    yield _row("---:" if i in table.numbers else "---" for i in range(len(table.head)))
    for row in table.rows:
        yield _row("".join(map(_run, cell)) for cell in row)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _line(line: Line) -> str:
    text = "".join(map(_run, line))
    begins = _BEGINNING.match(text)
    if not begins:
        return text
    last = begins.end() - 1
    return f"{text[:last]}\\{text[last:]}"


def _run(run: Run) -> str:
    text = _escaped(run.text)
    if run.strong:
        inner = text.strip(" ")
        text = text.replace(inner, f"**{inner}**", 1) if inner else text
    return f"[{text}]({_address(run.href)})" if run.href else text


def _escaped(text: str) -> str:
    escaped = _MARKS.sub(lambda mark: f"\\{mark[0]}", text)
    return re.sub("[&<>]", lambda sign: _ENTITIES[sign[0]], escaped)


def _address(address: str) -> str:
    return _IN_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", address)
