"""A story's card in a list: where, when, what, and the values it can be filtered by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Story
from elinvoima.i18n import DEFAULT_LANGUAGE
from elinvoima.relations.catalogue import Catalogue, address_of, latest_first
from elinvoima.views.facets import values_of
from elinvoima.views.hues import theme_links
from elinvoima.views.links import Link, place_names
from elinvoima.views.words import Words


@dataclass(frozen=True, slots=True)
class StoryCard:
    """What a reader sees of a story before opening it."""

    title: str
    address: str
    summary: str
    places: tuple[str, ...]
    period: str
    evidence: str
    themes: tuple[Link, ...]
    facets: Mapping[str, str]
    """Facet's name in the address bar -> ids of its values, parted by spaces."""
    is_archived: bool
    language: str
    """Of its title and summary."""
    reasons: tuple[str, ...] = ()
    """Why it is shown here, where that is not plain."""


def story_card(
    entry: Entry[Story], catalogue: Catalogue, words: Words, reasons: Iterable[str] = ()
) -> StoryCard:
    """Make a card of a story."""
    story = entry.record
    return StoryCard(
        title=story.title,
        address=address_of(entry),
        summary=story.summary,
        places=place_names(story.municipalities, catalogue.register, words),
        period=words.span(story.period),
        evidence=words.choice(story.evidence),
        themes=theme_links(story.themes, catalogue),
        facets={f.value: " ".join(ids) for f, ids in values_of(entry, catalogue).items()},
        is_archived=story.status.is_archived,
        language=story.language.value,
        reasons=tuple(reasons),
    )


def story_cards(
    entries: Iterable[Entry[Story]], catalogue: Catalogue, words: Words
) -> tuple[StoryCard, ...]:
    """Make a card of each: those in the page's language first, then the latest work, by title."""
    ordered = latest_first(entries)
    if words.language != DEFAULT_LANGUAGE:
        ordered.sort(key=lambda e: e.record.language != words.language)
    return tuple(story_card(entry, catalogue, words) for entry in ordered)
