"""Records as answers: what all collections have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from elinvoima.api_addresses import KINDS, item_address
from elinvoima.content.citations import SOURCE_ANCHOR
from elinvoima.content.entries import Entry
from elinvoima.content.file_names import language_of
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.plain_text import plain_text
from elinvoima.outputs.bodies import body_with
from elinvoima.outputs.metadata import record_metadata
from elinvoima.relations.catalogue import address_of


def record_values(entry: Entry[Any], context: Context) -> dict[str, Any]:
    """Return the fields that a record has by itself, without references to drafts."""
    record = entry.record
    address = context.url(address_of(entry))
    fields = record_metadata(entry, context.catalogue)
    if "sources" in fields:
        fields["sources"] = sorted(fields["sources"], key=lambda source: int(source["id"]))
    body = str(body_with(entry, context.catalogue, context.url))
    body = body.replace(f'href="#{SOURCE_ANCHOR}', f'href="{address}#{SOURCE_ANCHOR}')
    return {
        "label": record.title,  # of those that have no shorter name
        **fields,
        "address": address,
        "data": context.url(data_address(entry)),
        "is_archived": record.status.is_archived,
        "former_ids": record.aliases,
        "body_html": body,
        "body_text": plain_text(body),
        "translations": [
            {
                "language": other.record.language.value,
                "title": other.record.title,
                "address": context.url(address_of(other)),
                "data": context.url(data_address(other)),
            }
            for other in context.catalogue.versions(entry)
        ],
    }


def data_address(entry: Entry[Any]) -> str:
    """Return the address of a record; a translation has its language after the id: `x.sv.json`."""
    language = language_of(entry.path)
    name = f"{entry.id}.{language}" if language else entry.id
    return item_address(KINDS[entry.collection], name)


def ids(entries: Iterable[Entry[Any]]) -> tuple[str, ...]:
    """Return the ids of records, each once, in their order."""
    return tuple(dict.fromkeys(entry.id for entry in entries))


def place(name: str, context: Context) -> dict[str, str]:
    """Return the code and the name of a municipality that a record names by either."""
    municipality = context.catalogue.register[name]
    return {"code": municipality.code, "name": municipality.name_fi}


def places(names: Iterable[str], context: Context) -> list[dict[str, str]]:
    """Return each municipality once, though it may be named by an old name and the new one."""
    found = {
        municipality["code"]: municipality for municipality in (place(n, context) for n in names)
    }
    return list(found.values())
