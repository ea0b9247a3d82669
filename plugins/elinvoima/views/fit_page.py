"""The page /sovita/ before anybody has chosen anything: needs and methods with their counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Method, Story, Theme
from elinvoima.relations.catalogue import Catalogue
from elinvoima.views.links import alphabetical

MONTHS = (6, 12, 24)
"""What the time can be limited to, months."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A theme or a method that can be asked for."""

    id: str
    label: str
    count: int
    """Number of stories that have it or, for a theme, a narrower one."""
    depth: int = 0
    """How many broader themes there are above it."""


def theme_choices(catalogue: Catalogue) -> tuple[Choice, ...]:
    """Return the themes in alphabetical order, each followed by its narrower ones."""
    themes = {theme.id: theme for theme in catalogue.all(Theme)}
    narrower: dict[str | None, list[Entry[Theme]]] = {}
    for theme in themes.values():
        above = theme.record.broader if theme.record.broader in themes else None
        narrower.setdefault(above, []).append(theme)
    stories = [set(story.record.themes) for story in catalogue.all(Story)]
    return tuple(_below(None, 0, narrower, stories))


def _below(
    above: str | None,
    depth: int,
    narrower: Mapping[str | None, list[Entry[Theme]]],
    stories: Iterable[set[str]],
) -> Iterator[Choice]:
    for theme in sorted(narrower.get(above, ()), key=lambda t: alphabetical(t.record.label)):
        own = {theme.id, *_ids_below(theme.id, narrower)}
        count = sum(1 for themes in stories if themes & own)
        yield Choice(theme.id, theme.record.label, count, depth)
        yield from _below(theme.id, depth + 1, narrower, stories)


def _ids_below(above: str, narrower: Mapping[str | None, list[Entry[Theme]]]) -> Iterator[str]:
    for theme in narrower.get(above, ()):
        yield theme.id
        yield from _ids_below(theme.id, narrower)


def method_choices(catalogue: Catalogue) -> tuple[Choice, ...]:
    """Return the methods that some story used, in alphabetical order."""
    stories = [set(story.record.all_methods) for story in catalogue.all(Story)]
    choices = [
        Choice(m.id, m.record.label, sum(1 for methods in stories if m.id in methods))
        for m in catalogue.all(Method)
    ]
    used = [choice for choice in choices if choice.count]
    return tuple(sorted(used, key=lambda choice: alphabetical(choice.label)))
