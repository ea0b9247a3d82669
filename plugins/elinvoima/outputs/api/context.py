"""What every answer is made with: the site, the words, and how an address is written."""

from __future__ import annotations

from dataclasses import dataclass

from elinvoima.relations.catalogue import Catalogue
from elinvoima.site import Site
from elinvoima.views.words import Words

LICENCE_NAME = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/deed.fi"


@dataclass(frozen=True)
class Context:
    """A site whose answers are made, and the language of what people read in them."""

    site: Site
    words: Words

    @property
    def catalogue(self) -> Catalogue:
        """The site's records."""
        return self.site.catalogue

    def url(self, address: str) -> str:
        """Write an address of the site so that it holds outside the site.

        Absolute if the site's own address is known (`site_url`), else from the site's root with a
        leading slash.
        """
        return (self.site.settings.site_url or "/") + address

    @property
    def attribution(self) -> str:
        """Whom to name when the data is used: the publisher and the site, as far as known."""
        settings = self.site.settings
        named = (settings.site_name, settings.publisher, settings.site_url)
        return ", ".join(name for name in named if name)
