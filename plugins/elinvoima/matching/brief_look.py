"""How the brief looks as a Word document: one table of styles, which the browser has too.

Sizes and spaces are in points, colours in RGB. Arial is on every Word machine, and LibreOffice has
Liberation Sans with the same widths.
"""

from __future__ import annotations

from dataclasses import dataclass

FONT = "Arial"
INK, SOFT, FOREST, LINE = "1B2B2A", "475755", "0F4C4A", "B9C4C0"
LANGUAGES = {"fi": "fi-FI", "en": "en-GB"}

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
"""A4 in twentieths of a point."""
MARGIN = 1021
"""On every side: 18 mm."""
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN

LINE_HEIGHT = 1.05
CELL_GAP = 5.5
"""Between the columns of a table."""
INDENT = 11
"""Of a list's text, with the mark hanging."""


@dataclass(frozen=True, slots=True)
class Look:
    """Looks of a kind of paragraph."""

    style: str
    """Name of the style in Word."""
    size: float
    before: float
    after: float
    colour: str = INK
    bold: bool = False
    keeps_next: bool = False
    """Whether it stays on the page of what comes after it."""


BODY = Look("Normal", 9.5, before=1.5, after=2.5)
HEADINGS = {
    1: Look("Heading 1", 20, before=0, after=2, colour=FOREST, bold=True, keeps_next=True),
    2: Look("Heading 2", 13, before=9, after=3, colour=FOREST, bold=True, keeps_next=True),
    3: Look("Heading 3", 11, before=7, after=1, colour=FOREST, bold=True, keeps_next=True),
    4: Look("Heading 4", 9.5, before=2, after=1, bold=True, keeps_next=True),
}
ROLES = {
    "lead": Look("Brief Lead", 10.5, before=2, after=4),
    "meta": Look("Brief Meta", 8, before=0, after=3, colour=SOFT),
    "small": Look("Brief Small", 8, before=0, after=3, colour=SOFT),
}
ITEM = Look("Brief Item", 9.5, before=0, after=1)
SMALL_ITEM = Look("Brief Small Item", 8, before=0, after=1.5, colour=SOFT)
CELL = Look("Brief Cell", 8.5, before=1.5, after=1.5)
FOOT = Look("Brief Foot", 8, before=0, after=0, colour=SOFT)
LOOKS = (BODY, *HEADINGS.values(), *ROLES.values(), ITEM, SMALL_ITEM, CELL, FOOT)

MARKS = {"body": "•", "small": "•", "fits": "+", "limits": "–"}
"""What stands before an item, by the list's role."""
