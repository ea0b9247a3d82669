"""What a change does to the site: pages, completeness, broken relations, personal data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from elinvoima.advice.completeness import Completeness, completeness
from elinvoima.authoring.faces.checklist import PERSONAL
from elinvoima.content.collections import collection_of
from elinvoima.content.entries import Entry
from elinvoima.content.file_names import is_translation, original_of
from elinvoima.content.problems import Problem
from elinvoima.content.yaml_places import Path
from elinvoima.relations.catalogue import address_of
from elinvoima.reporting.changes import Change

LINKING = "E4"
"""Codes of relations that do not hold begin so (see `content/problem_texts.py`)."""

PRIVATE = ("E6", "W6")
"""Codes of personal data."""


@dataclass(frozen=True, slots=True)
class PageChange:
    """What happens to one page."""

    change: Change
    title: str
    """Empty where the file has errors and its title cannot be told."""
    address: str
    """Address on the site, relative to its root; empty for what is not shown."""
    is_draft: bool
    before: Completeness | None
    after: Completeness | None
    personal: tuple[Path, ...]
    """Places of what is about persons: a reviewer looks at each."""
    problems: tuple[Problem, ...]
    """Problems of the file."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a change does to the site."""

    pages: tuple[PageChange, ...]
    others: tuple[Change, ...]
    """Files that are not content: code, settings, pictures."""
    broken: tuple[Problem, ...]
    """Relations that do not hold, wherever they are: a change can break other pages too."""
    private: tuple[Problem, ...]
    """Personal data that was found in the changed files."""

    @property
    def has_errors(self) -> bool:
        """Whether the site cannot be built of it."""
        return any(p.severity.stops_build for p in (*self.broken, *self._problems()))

    def _problems(self) -> Iterator[Problem]:
        for page in self.pages:
            yield from page.problems


@dataclass(frozen=True, slots=True)
class Content:
    """What was found in the files after the change, and in the changed ones before it."""

    now: Mapping[str, Entry[Any]]
    """Valid records and translations by path, drafts too."""
    before: Mapping[str, Entry[Any]]
    """Valid records of changed files as they were, by the path they had."""
    problems: tuple[Problem, ...]
    """Everything that `check` finds now."""


def report(changes: Iterable[Change], content: Content) -> Report:
    """Report the changes in the order of their paths, content first told as pages."""
    ordered = sorted(changes, key=lambda change: change.path)
    pages = tuple(_page(change, content) for change in ordered if _is_content(change))
    touched = {change.path for change in ordered}
    return Report(
        pages=pages,
        others=tuple(change for change in ordered if not _is_content(change)),
        broken=tuple(p for p in content.problems if p.code.startswith(LINKING)),
        private=tuple(
            p for p in content.problems if p.code.startswith(PRIVATE) and p.location.path in touched
        ),
    )


def _is_content(change: Change) -> bool:
    return change.path.endswith(".md") and collection_of(change.path) is not None


def _page(change: Change, content: Content) -> PageChange:
    now = content.now.get(change.path)
    was = content.before.get(change.old_path or change.path)
    shown = now or was
    original = content.now.get(original_of(change.path))
    is_shown = all(e is not None and e.record.status.is_public for e in (now, original))
    return PageChange(
        change=change,
        title=shown.record.title if shown else "",
        address=address_of(now) if now is not None and is_shown else "",
        is_draft=now is not None and not is_shown,
        before=_completeness(was),
        after=_completeness(now),
        personal=tuple(_personal(now.record, ())) if now else (),
        problems=tuple(p for p in content.problems if p.location.path == change.path),
    )


def _completeness(entry: Entry[Any] | None) -> Completeness | None:
    """Return how complete a record is; None for a translation, which has what its original has."""
    return completeness(entry) if entry and not is_translation(entry.path) else None


def _personal(value: Any, at: Path) -> Iterator[Path]:
    """Yield the places of values that are about persons."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name in PERSONAL and inner:
                yield (*at, name)
            else:
                yield from _personal(inner, (*at, name))
    elif isinstance(value, tuple):
        for position, each in enumerate(value):
            yield from _personal(each, (*at, position))
