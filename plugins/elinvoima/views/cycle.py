"""A network cycle's page: themes announced and held, seminars, publications, what came before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from elinvoima.content.entries import Entry
from elinvoima.content.schema import NetworkCycle, Organisation, Story, Theme
from elinvoima.i18n import N_
from elinvoima.relations.catalogue import Catalogue, address_of
from elinvoima.views.links import Link, link_to, links_to, place_link
from elinvoima.views.records import RecordView, story_groups
from elinvoima.views.sources import source_views
from elinvoima.views.words import Words


@dataclass(frozen=True, slots=True)
class SeminarView:
    """A seminar of a cycle, in words."""

    title: str
    date: str
    place: str
    theme: Link | None
    cases: tuple[tuple[Link, str, Link | None], ...]
    """Municipality, what it told, its story."""
    takeaways: str


@dataclass(frozen=True, slots=True)
class ThemeListView:
    """One list of themes, in words."""

    heading: str
    date: str
    source: str
    themes: tuple[tuple[str, str], ...]
    """Words of each theme, and its address or nothing."""


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme, and whether each of the lists has it."""

    text: str
    address: str
    is_in: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class CycleView(RecordView):
    """A cycle's page."""

    organisers: tuple[Link, ...]
    participants: tuple[Link, ...]
    theme_lists: tuple[ThemeListView, ...]
    theme_rows: tuple[ThemeRow, ...]
    """The lists side by side; empty where there is but one."""
    seminars: tuple[SeminarView, ...]
    publications: tuple[tuple[str, str, str, str], ...]
    """Title, publisher and year, address, note."""
    previous: Link | None
    following: Link | None


def cycle_view(entry: Entry[NetworkCycle], catalogue: Catalogue, words: Words) -> CycleView:
    """Work out a cycle's page: themes announced and held, seminars, publications, stories."""
    cycle = entry.record
    before = [
        c for c in catalogue.backlinks(entry, NetworkCycle) if c.record.next_cycle == entry.id
    ]
    after = catalogue.find(NetworkCycle, (cycle.next_cycle,))
    register = catalogue.register
    own = [s for s in catalogue.backlinks(entry, Story) if s.record.cycle == entry.id]
    theme_lists = tuple(
        ThemeListView(
            heading=words.choice(theme_list.kind),
            date=words.span(theme_list.date) if theme_list.date else "",
            source=theme_list.source,
            themes=tuple(_listed(t.theme, t.text, catalogue) for t in theme_list.themes),
        )
        for theme_list in cycle.theme_lists
    )
    return CycleView(
        entry=entry,
        stories=story_groups(catalogue, words, (N_("Stories of this cycle"), own)),
        links=(),
        sources=source_views(cycle, words),
        organisers=links_to(catalogue.find(Organisation, cycle.organisers)),
        participants=tuple(place_link(name, register, words) for name in cycle.participants),
        theme_lists=theme_lists,
        theme_rows=_side_by_side(theme_lists),
        seminars=tuple(_seminars(cycle, catalogue, words)),
        publications=tuple(
            (
                p.title,
                ", ".join(filter(None, (p.publisher, words.span(p.year) if p.year else ""))),
                p.url or "",
                p.note or "",
            )
            for p in cycle.publications
        ),
        previous=link_to(before[0]) if before else None,
        following=link_to(after[0]) if after else None,
    )


def _side_by_side(lists: tuple[ThemeListView, ...]) -> tuple[ThemeRow, ...]:
    if len(lists) < 2:  # noqa: PLR2004 (one list has nothing to be held against)
        return ()
    """A theme that one list links to and another tells in the same words is one."""
    by_words = [{text.casefold(): (text, way) for text, way in one.themes} for one in lists]
    found: dict[str, tuple[str, str]] = {}
    for themes in by_words:
        for words, (text, way) in themes.items():
            found[words] = (text, way) if way or words not in found else found[words]
    return tuple(
        ThemeRow(text, way, is_in=tuple(words in themes for themes in by_words))
        for words, (text, way) in found.items()
    )


def _listed(theme: str | None, text: str | None, catalogue: Catalogue) -> tuple[str, str]:
    found = catalogue.find(Theme, (theme,))
    return (found[0].record.title, address_of(found[0])) if found else (text or "", "")


def _seminars(cycle: NetworkCycle, catalogue: Catalogue, words: Words) -> Iterable[SeminarView]:
    for seminar in cycle.seminars:
        themes = catalogue.find(Theme, (seminar.theme,))
        yield SeminarView(
            title=seminar.title,
            date=words.date(seminar.date) if seminar.date else "",
            place=seminar.place or "",
            theme=link_to(themes[0]) if themes else None,
            cases=tuple(
                (
                    place_link(case.municipality, catalogue.register, words),
                    case.text or "",
                    next(iter(links_to(catalogue.find(Story, (case.story,)))), None),
                )
                for case in seminar.cases
            ),
            takeaways=seminar.takeaways or "",
        )
