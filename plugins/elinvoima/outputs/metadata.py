"""What a record is about, as plain JSON values: for the API, exports and other programs."""

from __future__ import annotations

from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.content.schema.fields import RecordReference
from elinvoima.relations.catalogue import Catalogue, address_of
from elinvoima.relations.references import references_in

LEFT_OUT = {"status", "aliases", "publish_on", "remove_by"}


def record_metadata(entry: Entry[Any], catalogue: Catalogue) -> dict[str, Any]:
    """Return the record's fields as they are in its file, without those that are empty.

    References to drafts are left out: nobody is to learn from here that there are such.
    """
    fields = entry.record.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    _forget_drafts(entry, catalogue, fields)
    kept = {name: value for name, value in _told(fields).items() if name not in LEFT_OUT}
    return {
        "type": entry.collection.value,
        "id": entry.id,
        "address": f"/{address_of(entry)}",
        "language": entry.record.language.value,
        **kept,
    }


def _forget_drafts(entry: Entry[Any], catalogue: Catalogue, fields: dict[str, Any]) -> None:
    """Take the ids of records that are not public out of `fields`, from the last to the first."""
    for reference in reversed(tuple(references_in(entry.record))):
        marker = reference.marker
        if not isinstance(marker, RecordReference):
            continue
        if (marker.collection, reference.value) not in catalogue.by_id:
            holder: Any = fields
            for step in reference.path[:-1]:
                holder = holder[step]
            del holder[reference.path[-1]]


def _told(value: Any) -> Any:
    """Return the value without the lists and parts in which nothing is left."""
    if isinstance(value, dict):
        told = {name: _told(item) for name, item in value.items()}
        return {name: item for name, item in told.items() if item not in ({}, [])}
    if isinstance(value, list):
        return [item for item in map(_told, value) if item not in ({}, [])]
    return value
