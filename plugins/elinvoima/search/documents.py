"""What the index is made of: a document is a page of the site, or a text of any collection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document under a heading that can be linked to."""

    anchor: str
    """Fragment of the address; empty at the page's top."""
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """Something to be found. Texts are plain, without markup."""

    id: str
    address: str
    kind: str
    """`story`, `theme`, `method`, `cycle`, `expert`, `organisation`, `municipality`, `region`,
    `page`."""
    title: str = ""
    summary: str = ""
    sections: tuple[Section, ...] = ()
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Texts by field: `themes` (names and synonyms), `methods`, `places`."""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Ids of its values by the facet's id."""
    date: str = ""
    """`2024-03-01`, for sorting; empty if it has none."""
    card: Mapping[str, Any] = field(default_factory=dict)
    """What a result shows besides: plain JSON values, in the words of the page's language."""
    language: str = "fi"


def plain_document(id_: str, text: str) -> SearchDocument:
    """Return a document of a bare collection, which has nothing but a text."""
    return SearchDocument(id_, id_, "page", sections=(Section("", "", text),))
