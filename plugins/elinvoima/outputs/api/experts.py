"""Experts as answers: of persons only what their own pages tell."""

from __future__ import annotations

from typing import Any

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Expert, Story
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.contract import ExpertRecord
from elinvoima.outputs.api.records import ids, record_values
from elinvoima.outputs.bodies import asset_address
from elinvoima.relations.body_links import resolve


def expert(entry: Entry[Any], context: Context) -> ExpertRecord:
    """Return a whole expert."""
    record: Expert = entry.record
    stories = ids(context.catalogue.backlinks(entry, Story))
    photo = None
    if record.photo:
        file, _ = resolve(entry, record.photo.file)
        photo = {"address": context.url(asset_address(file)), "alt": record.photo.alt}
    return ExpertRecord.model_validate(
        {
            **record_values(entry, context),
            "photo": photo,
            "story_count": len(stories),
            "stories": stories,
        }
    )
