"""Methods as answers."""

from __future__ import annotations

from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Expert, Story
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.contract import MethodRecord
from elinvoima.outputs.api.records import ids, record_values


def method(entry: Entry[Any], context: Context) -> MethodRecord:
    """Return a whole method."""
    stories = ids(context.catalogue.backlinks(entry, Story))
    return MethodRecord.model_validate(
        {
            **record_values(entry, context),
            "story_count": len(stories),
            "stories": stories,
            "experts": ids(context.catalogue.backlinks(entry, Expert)),
        }
    )
