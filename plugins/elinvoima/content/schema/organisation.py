"""An organisation: a client, a provider, an organiser or a partner."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from elinvoima.content.schema.base import Record
from elinvoima.content.schema.fields import (
    Label,
    Line,
    MunicipalityName,
    OrganisationId,
    WebAddress,
)
from elinvoima.i18n import N_


class OrganisationKind(StrEnum):
    """What kind of organisation it is."""

    MUNICIPALITY = "municipality"
    MUNICIPAL_UNIT = "municipal_unit"
    DEVELOPMENT_COMPANY = "development_company"
    CONSULTANCY = "consultancy"
    ASSOCIATION = "association"
    COMPANY = "company"
    FOUNDATION = "foundation"
    PUBLIC_BODY = "public_body"
    OTHER = "other"


class Organisation(Record):
    """An organisation. One that is not a municipality is never treated as one."""

    label: Annotated[Label, Field(description=N_("Short name for lists"))]
    kind: Annotated[OrganisationKind, Field(description=N_("Kind of organisation"))]
    other_names: Annotated[
        tuple[Line, ...], Field(description=N_("Other names readers search it by"))
    ] = ()
    part_of: Annotated[
        OrganisationId | None, Field(description=N_("Organisation it is part of"))
    ] = None
    municipality: Annotated[
        MunicipalityName | None, Field(description=N_("Municipality it works in or belongs to"))
    ] = None
    url: Annotated[WebAddress | None, Field(description=N_("Web address"))] = None
