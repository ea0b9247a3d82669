"""The page of each record: stories, themes, methods, experts, cycles, organisations, own pages."""

from __future__ import annotations

import posixpath
from typing import Any

from elinvoima.addresses import relative
from elinvoima.content.collections import Collection
from elinvoima.content.entries import Entry
from elinvoima.content.schema import (
    Expert,
    Method,
    NetworkCycle,
    Organisation,
    Page,
    Story,
    Theme,
)
from elinvoima.content.schema.page import Block
from elinvoima.i18n import N_
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.documentation import open_data_view
from elinvoima.outputs.bodies import asset_address
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.metadata import record_metadata
from elinvoima.outputs.model import PageOutput, Share
from elinvoima.outputs.place_names import place_names_file
from elinvoima.outputs.share_images import FOLDER
from elinvoima.outputs.structured_data import record_node, website
from elinvoima.outputs.ways import original_address
from elinvoima.relations.body_links import resolve
from elinvoima.relations.catalogue import NOT_FOUND_ADDRESS, Catalogue, address_of
from elinvoima.relations.reviews import review_of
from elinvoima.views.audit import last_audit
from elinvoima.views.cycle import cycle_view
from elinvoima.views.home import home_view
from elinvoima.views.hues import hue_of
from elinvoima.views.links import Link, link_to, place_names
from elinvoima.views.place_figures import register_sources
from elinvoima.views.records import expert_view, method_view, organisation_view, theme_view
from elinvoima.views.reviews import late_notice
from elinvoima.views.sources import source_views
from elinvoima.views.story import story_view
from elinvoima.views.words import Words

_VIEWS: dict[type, Any] = {
    Story: story_view,
    Theme: theme_view,
    Method: method_view,
    Expert: expert_view,
    NetworkCycle: cycle_view,
    Organisation: organisation_view,
}

_LIST_NAMES = {
    Collection.STORY: N_("Stories"),
    Collection.THEME: N_("Themes"),
    Collection.EXPERT: N_("Experts"),
    Collection.METHOD: N_("Methods"),
    Collection.CYCLE: N_("Networks"),
    Collection.ORGANISATION: N_("Organisations"),
}

_WAYS_ON = (
    ("tarinat/", N_("Stories")),
    ("teemat/", N_("Themes")),
    ("menetelmat/", N_("Methods")),
    ("asiantuntijat/", N_("Experts")),
    ("kunnat/", N_("Municipalities")),
)
"""Where the page for wrong addresses leads."""


def record_page(maker: PageMaker, entry: Entry[Any]) -> PageOutput:
    """Make the page of a record of any collection."""
    return _own_page(maker, entry) if entry.collection.is_page else _record_page(maker, entry)


def _record_page(maker: PageMaker, entry: Entry[Any]) -> PageOutput:
    address = address_of(entry)
    photo = getattr(entry.record, "photo", None)
    list_name = maker.words.text(_LIST_NAMES[entry.collection])
    return maker.make(
        entry.collection.value,
        address,
        title=entry.record.title,
        description=entry.record.summary,
        trail=(maker.home, Link(list_name, f"{entry.collection.address}/")),
        source=entry.path,
        language=entry.record.language.value,
        metadata=record_metadata(entry, maker.catalogue),
        late=_late(maker, entry),
        share=share_of(entry, maker.catalogue, maker.words),
        about=record_node(entry, maker.site, f"{FOLDER}{address.rstrip('/')}.png"),
        view=_VIEWS[type(entry.record)](entry, maker.catalogue, maker.words),
        body=maker.body(entry),
        **_translation(maker, entry),
        photo=relative(asset_address(resolve(entry, photo.file)[0]), address) if photo else "",
    )


def share_of(entry: Entry[Any], catalogue: Catalogue, words: Words) -> Share | None:
    """Return what the page's own picture says; None for the kinds that share the site's."""
    match entry.record:
        case Story() as story:
            places = ", ".join(place_names(story.municipalities, catalogue.register, words))
            first = next((hue for t in story.themes if (hue := hue_of(t, catalogue))), 0)
            return Share(f"{places} · {words.span(story.period)}", first)
        case Theme():
            return Share(words.text(N_("Theme")), hue_of(entry.id, catalogue))
        case NetworkCycle() as cycle:
            return Share(f"{cycle.network} · {cycle.year}" if cycle.network not in cycle.title
                         else words.text(N_("Network cycle")))  # fmt: skip
    return None


def _own_page(maker: PageMaker, entry: Entry[Any]) -> PageOutput:
    """Make one of the site's own pages: the home page, about, contact, the 404 page."""
    record: Page = entry.record
    address = address_of(entry)
    kind, context = _kind_of(maker, original_address(address))
    shows_data = Block.OPEN_DATA in record.blocks
    return maker.make(
        kind,
        address,
        title=record.title,
        description=record.summary,
        trail=(maker.home, *_above(maker, address)),
        source=entry.path,
        is_searched=kind == "page",
        language=record.language.value,
        metadata=record_metadata(entry, maker.catalogue),
        late=_late(maker, entry),
        about=(
            website(maker.site, address, record.summary, maker.words.language)
            if kind == "home"
            else None
        ),
        record=record,
        body=maker.body(entry),
        **_translation(maker, entry),
        settings=maker.site.settings,
        attribution=register_sources(maker.catalogue.register.years, maker.words),
        sources=source_views(record, maker.words),
        open_data=open_data_view(Context(maker.site, maker.words)) if shows_data else None,
        audit=last_audit() if Block.AUDIT in record.blocks else None,
        **context,
    )


def _late(maker: PageMaker, entry: Entry[Any]) -> str:
    """Return the notice of a page whose facts should have been checked; empty for any other."""
    review = review_of(entry, maker.site.settings.review.months)
    return late_notice(review, maker.site.day, maker.words)


def _above(maker: PageMaker, address: str) -> list[Link]:
    """Return the page that an own page is under, if there is one: `tietoa/` of `tietoa/x/`."""
    parent = posixpath.dirname(original_address(address).rstrip("/"))
    pages = maker.catalogue.all(Page) if parent else ()
    return [link_to(page) for page in pages if original_address(address_of(page)) == f"{parent}/"]


def _translation(maker: PageMaker, entry: Entry[Any]) -> dict[str, Any]:
    """Return what a translated page tells of itself; nothing for an original."""
    found = maker.catalogue.translation(entry, maker.words.language)
    if found is None:
        return {}
    way = relative(address_of(found.original), address_of(entry))
    return {"translation": found, "translation_original": way}


def _kind_of(maker: PageMaker, address: str) -> tuple[str, dict[str, Any]]:
    """Return the template of an own page, and what it shows that other pages do not."""
    if address == "":
        names = place_names_file(maker.catalogue.register, maker.words).address
        return "home", {"view": home_view(maker.catalogue, maker.words), "names": names}
    if address == NOT_FOUND_ADDRESS:
        ways = [Link(maker.words.text(name), way) for way, name in _WAYS_ON]
        return "not_found", {"link": maker.absolute, "ways": [maker.home, *ways]}
    return "page", {}
