"""Pages of themes, experts, methods and organisations: what points at them and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

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
from elinvoima.views.contacts import ContactView, contact_view
from elinvoima.views.counts import count_in, count_of
from elinvoima.views.facets import Facet
from elinvoima.views.hues import hue_of
from elinvoima.views.links import Link, alphabetical, link_to, links_to, place_link
from elinvoima.views.map import MapView, story_map
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
class ThemeView(RecordView):
    """A theme's page."""

    hue: int
    story_count: str
    methods: tuple[Link, ...]
    """Those used in its stories, the commonest first, each with in how many."""
    years: tuple[Link, ...]
    """Years in which work was done, ascending, each with how many stories."""


@dataclass(frozen=True, slots=True)
class UseView:
    """A method in one story: where, how many, when."""

    places: tuple[Link, ...]
    story: Link
    count: str
    """Of those that are counted: "14 haastattelua"; empty where the story gives no number."""
    when: str


@dataclass(frozen=True, slots=True)
class MethodView(RecordView):
    """A method's page."""

    uses: tuple[UseView, ...]
    total: str
    """Of all stories that give a number: "19 työpajaa"; empty where none does."""


@dataclass(frozen=True, slots=True)
class ExpertView(RecordView):
    """An expert's page."""

    contact: ContactView
    map: MapView | None
    """Where the expert's own stories happened; None where there are none."""
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


def theme_view(entry: Entry[Theme], catalogue: Catalogue, words: Words) -> ThemeView:
    """Work out a theme's page: its stories, their methods and years, experts, seminars."""
    cycles = catalogue.backlinks(entry, NetworkCycle)
    stories = [s for s in catalogue.backlinks(entry, Story) if entry.id in s.record.themes]
    used = Counter(m for s in stories for m in s.record.all_methods)
    years = Counter(year for s in stories for year in s.record.period.years)
    return ThemeView(
        entry=entry,
        stories=story_groups(catalogue, words, (N_("Stories"), stories)),
        links=_link_groups(
            words,
            (N_("Broader theme"), links_to(catalogue.find(Theme, (entry.record.broader,)))),
            (N_("Narrower themes"), links_to(catalogue.backlinks(entry, Theme))),
            (N_("Experts"), _experts(catalogue.backlinks(entry, Expert))),
            (N_("Network cycles"), links_to(cycles)),
            (N_("Seminars"), _seminars_of(entry, cycles, words)),
        ),
        sources=source_views(entry.record, words),
        hue=hue_of(entry.id, catalogue),
        story_count=words.plural("{n} story", "{n} stories", len(stories)),
        methods=tuple(
            link_to(method, _stories(used[method.id], words))
            for method in sorted(
                catalogue.find(Method, used),
                key=lambda m: (-used[m.id], alphabetical(m.record.label)),
            )
        ),
        years=tuple(
            Link(str(year), f"tarinat/{Facet.YEAR.value}/{year}/", _stories(years[year], words))
            for year in sorted(years)
        ),
    )


def method_view(entry: Entry[Method], catalogue: Catalogue, words: Words) -> MethodView:
    """Work out a method's page: where it was used, how many times, and the experts who know it."""
    stories = [s for s in catalogue.stories if entry.id in s.record.all_methods]
    numbers = [number for s in stories if (number := count_in(s.record, entry.id))]
    return MethodView(
        entry=entry,
        stories=story_groups(catalogue, words, (N_("Stories that used it"), stories)),
        links=_link_groups(words, (N_("Experts"), _experts(catalogue.backlinks(entry, Expert)))),
        sources=source_views(entry.record, words),
        uses=tuple(_use(entry, story, catalogue, words) for story in stories),
        total=count_of(entry, sum(numbers), words) if numbers else "",
    )


def _use(method: Entry[Method], story: Entry[Story], catalogue: Catalogue, words: Words) -> UseView:
    number = count_in(story.record, method.id)
    dates = [s.when for s in story.record.steps if s.method == method.id and s.when]
    names = dict.fromkeys(story.record.municipalities)
    return UseView(
        places=tuple(place_link(name, catalogue.register, words) for name in names),
        story=link_to(story),
        count=count_of(method, number, words) if number else "",
        when=", ".join(dict.fromkeys(words.span(when) for when in dates))
        or words.span(story.record.period),
    )


def _stories(number: int, words: Words) -> str:
    return words.plural("{n} story", "{n} stories", number)


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
        contact=contact_view(entry, catalogue, words),
        map=story_map(own, catalogue, words) if own else None,
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
    return tuple(replace(link_to(e, e.record.role or ""), text=e.record.title) for e in entries)


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
