"""Makes every page of the site, one function a kind of page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from elinvoima.addresses import relative
from elinvoima.content.collections import Collection
from elinvoima.content.entries import Entry
from elinvoima.content.schema import (
    Expert,
    Method,
    NetworkCycle,
    Organisation,
    Page,
    Story,
    Theme,
)
from elinvoima.i18n import N_
from elinvoima.municipalities.register import POPULATION_YEAR, Municipality, Region
from elinvoima.outputs.bodies import asset_address, body_html
from elinvoima.outputs.headings import headings_of
from elinvoima.outputs.metadata import record_metadata
from elinvoima.outputs.model import PageOutput
from elinvoima.outputs.templates import Renderer
from elinvoima.relations.body_links import resolve
from elinvoima.relations.catalogue import NOT_FOUND_ADDRESS, address_of
from elinvoima.site import Site
from elinvoima.views.cards import story_cards
from elinvoima.views.facets import FacetGroup, FacetValue, facet_groups
from elinvoima.views.links import Link, municipality_address
from elinvoima.views.listings import LISTINGS, Listing, counted_tiles, figures, tile_groups
from elinvoima.views.places import (
    REGISTER_SOURCES,
    municipality_view,
    place_groups,
    region_view,
)
from elinvoima.views.records import (
    cycle_view,
    expert_view,
    method_view,
    organisation_view,
    theme_view,
)
from elinvoima.views.sources import source_views
from elinvoima.views.story import story_view
from elinvoima.views.words import Words

HOME_STORIES = 6
"""How many stories the home page shows."""

_RECORD_VIEWS: dict[type, Any] = {
    Story: story_view,
    Theme: theme_view,
    Method: method_view,
    Expert: expert_view,
    NetworkCycle: cycle_view,
    Organisation: organisation_view,
}


@dataclass(frozen=True)
class PageMaker:
    """Makes the pages of a site in one language."""

    site: Site
    words: Words

    @cached_property
    def renderer(self) -> Renderer:
        """The templates."""
        return Renderer(self.words)

    @cached_property
    def facets(self) -> tuple[FacetGroup, ...]:
        """The stories' facets, worked out once."""
        return facet_groups(self.site.catalogue, self.words)

    def pages(self) -> Iterator[PageOutput]:
        """Yield every page."""
        catalogue = self.site.catalogue
        for entry in catalogue.entries:
            yield self.own_page(entry) if entry.collection.is_page else self.record_page(entry)
        yield self.story_list()
        for group in self.facets:
            if group.facet.has_own_listings:
                yield from (self.facet_page(group, value) for value in group.values)
        yield from (self.listing(listing) for listing in LISTINGS)
        yield self.place_list()
        yield from (self.municipality(m) for m in catalogue.register.municipalities)
        yield self.region_list()
        yield from (self.region(r) for r in catalogue.register.regions)

    def record_page(self, entry: Entry[Any]) -> PageOutput:
        """Make the page of a story, theme, method, expert, cycle or organisation."""
        view = _RECORD_VIEWS[type(entry.record)](entry, self.site.catalogue, self.words)
        address = address_of(entry)
        photo = getattr(entry.record, "photo", None)
        listing = Link(
            self.words.text(_LIST_NAMES[entry.collection]), f"{entry.collection.address}/"
        )
        return self.make(
            entry.collection.value,
            address,
            title=entry.record.title,
            description=entry.record.summary,
            trail=(self.home, listing),
            source=entry.path,
            metadata=record_metadata(entry),
            view=view,
            body=body_html(entry, self.site.catalogue, address),
            photo=relative(asset_address(resolve(entry, photo.file)[0]), address) if photo else "",
        )

    def own_page(self, entry: Entry[Any]) -> PageOutput:
        """Make one of the site's own pages: the home page, about, contact, the 404 page."""
        record: Page = entry.record
        address = address_of(entry)
        context: dict[str, Any] = {
            "record": record,
            "body": body_html(entry, self.site.catalogue, address),
            "settings": self.site.settings,
            "figures": figures(self.site.catalogue, self.words),
            "attribution": self.words.text(REGISTER_SOURCES),
            "sources": source_views(record, self.words),
        }
        kind = "page"
        if address == "":
            kind = "home"
            stories = story_cards(self.site.catalogue.all(Story), self.site.catalogue, self.words)
            context["cards"] = stories[:HOME_STORIES]
            context["themes"] = counted_tiles(Theme, self.site.catalogue, self.words)
        elif address == NOT_FOUND_ADDRESS:
            kind = "not_found"
            context["link"] = self.absolute
            context["ways"] = [self.home, *(Link(self.words.text(n), a) for a, n in _WAYS)]
        return self.make(
            kind,
            address,
            title=record.title,
            description=record.summary,
            trail=(self.home,),
            source=entry.path,
            is_searched=kind == "page",
            metadata=record_metadata(entry),
            **context,
        )

    def story_list(self) -> PageOutput:
        """Make the list of all stories, with its facets."""
        stories = self.site.catalogue.all(Story)
        return self.make(
            "stories",
            "tarinat/",
            title=self.words.text(N_("Stories")),
            description=self.words.text(
                N_("What Finnish municipalities and their partners did for vitality, and how.")
            ),
            trail=(self.home,),
            groups=self.facets,
            cards=story_cards(stories, self.site.catalogue, self.words),
        )

    def facet_page(self, group: FacetGroup, value: FacetValue) -> PageOutput:
        """Make the list of the stories that have one value of a facet."""
        return self.make(
            "facet",
            value.address,
            title=f"{self.words.text(N_('Stories'))}: {value.label}",
            description=f"{group.label}: {value.label}",
            trail=(self.home, Link(self.words.text(N_("Stories")), "tarinat/")),
            is_searched=False,
            group=group,
            cards=story_cards(value.stories, self.site.catalogue, self.words),
        )

    def listing(self, listing: Listing) -> PageOutput:
        """Make the list of a collection's records."""
        return self.make(
            "listing",
            f"{listing.collection.address}/",
            title=self.words.text(listing.title),
            description=self.words.text(listing.description),
            trail=(self.home,),
            groups=tile_groups(listing, self.site.catalogue, self.words),
        )

    def place_list(self) -> PageOutput:
        """Make the list of all municipalities."""
        return self._places(
            "kunnat/",
            self.words.text(N_("Municipalities")),
            self.words.text(N_("All {n} municipalities of Finland, by region."),
                            n=len(self.site.catalogue.register.municipalities)),
        )  # fmt: skip

    def region_list(self) -> PageOutput:
        """Make the list of the regions."""
        groups = place_groups(self.site.catalogue, self.words)
        return self.make(
            "regions",
            "maakunnat/",
            title=self.words.text(N_("Regions")),
            description=self.words.text(N_("The regions of Finland and the stories of each.")),
            trail=(self.home,),
            regions=[
                (group.region, len(region_view(region, self.site.catalogue, self.words).stories))
                for group in groups
                for region in self.site.catalogue.register.regions
                if group.region.text == region.name_fi
            ],
        )

    def municipality(self, municipality: Municipality) -> PageOutput:
        """Make a municipality's page."""
        view = municipality_view(municipality, self.site.catalogue, self.words)
        return self.make(
            "municipality",
            municipality_address(municipality),
            title=municipality.name_fi,
            description=self.words.text(
                N_("{name}, {region}: figures of the municipality and its vitality stories."),
                name=municipality.name_fi,
                region=municipality.region.name_fi,
            ),
            trail=(
                self.home,
                Link(self.words.text(N_("Municipalities")), "kunnat/"),
                view.region,
            ),
            metadata={"type": "municipality", "code": municipality.code},
            view=view,
        )

    def region(self, region: Region) -> PageOutput:
        """Make a region's page."""
        return self.make(
            "region",
            f"maakunnat/{region.id}/",
            title=region.name_fi,
            description=self.words.text(
                N_("{name}: municipalities of the region and their vitality stories."),
                name=region.name_fi,
            ),
            trail=(self.home, Link(self.words.text(N_("Regions")), "maakunnat/")),
            metadata={"type": "region", "code": region.code},
            view=region_view(region, self.site.catalogue, self.words),
            population_year=POPULATION_YEAR,
        )

    def _places(self, address: str, title: str, description: str) -> PageOutput:
        return self.make(
            "places",
            address,
            title=title,
            description=description,
            trail=(self.home,),
            groups=place_groups(self.site.catalogue, self.words),
            attribution=self.words.text(REGISTER_SOURCES),
        )

    @cached_property
    def home(self) -> Link:
        """The way home, for the trails."""
        return Link(self.words.text(N_("Home")), "")

    def absolute(self, address: str) -> str:
        """Return an address that works from anywhere on the host, for the page shown at any."""
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
        metadata: dict[str, Any] | None = None,
        **context: Any,
    ) -> PageOutput:
        """Render a template into a page."""
        html = self.renderer.render(
            template,
            address,
            title=title,
            description=description,
            trail=trail,
            edit_url=self.site.settings.edit_link(source) if source else "",
            **context,
        )
        return PageOutput(
            address=address,
            kind=template,
            title=title,
            description=description,
            language=self.words.language,
            html=html,
            headings=headings_of(html),
            source=source,
            is_searched=is_searched,
            metadata=metadata or {"type": template},
        )


_LIST_NAMES = {
    Collection.STORY: N_("Stories"),
    Collection.THEME: N_("Themes"),
    Collection.EXPERT: N_("Experts"),
    Collection.METHOD: N_("Methods"),
    Collection.CYCLE: N_("Networks"),
    Collection.ORGANISATION: N_("Organisations"),
}

_WAYS = (
    ("tarinat/", N_("Stories")),
    ("teemat/", N_("Themes")),
    ("menetelmat/", N_("Methods")),
    ("asiantuntijat/", N_("Experts")),
    ("kunnat/", N_("Municipalities")),
)
