"""The catalogue: every public record, found by id, by file or by what points at it."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from elinvoima.content.collections import Collection
from elinvoima.content.entries import Entry
from elinvoima.content.file_names import TRANSLATED, language_of, original_of
from elinvoima.content.schema import (
    Expert,
    Method,
    NetworkCycle,
    Organisation,
    Page,
    Record,
    Story,
    Theme,
)
from elinvoima.content.schema.fields import MunicipalityReference, RecordReference
from elinvoima.municipalities.register import Merger, Municipality, Register
from elinvoima.relations.references import references_in
from elinvoima.relations.translating import Translated

R = TypeVar("R", bound=Record)

HOME_FILE = "docs/index.md"
NOT_FOUND_FILE = "docs/404.md"
NOT_FOUND_ADDRESS = "404.html"


def address_of(entry: Entry[Any]) -> str:
    """Return the entry's public address (see `elinvoima.addresses`)."""
    return address_of_file(entry.path, entry.collection)


def address_of_file(path: str, collection: Collection) -> str:
    """Return the public address that a file's record has, or would have if it were valid.

    A translation is under its language, else as its original: `sv/tarinat/x/`.
    """
    if language_of(path):
        return f"{language_of(path)}/{address_of_file(original_of(path), collection)}"
    if not collection.is_page:
        return f"{collection.address}/{posixpath.basename(path).removesuffix('.md')}/"
    if path == NOT_FOUND_FILE:
        return NOT_FOUND_ADDRESS
    stem = posixpath.relpath(path, Collection.PAGE.folder).removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index") + "/"


def latest_first(stories: Iterable[Entry[Story]]) -> list[Entry[Story]]:
    """Put stories in the order of their lists: the latest work first, then by title."""
    ordered = sorted(stories, key=lambda e: e.record.title)
    ordered.sort(key=lambda e: e.record.period.last.latest, reverse=True)
    return ordered


def name_language(entry: Entry[Any]) -> str:
    """Return the language of the name that the entry has: a theme may have one of its own in it."""
    record = entry.record
    if isinstance(record, Theme):
        for language in TRANSLATED:
            if record.label == getattr(record.names, language):
                return language
    return str(record.language.value)


def _named(entry: Entry[Record], language: str) -> Entry[Record]:
    """Return a theme under the name that it has in a language; other entries as they are."""
    name = getattr(entry.record.names, language) if isinstance(entry.record, Theme) else None
    if not name:
        return entry
    return replace(entry, record=entry.record.model_copy(update={"label": name, "title": name}))


def alias_addresses(entry: Entry[Any]) -> tuple[str, ...]:
    """Return the entry's former addresses."""
    folder = entry.collection.address
    return tuple(f"{folder}/{alias}/" if folder else f"{alias}/" for alias in entry.record.aliases)


@dataclass(frozen=True)
class Catalogue:
    """Public records and the register. References to drafts lead nowhere here."""

    entries: tuple[Entry[Record], ...]
    register: Register
    hidden: frozenset[str] = frozenset()
    """Addresses of files that are not shown: drafts, what is not yet or no more published."""
    translations: tuple[Translated, ...] = ()
    """Of the public records."""

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Languages that the site has pages in besides the originals': those of the home page."""
        found = {t.language for t in self.translations if t.original.path == HOME_FILE}
        return tuple(language for language in TRANSLATED if language in found)

    def in_language(self, language: str) -> Catalogue:
        """Return the same catalogue with each record in a language, where it is translated."""
        instead = {t.original.path: t.entry for t in self.translations if t.language == language}
        return replace(
            self, entries=tuple(instead.get(e.path) or _named(e, language) for e in self.entries)
        )

    def translation(self, entry: Entry[Any], language: str) -> Translated | None:
        """Return what an original is in a language, if it is translated."""
        return self._translated.get((entry.path, language))

    def versions(self, entry: Entry[Any]) -> tuple[Entry[Record], ...]:
        """Return the same record in other languages: an original has its translations."""
        same = [t for t in self.translations if entry.path in (t.entry.path, t.original.path)]
        original = same[0].original.path if same else entry.path
        of_it = [t for t in self.translations if t.original.path == original]
        return tuple(
            other
            for other in (*(t.original for t in of_it[:1]), *(t.entry for t in of_it))
            if other.path != entry.path
        )

    @cached_property
    def _translated(self) -> Mapping[tuple[str, str], Translated]:
        found = {(t.original.path, t.language): t for t in self.translations}
        return found | {(t.entry.path, t.language): t for t in self.translations}

    @cached_property
    def by_id(self) -> Mapping[tuple[Collection, str], Entry[Record]]:
        """Entries by collection and id."""
        return {(e.collection, e.id): e for e in self.entries}

    @cached_property
    def by_path(self) -> Mapping[str, Entry[Record]]:
        """Entries by file: a translation by its original's file too, and an original by its own."""
        translated = {t.entry.path: t.entry for t in self.translations}
        originals = {original_of(e.path): e for e in self.entries}
        return translated | originals | {e.path: e for e in self.entries}

    @cached_property
    def stories(self) -> tuple[Entry[Story], ...]:
        """Public stories in the order of their list."""
        return tuple(latest_first(self.all(Story)))

    @cached_property
    def story_places(self) -> Mapping[str, int]:
        """Place of each story in that order, by its id."""
        return {entry.id: place for place, entry in enumerate(self.stories)}

    @cached_property
    def _pointing(self) -> Mapping[tuple[Collection, str], tuple[Entry[Record], ...]]:
        found: dict[tuple[Collection, str], dict[str, Entry[Record]]] = defaultdict(dict)
        for entry in self.entries:
            for reference in references_in(entry.record):
                if isinstance(reference.marker, RecordReference):
                    key = (reference.marker.collection, reference.value)
                    found[key][entry.path] = entry
        return {key: tuple(entries.values()) for key, entries in found.items()}

    @cached_property
    def _in_municipality(self) -> Mapping[str, tuple[Entry[Record], ...]]:
        found: dict[str, dict[str, Entry[Record]]] = defaultdict(dict)
        for entry in self.entries:
            for reference in references_in(entry.record):
                if isinstance(reference.marker, MunicipalityReference):
                    found[self.register[reference.value].code][entry.path] = entry
        return {code: tuple(entries.values()) for code, entries in found.items()}

    def backlinks(self, entry: Entry[Any], kind: type[R]) -> tuple[Entry[R], ...]:
        """Return the records of a kind that refer to the entry, in the catalogue's order."""
        pointing = self._pointing.get((entry.collection, entry.id), ())
        return _only(pointing, kind)

    def of_municipality(self, municipality: Municipality, kind: type[R]) -> tuple[Entry[R], ...]:
        """Return the records of a kind that name the municipality anywhere."""
        return _only(self._in_municipality.get(municipality.code, ()), kind)

    def find(self, kind: type[R], ids: Iterable[str | None]) -> tuple[Entry[R], ...]:
        """Return the public records of those ids, in that order, each once."""
        collection = _COLLECTIONS[kind]
        found = (self.by_id.get((collection, i)) for i in dict.fromkeys(ids) if i)
        return _only((entry for entry in found if entry), kind)

    def is_public(self, address: str) -> bool:
        """Whether an address of the site, with or without a fragment, is shown to readers."""
        return address.partition("#")[0] not in self.hidden

    def all(self, kind: type[R]) -> tuple[Entry[R], ...]:
        """Return all public records of a kind."""
        return _only(self.entries, kind)

    def municipalities_of(self, story: Story) -> tuple[Municipality, ...]:
        """Return the story's municipalities as they are now, each once, in its own order."""
        return tuple(dict.fromkeys(self.register[name] for name in story.municipalities))

    def mergers_of(self, story: Story) -> tuple[Merger, ...]:
        """Return the mergers of the municipalities that the story names by an old name."""
        found = (self.register.merger_of(name) for name in story.municipalities)
        return tuple(dict.fromkeys(merger for merger in found if merger))


_COLLECTIONS: dict[type[Record], Collection] = {
    Story: Collection.STORY,
    Theme: Collection.THEME,
    Expert: Collection.EXPERT,
    Method: Collection.METHOD,
    NetworkCycle: Collection.CYCLE,
    Organisation: Collection.ORGANISATION,
    Page: Collection.PAGE,
}


def _only(entries: Iterable[Entry[Record]], kind: type[R]) -> tuple[Entry[R], ...]:
    return tuple(cast("Entry[R]", e) for e in entries if isinstance(e.record, kind))
