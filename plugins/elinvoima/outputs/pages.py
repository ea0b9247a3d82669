"""Every page of the site but those of the search, which are made from these."""

from __future__ import annotations

from collections.abc import Iterator

from elinvoima.outputs.coverage_page import coverage_page
from elinvoima.outputs.list_pages import list_pages
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.model import PageOutput
from elinvoima.outputs.place_pages import place_pages
from elinvoima.outputs.record_pages import record_page


def content_pages(maker: PageMaker) -> Iterator[PageOutput]:
    """Yield the pages of records, lists, municipalities and regions: what there is to search."""
    yield from (record_page(maker, entry) for entry in maker.catalogue.entries)
    yield from list_pages(maker)
    yield from place_pages(maker)
    yield coverage_page(maker)
