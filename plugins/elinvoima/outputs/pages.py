"""Every page of the site."""

from __future__ import annotations

from collections.abc import Iterator

from elinvoima.outputs.list_pages import list_pages
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.model import PageOutput
from elinvoima.outputs.place_pages import place_pages
from elinvoima.outputs.record_pages import record_page
from elinvoima.outputs.search_pages import search_pages
from elinvoima.site import Site
from elinvoima.views.words import Words


def all_pages(site: Site, words: Words) -> Iterator[PageOutput]:
    """Yield the pages in one language: of records, lists, municipalities and regions."""
    maker = PageMaker(site, words)
    yield from (record_page(maker, entry) for entry in site.catalogue.entries)
    yield from list_pages(maker)
    yield from place_pages(maker)
    yield from search_pages(maker, ())
