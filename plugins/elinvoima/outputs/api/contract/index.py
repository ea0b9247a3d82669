"""The answer that tells what there is."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from elinvoima.i18n import N_
from elinvoima.outputs.api.contract.common import Answer


class Licence(Answer):
    """What may be done with the data."""

    name: Annotated[str, Field(description=N_("Short name of the licence"))]
    url: Annotated[str, Field(description=N_("Address of the licence"))]
    attribution: Annotated[str, Field(description=N_("Whom to name when the data is used"))]
    statistics: Annotated[
        str, Field(description=N_("Whom to name when the figures of municipalities are used"))
    ]


class Kind(Answer):
    """The addresses of one kind of data."""

    name: Annotated[str, Field(description=N_("Name in the addresses"), examples=["stories"])]
    title: Annotated[str, Field(description=N_("Name for people"))]
    count: Annotated[int, Field(description=N_("How many there are"))]
    list: Annotated[str, Field(description=N_("Address of the list as JSON"))]
    csv: Annotated[str, Field(description=N_("Address of the list as a table"))]
    item: Annotated[
        str, Field(description=N_("Address of one record, with its id or code in the braces"))
    ]
    list_schema: Annotated[str, Field(description=N_("JSON Schema of the list"))]
    item_schema: Annotated[str, Field(description=N_("JSON Schema of one record"))]


class Index(Answer):
    """What there is, under which licence, and from what it was made."""

    title: Annotated[str, Field(description=N_("Name of the site"))]
    version: Annotated[
        int, Field(description=N_("Version of the API; changes only when an answer breaks"))
    ]
    licence: Licence
    publisher: Annotated[str | None, Field(description=N_("Publisher"))]
    address: Annotated[str, Field(description=N_("Address of the home page"))]
    documentation: Annotated[str, Field(description=N_("Address of the page for users"))]
    openapi: Annotated[str, Field(description=N_("Address of the OpenAPI document"))]
    content_changed: Annotated[
        dt.date | None,
        Field(description=N_("Latest day on which a record was published or its facts checked")),
    ]
    generated_by: Annotated[str, Field(description=N_("Program that made the files"))]
    kinds: Annotated[tuple[Kind, ...], Field(description=N_("Every kind of data"))]
