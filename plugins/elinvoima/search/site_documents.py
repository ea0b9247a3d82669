"""The site's pages as documents: words from the page, and what the record says it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.content.schema import (
    Expert,
    Method,
    NetworkCycle,
    Organisation,
    Story,
    Theme,
)
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Municipality, Region
from elinvoima.outputs.model import PageOutput
from elinvoima.relations.catalogue import NOT_FOUND_ADDRESS, Catalogue, address_of
from elinvoima.search.documents import SearchDocument
from elinvoima.search.page_text import sections_of
from elinvoima.views.facets import Facet, kind_ids, size_ids, values_of
from elinvoima.views.links import municipality_address, place_names, region_address
from elinvoima.views.words import Words

KIND_FACET = "laji"
"""Id of the facet of kinds; the others have the ids of the stories' facets."""

KINDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "story": ("tarina", N_("Stories")),
        "theme": ("teema", N_("Themes")),
        "method": ("menetelma", N_("Methods")),
        "expert": ("asiantuntija", N_("Experts")),
        "cycle": ("verkosto", N_("Networks")),
        "organisation": ("organisaatio", N_("Organisations")),
        "municipality": ("kunta", N_("Municipalities")),
        "region": ("maakunta", N_("Regions")),
        "page": ("sivu", N_("Other pages")),
    }
)
"""Kinds of documents: their ids in the address bar and their names."""


@dataclass(frozen=True)
class About:
    """What a page is about, besides its words."""

    kind: str
    tags: Mapping[str, tuple[str, ...]]
    facets: Mapping[str, tuple[str, ...]]
    date: str = ""
    card: Mapping[str, Any] = field(default_factory=dict)


def site_documents(
    pages: Iterable[PageOutput], catalogue: Catalogue, words: Words
) -> Iterator[SearchDocument]:
    """Yield a document for each page that is searched."""
    libraries = {words.language: Library(catalogue, words)}
    for page in pages:
        if not page.is_searched or page.address == NOT_FOUND_ADDRESS:
            continue
        if page.interface not in libraries:
            there = catalogue.in_language(page.interface)
            libraries[page.interface] = Library(there, Words(page.interface))
        about = libraries[page.interface].about(page)
        foreign = {"language": page.language} if page.language != words.language else {}
        yield SearchDocument(
            id=page.address,
            address=page.address,
            kind=about.kind,
            title=page.title,
            summary=page.description,
            sections=sections_of(page.html),
            tags=about.tags,
            facets={KIND_FACET: (KINDS[about.kind][0],), **about.facets},
            date=about.date,
            card={**about.card, **foreign},
            language=page.language,
        )


@dataclass(frozen=True)
class Library:
    """Finds what the page at an address is about."""

    catalogue: Catalogue
    words: Words

    @cached_property
    def _subjects(self) -> Mapping[str, Entry[Any] | Municipality | Region]:
        register = self.catalogue.register
        subjects: dict[str, Entry[Any] | Municipality | Region] = {}
        subjects |= {municipality_address(m): m for m in register.municipalities}
        subjects |= {region_address(r): r for r in register.regions}
        return subjects | {address_of(entry): entry for entry in self.catalogue.entries}

    def about(self, page: PageOutput) -> About:
        """Return what a page is about."""
        subject = self._subjects.get(page.address)
        if isinstance(subject, Municipality):
            return self._municipality(subject)
        if isinstance(subject, Region):
            names = _each_once((subject.name_fi, subject.name_sv))
            return About("region", {"places": names}, {Facet.REGION.value: (subject.id,)})
        return self._record(subject) if subject else About("page", {}, {})

    def _record(self, subject: Entry[Any]) -> About:
        match subject.record:
            case Story() as story:
                return self._story(subject, story)
            case Theme():
                return self._of_themes("theme", (subject,))
            case Method() as method:
                tags = {"methods": method_names(method)}
                return About("method", tags, {Facet.METHOD.value: (subject.id,)})
            case Expert() as expert:
                return self._expert(expert)
            case NetworkCycle() as cycle:
                return self._cycle(cycle)
            case Organisation() as organisation:
                return self._organisation(organisation)
        return About("page", {}, {})

    def _story(self, entry: Entry[Story], story: Story) -> About:
        places, mergers = self.catalogue.municipalities_of(story), self.catalogue.mergers_of(story)
        themes = self.catalogue.find(Theme, story.themes)
        methods = self.catalogue.find(Method, story.all_methods)
        values = values_of(entry, self.catalogue)
        facets = {facet.value: ids for facet, ids in values.items() if facet.is_in_search}
        broader = self._with_broader(themes)
        facets[Facet.THEME.value] = tuple(theme.id for theme in broader)
        return About(
            "story",
            {
                "themes": names_of_themes(broader),
                "methods": tuple(n for m in methods for n in method_names(m.record)),
                "places": (*names_of_places(places), *(m.old_name for m in mergers)),
                "names": (story.label,),
            },
            facets,
            story.period.last.latest.isoformat(),
            {
                "municipality": [
                    *place_names(story.municipalities, self.catalogue.register, self.words)
                ],
                "period": self.words.span(story.period),
                "themes": [theme.record.label for theme in themes],
            },
        )

    def _with_broader(self, themes: Iterable[Entry[Theme]]) -> tuple[Entry[Theme], ...]:
        """Return the themes and those they are part of, each once."""
        found: dict[str, Entry[Theme]] = {}
        waiting = list(themes)
        while waiting:
            theme = waiting.pop(0)
            if theme.id not in found:
                found[theme.id] = theme
                waiting += self.catalogue.find(Theme, (theme.record.broader,))
        return tuple(found.values())

    def _of_themes(self, kind: str, themes: Iterable[Entry[Theme]], **more: Any) -> About:
        broader = self._with_broader(themes)
        ids = tuple(theme.id for theme in broader)
        tags = {"themes": names_of_themes(broader)}
        return About(kind, tags, {Facet.THEME.value: ids}, **more)

    def _expert(self, expert: Expert) -> About:
        about = self._of_themes("expert", self.catalogue.find(Theme, expert.themes))
        methods = self.catalogue.find(Method, expert.methods)
        names = tuple(name for m in methods for name in method_names(m.record))
        ids = tuple(m.id for m in methods)
        return About(
            "expert",
            {**about.tags, "methods": names},
            {**about.facets, Facet.METHOD.value: ids},
        )

    def _cycle(self, cycle: NetworkCycle) -> About:
        listed = [theme.theme for themes in cycle.theme_lists for theme in themes.themes]
        ids = [*listed, *(seminar.theme for seminar in cycle.seminars)]
        about = self._of_themes("cycle", self.catalogue.find(Theme, ids))
        return About(
            "cycle",
            about.tags,
            {**about.facets, Facet.YEAR.value: (str(cycle.year),)},
            f"{cycle.year}-12-31",
            {"period": str(cycle.year)},
        )

    def _organisation(self, organisation: Organisation) -> About:
        if not organisation.municipality:
            return About("organisation", {}, {})
        place = self.catalogue.register[organisation.municipality]
        return About(
            "organisation",
            {"places": names_of_places((place,))},
            {Facet.REGION.value: (place.region.id,)},
            card={"municipality": [self.words.name(place)]},
        )

    def _municipality(self, place: Municipality) -> About:
        merged = (m.old_name for m in self.catalogue.register.mergers if m.into == place)
        return About(
            "municipality",
            {"places": (*names_of_places((place,)), *merged)},
            {
                Facet.REGION.value: (place.region.id,),
                Facet.SIZE.value: size_ids(place),
                Facet.URBAN_RURAL.value: kind_ids(place),
            },
            card={"municipality": [place.region.name_fi]},
        )


def theme_names(theme: Theme) -> tuple[str, ...]:
    """Return every name of a theme, each once."""
    names = (theme.title, theme.label, theme.names.fi, theme.names.sv, theme.names.en)
    return _each_once((*names, *theme.synonyms))


def names_of_themes(themes: Iterable[Entry[Theme]]) -> tuple[str, ...]:
    """Return every name of the themes, each once."""
    return _each_once(name for theme in themes for name in theme_names(theme.record))


def method_names(method: Method) -> tuple[str, ...]:
    """Return every name of a method, each once."""
    return _each_once((method.label, method.title, *method.synonyms))


def names_of_places(places: Iterable[Municipality]) -> tuple[str, ...]:
    """Return the names of municipalities and their regions in Finnish and Swedish, each once."""
    return _each_once(
        name
        for place in places
        for name in (place.name_fi, place.name_sv, place.region.name_fi, place.region.name_sv)
    )


def _each_once(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
