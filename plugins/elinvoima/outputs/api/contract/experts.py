"""Answers about experts: of persons only what their own pages tell."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from elinvoima.i18n import N_
from elinvoima.outputs.api.contract.common import Answer, Body, Date, Listing, Summary, Text


class Contact(Answer):
    """Ways to reach them."""

    email: Annotated[str | None, Field(description=N_("E-mail address"))] = None
    phone: Annotated[str | None, Field(description=N_("Telephone number"))] = None
    url: Annotated[str | None, Field(description=N_("Web page"))] = None


class Photo(Answer):
    """A picture."""

    address: Annotated[str, Field(description=N_("Address of the picture"))]
    alt: Annotated[str, Field(description=N_("What the picture shows, in words"))]


class PublicationBasis(Answer):
    """Why the person's name and role may be published, and as of when they are."""

    basis: Annotated[Text, Field(description=N_("Consent, or the public source"))]
    date: Date


class ExpertSummary(Summary):
    """An expert in the list of experts."""

    type: Literal["expert"]
    kind: Annotated[Literal["person", "team"], Field(description=N_("person or team"))]
    role: Annotated[Text | None, Field(description=N_("Role, as the source gives it"))] = None
    organisation: Annotated[
        str | None, Field(description=N_("Id of the organisation; null if it has no page"))
    ] = None
    themes: Annotated[tuple[str, ...], Field(description=N_("Ids of the themes they know"))] = ()
    methods: Annotated[tuple[str, ...], Field(description=N_("Ids of the methods they use"))] = ()
    languages: Annotated[tuple[str, ...], Field(description=N_("Languages they serve in"))] = ()
    contact: Annotated[Contact | None, Field(description=N_("How to reach them"))] = None
    booking_url: Annotated[str | None, Field(description=N_("Address for booking a meeting"))] = (
        None
    )
    story_count: Annotated[int, Field(description=N_("How many stories there are"))]


class ExpertListing(Listing[ExpertSummary]):
    """All experts."""


class ExpertRecord(Body, ExpertSummary):
    """A whole expert, with what refers to them."""

    photo: Annotated[Photo | None, Field(description=N_("Picture"))] = None
    publication_basis: Annotated[
        PublicationBasis | None,
        Field(description=N_("Why a person may be shown; needed for persons")),
    ] = None
    note: Annotated[Text | None, Field(description=N_("What the reader should know"))] = None
    stories: Annotated[tuple[str, ...], Field(description=N_("Ids of its stories"))]
