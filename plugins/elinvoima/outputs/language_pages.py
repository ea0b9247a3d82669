"""The pages in a language other than the originals': those in which it is of use to a reader.

The home page begins a language. Besides it there are the records that are translated, the list of
stories with its facets, and the pages of municipalities and regions, which are made of figures and
the words of the interface. A page whose text would all be in Finnish is not repeated here: links
lead to the original, and say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from elinvoima.i18n import LANGUAGES
from elinvoima.outputs.list_pages import story_lists
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.model import PageOutput
from elinvoima.outputs.place_pages import place_pages
from elinvoima.outputs.record_pages import record_page
from elinvoima.outputs.ways import Ways, language_at, original_address
from elinvoima.relations.catalogue import Catalogue, address_of, name_language
from elinvoima.site import Site
from elinvoima.views.facets import facet_groups
from elinvoima.views.links import municipality_address, region_address
from elinvoima.views.words import Words


def language_maker(site: Site, language: str) -> PageMaker:
    """Return what makes the pages of a language, with the records that are in it."""
    there, words = site.in_language(language), Words(language)
    ways = Ways(
        language,
        frozenset(_addresses(site.catalogue, language, words)),
        frozenset(
            address_of(entry)
            for entry in there.catalogue.entries
            if not entry.collection.is_page and name_language(entry) != language
        ),
    )
    return PageMaker(there, words, ways)


def language_pages(maker: PageMaker) -> Iterator[PageOutput]:
    """Yield every page of a language."""
    language = maker.words.language
    for entry in maker.catalogue.entries:
        if maker.catalogue.translation(entry, language):
            yield record_page(maker, entry)
    yield from story_lists(maker, facet_groups(maker.catalogue, maker.words))
    # What a reader searches for is the figures' own page, which is found in Finnish and Swedish.
    yield from (replace(page, is_searched=False) for page in place_pages(maker))


def with_translations(pages: Iterable[PageOutput]) -> tuple[PageOutput, ...]:
    """Return the pages, each with its addresses in every language that it is in."""
    pages = tuple(pages)
    found: dict[str, dict[str, str]] = {}
    for page in pages:
        language = language_at(page.address)
        found.setdefault(original_address(page.address), {})[language] = page.address
    several = {
        address: {language: ways[language] for language in LANGUAGES if language in ways}
        for address, ways in found.items()
        if len(ways) > 1
    }
    return tuple(
        replace(page, translations=several.get(original_address(page.address), {}))
        for page in pages
    )


def _addresses(catalogue: Catalogue, language: str, words: Words) -> Iterator[str]:
    yield from (address_of(t.original) for t in catalogue.translations if t.language == language)
    yield from ("tarinat/", "kunnat/", "maakunnat/")
    yield from (municipality_address(m) for m in catalogue.register.municipalities)
    yield from (region_address(r) for r in catalogue.register.regions)
    for group in facet_groups(catalogue, words):
        if group.facet.has_own_listings:
            yield from (value.address for value in group.values)
