"""An expert: a person or a team a municipality can turn to."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from elinvoima.content.schema.base import Language, Part, Record
from elinvoima.content.schema.fields import (
    Email,
    ImageFile,
    Line,
    MethodId,
    OrganisationId,
    Prose,
    ThemeId,
    WebAddress,
    When,
)
from elinvoima.i18n import N_


class ExpertKind(StrEnum):
    """A person or a team."""

    PERSON = "person"
    TEAM = "team"

    @property
    def is_person(self) -> bool:
        """Personal data: a basis for publishing is needed."""
        return self is ExpertKind.PERSON


class Contact(Part):
    """Ways to reach them."""

    email: Annotated[Email | None, Field(description=N_("E-mail address"))] = None
    phone: Annotated[Line | None, Field(description=N_("Telephone number"))] = None
    url: Annotated[WebAddress | None, Field(description=N_("Web page"))] = None


class Photo(Part):
    """A picture, kept beside the file."""

    file: Annotated[ImageFile, Field(description=N_("Path of the picture from this file"))]
    alt: Annotated[Line, Field(description=N_("What the picture shows, in words"))]


class PublicationBasis(Part):
    """Why the person's name and role may be published, and as of when they are."""

    basis: Annotated[Line, Field(description=N_("Consent, or the public source"))]
    date: Annotated[When, Field(description=N_("Date of the consent or the source"))]


class Expert(Record):
    """A person or a team."""

    kind: Annotated[ExpertKind, Field(description=N_("person or team"))]
    role: Annotated[Line | None, Field(description=N_("Role, as the source gives it"))] = None
    organisation: Annotated[OrganisationId, Field(description=N_("Id of the organisation"))]
    themes: Annotated[
        tuple[ThemeId, ...], Field(description=N_("Ids of the themes they know"))
    ] = ()
    methods: Annotated[
        tuple[MethodId, ...], Field(description=N_("Ids of the methods they use"))
    ] = ()
    languages: Annotated[
        tuple[Language, ...], Field(description=N_("Languages they serve in"))
    ] = ()
    contact: Annotated[Contact | None, Field(description=N_("How to reach them"))] = None
    booking_url: Annotated[
        WebAddress | None, Field(description=N_("Address for booking a meeting"))
    ] = None
    photo: Annotated[Photo | None, Field(description=N_("Picture"))] = None
    publication_basis: Annotated[
        PublicationBasis | None,
        Field(description=N_("Why a person may be shown; needed for persons")),
    ] = None
    note: Annotated[Prose | None, Field(description=N_("What the reader should know"))] = None
