"""What is around a page's own text: its language, and the ways to the same page in another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from elinvoima.i18n import DEFAULT_LANGUAGE, LANGUAGE_NAMES, N_
from elinvoima.outputs.feed import feed_address
from elinvoima.outputs.model import Outputs, PageOutput
from elinvoima.outputs.ways import elsewhere_note, original_address
from elinvoima.views.language_choices import (
    LanguageChoice,
    has_arrival_note,
    language_choices,
)
from elinvoima.views.words import Words

LOCALES = MappingProxyType({"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"})
"""As the Open Graph protocol writes them."""

NAVIGATION = (
    ("tarinat/", N_("Stories")),
    ("teemat/", N_("Themes")),
    ("kunnat/", N_("Municipalities")),
    ("maakunnat/", N_("Regions")),
    ("sovita/", N_("Find what fits your municipality")),
    ("tietoa/", N_("About the site")),
)
"""Of the languages that mkdocs.yml does not have the navigation of."""


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """A link of the navigation, with the names that MkDocs' own have."""

    title: str
    url: str
    is_homepage: bool = False


@dataclass(frozen=True, slots=True)
class Alternate:
    """An address of the page in a language, or in the one for those who have none (x-default)."""

    language: str
    address: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What the template of the whole document needs to know of the page's language."""

    language: str
    name: str
    """The language in itself."""
    locale: str
    home: str
    """Address of the home page, where it is not MkDocs' own."""
    nav: tuple[NavigationItem, ...]
    """Empty for the language whose navigation is in mkdocs.yml."""
    choices: tuple[LanguageChoice, ...]
    alternates: tuple[Alternate, ...]
    arrival_note: bool
    """Whether readers are led here who came from a page that is not in the language."""
    feed: str
    search_note: str
    """Tells that the search is in another language than the page."""


@dataclass(frozen=True)
class Frames:
    """Makes the frame of each page of a site."""

    outputs: Outputs

    @cached_property
    def _addresses(self) -> frozenset[str]:
        return frozenset(self.outputs.addresses)

    @cached_property
    def _navigation(self) -> Mapping[str, tuple[NavigationItem, ...]]:
        others = (one for one in self.outputs.languages if one != DEFAULT_LANGUAGE)
        return {DEFAULT_LANGUAGE: ()} | {one: tuple(self._items(one)) for one in others}

    def _items(self, language: str) -> Iterator[NavigationItem]:
        words = Words(language)
        for address, name in NAVIGATION:
            yield NavigationItem(words.text(name), self.address_in(language, address))

    def address_in(self, language: str, address: str) -> str:
        """Return the address of a page in a language, or the original's where it is not in it."""
        own = f"{language}/{address}"
        return own if own in self._addresses else address

    def of(self, page: PageOutput | None) -> Frame:
        """Return the frame of a page; None is the page for addresses that are not."""
        language = page.interface if page else DEFAULT_LANGUAGE
        translations = page.translations if page else {}
        address = original_address(page.address) if page else ""
        languages = self.outputs.languages
        several = len(languages) > 1
        feed = feed_address(language)
        return Frame(
            language=language,
            name=LANGUAGE_NAMES[language],
            locale=LOCALES[language],
            home="" if language == DEFAULT_LANGUAGE else f"{language}/",
            nav=self._navigation[language],
            choices=(
                language_choices(languages, language, address, translations) if several else ()
            ),
            alternates=alternates(translations),
            arrival_note=page is not None and several and has_arrival_note(address),
            search_note=elsewhere_note(Words(language)),
            feed=feed if feed in self._addresses else feed_address(DEFAULT_LANGUAGE),
        )


def alternates(translations: Mapping[str, str]) -> tuple[Alternate, ...]:
    """Return a page's addresses for `hreflang`; the original is also the one for all others."""
    found = [Alternate(language, address) for language, address in translations.items()]
    if DEFAULT_LANGUAGE in translations:
        found.append(Alternate("x-default", translations[DEFAULT_LANGUAGE]))
    return tuple(found)
