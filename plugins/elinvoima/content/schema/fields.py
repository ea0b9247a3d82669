"""The kinds of value a front-matter field can hold, with what is checked of each.

References carry a marker (`RecordReference`, `MunicipalityReference`) so that the link step finds
them in any model without being told where they are.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetPydanticSchema,
    StringConstraints,
)
from pydantic_core import PydanticCustomError, core_schema

from elinvoima.addresses import address_parts
from elinvoima.content.citations import CITATION
from elinvoima.content.collections import Collection
from elinvoima.content.edtf import DateError, Edtf, TimeSpan, parse_date, parse_span

ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What an id, and so a file name, may be: small letters a-z, digits, single hyphens."""

SUMMARY_LENGTH = 320
LABEL_LENGTH = 60
TITLE_LENGTH = 120


@dataclass(frozen=True, slots=True)
class RecordReference:
    """Marks a field whose value is the id of a record of `collection`."""

    collection: Collection


@dataclass(frozen=True, slots=True)
class MunicipalityReference:
    """Marks a field whose value is a municipality's name or three-digit code."""


@dataclass(frozen=True, slots=True)
class ImageReference:
    """Marks a field whose value is the path of a picture, from the record's own file."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Marks a text that is the same in every language, and so is not translated."""


class TextForm(Enum):
    """Marks a text that has a form of its own, for those that describe the fields."""

    LINE = "line"
    ID = "id"
    WEB_ADDRESS = "web_address"
    EMAIL = "email"


def _one_line(text: str) -> str:
    if "\n" in text:
        raise PydanticCustomError("line_break", "line break in a one-line text")
    return text


def _uncited(text: str) -> str:
    if CITATION.search(text):
        raise PydanticCustomError("citation", "citation in a text that stands alone")
    return text


def _address(text: str) -> str:
    parts = address_parts(text)
    if parts.scheme not in {"http", "https"} or "." not in parts.netloc or " " in text:
        raise PydanticCustomError("web_address", "not a web address")
    return text


def _email(text: str) -> str:
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text):
        raise PydanticCustomError("email", "not an e-mail address")
    return text


def _span(value: Any) -> TimeSpan:
    try:
        return parse_span(value)
    except DateError as error:
        raise PydanticCustomError(f"edtf_{error.reason}", "not a date") from error


def _edtf(value: Any) -> Edtf:
    try:
        return parse_date(value)
    except DateError as error:
        raise PydanticCustomError(f"edtf_{error.reason}", "not a date") from error


def _calendar_date(value: Any) -> dt.date:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError as error:
            raise PydanticCustomError("edtf_calendar", "not a date") from error
    raise PydanticCustomError("edtf_day", "not a date")


def _as_text_schema(parse: Any) -> GetPydanticSchema:
    """Schema of a value that is a plain text in front matter and JSON, an object in Python."""
    return GetPydanticSchema(
        lambda _source, _handler: core_schema.no_info_plain_validator_function(
            parse,
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.to_string_ser_schema(),
        )
    )


Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text of one or more paragraphs, parted by an empty line; `[@1]` cites source 1."""

Line = Annotated[Prose, AfterValidator(_one_line), TextForm.LINE]
"""Text on one line; `[@1]` cites source 1."""

Headline = Annotated[Line, AfterValidator(_uncited)]
"""Text that is also shown away from its page, in lists and search results: no citations."""

Title = Annotated[Headline, Field(max_length=TITLE_LENGTH)]
Label = Annotated[Headline, Field(max_length=LABEL_LENGTH)]
Summary = Annotated[Headline, Field(max_length=SUMMARY_LENGTH)]

WebAddress = Annotated[Line, AfterValidator(_address), TextForm.WEB_ADDRESS, Fact()]
Email = Annotated[Line, AfterValidator(_email), TextForm.EMAIL, Fact()]

Count = Annotated[int, Field(strict=True, ge=0)]
SourceNumber = Annotated[int, Field(strict=True, ge=1)]
Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]

When = Annotated[TimeSpan, _as_text_schema(_span)]
"""A date or an interval, as precise as the source (see `elinvoima.content.edtf`)."""

FuzzyDate = Annotated[Edtf, _as_text_schema(_edtf)]
"""One date, as precise as the source."""

CalendarDate = Annotated[dt.date, BeforeValidator(_calendar_date)]
"""A day: 2026-11-21."""

RecordId = Annotated[Line, Field(pattern=f"^{ID_PATTERN.pattern}$"), TextForm.ID, Fact()]

StoryId = Annotated[RecordId, RecordReference(Collection.STORY)]
ThemeId = Annotated[RecordId, RecordReference(Collection.THEME)]
ExpertId = Annotated[RecordId, RecordReference(Collection.EXPERT)]
MethodId = Annotated[RecordId, RecordReference(Collection.METHOD)]
CycleId = Annotated[RecordId, RecordReference(Collection.CYCLE)]
OrganisationId = Annotated[RecordId, RecordReference(Collection.ORGANISATION)]
MunicipalityName = Annotated[Line, MunicipalityReference()]
ImageFile = Annotated[Line, ImageReference()]
