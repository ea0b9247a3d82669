"""What a record is about, as plain JSON values: for data files, exports and other programs."""

from __future__ import annotations

from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.relations.catalogue import address_of

LEFT_OUT = {"status", "aliases"}


def record_metadata(entry: Entry[Any]) -> dict[str, Any]:
    """Return the record's fields as they are in its file, without those that are empty."""
    fields = entry.record.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    kept = {name: value for name, value in fields.items() if name not in LEFT_OUT}
    return {
        "type": entry.collection.value,
        "id": entry.id,
        "address": f"/{address_of(entry)}",
        "language": entry.record.language.value,
        **kept,
    }
