"""Organisations as answers."""

from __future__ import annotations

from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Expert, NetworkCycle, Organisation, Story
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.contract import OrganisationRecord
from elinvoima.outputs.api.records import ids, place, record_values


def organisation(entry: Entry[Any], context: Context) -> OrganisationRecord:
    """Return a whole organisation."""
    record: Organisation = entry.record
    catalogue = context.catalogue
    stories = catalogue.backlinks(entry, Story)
    as_client = ids(s for s in stories if s.record.client == entry.id)
    as_provider = ids(s for s in stories if entry.id in s.record.providers)
    parts = (o for o in catalogue.backlinks(entry, Organisation) if o.record.part_of == entry.id)
    return OrganisationRecord.model_validate(
        {
            **record_values(entry, context),
            "municipality": place(record.municipality, context) if record.municipality else None,
            "story_count": len({*as_client, *as_provider}),
            "stories_as_client": as_client,
            "stories_as_provider": as_provider,
            "experts": ids(catalogue.backlinks(entry, Expert)),
            "cycles": ids(catalogue.backlinks(entry, NetworkCycle)),
            "parts": ids(parts),
        }
    )
