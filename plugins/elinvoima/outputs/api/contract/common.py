"""What many answers have: the fields of every record, sources, names of places, and the list."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from elinvoima.i18n import N_

Text = Annotated[
    str, Field(description=N_("Text of one or more paragraphs; [@1] cites source 1 of the record"))
]
"""Text with citations."""

Date = Annotated[
    str,
    Field(
        description=N_("Date or interval as precise as the source gives it, in EDTF"),
        examples=["2023-04/2023-12", "2020-21", "2012/.."],
    ),
]
"""A date or an interval."""

PageAddress = Annotated[str, Field(description=N_("Address of its page on the site"))]
DataAddress = Annotated[str, Field(description=N_("Address of its whole record in the API"))]


class Answer(BaseModel):
    """A frozen part of an answer."""

    model_config = ConfigDict(
        frozen=True, extra="ignore", json_schema_serialization_defaults_required=True
    )


class MunicipalityName(Answer):
    """A municipality that a record names."""

    code: Annotated[str, Field(description=N_("Statistics Finland's code"), examples=["273"])]
    name: Annotated[str, Field(description=N_("Name in Finnish"), examples=["Kolari"])]


class Source(Answer):
    """Where facts come from."""

    id: Annotated[int, Field(description=N_("Number by which the texts cite it: [@1]"))]
    title: Annotated[str | None, Field(description=N_("Title of the source, where known"))] = None
    publisher: Annotated[str, Field(description=N_("Who published it"))]
    year: Date | None = None
    url: Annotated[str | None, Field(description=N_("Web address"))] = None
    note: Annotated[Text | None, Field(description=N_("What the reader should know of it"))] = None


class SourceLine(Answer):
    """A source on one line, as documents list it."""

    text: Annotated[str, Field(description=N_("Publisher, title and year in words"))]
    url: Annotated[str | None, Field(description=N_("Web address"))] = None


class Summary(Answer):
    """What a list tells of every record."""

    type: Annotated[str, Field(description=N_("Kind of record"))]
    id: Annotated[str, Field(description=N_("Id: it never changes its meaning"))]
    title: Annotated[str, Field(description=N_("Title of the page"))]
    label: Annotated[str, Field(description=N_("Short name for lists"))]
    summary: Annotated[str, Field(description=N_("What this is about, in one or two sentences"))]
    language: Annotated[str, Field(description=N_("Language of the text"), examples=["fi"])]
    is_archived: Annotated[
        bool, Field(description=N_("Whether it is kept for reading but no longer up to date"))
    ]
    published: Annotated[dt.date | None, Field(description=N_("Day it was first published"))] = None
    reviewed: Annotated[
        dt.date | None, Field(description=N_("Day its facts were last checked"))
    ] = None
    address: PageAddress
    data: DataAddress


class OtherLanguage(Answer):
    """The same record in another language."""

    language: Annotated[str, Field(description=N_("Language of the text"), examples=["sv"])]
    title: Annotated[str, Field(description=N_("Title of the page"))]
    address: PageAddress
    data: DataAddress


class Body(Answer):
    """What a whole record tells besides its own fields."""

    former_ids: Annotated[tuple[str, ...], Field(description=N_("Former ids of the record"))] = ()
    body_html: Annotated[str, Field(description=N_("Text of the page as HTML"))]
    body_text: Annotated[
        str, Field(description=N_("Text of the page without markup and citations"))
    ]
    source_conflicts: Annotated[
        tuple[Text, ...], Field(description=N_("Where the sources disagree"))
    ] = ()
    sources: Annotated[tuple[Source, ...], Field(description=N_("Sources of the facts"))] = ()
    translations: Annotated[
        tuple[OtherLanguage, ...], Field(description=N_("The same record in other languages"))
    ] = ()


T = TypeVar("T", bound=Answer)


class Listing(Answer, Generic[T]):
    """A list of all that there is of a kind."""

    licence: Annotated[str, Field(description=N_("Address of the licence"))]
    attribution: Annotated[str, Field(description=N_("Whom to name when the data is used"))]
    count: Annotated[int, Field(description=N_("How many there are"))]
    items: tuple[T, ...]
