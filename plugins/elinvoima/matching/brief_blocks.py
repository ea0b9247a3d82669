"""What a document of any format is made of: headings, paragraphs, lists and tables, no looks."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line: words, and where they lead."""

    text: str
    href: str = ""
    """Address that is safe to link to, or nothing."""
    strong: bool = False


Line = tuple[Run, ...]


class Role(StrEnum):
    """What a paragraph or a list is for; formats may show it."""

    BODY = "body"
    LEAD = "lead"
    META = "meta"
    """Facts on one line under a heading."""
    SMALL = "small"
    """Sources and the like: in smaller type."""
    FITS = "fits"
    LIMITS = "limits"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, level 1 to 4."""

    level: int
    text: str
    kind: str = "heading"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line
    role: Role = Role.BODY
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers."""

    items: tuple[Line, ...]
    role: Role = Role.BODY
    kind: str = "bullets"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of headers; the first cell of each row names the row."""

    caption: str
    """What the table is of, for those who do not see what is around it."""
    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    numbers: tuple[int, ...] = ()
    """Columns of numbers, from 0."""
    widths: tuple[int, ...] = ()
    """How wide the columns are to each other, in per cent of the whole."""
    kind: str = "table"


Block = Heading | Paragraph | Bullets | Table


def plain(text: str) -> Line:
    """Return a line of plain words."""
    return (Run(text),)


def text_of(line: Line) -> str:
    """Return the words of a line."""
    return "".join(run.text for run in line)


def as_json(block: Block) -> dict[str, Any]:
    """Return the block as JSON values, as the browser has it."""
    return asdict(block)
