"""The words people see, through gettext catalogues: English in the code, Finnish in `locale/`."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

DOMAIN = "elinvoima"
LOCALE_DIR = Path(__file__).parent / "locale"

LANGUAGES = ("fi", "en")
"""Languages that have a catalogue; English needs none, it is the language of the code."""

DEFAULT_LANGUAGE = "fi"


def N_(message: str) -> str:  # noqa: N802 (gettext's own name for it)
    """Mark a text for the catalogue without translating it yet."""
    return message


@cache
def translations(language: str) -> gettext.NullTranslations:
    """Return the catalogue of a language; for an unknown language the texts stay English."""
    return gettext.translation(DOMAIN, LOCALE_DIR, languages=[language], fallback=True)
