"""Answers about stories."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from elinvoima.i18n import N_
from elinvoima.outputs.api.contract.common import (
    Answer,
    Body,
    Date,
    Listing,
    MunicipalityName,
    SourceLine,
    Summary,
    Text,
)


class Step(Answer):
    """One thing that was done."""

    title: Annotated[Text, Field(description=N_("What was done"))]
    when: Date | None = None
    method: Annotated[str | None, Field(description=N_("Id of the method used"))] = None
    count: Annotated[int | None, Field(description=N_("How many: interviews, workshops"))] = None
    participants: Annotated[Text | None, Field(description=N_("Who took part"))] = None
    purpose: Annotated[Text | None, Field(description=N_("What it was for and what it gave"))] = (
        None
    )


class Decision(Answer):
    """A decision of an elected or governing body."""

    body: Annotated[Text, Field(description=N_("Who decided: kunnanhallitus, valtuusto"))]
    what: Annotated[Text, Field(description=N_("What was decided"))]
    when: Date | None = None


class Indicator(Answer):
    """A figure before and after."""

    name: Annotated[Text, Field(description=N_("What is measured"))]
    unit: Annotated[str | None, Field(description=N_("Unit: %, euroa, yritystä"))] = None
    before: Annotated[float | None, Field(description=N_("Figure before"))] = None
    before_when: Date | None = None
    after: Annotated[float, Field(description=N_("Figure after"))]
    after_when: Date | None = None
    note: Annotated[
        Text | None, Field(description=N_("How it was measured, and the source: [@1]"))
    ] = None


class Quote(Answer):
    """Somebody's words, published with their permission or from a public source."""

    text: Annotated[Text, Field(description=N_("The words"))]
    speaker: Annotated[Text, Field(description=N_("Person or group who said it"))]
    role: Annotated[Text | None, Field(description=N_("Their role at the time"))] = None
    permission: Annotated[
        Literal["consent", "public_source"], Field(description=N_("Why it may be published"))
    ]


class Recommendation(Answer):
    """Whether the ones who did it recommend it to others, and on what conditions."""

    text: Annotated[Text, Field(description=N_("What they recommend"))]
    by: Annotated[Text | None, Field(description=N_("Who recommends it"))] = None
    conditions: Annotated[tuple[Text, ...], Field(description=N_("Under which conditions"))] = ()


class CallToAction(Answer):
    """What a reader who wants the same can do next."""

    text: Annotated[Text, Field(description=N_("Invitation to the reader"))]
    organisation: Annotated[str | None, Field(description=N_("Whom to contact"))] = None
    expert: Annotated[str | None, Field(description=N_("Expert or team to contact"))] = None
    url: Annotated[str | None, Field(description=N_("Web address to go to"))] = None


class StorySummary(Summary):
    """A story in the list of stories."""

    type: Literal["story"]
    municipalities: Annotated[
        tuple[MunicipalityName, ...], Field(description=N_("Municipalities it happened in"))
    ]
    client: Annotated[str | None, Field(description=N_("Organisation the work was done for"))] = (
        None
    )
    providers: Annotated[
        tuple[str, ...], Field(description=N_("Organisations that did the work"))
    ] = ()
    period: Date
    period_begins: Annotated[dt.date, Field(description=N_("First day that the period can mean"))]
    period_ends: Annotated[
        dt.date | None,
        Field(description=N_("Last day that the period can mean; null if it goes on")),
    ]
    themes: Annotated[tuple[str, ...], Field(description=N_("Ids of its themes"))] = ()
    methods: Annotated[
        tuple[str, ...], Field(description=N_("Ids of all methods used, those of the steps too"))
    ]
    cycle: Annotated[str | None, Field(description=N_("Network cycle it belongs to"))] = None
    experts: Annotated[tuple[str, ...], Field(description=N_("Experts and teams to ask"))] = ()
    evidence: Annotated[
        Literal["described", "measured", "evaluated"],
        Field(description=N_("How the results are known: described, measured, evaluated")),
    ]


class StoryListing(Listing[StorySummary]):
    """All stories."""


class StoryRecord(Body, StorySummary):
    """A whole story."""

    period_note: Annotated[Text | None, Field(description=N_("How sure the period is"))] = None
    partners: Annotated[tuple[Text, ...], Field(description=N_("Others who were part of it"))] = ()
    starting_point: Annotated[Text | None, Field(description=N_("Situation before"))] = None
    motive: Annotated[Text | None, Field(description=N_("Why it was done, and why this way"))] = (
        None
    )
    strategy_links: Annotated[
        tuple[Text, ...], Field(description=N_("Strategies and programmes it serves"))
    ] = ()
    steps: Annotated[tuple[Step, ...], Field(description=N_("What was done, in order"))] = ()
    decisions: Annotated[tuple[Decision, ...], Field(description=N_("Decisions made"))] = ()
    outputs: Annotated[
        tuple[Text, ...], Field(description=N_("What was made: programmes, tools"))
    ] = ()
    results: Annotated[tuple[Text, ...], Field(description=N_("What was reached at once"))] = ()
    outcomes: Annotated[tuple[Text, ...], Field(description=N_("What changed later"))] = ()
    indicators: Annotated[
        tuple[Indicator, ...], Field(description=N_("Figures before and after"))
    ] = ()
    lessons: Annotated[tuple[Text, ...], Field(description=N_("What was learnt"))] = ()
    success_conditions: Annotated[
        tuple[Text, ...], Field(description=N_("What made it succeed"))
    ] = ()
    suits_when: Annotated[tuple[Text, ...], Field(description=N_("When it suits another"))] = ()
    does_not_suit_when: Annotated[
        tuple[Text, ...], Field(description=N_("When it does not suit"))
    ] = ()
    quotes: Annotated[tuple[Quote, ...], Field(description=N_("Quotes with permission"))] = ()
    recommendation: Annotated[
        Recommendation | None, Field(description=N_("Whether it is recommended to others"))
    ] = None
    call_to_action: Annotated[
        CallToAction | None, Field(description=N_("What the reader can do next"))
    ] = None
    source_lines: Annotated[
        tuple[SourceLine, ...], Field(description=N_("The sources as documents list them"))
    ] = ()
