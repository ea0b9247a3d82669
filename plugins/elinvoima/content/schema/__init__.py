"""The content model: one frozen pydantic model per collection."""

from __future__ import annotations

from elinvoima.content.collections import Collection
from elinvoima.content.schema.base import Record
from elinvoima.content.schema.cycle import NetworkCycle
from elinvoima.content.schema.expert import Expert
from elinvoima.content.schema.method import Method
from elinvoima.content.schema.organisation import Organisation
from elinvoima.content.schema.page import Page
from elinvoima.content.schema.story import Story
from elinvoima.content.schema.theme import Theme

SCHEMAS: dict[Collection, type[Record]] = {
    Collection.STORY: Story,
    Collection.THEME: Theme,
    Collection.EXPERT: Expert,
    Collection.METHOD: Method,
    Collection.CYCLE: NetworkCycle,
    Collection.ORGANISATION: Organisation,
    Collection.PAGE: Page,
}
"""Which model validates the front matter of which collection."""

__all__ = [
    "SCHEMAS",
    "Expert",
    "Method",
    "NetworkCycle",
    "Organisation",
    "Page",
    "Record",
    "Story",
    "Theme",
]
