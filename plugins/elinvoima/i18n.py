"""The words people see, through gettext catalogues: English in the code, others in `locale/`."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from types import MappingProxyType

DOMAIN = "elinvoima"
LOCALE_DIR = Path(__file__).parent / "locale"

LANGUAGES = ("fi", "sv", "en")
"""Languages that have a catalogue. That of English says what the code does, unless it is mended."""

LANGUAGE_NAMES = MappingProxyType({"fi": "Suomi", "sv": "Svenska", "en": "English"})
"""What each language is called in itself."""

DEFAULT_LANGUAGE = "fi"


def N_(message: str) -> str:  # noqa: N802 (gettext's own name for it)
    """Mark a text for the catalogue without translating it yet."""
    return message


@cache
def translations(language: str) -> gettext.NullTranslations:
    """Return the catalogue of a language; for an unknown language the texts stay English."""
    return gettext.translation(DOMAIN, LOCALE_DIR, languages=[language], fallback=True)
