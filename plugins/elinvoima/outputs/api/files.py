"""Every file of the API: records, lists, tables, schemas, the OpenAPI document and the index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from elinvoima.api_addresses import (
    INDEX,
    KINDS,
    OPENAPI,
    csv_address,
    item_address,
    list_address,
    schema_address,
)
from elinvoima.outputs.api.context import LICENCE_URL, Context
from elinvoima.outputs.api.contract import Answer, Index, Listing
from elinvoima.outputs.api.endpoints import ENDPOINTS, Endpoint
from elinvoima.outputs.api.index import index
from elinvoima.outputs.api.openapi import Made, openapi
from elinvoima.outputs.api.records import data_address
from elinvoima.outputs.api.schemas import as_text, schema
from elinvoima.outputs.api.tables import as_table
from elinvoima.outputs.model import FileOutput
from elinvoima.site import Site
from elinvoima.views.words import Words


def api_files(site: Site, words: Words) -> Iterator[FileOutput]:
    """Yield everything under `api/v1/`."""
    context = Context(site, words)
    made = {endpoint.name: _made(endpoint, context) for endpoint in ENDPOINTS}
    front = index({name: len(one.records) for name, one in made.items()}, context)
    yield FileOutput(INDEX, _json(front))
    yield FileOutput(OPENAPI, as_text(openapi(made, front, context)))
    for name, model in schema_models().items():
        yield FileOutput(schema_address(name), as_text(schema(name, model, context)))
    for endpoint in ENDPOINTS:
        one = made[endpoint.name]
        yield FileOutput(list_address(endpoint.name), _json(one.listing))
        yield FileOutput(csv_address(endpoint.name), one.csv)
        for record in one.records:
            address = item_address(endpoint.name, getattr(record, endpoint.id_field))
            yield FileOutput(address, _json(record))
    yield from _translations(site)


def _translations(site: Site) -> Iterator[FileOutput]:
    """Yield each translated record, in words of its own language."""
    makers = {endpoint.name: endpoint.make for endpoint in ENDPOINTS}
    for language in site.catalogue.languages:
        there = Context(site.in_language(language), Words(language))
        for translated in site.catalogue.translations:
            if translated.language == language and not translated.entry.collection.is_page:
                make = makers[KINDS[translated.entry.collection]]
                answer = make(translated.entry, there)
                yield FileOutput(data_address(translated.entry), _json(answer))


def schema_models() -> dict[str, type[BaseModel]]:
    """Return the model of every schema, by the schema's name."""
    models: dict[str, type[BaseModel]] = {"index": Index}
    for endpoint in ENDPOINTS:
        models |= {endpoint.name: endpoint.listing, endpoint.item: endpoint.record}
    return models


def _made(endpoint: Endpoint, context: Context) -> Made:
    records = [endpoint.make(thing, context) for thing in endpoint.things(context)]
    rows = [row for record in records for row in endpoint.rows(record)]
    return Made(records, _listing(endpoint, records, context), as_table(endpoint.row, rows))


def _listing(endpoint: Endpoint, records: Sequence[Answer], context: Context) -> Listing[Any]:
    """Return the list of a kind: of every record what its summary has."""
    names = tuple(endpoint.summary.model_fields)
    items = (
        endpoint.summary.model_construct(**{name: getattr(record, name) for name in names})
        for record in records
    )
    return endpoint.listing.model_construct(
        licence=LICENCE_URL,
        attribution=context.attribution,
        count=len(records),
        items=tuple(items),
    )


def _json(answer: Answer) -> str:
    """Write an answer: its fields in the order of the contract, letters as they are."""
    return answer.model_dump_json(indent=1) + "\n"
