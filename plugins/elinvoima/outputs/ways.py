"""Ways between pages of one language: what leads where, and what is marked as another language.

The pages of the originals are at the root; those of another language have its name before the same
address: `tarinat/x/` and `sv/tarinat/x/`. Not every page is in every language. A link from a page
to one that is not in its language leads to the original and says so.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from markupsafe import Markup

from elinvoima.content.file_names import TRANSLATED
from elinvoima.i18n import DEFAULT_LANGUAGE, N_
from elinvoima.views.words import Words

_ANCHOR = re.compile(
    r'<a\b(?P<rest>[^>]*?\shref="(?P<href>[^"]*)"[^>]*)>(?P<inner>.*?)</a>', re.DOTALL
)

IN_LANGUAGE = {
    "fi": N_("(in Finnish)"),
    "sv": N_("(in Swedish)"),
    "en": N_("(in English)"),
}
"""What stands after a link to a page in another language."""


def elsewhere_note(words: Words) -> str:
    """Return what stands after the name of a form that leads to the originals' pages.

    Empty on those pages themselves.
    """
    if words.language == DEFAULT_LANGUAGE:
        return ""
    return f" {words.text(IN_LANGUAGE[DEFAULT_LANGUAGE])}"


def language_at(address: str) -> str:
    """Return the language of the page at an address."""
    first = address.partition("/")[0]
    return first if first in TRANSLATED else DEFAULT_LANGUAGE


def original_address(address: str) -> str:
    """Return where the original of a page is: `sv/tarinat/x/` -> `tarinat/x/`."""
    return address.partition("/")[2] if language_at(address) != DEFAULT_LANGUAGE else address


@dataclass(frozen=True)
class Ways:
    """Where links of the pages in one language lead."""

    language: str = DEFAULT_LANGUAGE
    addresses: frozenset[str] = frozenset()
    """Originals' addresses of the pages that are in the language; none for the originals' own."""
    foreign_names: frozenset[str] = frozenset()
    """Addresses of records that are spoken of by a name in the originals' language."""

    def to(self, address: str) -> str:
        """Return where a link to an address leads, with its fragment."""
        path, mark, fragment = address.partition("#")
        if path in self.addresses:
            path = f"{self.language}/{path}"
        return path + mark + fragment

    def marked(self, html: str, address: str) -> str:
        """Return the page at `address` with every link marked that leads out of its language.

        The link gets `hreflang`, and in words the language after it. One that is marked already,
        and one that leads to a file or out of the site, stays as it is.
        """
        if self.language == DEFAULT_LANGUAGE:
            return html
        words = Words(self.language)
        return _ANCHOR.sub(lambda found: self._marked(found, address, words), html)

    def _marked(self, found: re.Match[str], address: str, words: Words) -> str:
        rest, href, inner = found["rest"], found["href"], found["inner"]
        target = page_at(href, address)
        if target is None or "hreflang=" in rest or language_at(target) == self.language:
            return found[0]
        language = language_at(target)
        if target in self.foreign_names and " lang=" not in rest:
            rest += f' lang="{language}"'
        said = Markup('<span class="ev-in{}" lang="{}" data-search-exclude> {}</span>').format(
            " ev-hidden" if "<svg" in inner else "",
            self.language,
            words.text(IN_LANGUAGE[language]),
        )
        link = f'<a{rest} hreflang="{language}">{inner}'
        # A facet's link becomes a choice with its own words where there is JavaScript.
        return f"{link}</a>{said}" if "data-value=" in rest else f"{link}{said}</a>"


ORIGINALS = Ways()
"""Of the pages at the root, which all links lead to as they are."""


def page_at(href: str, address: str) -> str | None:
    """Return the address of the page that a relative link leads to; None if it is not to one."""
    path = href.partition("#")[0].partition("?")[0]
    if not path or path.startswith("/") or ":" in path or not path.endswith(("/", ".")):
        return None
    target = posixpath.normpath(posixpath.join(posixpath.dirname(address), path))
    return "" if target == "." else f"{target}/"
