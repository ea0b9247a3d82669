"""Themes as answers."""

from __future__ import annotations

from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Expert, NetworkCycle, Story, Theme
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.contract import ThemeRecord
from elinvoima.outputs.api.records import ids, record_values


def theme(entry: Entry[Any], context: Context) -> ThemeRecord:
    """Return a whole theme."""
    catalogue = context.catalogue
    stories = ids(catalogue.backlinks(entry, Story))
    return ThemeRecord.model_validate(
        {
            **record_values(entry, context),
            "story_count": len(stories),
            "narrower": ids(catalogue.backlinks(entry, Theme)),
            "stories": stories,
            "experts": ids(catalogue.backlinks(entry, Expert)),
            "cycles": ids(catalogue.backlinks(entry, NetworkCycle)),
        }
    )
