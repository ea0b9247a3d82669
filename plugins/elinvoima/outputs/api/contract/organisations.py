"""Answers about organisations."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from elinvoima.i18n import N_
from elinvoima.outputs.api.contract.common import Body, Listing, MunicipalityName, Summary


class OrganisationSummary(Summary):
    """An organisation in the list of organisations."""

    type: Literal["organisation"]
    kind: Annotated[
        Literal[
            "municipality",
            "municipal_unit",
            "development_company",
            "consultancy",
            "association",
            "company",
            "foundation",
            "public_body",
            "other",
        ],
        Field(description=N_("Kind of organisation")),
    ]
    part_of: Annotated[str | None, Field(description=N_("Organisation it is part of"))] = None
    municipality: Annotated[
        MunicipalityName | None,
        Field(description=N_("Municipality it works in or belongs to")),
    ] = None
    url: Annotated[str | None, Field(description=N_("Web address"))] = None
    story_count: Annotated[int, Field(description=N_("How many stories there are"))]


class OrganisationListing(Listing[OrganisationSummary]):
    """All organisations."""


class OrganisationRecord(Body, OrganisationSummary):
    """A whole organisation, with what refers to it."""

    other_names: Annotated[
        tuple[str, ...], Field(description=N_("Other names readers search it by"))
    ] = ()
    stories_as_client: Annotated[
        tuple[str, ...], Field(description=N_("Ids of the stories it was the client of"))
    ]
    stories_as_provider: Annotated[
        tuple[str, ...], Field(description=N_("Ids of the stories whose work it did"))
    ]
    experts: Annotated[tuple[str, ...], Field(description=N_("Ids of its experts"))]
    cycles: Annotated[tuple[str, ...], Field(description=N_("Ids of its network cycles"))]
    parts: Annotated[
        tuple[str, ...], Field(description=N_("Ids of the organisations that are part of it"))
    ]
