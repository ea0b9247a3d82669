"""Every file of the API: records, lists, tables, schemas, the OpenAPI document and the index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elinvoima.api_addresses import item_address, list_address
from elinvoima.outputs.api.context import LICENCE_URL, Context
from elinvoima.outputs.api.contract import Answer, Listing
from elinvoima.outputs.api.endpoints import ENDPOINTS, Endpoint
from elinvoima.outputs.model import FileOutput
from elinvoima.site import Site
from elinvoima.views.words import Words


def api_files(site: Site, words: Words) -> Iterator[FileOutput]:
    """Yield everything under `api/v1/`."""
    context = Context(site, words)
    for endpoint in ENDPOINTS:
        records = [endpoint.make(thing, context) for thing in endpoint.things(context)]
        for record in records:
            address = item_address(endpoint.name, getattr(record, endpoint.id_field))
            yield FileOutput(address, as_json(record))
        listing = listing_of(endpoint, records, context)
        yield FileOutput(list_address(endpoint.name), as_json(listing))


def listing_of(endpoint: Endpoint, records: Sequence[Answer], context: Context) -> Listing[Answer]:
    """Return the list of a kind: of every record what its summary has."""
    names = tuple(endpoint.summary.model_fields)
    items = [
        endpoint.summary.model_construct(**{name: getattr(record, name) for name in names})
        for record in records
    ]
    return Listing[endpoint.summary].model_construct(  # type: ignore[name-defined]
        licence=LICENCE_URL,
        attribution=context.attribution,
        count=len(items),
        items=tuple(items),
    )


def as_json(answer: Answer) -> str:
    """Write an answer as JSON: its fields in the order of the contract, letters as they are."""
    return answer.model_dump_json(indent=1) + "\n"
