"""The home page: the map, the figures, the latest stories, the themes, and the way to one's own."""

from __future__ import annotations

import json
from dataclasses import dataclass

from elinvoima.content.schema import Method, Story, Theme
from elinvoima.content.schema.base import Source
from elinvoima.i18n import N_
from elinvoima.relations.catalogue import Catalogue
from elinvoima.views.cards import StoryCard, story_cards
from elinvoima.views.links import Link
from elinvoima.views.listings import Tile, counted_tiles
from elinvoima.views.map import MapView, story_map
from elinvoima.views.places import place_groups
from elinvoima.views.words import Words

STORIES = 6
"""How many stories the home page shows."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows besides its own text."""

    map: MapView
    figures: tuple[Link, ...]
    """Numbers as the text of the links."""
    cards: tuple[StoryCard, ...]
    themes: tuple[Tile, ...]
    regions: tuple[Link, ...]
    """Where each region's municipalities are listed: for choosing without JavaScript."""
    words: str
    """What the choosing of a municipality says, as JSON."""


def home_view(catalogue: Catalogue, words: Words) -> HomeView:
    """Work out the home page."""
    stories = catalogue.all(Story)
    return HomeView(
        map=story_map(stories, catalogue, words, is_wide=True),
        figures=figures(catalogue, words),
        cards=story_cards(stories, catalogue, words)[:STORIES],
        themes=counted_tiles(Theme, catalogue, words),
        regions=tuple(
            Link(group.region.text, f"kunnat/#{group.region.address.split('/')[1]}")
            for group in place_groups(catalogue, words)
        ),
        words=json.dumps(_choice_words(words), ensure_ascii=False),
    )


def figures(catalogue: Catalogue, words: Words) -> tuple[Link, ...]:
    """Return the site's figures, counted from the content, each leading to what is counted.

    The last leads to where it is told what the stories are written from.
    """
    stories = catalogue.all(Story)
    places = {m for s in stories for m in catalogue.municipalities_of(s.record)}
    regions = len({place.region for place in places})
    themes, methods = len(catalogue.all(Theme)), len(catalogue.all(Method))
    sources = len({_key(source) for story in stories for source in story.record.sources})
    cited = words.plural("source in the stories", "sources in the stories", sources)
    counted = (
        ("tarinat/", len(stories), words.plural("story", "stories", len(stories))),
        ("kunnat/", len(places), words.plural("municipality", "municipalities", len(places))),
        ("maakunnat/", regions, words.plural("region", "regions", regions)),
        ("teemat/", themes, words.plural("theme", "themes", themes)),
        ("menetelmat/", methods, words.plural("method", "methods", methods)),
        ("tietoa/", sources, cited),
    )
    return tuple(Link(words.number(number), address, name) for address, number, name in counted)


def _key(source: Source) -> object:
    """Return what tells a source from others, whichever stories cite it."""
    return source.url or (source.publisher, source.title, source.year)


def _choice_words(words: Words) -> dict[str, str]:
    one, many = words.forms("{n} municipality", "{n} municipalities")
    return {
        "municipalities": words.text(N_("Municipalities")),
        "place_one": one,
        "place_many": many,
        "place_none": words.text(N_("No municipality was found")),
        "merged": words.text(N_("now part of {name}, {region}")),
        "merged_now": words.text(
            N_("{merged} is no longer a municipality of its own: today it is {label}.")
        ),
        "unknown_place": words.text(
            N_("There is no municipality called “{name}”. Check the spelling.")
        ),
        "choose_first": words.text(N_("Write the name of a municipality first.")),
    }
