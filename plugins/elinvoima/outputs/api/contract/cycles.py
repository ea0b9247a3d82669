"""Answers about network cycles."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from elinvoima.i18n import N_
from elinvoima.outputs.api.contract.common import (
    Answer,
    Body,
    Date,
    Listing,
    MunicipalityName,
    Summary,
    Text,
)


class ListedTheme(Answer):
    """One theme of a list: one that has a page here, or words."""

    theme: Annotated[str | None, Field(description=N_("Id of the theme"))] = None
    text: Annotated[
        Text | None, Field(description=N_("Theme in words, if it has no page here"))
    ] = None


class ThemeList(Answer):
    """The themes as one source gives them."""

    kind: Annotated[Literal["announced", "held"], Field(description=N_("announced or held"))]
    source: Annotated[Text, Field(description=N_("Which source says so: [@1]"))]
    date: Date | None = None
    themes: Annotated[tuple[ListedTheme, ...], Field(description=N_("Its themes"))] = ()


class Component(Answer):
    """One part of what a participant gets."""

    title: Annotated[Text, Field(description=N_("What it is"))]
    count: Annotated[int | None, Field(description=N_("How many"))] = None
    description: Annotated[Text | None, Field(description=N_("What it is for"))] = None


class SeminarCase(Answer):
    """An example told in a seminar."""

    municipality: Annotated[MunicipalityName, Field(description=N_("Whose example"))]
    text: Annotated[Text | None, Field(description=N_("What it was about"))] = None
    story: Annotated[str | None, Field(description=N_("Id of its story"))] = None


class Seminar(Answer):
    """One seminar of the cycle."""

    title: Annotated[Text, Field(description=N_("Subject"))]
    date: Date | None = None
    place: Annotated[Text | None, Field(description=N_("Where it was held"))] = None
    theme: Annotated[str | None, Field(description=N_("Id of its theme"))] = None
    cases: Annotated[tuple[SeminarCase, ...], Field(description=N_("Examples told there"))] = ()
    takeaways: Annotated[Text | None, Field(description=N_("What came of it"))] = None


class Publication(Answer):
    """Something the network's work led to being published."""

    title: Annotated[Text, Field(description=N_("Name, or what it is if the name is unknown"))]
    publisher: Annotated[Text | None, Field(description=N_("Who published it"))] = None
    year: Date | None = None
    url: Annotated[str | None, Field(description=N_("Web address"))] = None
    note: Annotated[Text | None, Field(description=N_("What it found, and the source: [@1]"))] = (
        None
    )


class CycleSummary(Summary):
    """A network cycle in the list of cycles."""

    type: Literal["cycle"]
    network: Annotated[str, Field(description=N_("Name of the network"))]
    year: Annotated[int, Field(description=N_("Year of the cycle"))]
    organisers: Annotated[tuple[str, ...], Field(description=N_("Ids of the organisers"))] = ()
    participant_count: Annotated[
        int | None, Field(description=N_("How many took part; may exceed the list"))
    ] = None
    next_cycle: Annotated[str | None, Field(description=N_("Id of the next cycle"))] = None
    story_count: Annotated[int, Field(description=N_("How many stories there are"))]


class CycleListing(Listing[CycleSummary]):
    """All network cycles."""


class CycleRecord(Body, CycleSummary):
    """A whole network cycle, with what refers to it."""

    goal: Annotated[Text | None, Field(description=N_("What the network is for"))] = None
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
    stories: Annotated[tuple[str, ...], Field(description=N_("Ids of its stories"))]
