"""The site's own index: its documents, facets, suggestions and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from elinvoima.addresses import relative
from elinvoima.content.schema import (
    Method,
    NetworkCycle,
    Organisation,
    Record,
    Story,
    Theme,
)
from elinvoima.garbage import without_collecting
from elinvoima.i18n import N_
from elinvoima.municipalities.register import UrbanRuralClass
from elinvoima.outputs.model import FileOutput, PageOutput
from elinvoima.relations.catalogue import Catalogue, address_of
from elinvoima.search.analysing import Analysing
from elinvoima.search.facets import FacetSettings
from elinvoima.search.index import IndexBuilder, IndexSettings
from elinvoima.search.morphology import morphology_address, morphology_files
from elinvoima.search.shards import HOME
from elinvoima.search.site_documents import (
    KIND_FACET,
    KINDS,
    method_names,
    site_documents,
    theme_names,
)
from elinvoima.search.suggestions import Suggestion
from elinvoima.search.word_index import WordLetter, word_letters
from elinvoima.site import Site
from elinvoima.views.facets import (
    EVIDENCE_IDS,
    KIND_IDS,
    SIZE_LIMITS,
    Facet,
    named_values,
    size_id,
)
from elinvoima.views.links import Link, municipality_address, region_address
from elinvoima.views.words import Words

WEIGHTS = MappingProxyType({Theme: 5, Method: 4, Story: 3})
"""How much sooner a record is suggested than another; those not named have 2, places 1."""


@dataclass(frozen=True)
class SiteIndex:
    """What is published of the index."""

    files: tuple[FileOutput, ...]
    letters: tuple[WordLetter, ...]
    """The words of the site, for the index of words."""


def site_index(
    site: Site, pages: Iterable[PageOutput], words: Words, analyser: Analysing
) -> SiteIndex:
    """Index the pages that are searched."""
    settings = IndexSettings(
        language=words.language,
        facets=tuple(site_facets(site.catalogue, words)),
        suggestions=tuple(site_suggestions(site.catalogue)),
        gathers_words=True,
        morphology=relative(morphology_address(), f"{HOME}index/"),
    )
    builder = IndexBuilder(analyser, settings)
    links: list[Link] = []
    with without_collecting():  # a sixth of the index's time at 1,000 stories
        for document in site_documents(pages, site.catalogue, words):
            builder.add(document)
            links.append(Link(document.title, document.address))
        files = [FileOutput(file.address, file.content) for file in builder.finish()]
    files += [FileOutput(address, content) for address, content in morphology_files()]
    return SiteIndex(tuple(files), word_letters(builder.word_documents, links))


def site_facets(catalogue: Catalogue, words: Words) -> Iterator[FacetSettings]:
    """Yield the facets: what kind of page, and those of the stories."""
    kinds = {id_: words.text(name) for id_, name in KINDS.values()}
    yield FacetSettings(KIND_FACET, words.text(N_("Kind of page")), kinds)
    ids = _facet_ids(catalogue)
    for facet in filter(lambda facet: facet.is_in_search, Facet):
        named = named_values(facet, ids[facet], catalogue, words)
        values = {id_: label for id_, label, _ in named}
        if values:
            yield FacetSettings(facet.value, words.text(facet.label), values)


def _facet_ids(catalogue: Catalogue) -> dict[Facet, tuple[str, ...]]:
    """Return the ids of every value that a document can have."""
    stories = [entry.record for entry in catalogue.all(Story)]
    years = {str(year) for story in stories for year in story.period.years}
    years |= {str(cycle.record.year) for cycle in catalogue.all(NetworkCycle)}
    return {
        Facet.THEME: tuple(theme.id for theme in catalogue.all(Theme)),
        Facet.METHOD: tuple(method.id for method in catalogue.all(Method)),
        Facet.REGION: tuple(region.id for region in catalogue.register.regions),
        Facet.SIZE: tuple(size_id(limit) for limit in SIZE_LIMITS),
        Facet.URBAN_RURAL: tuple(KIND_IDS[kind] for kind in UrbanRuralClass),
        Facet.YEAR: tuple(years),
        Facet.EVIDENCE: tuple(dict.fromkeys(EVIDENCE_IDS[story.evidence] for story in stories)),
    }


def site_suggestions(catalogue: Catalogue) -> Iterator[Suggestion]:
    """Yield records by their names, and places in both languages."""
    for entry in catalogue.entries:
        if entry.collection.is_page:
            continue
        record = entry.record
        weight = WEIGHTS.get(type(record), 2)
        yield Suggestion(
            record.title, entry.collection.value, address_of(entry), weight, _aliases(record)
        )
    for place in catalogue.register.municipalities:
        aliases = (place.name_sv,) if place.name_sv else ()
        address = municipality_address(place)
        yield Suggestion(place.name_fi, "municipality", address, 1, aliases)
    for region in catalogue.register.regions:
        address = region_address(region)
        yield Suggestion(region.name_fi, "region", address, 1, (region.name_sv,))


def _aliases(record: Record) -> tuple[str, ...]:
    """Return the other names that a record is suggested by."""
    match record:
        case Theme():
            return theme_names(record)
        case Method():
            return method_names(record)
        case Organisation():
            return (record.label, *record.other_names)
        case Story():
            return (record.label,)
    return ()
