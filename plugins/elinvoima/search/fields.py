"""The fields of a document, and the order in which its words are numbered."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from elinvoima.search.documents import SearchDocument

GAP = 8
"""Numbers left unused between segments, so that no two words of different ones are neighbours."""


class Field(IntEnum):
    """A field. The value is its number in the index."""

    TITLE = 0
    SUMMARY = 1
    HEADING = 2
    BODY = 3
    THEMES = 4
    METHODS = 5
    PLACES = 6
    NAMES = 7
    """What the record itself is called besides its title."""


TAGS = (Field.THEMES, Field.METHODS, Field.PLACES, Field.NAMES)


class Segment(NamedTuple):
    """A text of a document: its field, and its section's number (-1 where in none)."""

    field: Field
    section: int
    text: str


def segments_of(document: SearchDocument) -> Iterator[Segment]:
    """Yield the document's texts in order; empty ones are left out.

    Tags come last: of a common word only the first places are kept, and tags are not shown.
    """
    if document.title:
        yield Segment(Field.TITLE, -1, document.title)
    if document.summary:
        yield Segment(Field.SUMMARY, -1, document.summary)
    for number, section in enumerate(document.sections):
        if section.heading:
            yield Segment(Field.HEADING, number, section.heading)
        if section.text:
            yield Segment(Field.BODY, number, section.text)
    for field in TAGS:
        for text in document.tags.get(field.name.lower(), ()):
            yield Segment(field, -1, text)
