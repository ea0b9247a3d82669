"""A story's page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Expert, Method, NetworkCycle, Organisation, Story, Theme
from elinvoima.content.schema.story import Indicator, Step
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Merger
from elinvoima.relations.catalogue import Catalogue, address_of, name_language
from elinvoima.relations.related import Related, Shared, related_stories
from elinvoima.views.cards import StoryCard, story_card
from elinvoima.views.contacts import ContactView, contact_view
from elinvoima.views.counts import count_of
from elinvoima.views.durations import length_of
from elinvoima.views.facets import EVIDENCE_IDS, Facet
from elinvoima.views.hues import hue_of
from elinvoima.views.links import (
    Link,
    link_to,
    links_to,
    municipality_link,
    place_names,
    region_link,
)
from elinvoima.views.place_figures import municipality_note, register_sources
from elinvoima.views.sources import SourceView, source_views
from elinvoima.views.timeline import Timeline, timeline
from elinvoima.views.words import EVIDENCE_MEANINGS, Words


@dataclass(frozen=True, slots=True)
class StepView:
    """One step, in words."""

    when: str
    title: str
    method: Link | None
    count: str
    participants: str
    purpose: str


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One decision, in words."""

    when: str
    body: str
    what: str


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """One figure before and after, in words."""

    name: str
    before: str
    before_when: str
    after: str
    after_when: str
    note: str


@dataclass(frozen=True, slots=True)
class StoryView:
    """Everything a story's page shows besides the texts of the record itself."""

    entry: Entry[Story]
    places: tuple[Link, ...]
    mergers: tuple[Merger, ...]
    """Of the municipalities that the story names by an old name."""
    regions: tuple[Link, ...]
    period: str
    length: str
    """How long the work took: "9 kuukautta"; empty where the period does not tell."""
    evidence: str
    evidence_meaning: str
    evidence_address: str
    method_counts: tuple[str, ...]
    """Numbers of counted methods: "14 haastattelua", "3 työpajaa"."""
    result: str
    """What came of the work, for the top of the page: the first result or outcome, or nothing."""
    client: Link | None
    providers: tuple[Link, ...]
    themes: tuple[Link, ...]
    theme_ids: tuple[str, ...]
    methods: tuple[Link, ...]
    cycle: Link | None
    experts: tuple[ContactView, ...]
    timeline: Timeline | None
    """None where there are too few dates to draw a line."""
    steps: tuple[StepView, ...]
    decisions: tuple[DecisionView, ...]
    indicators: tuple[IndicatorView, ...]
    contact: Link | None
    """Page to go to from the call to action."""
    related: tuple[StoryCard, ...]
    later: Link | None
    earlier: Link | None
    """The stories beside this one in the list of stories, with their places."""
    sources: tuple[SourceView, ...]
    attribution: str
    """Of the municipalities' figures."""

    @property
    def story(self) -> Story:
        """The record, for its texts."""
        return self.entry.record


def story_view(entry: Entry[Story], catalogue: Catalogue, words: Words) -> StoryView:
    """Work out a story's page."""
    story = entry.record
    places = catalogue.municipalities_of(story)
    call = story.call_to_action
    contacts = (
        *catalogue.find(Expert, (call.expert if call else None,)),
        *catalogue.find(Organisation, (call.organisation if call else None,)),
    )
    clients = catalogue.find(Organisation, (story.client,))
    cycles = catalogue.find(NetworkCycle, (story.cycle,))
    later, earlier = _neighbours(entry, catalogue, words)
    return StoryView(
        entry=entry,
        places=tuple(
            municipality_link(m, words, municipality_note(m, catalogue.register.years, words))
            for m in places
        ),
        mergers=catalogue.mergers_of(story),
        regions=tuple(region_link(r, words) for r in dict.fromkeys(m.region for m in places)),
        period=words.span(story.period),
        length=length_of(story.period, words),
        evidence=words.choice(story.evidence),
        evidence_meaning=words.text(EVIDENCE_MEANINGS[story.evidence]),
        evidence_address=f"tarinat/{Facet.EVIDENCE.value}/{EVIDENCE_IDS[story.evidence]}/",
        method_counts=method_counts(story, catalogue, words),
        result=next(iter((*story.results, *story.outcomes)), ""),
        client=link_to(clients[0]) if clients else None,
        providers=links_to(catalogue.find(Organisation, story.providers)),
        theme_ids=tuple(t.id for t in catalogue.find(Theme, story.themes)),
        themes=tuple(
            Link(t.record.title, address_of(t), "", name_language(t), hue_of(t.id, catalogue))
            for t in catalogue.find(Theme, story.themes)
        ),
        methods=links_to(catalogue.find(Method, story.all_methods)),
        cycle=link_to(cycles[0]) if cycles else None,
        experts=tuple(
            contact_view(expert, catalogue, words)
            for expert in catalogue.find(Expert, story.experts)
        ),
        timeline=timeline(
            story.period,
            [step.when for step in story.steps],
            [decision.when for decision in story.decisions],
            words,
        ),
        steps=tuple(_step(step, catalogue, words) for step in story.steps),
        decisions=tuple(
            DecisionView(words.span(d.when) if d.when else "", d.body, d.what)
            for d in story.decisions
        ),
        indicators=tuple(_indicator(indicator, words) for indicator in story.indicators),
        contact=link_to(contacts[0]) if contacts else None,
        related=tuple(
            story_card(r.story, catalogue, words, _reasons(r, catalogue, words))
            for r in related_stories(entry, catalogue)
        ),
        later=later,
        earlier=earlier,
        sources=source_views(story, words),
        attribution=register_sources(catalogue.register.years, words),
    )


def _neighbours(
    entry: Entry[Story], catalogue: Catalogue, words: Words
) -> tuple[Link | None, Link | None]:
    """Return the stories before and after this one in the list, which has the latest work first."""
    order, here = catalogue.stories, catalogue.story_places[entry.id]

    def link(place: int) -> Link | None:
        if not 0 <= place < len(order):
            return None
        to = order[place]
        names = place_names(to.record.municipalities, catalogue.register, words)
        return Link(to.record.title, address_of(to), ", ".join(names), name_language(to))

    return link(here - 1), link(here + 1)


def method_counts(story: Story, catalogue: Catalogue, words: Words) -> tuple[str, ...]:
    """Return how many of each counted method there were: "14 haastattelua", "3 työpajaa"."""
    totals: dict[str, int] = defaultdict(int)
    for step in story.steps:
        if step.method and step.count:
            totals[step.method] += step.count
    counted = catalogue.find(Method, totals)
    said = (count_of(method, totals[method.id], words) for method in counted)
    return tuple(filter(None, said))


def _step(step: Step, catalogue: Catalogue, words: Words) -> StepView:
    methods = catalogue.find(Method, (step.method,))
    counted = step.count is not None and step.count > 1 and bool(methods)
    return StepView(
        when=words.span(step.when) if step.when else "",
        title=step.title,
        method=link_to(methods[0]) if methods else None,
        count=count_of(methods[0], step.count or 0, words) if counted else "",
        participants=step.participants or "",
        purpose=step.purpose or "",
    )


def _indicator(indicator: Indicator, words: Words) -> IndicatorView:
    def say(value: float | None) -> str:
        if value is None:
            return ""
        return f"{words.figure(value)} {indicator.unit or ''}".strip()

    return IndicatorView(
        name=indicator.name,
        before=say(indicator.before),
        before_when=words.date(indicator.before_when) if indicator.before_when else "",
        after=say(indicator.after),
        after_when=words.date(indicator.after_when) if indicator.after_when else "",
        note=indicator.note or "",
    )


def _reasons(related: Related, catalogue: Catalogue, words: Words) -> tuple[str, ...]:
    """Say what two stories share: "Yhteinen teema: maine ja viihtyisyys"."""
    said = []
    for kind, ids in related.shared.items():
        one, many = REASONS[kind]
        names = _names(kind, ids, catalogue, words)
        if names:
            said.append(words.text(one if len(names) == 1 else many, names=" · ".join(names)))
    return tuple(said)


REASONS = {
    Shared.THEME: (N_("Shared theme: {names}"), N_("Shared themes: {names}")),
    Shared.CYCLE: (N_("Same network cycle: {names}"), N_("Same network cycles: {names}")),
    Shared.METHOD: (N_("Same method: {names}"), N_("Same methods: {names}")),
    Shared.PROVIDER: (N_("Same provider: {names}"), N_("Same providers: {names}")),
    Shared.REGION: (N_("Same region: {names}"), N_("Same regions: {names}")),
}


def _names(kind: Shared, ids: tuple[str, ...], catalogue: Catalogue, words: Words) -> list[str]:
    match kind:
        case Shared.THEME:
            return [t.record.label for t in catalogue.find(Theme, ids)]
        case Shared.CYCLE:
            return [c.record.label for c in catalogue.find(NetworkCycle, ids)]
        case Shared.METHOD:
            return [m.record.label for m in catalogue.find(Method, ids)]
        case Shared.PROVIDER:
            return [o.record.label for o in catalogue.find(Organisation, ids)]
        case Shared.REGION:
            return [words.name(r) for r in catalogue.register.regions if r.id in ids]
