"""The choice of language on a page: the same page, or the nearest one where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from elinvoima.i18n import DEFAULT_LANGUAGE, LANGUAGE_NAMES, N_
from elinvoima.views.words import Words

ARRIVED = "ei-kaannosta"
"""Anchor of the note that a reader meets who came from a page that is not in the language."""

NOT_HERE = N_("this page is not in English")
"""Said of each language in itself, so the translations name their own."""

_WITH_NOTE = ("", "tarinat/")
"""Pages that have the note."""


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """A language to read the site in."""

    language: str
    name: str
    """In the language itself."""
    address: str
    is_here: bool
    """It is the page's own language."""
    note: str
    """In the language itself: that this very page is not in it; empty if it is."""


def language_choices(
    languages: Iterable[str], here: str, address: str, translations: Mapping[str, str]
) -> tuple[LanguageChoice, ...]:
    """Return a choice for each language; `address` is the original's of the page shown.

    `translations` are the page's addresses by language, none if it is in one only.
    """
    nearest = "tarinat/" if address.startswith("tarinat/") else ""
    found = []
    for language in languages:
        to, note = translations.get(language), ""
        if to is None and language == here:
            to = address
        elif to is None:
            note = Words(language).text(NOT_HERE)
            way = "" if language == DEFAULT_LANGUAGE else f"{language}/"
            to = f"{way}{nearest}#{ARRIVED}"
        found.append(LanguageChoice(language, LANGUAGE_NAMES[language], to, language == here, note))
    return tuple(found)


def has_arrival_note(address: str) -> bool:
    """Whether a page, by its original's address, is one that readers are led to."""
    return address in _WITH_NOTE
