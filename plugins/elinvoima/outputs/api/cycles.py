"""Network cycles as answers."""

from __future__ import annotations

from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.content.schema import NetworkCycle, Story
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.contract import CycleRecord
from elinvoima.outputs.api.records import ids, place, places, record_values


def cycle(entry: Entry[Any], context: Context) -> CycleRecord:
    """Return a whole cycle."""
    record: NetworkCycle = entry.record
    own = [s for s in context.catalogue.backlinks(entry, Story) if s.record.cycle == entry.id]
    values = record_values(entry, context)
    for seminar in values.get("seminars", ()):
        for case in seminar.get("cases", ()):
            case["municipality"] = place(case["municipality"], context)
    return CycleRecord.model_validate(
        {
            **values,
            "participants": places(record.participants, context),
            "story_count": len(own),
            "stories": ids(own),
        }
    )
