"""Makes a page from a template: what every page of the site needs besides its own view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from elinvoima.addresses import relative
from elinvoima.content.entries import Entry
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Municipality, Region
from elinvoima.outputs.bodies import body_with
from elinvoima.outputs.headings import headings_of
from elinvoima.outputs.model import PageOutput, Share
from elinvoima.outputs.structured_data import breadcrumbs, json_ld, place_node
from elinvoima.outputs.templates import Renderer
from elinvoima.outputs.ways import ORIGINALS, Ways, elsewhere_note, original_address
from elinvoima.relations.catalogue import Catalogue, address_of
from elinvoima.site import Site
from elinvoima.views.links import Link
from elinvoima.views.words import Words

CONTENTS = "<!--contents-->"
"""Where a template wants the page's contents: they are known when the page is."""


@dataclass(frozen=True)
class PageMaker:
    """Makes pages of a site in one language."""

    site: Site
    words: Words
    ways: Ways = ORIGINALS

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

    def body(self, entry: Entry[Any]) -> Markup:
        """Return a record's text as it stands on its own page."""
        at = address_of(entry)
        return body_with(entry, self.catalogue, lambda to: relative(self.ways.to(to), at))

    def place(self, place: Municipality | Region, address: str) -> Mapping[str, Any]:
        """Return what a place's page is about, in schema.org's words."""
        return place_node(place, self.ways.to(address), self.site, self.words)

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
        is_indexed: bool = True,
        language: str = "",
        metadata: dict[str, Any] | None = None,
        late: str = "",
        share: Share | None = None,
        about: Mapping[str, Any] | None = None,
        **context: Any,
    ) -> PageOutput:
        """Render a template into a page; `context` is what the template needs besides.

        `late` is the notice of a page whose facts should have been checked; `about` is what the
        page is about, in schema.org's words.
        """
        trail = tuple(trail)
        at = self.ways.to(address)
        context.setdefault("link", lambda target: relative(self.ways.to(target), at))
        html = self.renderer.render(
            template,
            original_address(at),
            search_note=elsewhere_note(self.words),
            title=title,
            description=description,
            trail=trail,
            late=late,
            edit_url=self.site.settings.edit_link(source) if source else "",
            **context,
        )
        headings = headings_of(html)
        if CONTENTS in html:
            html = html.replace(CONTENTS, self.renderer.contents(headings))
        html = self.ways.marked(html, at)
        return PageOutput(
            address=at,
            interface=self.words.language,
            kind=template,
            title=title,
            description=description,
            language=language or self.words.language,
            html=html,
            headings=headings,
            source=source,
            is_searched=is_searched,
            is_indexed=is_indexed,
            metadata=metadata or {"type": template},
            share=share,
            json_ld=self._json_ld(about, trail, title, at),
        )

    def _json_ld(
        self, about: Mapping[str, Any] | None, trail: tuple[Link, ...], title: str, address: str
    ) -> str:
        nodes = [dict(about)] if about else []
        if trail:
            steps = (*trail, Link(title, address))
            nodes.append(breadcrumbs(steps, self.ways.to, self.site))
        return json_ld(nodes) if nodes else ""
