"""What every record has: status, dates, language, old addresses and sources."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from elinvoima.content.schema.fields import (
    CalendarDate,
    Line,
    Prose,
    RecordId,
    SourceNumber,
    Summary,
    Title,
    WebAddress,
    When,
)
from elinvoima.i18n import N_


class Part(BaseModel):
    """A frozen piece of a record. Unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Status(StrEnum):
    """Where a record is in its life."""

    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"

    @property
    def is_public(self) -> bool:
        """Readers see it; an archived one with a notice."""
        return self is not Status.DRAFT

    @property
    def is_archived(self) -> bool:
        """Kept for reading, no longer kept up to date."""
        return self is Status.ARCHIVED


class Language(StrEnum):
    """Languages a record can be written in."""

    FINNISH = "fi"
    SWEDISH = "sv"
    ENGLISH = "en"


class Source(Part):
    """Where facts come from. Cited in any text as `[@number]`."""

    id: Annotated[SourceNumber, Field(description=N_("Number by which the texts cite it: [@1]"))]
    title: Annotated[Line | None, Field(description=N_("Title of the source, where known"))] = None
    publisher: Annotated[Line, Field(description=N_("Who published it"))]
    year: Annotated[When | None, Field(description=N_("Year or years; leave out if unknown"))] = (
        None
    )
    url: Annotated[WebAddress | None, Field(description=N_("Web address"))] = None
    note: Annotated[Line | None, Field(description=N_("What the reader should know of it"))] = None


class Record(Part):
    """Base of every collection's model."""

    title: Annotated[Title, Field(description=N_("Title of the page"))]
    summary: Annotated[
        Summary, Field(description=N_("What this is about, in one or two sentences"))
    ]
    status: Annotated[Status, Field(description=N_("draft (not shown), published or archived"))] = (
        Status.DRAFT
    )
    published: Annotated[
        CalendarDate | None, Field(description=N_("Day it was first published"))
    ] = None
    reviewed: Annotated[
        CalendarDate | None, Field(description=N_("Day its facts were last checked"))
    ] = None
    review_by: Annotated[
        CalendarDate | None, Field(description=N_("Day by which its facts must be checked"))
    ] = None
    publish_on: Annotated[
        CalendarDate | None, Field(description=N_("Day from which a published page is shown"))
    ] = None
    remove_by: Annotated[
        CalendarDate | None, Field(description=N_("Day by which the page must be taken away"))
    ] = None
    language: Annotated[Language, Field(description=N_("Language of the text"))] = Language.FINNISH
    aliases: Annotated[
        tuple[RecordId, ...], Field(description=N_("Former ids, whose addresses lead here"))
    ] = ()
    sources: Annotated[tuple[Source, ...], Field(description=N_("Sources of the facts"))] = ()
    source_conflicts: Annotated[
        tuple[Prose, ...], Field(description=N_("Where the sources disagree"))
    ] = ()

    def is_public_on(self, day: dt.date) -> bool:
        """Whether readers see it on a day: from `publish_on` on, and no more on `remove_by`."""
        has_begun = self.publish_on is None or self.publish_on <= day
        has_ended = self.remove_by is not None and self.remove_by <= day
        return self.status.is_public and has_begun and not has_ended
