"""Tables as a Finnish Excel opens them by a double click, and other programs read them too.

UTF-8 with a byte order mark, semicolons, lines that end in CR LF, decimal commas; else as RFC 4180
says. A text that a spreadsheet would take for a formula gets an apostrophe in front
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

Cell: TypeAlias = str | float | bool | None

BYTE_ORDER_MARK = "\ufeff"
BETWEEN = " | "
"""Parts the values of a cell that has many."""

_FORMULA = re.compile(r"[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
"""Signs that begin a formula, the full-width ones too."""
_QUOTED = re.compile('[;"\r\n]')


def table(rows: Iterable[Iterable[Cell]]) -> str:
    """Write rows of cells, the byte order mark included."""
    lines = (";".join(quoted(cell_text(cell)) for cell in row) for row in rows)
    return BYTE_ORDER_MARK + "".join(f"{line}\r\n" for line in lines)


def cell_text(cell: Cell) -> str:
    """Say a value: nothing for None, a decimal comma, texts that are no formulas."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case int() | float():
            return str(cell).replace(".", ",")
    return harmless(cell)


def harmless(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def quoted(text: str) -> str:
    """Return the text as a cell of the file."""
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text
