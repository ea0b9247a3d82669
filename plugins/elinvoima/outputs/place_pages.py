"""Pages of the municipalities and regions, and the lists of both."""

from __future__ import annotations

from collections.abc import Iterator

from elinvoima.api_addresses import MUNICIPALITIES
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Municipality, Region
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.model import PageOutput
from elinvoima.views.links import Link, municipality_address, region_address
from elinvoima.views.open_data import open_data_links
from elinvoima.views.place_figures import register_sources
from elinvoima.views.places import (
    municipality_view,
    place_groups,
    region_links,
    region_view,
)


def place_pages(maker: PageMaker) -> Iterator[PageOutput]:
    """Yield the page of every municipality and region, and the two lists."""
    register = maker.catalogue.register
    yield _municipalities(maker)
    yield from (_municipality(maker, m) for m in register.municipalities)
    yield _regions(maker)
    yield from (_region(maker, r) for r in register.regions)


def _municipalities(maker: PageMaker) -> PageOutput:
    number = len(maker.catalogue.register.municipalities)
    return maker.make(
        "places",
        "kunnat/",
        title=maker.words.text(N_("Municipalities")),
        description=maker.words.text(N_("All {n} municipalities of Finland, by region."), n=number),
        trail=(maker.home,),
        open_data=open_data_links(MUNICIPALITIES),
        groups=place_groups(maker.catalogue, maker.words),
        attribution=register_sources(maker.catalogue.register.years, maker.words),
    )


def _municipality(maker: PageMaker, municipality: Municipality) -> PageOutput:
    view = municipality_view(municipality, maker.catalogue, maker.site.distances, maker.words)
    return maker.make(
        "municipality",
        municipality_address(municipality),
        title=view.name,
        description=maker.words.text(
            N_("{name}, {region}: figures of the municipality and its vitality stories."),
            name=view.name,
            region=view.region.text,
        ),
        trail=(
            maker.home,
            Link(maker.words.text(N_("Municipalities")), "kunnat/"),
            view.region,
        ),
        metadata={"type": "municipality", "code": municipality.code},
        about=maker.place(municipality, municipality_address(municipality)),
        view=view,
    )


def _regions(maker: PageMaker) -> PageOutput:
    return maker.make(
        "regions",
        "maakunnat/",
        title=maker.words.text(N_("Regions")),
        description=maker.words.text(N_("The regions of Finland and the stories of each.")),
        trail=(maker.home,),
        regions=region_links(maker.catalogue, maker.words),
    )


def _region(maker: PageMaker, region: Region) -> PageOutput:
    view = region_view(region, maker.catalogue, maker.words)
    return maker.make(
        "region",
        region_address(region),
        title=view.name,
        description=maker.words.text(
            N_("{name}: municipalities of the region and their vitality stories."),
            name=view.name,
        ),
        trail=(maker.home, Link(maker.words.text(N_("Regions")), "maakunnat/")),
        metadata={"type": "region", "code": region.code},
        about=maker.place(region, region_address(region)),
        view=view,
    )
