"""A page of the site itself: the home page, about, accessibility, privacy, contact."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from elinvoima.content.schema.base import Record
from elinvoima.i18n import N_


class Block(StrEnum):
    """Something the page shows after its text, made from the site's settings or content."""

    CONTACT = "contact"
    REGISTER_SOURCES = "register_sources"
    OPEN_DATA = "open_data"
    AUDIT = "audit"


class Page(Record):
    """One of the site's own pages."""

    blocks: Annotated[
        tuple[Block, ...], Field(description=N_("What the page shows after its text"))
    ] = ()
