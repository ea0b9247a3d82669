"""The pipeline: from the repository's files to a Site, or to the problems that stand in the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from elinvoima.clock import today
from elinvoima.content.collections import Collection
from elinvoima.content.entries import Entry
from elinvoima.content.files import SourceFile, find_files, is_file, stray_files
from elinvoima.content.problems import Problem, has_errors, in_order
from elinvoima.content.reader import FileRead, read_all
from elinvoima.content.schema import Record
from elinvoima.content.schema.translation import Translation
from elinvoima.matching.library import Library, library_of
from elinvoima.municipalities.distances import Distances, distances_of
from elinvoima.municipalities.register import load_register
from elinvoima.relations.catalogue import Catalogue
from elinvoima.relations.linking import link
from elinvoima.relations.reviews import Review, review_queue
from elinvoima.settings import Settings, load_settings
from elinvoima.silences import without_silenced


@dataclass(frozen=True)
class Site:
    """Everything the pages are made from. Built once, never changed."""

    root: Path
    settings: Settings
    catalogue: Catalogue
    day: dt.date
    """The day it was loaded on: what is due, and what is told as being late, is counted from it."""

    def in_language(self, language: str) -> Site:
        """Return the site with its records in a language, where they are translated."""
        site = replace(self, catalogue=self.catalogue.in_language(language))
        vars(site)["distances"] = self.distances  # figures have no language; once is enough
        return site

    @cached_property
    def distances(self) -> Distances:
        """How unlike each other the municipalities are; worked out when first asked."""
        return distances_of(self.catalogue.register.municipalities, self.settings.peers)

    @cached_property
    def library(self) -> Library:
        """What a need is matched against."""
        return library_of(self.catalogue, self.distances)

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        """The pages that are to be checked, the soonest first."""
        return review_queue(self.catalogue, self.settings.review.months)


@dataclass(frozen=True)
class Loaded:
    """A Site, or none where there are errors; and every problem found, in order."""

    site: Site | None
    problems: tuple[Problem, ...]
    """Those that are to be told."""
    file_count: int
    silenced: tuple[Problem, ...] = ()
    """Those that the settings silence."""
    sources: tuple[SourceFile, ...] = ()
    """Every file that could be read as text."""
    entries: tuple[Entry[Record], ...] = ()
    """Every valid record, drafts too: also where others have errors."""
    translations: tuple[Entry[Translation], ...] = ()
    """Every valid file of a translation, drafts too."""


def load(root: Path, settings: Settings | None = None, day: dt.date | None = None) -> Loaded:
    """Read, validate and link the content under `root`. Every problem of every file in one run.

    `day` is today unless given. Raises SettingsError where the publisher's settings are broken.
    """
    files = dict(find_files(root))
    settings, day = settings or load_settings(root), day or today()
    return linked(root, settings, day, files, read_all(root, files))


def linked(
    root: Path,
    settings: Settings,
    day: dt.date,
    files: Mapping[str, Collection],
    read: Mapping[str, FileRead],
) -> Loaded:
    """Link what was read of all content files."""
    sources = tuple(one.source for one in read.values() if one.source)
    entries = tuple(one.entry for one in read.values() if one.entry)
    translations = tuple(one.translation for one in read.values() if one.translation)
    catalogue = link(
        entries,
        load_register(),
        files,
        lambda path: is_file(root, path),
        day,
        translations=translations,
    )

    problems = [*stray_files(root), *(p for one in read.values() for p in one.problems)]
    problems += catalogue.problems
    told = without_silenced(in_order(problems), settings.silences)
    silenced = tuple(p for p in in_order(problems) if p not in told) if settings.silences else ()
    site = None
    if catalogue.value is not None and not has_errors(told):
        site = Site(root, settings, catalogue.value, day)
    return Loaded(site, told, len(files), silenced, sources, entries, translations)
