"""The client brief as a table: a row a practice, as a Finnish Excel opens it."""

from __future__ import annotations

from collections.abc import Iterable

from elinvoima.matching.brief import Brief, Practice
from elinvoima.matching.brief_blocks import text_of
from elinvoima.matching.brief_words import BriefWords
from elinvoima.spreadsheet import BETWEEN, table

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
    return table(rows)


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
