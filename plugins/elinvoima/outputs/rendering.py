"""The render step: a Site becomes Outputs."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from pathlib import Path

from elinvoima.i18n import DEFAULT_LANGUAGE
from elinvoima.outputs.api.files import api_files
from elinvoima.outputs.bodies import assets_of
from elinvoima.outputs.codes_page import codes_pages
from elinvoima.outputs.component_page import component_pages
from elinvoima.outputs.feed import feed
from elinvoima.outputs.fit_page import fit_page
from elinvoima.outputs.language_pages import (
    language_maker,
    language_pages,
    with_translations,
)
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.matching_data import matching_file
from elinvoima.outputs.model import Outputs, PageOutput
from elinvoima.outputs.pages import content_pages
from elinvoima.outputs.place_names import place_names
from elinvoima.outputs.redirects import redirects
from elinvoima.outputs.review_calendar import review_calendar
from elinvoima.outputs.scripts import script_files
from elinvoima.outputs.search_pages import search_pages
from elinvoima.outputs.share_images import share_images
from elinvoima.outputs.styles import style_sheet
from elinvoima.search.site_analyser import site_analyser
from elinvoima.search.site_index import site_index
from elinvoima.site import Site
from elinvoima.views.words import Words


def render(
    site: Site,
    language: str = DEFAULT_LANGUAGE,
    progress: Callable[[PageOutput], None] = lambda _page: None,
    cache: Path | None = None,
) -> Outputs:
    """Make everything that is published. `progress` is called after each page.

    `cache` is the folder to keep what can be used again by the next build, if anything may be kept.
    """
    words = Words(language)
    maker = PageMaker(site, words)
    pages = []
    matching = matching_file(site, words)
    languages = site.catalogue.languages
    makers = {name: language_maker(site, name) for name in languages}
    for page in chain(
        content_pages(maker),
        (fit_page(maker, matching.address),),
        *map(language_pages, makers.values()),
    ):
        pages.append(page)
        progress(page)
    with site_analyser(site.catalogue, cache) as analyser:
        index = site_index(site, pages, words, analyser)
    pages += search_pages(maker, index.letters)
    pages += component_pages(maker)
    pages += codes_pages(maker)
    pages = list(with_translations(pages))
    shown = (*site.catalogue.entries, *(t.entry for t in site.catalogue.translations))
    assets = {a.address: a for entry in shown for a in assets_of(entry)}
    files = (
        style_sheet(),
        *script_files(),
        *api_files(site, words),
        matching,
        *place_names(site.catalogue.register, (language, *languages)),
        *redirects(site, words),
        *feed(site, words),
        *chain.from_iterable(feed(m.site, m.words) for m in makers.values()),
        review_calendar(site, words),
        *share_images(pages, site.settings.site_name, cache),
        *index.files,
    )
    return Outputs(tuple(pages), files, tuple(assets.values()), (language, *languages))
