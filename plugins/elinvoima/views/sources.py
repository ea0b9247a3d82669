"""The sources of a record, as its page lists them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from elinvoima.content.schema import Record
from elinvoima.views.words import Words


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source: its number, its words, and its address if it has one."""

    number: int
    title: str
    publisher: str
    year: str
    url: str
    site: str
    """Name of the web site, for a source whose title is not known."""
    note: str


def source_views(record: Record, words: Words) -> tuple[SourceView, ...]:
    """Return the record's sources in the order of their numbers."""
    return tuple(
        SourceView(
            number=source.id,
            title=source.title or "",
            publisher=source.publisher,
            year=words.span(source.year) if source.year else "",
            url=source.url or "",
            site=urlsplit(source.url).netloc.removeprefix("www.") if source.url else "",
            note=source.note or "",
        )
        for source in sorted(record.sources, key=lambda s: s.id)
    )


def source_lines(record: Record, words: Words) -> tuple[dict[str, str | None], ...]:
    """Return each source on one line, `text` and `url`, for documents that have no page of sources.

    “Kuntaliitto: Elinvoima (2019)”; the address is None where there is none.
    """
    return tuple(
        {"text": _source_line(source), "url": source.url or None}
        for source in source_views(record, words)
    )


def _source_line(source: SourceView) -> str:
    named = f"{source.publisher}: {source.title}" if source.title else source.publisher
    return f"{named} ({source.year})" if source.year else named
