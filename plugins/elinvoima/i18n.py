"""The words people see, through gettext catalogues: English in the code, others in `locale/`."""

from __future__ import annotations

import gettext
from dataclasses import dataclass
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

NO_BREAK, MINUS = "\u00a0", "\u2212"


def N_(message: str) -> str:  # noqa: N802 (gettext's own name for it)
    """Mark a text for the catalogue without translating it yet."""
    return message


@cache
def translations(language: str) -> gettext.NullTranslations:
    """Return the catalogue of a language; for an unknown language the texts stay English."""
    return gettext.translation(DOMAIN, LOCALE_DIR, languages=[language], fallback=True)


@dataclass(frozen=True, slots=True)
class Messages:
    """Says messages and numbers in one language; `views/words.py` says the content's values too."""

    language: str

    def text(self, message: str, **params: object) -> str:
        """Translate a message and fill its placeholders."""
        found = translations(self.language).gettext(message) if message else ""
        return found.format(**params) if params else found

    def plural(self, one: str, many: str, number: int) -> str:
        """Say a number of things: `plural("{n} story", "{n} stories", 3)`."""
        found = translations(self.language).ngettext(one, many, number)
        return found.format(n=self.number(number))

    def number(self, value: float, decimals: int = 0) -> str:
        """Say a number: `12345.6` is 12 345,6 in Finnish, with no-break spaces."""
        text = f"{abs(value):,.{decimals}f}"
        if self.language != "en":
            text = text.replace(",", NO_BREAK).replace(".", ",")
        return (MINUS if round(value, decimals) < 0 else "") + text
