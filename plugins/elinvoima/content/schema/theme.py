"""A theme of vitality work. The Markdown body says what it is and what is known of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from elinvoima.content.schema.base import Part, Record
from elinvoima.content.schema.fields import Label, Line, ThemeId
from elinvoima.i18n import N_


class Names(Part):
    """The theme's name in the interface's languages."""

    fi: Annotated[Line, Field(description=N_("In Finnish"))]
    sv: Annotated[Line | None, Field(description=N_("In Swedish"))] = None
    en: Annotated[Line | None, Field(description=N_("In English"))] = None


class Theme(Record):
    """A theme that stories, experts and seminars share."""

    label: Annotated[Label, Field(description=N_("Short name for lists"))]
    names: Annotated[Names, Field(description=N_("Name in each language"))]
    synonyms: Annotated[
        tuple[Line, ...], Field(description=N_("Other words that readers search it by"))
    ] = ()
    broader: Annotated[ThemeId | None, Field(description=N_("Id of the broader theme"))] = None
