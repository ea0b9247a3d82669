"""Lists: all stories with their facets, the stories of one facet value, the other collections."""

from __future__ import annotations

from collections.abc import Iterator

from elinvoima.api_addresses import KINDS
from elinvoima.content.collections import Collection
from elinvoima.content.schema import Story
from elinvoima.i18n import N_
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.model import PageOutput
from elinvoima.views.cards import story_cards
from elinvoima.views.facets import FacetGroup, FacetValue, facet_groups
from elinvoima.views.links import Link
from elinvoima.views.listings import LISTINGS, Listing, tile_groups
from elinvoima.views.map import story_map
from elinvoima.views.open_data import open_data_links
from elinvoima.views.place_figures import register_sources


def list_pages(maker: PageMaker) -> Iterator[PageOutput]:
    """Yield every list of records."""
    yield from story_lists(maker, facet_groups(maker.catalogue, maker.words))
    yield from (_listing(maker, listing) for listing in LISTINGS)


def story_lists(maker: PageMaker, groups: tuple[FacetGroup, ...]) -> Iterator[PageOutput]:
    """Yield the list of all stories, and that of each facet value that has no page elsewhere."""
    yield _stories(maker, groups)
    for group in groups:
        if group.facet.has_own_listings:
            yield from (_facet_value(maker, group, value) for value in group.values)


def _stories(maker: PageMaker, groups: tuple[FacetGroup, ...]) -> PageOutput:
    stories = maker.catalogue.all(Story)
    return maker.make(
        "stories",
        "tarinat/",
        title=maker.words.text(N_("Stories")),
        description=maker.words.text(
            N_("What Finnish municipalities and their partners did for vitality, and how.")
        ),
        trail=(maker.home,),
        groups=groups,
        map=story_map(stories, maker.catalogue, maker.words, has_regions=True),
        open_data=open_data_links(KINDS[Collection.STORY]),
        cards=story_cards(stories, maker.catalogue, maker.words),
    )


def _facet_value(maker: PageMaker, group: FacetGroup, value: FacetValue) -> PageOutput:
    stories = maker.words.text(N_("Stories"))
    years = maker.catalogue.register.years
    return maker.make(
        "facet",
        value.address,
        title=f"{stories}: {value.label}",
        description=f"{stories}. {group.label}: {value.label}",
        trail=(maker.home, Link(stories, "tarinat/")),
        is_searched=False,
        group=group,
        attribution=register_sources(years, maker.words) if group.facet.is_of_statistics else "",
        cards=story_cards(value.stories, maker.catalogue, maker.words),
    )


def _listing(maker: PageMaker, listing: Listing) -> PageOutput:
    return maker.make(
        "listing",
        f"{listing.collection.address}/",
        title=maker.words.text(listing.title),
        description=maker.words.text(listing.description),
        trail=(maker.home,),
        open_data=open_data_links(KINDS[listing.collection]),
        groups=tile_groups(listing, maker.catalogue, maker.words),
    )
