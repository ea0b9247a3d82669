"""Stories as answers."""

from __future__ import annotations

from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Method, Story
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.contract import StoryRecord
from elinvoima.outputs.api.records import ids, places, record_values
from elinvoima.views.sources import source_lines


def story(entry: Entry[Any], context: Context) -> StoryRecord:
    """Return a whole story."""
    record: Story = entry.record
    period = record.period
    return StoryRecord.model_validate(
        {
            **record_values(entry, context),
            "municipalities": places(record.municipalities, context),
            "methods": ids(context.catalogue.find(Method, record.all_methods)),
            "period_begins": period.start.earliest,
            "period_ends": None if period.is_open else period.last.latest,
            "source_lines": source_lines(record, context.words),
        }
    )
