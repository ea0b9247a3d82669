"""A network cycle: one round of a network, with its seminars and the themes it dealt with."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from elinvoima.content.schema.base import Part, Record
from elinvoima.content.schema.fields import (
    Count,
    CycleId,
    FuzzyDate,
    Label,
    Line,
    MunicipalityName,
    OrganisationId,
    Prose,
    StoryId,
    ThemeId,
    WebAddress,
    When,
)
from elinvoima.i18n import N_


class ThemeListKind(StrEnum):
    """Whether the list was told beforehand or afterwards."""

    ANNOUNCED = "announced"
    HELD = "held"


class ListedTheme(Part):
    """One theme of a list: one of ours, or one that has no page here."""

    theme: Annotated[ThemeId | None, Field(description=N_("Id of the theme"))] = None
    text: Annotated[
        Line | None, Field(description=N_("Theme in words, if it has no page here"))
    ] = None


class ThemeList(Part):
    """The themes as one source gives them. Sources that disagree get a list each."""

    kind: Annotated[ThemeListKind, Field(description=N_("announced or held"))]
    source: Annotated[Line, Field(description=N_("Which source says so: [@1]"))]
    date: Annotated[When | None, Field(description=N_("Date of the source"))] = None
    themes: Annotated[tuple[ListedTheme, ...], Field(min_length=1, description=N_("Its themes"))]


class Component(Part):
    """One part of what a participant gets."""

    title: Annotated[Line, Field(description=N_("What it is"))]
    count: Annotated[Count | None, Field(description=N_("How many"))] = None
    description: Annotated[Prose | None, Field(description=N_("What it is for"))] = None


class SeminarCase(Part):
    """An example told in a seminar."""

    municipality: Annotated[MunicipalityName, Field(description=N_("Whose example"))]
    text: Annotated[Prose | None, Field(description=N_("What it was about"))] = None
    story: Annotated[StoryId | None, Field(description=N_("Id of its story"))] = None


class Seminar(Part):
    """One seminar of the cycle."""

    title: Annotated[Line, Field(description=N_("Subject"))]
    date: Annotated[FuzzyDate | None, Field(description=N_("Day, or as precisely as is known"))] = (
        None
    )
    place: Annotated[Line | None, Field(description=N_("Where it was held"))] = None
    theme: Annotated[ThemeId | None, Field(description=N_("Id of its theme"))] = None
    cases: Annotated[tuple[SeminarCase, ...], Field(description=N_("Examples told there"))] = ()
    takeaways: Annotated[Prose | None, Field(description=N_("What came of it"))] = None


class Publication(Part):
    """Something the network's work led to being published."""

    title: Annotated[Line, Field(description=N_("Name, or what it is if the name is unknown"))]
    publisher: Annotated[Line | None, Field(description=N_("Who published it"))] = None
    year: Annotated[When | None, Field(description=N_("Year"))] = None
    url: Annotated[WebAddress | None, Field(description=N_("Web address"))] = None
    note: Annotated[Prose | None, Field(description=N_("What it found, and the source: [@1]"))] = (
        None
    )


class NetworkCycle(Record):
    """One round of a network."""

    label: Annotated[Label, Field(description=N_("Short name for lists"))]
    network: Annotated[Line, Field(description=N_("Name of the network"))]
    year: Annotated[
        Annotated[int, Field(strict=True, ge=1900, le=2999)],
        Field(description=N_("Year of the cycle")),
    ]
    organisers: Annotated[
        tuple[OrganisationId, ...], Field(min_length=1, description=N_("Ids of the organisers"))
    ]
    goal: Annotated[Prose | None, Field(description=N_("What the network is for"))] = None
    participant_count: Annotated[
        Count | None, Field(description=N_("How many took part; may exceed the list"))
    ] = None
    participants: Annotated[
        tuple[MunicipalityName, ...], Field(description=N_("Participants known by name"))
    ] = ()
    components: Annotated[
        tuple[Component, ...], Field(description=N_("What the cycle consists of"))
    ] = ()
    theme_lists: Annotated[
        tuple[ThemeList, ...], Field(description=N_("Themes, announced and held"))
    ] = ()
    seminars: Annotated[tuple[Seminar, ...], Field(description=N_("Seminars known of"))] = ()
    publications: Annotated[tuple[Publication, ...], Field(description=N_("Publications"))] = ()
    next_cycle: Annotated[CycleId | None, Field(description=N_("Id of the next cycle"))] = None
