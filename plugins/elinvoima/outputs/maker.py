"""Makes a page from a template: what every page of the site needs besides its own view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from elinvoima.i18n import N_
from elinvoima.outputs.headings import headings_of
from elinvoima.outputs.model import PageOutput
from elinvoima.outputs.templates import Renderer
from elinvoima.relations.catalogue import Catalogue
from elinvoima.site import Site
from elinvoima.views.links import Link
from elinvoima.views.words import Words


@dataclass(frozen=True)
class PageMaker:
    """Makes pages of a site in one language."""

    site: Site
    words: Words

    @property
    def catalogue(self) -> Catalogue:
        """The site's records."""
        return self.site.catalogue

    @cached_property
    def renderer(self) -> Renderer:
        """The templates."""
        return Renderer(self.words)

    @cached_property
    def home(self) -> Link:
        """The way home, for the trails."""
        return Link(self.words.text(N_("Home")), "")

    def absolute(self, address: str) -> str:
        """Return an address that works from wherever on the host the page is shown."""
        return (urlsplit(self.site.settings.site_url).path or "/") + address

    def make(  # noqa: PLR0913 (a page has this many sides)
        self,
        template: str,
        address: str,
        *,
        title: str,
        description: str,
        trail: Iterable[Link] = (),
        source: str | None = None,
        is_searched: bool = True,
        language: str = "",
        metadata: dict[str, Any] | None = None,
        late: str = "",
        **context: Any,
    ) -> PageOutput:
        """Render a template into a page; `context` is what the template needs besides.

        `late` is the notice of a page whose facts should have been checked.
        """
        html = self.renderer.render(
            template,
            address,
            title=title,
            description=description,
            trail=trail,
            late=late,
            edit_url=self.site.settings.edit_link(source) if source else "",
            **context,
        )
        return PageOutput(
            address=address,
            kind=template,
            title=title,
            description=description,
            language=language or self.words.language,
            html=html,
            headings=headings_of(html),
            source=source,
            is_searched=is_searched,
            metadata=metadata or {"type": template},
        )
