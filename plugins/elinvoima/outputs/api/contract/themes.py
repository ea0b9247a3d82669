"""Answers about themes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from elinvoima.i18n import N_
from elinvoima.outputs.api.contract.common import Answer, Body, Listing, Summary


class Names(Answer):
    """The theme's name in the interface's languages."""

    fi: Annotated[str, Field(description=N_("In Finnish"))]
    sv: Annotated[str | None, Field(description=N_("In Swedish"))] = None
    en: Annotated[str | None, Field(description=N_("In English"))] = None


class ThemeSummary(Summary):
    """A theme in the list of themes."""

    type: Literal["theme"]
    names: Annotated[Names, Field(description=N_("Name in each language"))]
    broader: Annotated[str | None, Field(description=N_("Id of the broader theme"))] = None
    story_count: Annotated[int, Field(description=N_("How many stories there are"))]


class ThemeListing(Listing[ThemeSummary]):
    """All themes."""


class ThemeRecord(Body, ThemeSummary):
    """A whole theme, with what refers to it."""

    synonyms: Annotated[
        tuple[str, ...], Field(description=N_("Other words that readers search it by"))
    ] = ()
    narrower: Annotated[tuple[str, ...], Field(description=N_("Ids of the narrower themes"))]
    stories: Annotated[tuple[str, ...], Field(description=N_("Ids of its stories"))]
    experts: Annotated[tuple[str, ...], Field(description=N_("Ids of its experts"))]
    cycles: Annotated[tuple[str, ...], Field(description=N_("Ids of its network cycles"))]
