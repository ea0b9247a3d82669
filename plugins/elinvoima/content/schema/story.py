"""A case story: what a municipality or its partner did, how, and what came of it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from elinvoima.content.schema.base import Part, Record
from elinvoima.content.schema.fields import (
    Count,
    CycleId,
    ExpertId,
    FuzzyDate,
    Label,
    Line,
    MethodId,
    MunicipalityName,
    Number,
    OrganisationId,
    Prose,
    ThemeId,
    WebAddress,
    When,
)
from elinvoima.i18n import N_


class Evidence(StrEnum):
    """How well the results are known."""

    DESCRIBED = "described"
    MEASURED = "measured"
    EVALUATED = "evaluated"


class PermissionBasis(StrEnum):
    """Why a quote may be published."""

    CONSENT = "consent"
    PUBLIC_SOURCE = "public_source"


class Step(Part):
    """One thing that was done."""

    title: Annotated[Line, Field(description=N_("What was done"))]
    when: Annotated[When | None, Field(description=N_("When: 2023-04, kevät 2020, 2017/2019"))] = (
        None
    )
    method: Annotated[MethodId | None, Field(description=N_("Id of the method used"))] = None
    count: Annotated[Count | None, Field(description=N_("How many: interviews, workshops"))] = None
    participants: Annotated[Line | None, Field(description=N_("Who took part"))] = None
    purpose: Annotated[Prose | None, Field(description=N_("What it was for and what it gave"))] = (
        None
    )


class Decision(Part):
    """A decision of an elected or governing body."""

    body: Annotated[Line, Field(description=N_("Who decided: kunnanhallitus, valtuusto"))]
    what: Annotated[Prose, Field(description=N_("What was decided"))]
    when: Annotated[When | None, Field(description=N_("When it was decided"))] = None


class Indicator(Part):
    """A figure before and after."""

    name: Annotated[Line, Field(description=N_("What is measured"))]
    unit: Annotated[Line | None, Field(description=N_("Unit: %, euroa, yritystä"))] = None
    before: Annotated[Number | None, Field(description=N_("Figure before"))] = None
    before_when: Annotated[FuzzyDate | None, Field(description=N_("When it was so before"))] = None
    after: Annotated[Number, Field(description=N_("Figure after"))]
    after_when: Annotated[FuzzyDate | None, Field(description=N_("When it was so after"))] = None
    note: Annotated[
        Prose | None, Field(description=N_("How it was measured, and the source: [@1]"))
    ] = None


class Quote(Part):
    """Somebody's words, published with their permission or from a public source."""

    text: Annotated[Prose, Field(description=N_("The words"))]
    speaker: Annotated[Line, Field(description=N_("Person or group who said it"))]
    role: Annotated[Line | None, Field(description=N_("Their role at the time"))] = None
    permission: Annotated[PermissionBasis, Field(description=N_("Why it may be published"))]


class Recommendation(Part):
    """Whether the ones who did it recommend it to others, and on what conditions."""

    text: Annotated[Prose, Field(description=N_("What they recommend"))]
    by: Annotated[Line | None, Field(description=N_("Who recommends it"))] = None
    conditions: Annotated[tuple[Prose, ...], Field(description=N_("Under which conditions"))] = ()


class CallToAction(Part):
    """What a reader who wants the same can do next."""

    text: Annotated[Line, Field(description=N_("Invitation to the reader"))]
    organisation: Annotated[OrganisationId | None, Field(description=N_("Whom to contact"))] = None
    expert: Annotated[ExpertId | None, Field(description=N_("Expert or team to contact"))] = None
    url: Annotated[WebAddress | None, Field(description=N_("Web address to go to"))] = None


class Story(Record):
    """A case story. The Markdown body tells how the work went."""

    label: Annotated[Label, Field(description=N_("Short name for lists: place and deed"))]
    client: Annotated[
        OrganisationId | None, Field(description=N_("Organisation the work was done for"))
    ] = None
    municipalities: Annotated[
        tuple[MunicipalityName, ...],
        Field(min_length=1, description=N_("Municipalities it happened in, by name or code")),
    ]
    providers: Annotated[
        tuple[OrganisationId, ...], Field(description=N_("Organisations that did the work"))
    ] = ()
    partners: Annotated[tuple[Line, ...], Field(description=N_("Others who were part of it"))] = ()
    period: Annotated[When, Field(description=N_("When the work was done: 2023-04/2023-12"))]
    period_note: Annotated[Line | None, Field(description=N_("How sure the period is"))] = None
    themes: Annotated[tuple[ThemeId, ...], Field(min_length=1, description=N_("Ids of its themes"))]
    methods: Annotated[
        tuple[MethodId, ...], Field(description=N_("Methods that no step below names"))
    ] = ()
    cycle: Annotated[CycleId | None, Field(description=N_("Network cycle it belongs to"))] = None
    experts: Annotated[tuple[ExpertId, ...], Field(description=N_("Experts and teams to ask"))] = ()
    evidence: Annotated[
        Evidence, Field(description=N_("How the results are known: described, measured, evaluated"))
    ]
    starting_point: Annotated[Prose | None, Field(description=N_("Situation before"))] = None
    motive: Annotated[Prose | None, Field(description=N_("Why it was done, and why this way"))] = (
        None
    )
    strategy_links: Annotated[
        tuple[Prose, ...], Field(description=N_("Strategies and programmes it serves"))
    ] = ()
    steps: Annotated[tuple[Step, ...], Field(description=N_("What was done, in order"))] = ()
    decisions: Annotated[tuple[Decision, ...], Field(description=N_("Decisions made"))] = ()
    outputs: Annotated[
        tuple[Prose, ...], Field(description=N_("What was made: programmes, tools"))
    ] = ()
    results: Annotated[tuple[Prose, ...], Field(description=N_("What was reached at once"))] = ()
    outcomes: Annotated[tuple[Prose, ...], Field(description=N_("What changed later"))] = ()
    indicators: Annotated[
        tuple[Indicator, ...], Field(description=N_("Figures before and after"))
    ] = ()
    lessons: Annotated[tuple[Prose, ...], Field(description=N_("What was learnt"))] = ()
    success_conditions: Annotated[
        tuple[Prose, ...], Field(description=N_("What made it succeed"))
    ] = ()
    suits_when: Annotated[tuple[Prose, ...], Field(description=N_("When it suits another"))] = ()
    does_not_suit_when: Annotated[
        tuple[Prose, ...], Field(description=N_("When it does not suit"))
    ] = ()
    quotes: Annotated[tuple[Quote, ...], Field(description=N_("Quotes with permission"))] = ()
    recommendation: Annotated[
        Recommendation | None, Field(description=N_("Whether it is recommended to others"))
    ] = None
    call_to_action: Annotated[
        CallToAction | None, Field(description=N_("What the reader can do next"))
    ] = None

    @property
    def all_methods(self) -> tuple[str, ...]:
        """Ids of the methods of the steps and of `methods`, in order, each once."""
        named = [step.method for step in self.steps if step.method]
        return tuple(dict.fromkeys([*named, *self.methods]))
