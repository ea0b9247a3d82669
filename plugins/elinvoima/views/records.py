"""Pages of themes, experts, methods and organisations: what points at them and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from elinvoima.content.entries import Entry
from elinvoima.content.schema import (
    Expert,
    Method,
    NetworkCycle,
    Organisation,
    Record,
    Story,
    Theme,
)
from elinvoima.i18n import N_
from elinvoima.relations.catalogue import Catalogue, address_of
from elinvoima.views.cards import StoryCard, story_cards
from elinvoima.views.links import Link, link_to, links_to, place_link
from elinvoima.views.sources import SourceView, source_views
from elinvoima.views.words import Words


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links under a heading."""

    heading: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StoryGroup:
    """Stories under a heading, with a few words on why they are here."""

    heading: str
    cards: tuple[StoryCard, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class RecordView:
    """What these pages have in common."""

    entry: Entry[Record]
    stories: tuple[StoryGroup, ...]
    links: tuple[LinkGroup, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class ExpertView(RecordView):
    """An expert's page."""

    kind: str
    organisation: Link | None
    basis_date: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrganisationView(RecordView):
    """An organisation's page."""

    kind: str
    municipality: Link | None
    part_of: Link | None


def theme_view(entry: Entry[Theme], catalogue: Catalogue, words: Words) -> RecordView:
    """Work out a theme's page: its stories, experts, seminars, broader and narrower themes."""
    cycles = catalogue.backlinks(entry, NetworkCycle)
    return RecordView(
        entry=entry,
        stories=story_groups(catalogue, words, (N_("Stories"), catalogue.backlinks(entry, Story))),
        links=_link_groups(
            words,
            (N_("Broader theme"), links_to(catalogue.find(Theme, (entry.record.broader,)))),
            (N_("Narrower themes"), links_to(catalogue.backlinks(entry, Theme))),
            (N_("Experts"), _experts(catalogue.backlinks(entry, Expert))),
            (N_("Network cycles"), links_to(cycles)),
            (N_("Seminars"), _seminars_of(entry, cycles, words)),
        ),
        sources=source_views(entry.record, words),
    )


def method_view(entry: Entry[Method], catalogue: Catalogue, words: Words) -> RecordView:
    """Work out a method's page: the stories that used it and the experts who know it."""
    return RecordView(
        entry=entry,
        stories=story_groups(
            catalogue, words, (N_("Stories that used it"), catalogue.backlinks(entry, Story))
        ),
        links=_link_groups(words, (N_("Experts"), _experts(catalogue.backlinks(entry, Expert)))),
        sources=source_views(entry.record, words),
    )


def expert_view(entry: Entry[Expert], catalogue: Catalogue, words: Words) -> ExpertView:
    """Work out an expert's page: own stories, the organisation's other stories, themes, methods."""
    expert = entry.record
    own = catalogue.backlinks(entry, Story)
    organisations = catalogue.find(Organisation, (expert.organisation,))
    others = [
        story
        for organisation in organisations
        for story in catalogue.backlinks(organisation, Story)
        if organisation.id in story.record.providers and story not in own
    ]
    basis = expert.publication_basis
    return ExpertView(
        entry=entry,
        stories=story_groups(
            catalogue,
            words,
            (N_("Stories"), own),
            (N_("Other stories of the organisation"), others),
        ),
        links=_link_groups(
            words,
            (N_("Themes"), links_to(catalogue.find(Theme, expert.themes))),
            (N_("Methods"), links_to(catalogue.find(Method, expert.methods))),
        ),
        sources=source_views(expert, words),
        kind=words.choice(expert.kind),
        organisation=link_to(organisations[0]) if organisations else None,
        basis_date=words.span(basis.date) if basis else "",
        languages=tuple(words.choice(language) for language in expert.languages),
    )


def organisation_view(
    entry: Entry[Organisation], catalogue: Catalogue, words: Words
) -> OrganisationView:
    """Work out an organisation's page: stories as client and provider, experts, cycles, parts."""
    organisation = entry.record
    stories = catalogue.backlinks(entry, Story)
    parents = catalogue.find(Organisation, (organisation.part_of,))
    place = organisation.municipality
    parts = [o for o in catalogue.backlinks(entry, Organisation) if o.record.part_of == entry.id]
    return OrganisationView(
        entry=entry,
        stories=story_groups(
            catalogue,
            words,
            (N_("Stories as a client"), [s for s in stories if s.record.client == entry.id]),
            (N_("Stories as a provider"), [s for s in stories if entry.id in s.record.providers]),
        ),
        links=_link_groups(
            words,
            (N_("Experts"), _experts(catalogue.backlinks(entry, Expert))),
            (N_("Network cycles"), links_to(catalogue.backlinks(entry, NetworkCycle))),
            (N_("Organisations that are part of it"), links_to(parts)),
        ),
        sources=source_views(organisation, words),
        kind=words.choice(organisation.kind),
        municipality=place_link(place, catalogue.register, words) if place else None,
        part_of=link_to(parents[0]) if parents else None,
    )


def _seminars_of(
    theme: Entry[Theme], cycles: Iterable[Entry[NetworkCycle]], words: Words
) -> tuple[Link, ...]:
    return tuple(
        Link(
            seminar.title,
            f"{address_of(cycle)}#seminaari-{number}",
            words.date(seminar.date) if seminar.date else "",
        )
        for cycle in cycles
        for number, seminar in enumerate(cycle.record.seminars, start=1)
        if seminar.theme == theme.id
    )


def _experts(entries: Iterable[Entry[Expert]]) -> tuple[Link, ...]:
    return tuple(Link(e.record.title, address_of(e), e.record.role or "") for e in entries)


def story_groups(
    catalogue: Catalogue, words: Words, *groups: tuple[str, Iterable[Entry[Story]]]
) -> tuple[StoryGroup, ...]:
    """Return the stories in their groups; a group without stories is left out."""
    made = (
        StoryGroup(words.text(heading), story_cards(stories, catalogue, words))
        for heading, stories in groups
    )
    return tuple(group for group in made if group.cards)


def _link_groups(words: Words, *groups: tuple[str, tuple[Link, ...]]) -> tuple[LinkGroup, ...]:
    return tuple(LinkGroup(words.text(heading), links) for heading, links in groups if links)
