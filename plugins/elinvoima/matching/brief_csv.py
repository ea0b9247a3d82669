"""The client brief as a table: a row a practice, as a Finnish Excel opens it.

UTF-8 with a byte order mark, semicolons, lines that end in CR LF, decimal commas. A cell that a
spreadsheet would take for a formula gets an apostrophe in front
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from elinvoima.matching.brief import Brief, Practice
from elinvoima.matching.brief_blocks import text_of
from elinvoima.matching.brief_words import BriefWords

BYTE_ORDER_MARK = "\ufeff"
BETWEEN = " | "
"""Parts the texts of a cell that has many."""

_FORMULA = re.compile(r"[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
"""Signs that begin a formula, the full-width ones too."""

COLUMNS = (
    "csv.client", "csv.date", "csv.order", "column.practice", "csv.title", "csv.address",
    "column.municipality", "csv.region", "column.period", "column.evidence", "column.fit",
    "part.theme", "part.peer", "part.method", "part.evidence", "part.recency",
    "fits", "limits", "methods", "note", "ask", "sources",
)  # fmt: skip
"""Keys of the texts that head the columns."""


def brief_csv(brief: Brief) -> str:
    """Write the table, its byte order mark included."""
    words = BriefWords(brief.texts)
    rows = [
        [words.say(key) for key in COLUMNS],
        *(_cells(brief, practice, words) for practice in brief.practices),
    ]
    return BYTE_ORDER_MARK + "".join(f"{';'.join(map(_cell, row))}\r\n" for row in rows)


def _cells(brief: Brief, practice: Practice, words: BriefWords) -> Iterable[str]:
    points = {share.part: words.number(share.points, 1) for share in practice.shares}
    return (
        brief.client,
        brief.date,
        str(practice.order),
        practice.label,
        practice.title,
        practice.address,
        practice.place,
        practice.region,
        practice.period,
        words.say(f"evidence.{practice.evidence}"),
        "" if practice.points is None else words.number(practice.points, 1),
        *(points.get(part, "") for part in ("theme", "peer", "method", "evidence", "recency")),
        BETWEEN.join(practice.fits),
        BETWEEN.join(practice.limits),
        practice.methods,
        "\n".join(practice.note),
        BETWEEN.join(map(text_of, practice.ask)),
        BETWEEN.join(_source(source.text, source.href) for source in practice.sources),
    )


def _source(text: str, href: str) -> str:
    return f"{text} {href}" if href else text


def _cell(text: str) -> str:
    safe = f"'{text}" if _FORMULA.match(text) else text
    if re.search('[;"\n]', safe):
        return '"' + safe.replace('"', '""') + '"'
    return safe
