"""The collections: which folder holds the records and under which address they are published."""

from __future__ import annotations

from enum import Enum


class Collection(Enum):
    """One kind of record. The value is its English name, as in codes, JSON and templates."""

    STORY = "story"
    THEME = "theme"
    EXPERT = "expert"
    METHOD = "method"
    CYCLE = "cycle"
    ORGANISATION = "organisation"
    PAGE = "page"

    @property
    def folder(self) -> str:
        """Where the files are, relative to the root."""
        return _PLACES[self][0]

    @property
    def address(self) -> str:
        """First part of the public address; empty for the site's own pages."""
        return _PLACES[self][1]

    @property
    def heading_shift(self) -> int:
        """By how many levels a body's headings are lowered: a story's body is under a heading."""
        return 1 if self is Collection.STORY else 0

    @property
    def is_page(self) -> bool:
        """The site's own pages, which have no listing of their own."""
        return self is Collection.PAGE


_PLACES: dict[Collection, tuple[str, str]] = {
    Collection.STORY: ("case_studies", "tarinat"),
    Collection.THEME: ("docs/themes", "teemat"),
    Collection.EXPERT: ("docs/experts", "asiantuntijat"),
    Collection.METHOD: ("docs/methods", "menetelmat"),
    Collection.CYCLE: ("docs/networks", "verkostot"),
    Collection.ORGANISATION: ("docs/organisations", "organisaatiot"),
    Collection.PAGE: ("docs", ""),
}


def collection_of(path: str) -> Collection | None:
    """Return the collection of a Markdown file by its path from the root; None if in no one's."""
    for collection in Collection:
        if not collection.is_page and path.startswith(collection.folder + "/"):
            return collection
    return Collection.PAGE if path.startswith("docs/") else None
