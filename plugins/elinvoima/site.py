"""The pipeline: from the repository's files to a Site, or to the problems that stand in the way."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from elinvoima.clock import today
from elinvoima.content.entries import Entry
from elinvoima.content.files import SourceFile, find_files, is_file, read_file, stray_files
from elinvoima.content.personal_data import personal_data
from elinvoima.content.problems import Problem, has_errors, in_order
from elinvoima.content.schema import Record
from elinvoima.content.schema.translation import Translation
from elinvoima.content.validation import validate, validate_translation
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
    settings, day = settings or load_settings(root), day or today()
    found = dict(find_files(root))
    read = [read_file(root, path, collection) for path, collection in found.items()]
    sources = tuple(source.value for source in read if source.value)
    validated = [validate(source) for source in sources if not source.translated_into]
    translated = [validate_translation(source) for source in sources if source.translated_into]
    entries = tuple(entry.value for entry in validated if entry.value)
    translations = tuple(entry.value for entry in translated if entry.value)
    linked = link(
        entries,
        load_register(),
        found,
        lambda path: is_file(root, path),
        day,
        translations=translations,
    )

    problems = [*stray_files(root), *(p for step in read for p in step.problems)]
    problems += [p for step in validated for p in step.problems]
    problems += [p for step in translated for p in step.problems]
    problems += linked.problems
    problems += [p for source in sources for p in personal_data(source)]
    told = without_silenced(in_order(problems), settings.silences)
    silenced = tuple(p for p in in_order(problems) if p not in told) if settings.silences else ()
    site = None
    if linked.value is not None and not has_errors(told):
        site = Site(root, settings, linked.value, day)
    return Loaded(site, told, len(found), silenced, sources, entries, translations)
