"""How an explanation is shown: its examples as they can be seen, and its address on the site."""

from __future__ import annotations

from elinvoima.content.problems import Severity
from elinvoima.explain.explanation import Explanation, Where
from elinvoima.i18n import N_, Messages

CODES_ADDRESS = "tietoa/ohje/virheet/"
"""Page of all codes."""

SEVERITIES = {
    Severity.ERROR: N_("error: stops publishing"),
    Severity.WARNING: N_("warning: does not stop publishing, but is worth mending soon"),
    Severity.ADVICE: N_("advice: would make the page better"),
}

LONGEST = 400
"""How many characters of an example are shown."""


def address_of_code(code: str, site_url: str = "") -> str:
    """Return where the site explains a code; a path from its home if its address is not known."""
    return f"{site_url or '/'}{CODES_ADDRESS}#{code}"


def example(told: Explanation, text: str, words: Messages) -> str:
    """Return an example: content as it is, words in the language of the words."""
    return words.text(text) if told.where is Where.NOWHERE else text


def visible(text: str, words: Messages) -> str:
    """Return an example as it can be seen.

    Invisible characters are told by their names, an empty text in words, and the end of a long one
    is cut.
    """
    shown = text.replace("\ufeff", "<BOM>").replace("\u00ad", "<U+00AD>").replace("\0", "<0>")
    shown = "".join(c if c.isprintable() or c == "\n" else f"<{ord(c):02X}>" for c in shown)
    shown = shown if len(shown) <= LONGEST else f"{shown[:LONGEST].rstrip()} …"
    return shown.rstrip("\n") or words.text(N_("(empty)"))
