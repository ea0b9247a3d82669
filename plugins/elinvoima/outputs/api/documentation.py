"""What the page `/tietoa/rajapinta/` lists: every address, from the same table as the files."""

from __future__ import annotations

from dataclasses import dataclass

from elinvoima.api_addresses import (
    INDEX,
    OPENAPI,
    item_address,
    schema_address,
)
from elinvoima.outputs.api.context import LICENCE_NAME, LICENCE_URL, Context
from elinvoima.outputs.api.endpoints import ENDPOINTS, Endpoint
from elinvoima.views.links import Link
from elinvoima.views.open_data import open_data_links


@dataclass(frozen=True, slots=True)
class KindView:
    """The addresses of one kind of data."""

    name: str
    title: str
    description: str
    listing: str
    csv: str
    item: str
    """Address of one record, with its id or code in braces."""
    example: Link | None
    """A record that there is."""
    schemas: tuple[Link, ...]
    """Of the list and of one record."""


@dataclass(frozen=True, slots=True)
class OpenDataView:
    """All that the API has."""

    index: str
    openapi: str
    licence: Link
    attribution: str
    kinds: tuple[KindView, ...]


def open_data_view(context: Context) -> OpenDataView:
    """Gather the addresses."""
    return OpenDataView(
        index=INDEX,
        openapi=OPENAPI,
        licence=Link(LICENCE_NAME, LICENCE_URL),
        attribution=context.attribution,
        kinds=tuple(_kind(endpoint, context) for endpoint in ENDPOINTS),
    )


def _kind(endpoint: Endpoint, context: Context) -> KindView:
    csv, listing = (link.address for link in open_data_links(endpoint.name))
    first = next(iter(endpoint.things(context)), None)
    example = None
    if first is not None:
        address = item_address(endpoint.name, str(getattr(first, endpoint.id_field)))
        example = Link(address, address)
    return KindView(
        name=endpoint.name,
        title=context.words.text(endpoint.title),
        description=context.words.text(endpoint.description),
        listing=listing,
        csv=csv,
        item=item_address(endpoint.name, f"{{{endpoint.id_field}}}"),
        example=example,
        schemas=tuple(Link(name, schema_address(name)) for name in (endpoint.name, endpoint.item)),
    )
