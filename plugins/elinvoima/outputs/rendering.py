"""The render step: a Site becomes Outputs."""

from __future__ import annotations

from collections.abc import Callable

from elinvoima.i18n import DEFAULT_LANGUAGE
from elinvoima.outputs.bodies import assets_of
from elinvoima.outputs.data import data_files
from elinvoima.outputs.feed import feed
from elinvoima.outputs.model import Outputs, PageOutput
from elinvoima.outputs.pages import all_pages
from elinvoima.outputs.redirects import redirects
from elinvoima.outputs.styles import style_sheet
from elinvoima.site import Site
from elinvoima.views.words import Words


def render(
    site: Site,
    language: str = DEFAULT_LANGUAGE,
    progress: Callable[[PageOutput], None] = lambda _page: None,
) -> Outputs:
    """Make everything that is published. `progress` is called after each page."""
    words = Words(language)
    pages = []
    for page in all_pages(site, words):
        pages.append(page)
        progress(page)
    assets = {a.address: a for entry in site.catalogue.entries for a in assets_of(entry)}
    files = (style_sheet(), *data_files(site), *redirects(site, words), *feed(site, words))
    return Outputs(tuple(pages), files, tuple(assets.values()))
