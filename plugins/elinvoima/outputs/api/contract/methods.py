"""Answers about methods."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from elinvoima.i18n import N_
from elinvoima.outputs.api.contract.common import Answer, Body, Listing, Summary, Text


class CountWords(Answer):
    """How to say a number of these: "1 työpaja", "2 työpajaa"."""

    one: Annotated[str, Field(description=N_("After the number one: työpaja"))]
    many: Annotated[str, Field(description=N_("After other numbers: työpajaa"))]


class MethodSummary(Summary):
    """A method in the list of methods."""

    type: Literal["method"]
    effort: Annotated[Text | None, Field(description=N_("How much work it takes"))] = None
    duration: Annotated[Text | None, Field(description=N_("How long it takes"))] = None
    participants: Annotated[Text | None, Field(description=N_("Who takes part"))] = None
    story_count: Annotated[int, Field(description=N_("How many stories there are"))]


class MethodListing(Listing[MethodSummary]):
    """All methods."""


class MethodRecord(Body, MethodSummary):
    """A whole method, with what refers to it."""

    count_words: Annotated[
        CountWords | None, Field(description=N_("How a number of them is said"))
    ] = None
    synonyms: Annotated[
        tuple[str, ...], Field(description=N_("Other words that readers search it by"))
    ] = ()
    steps: Annotated[tuple[Text, ...], Field(description=N_("How it is done, step by step"))] = ()
    stories: Annotated[tuple[str, ...], Field(description=N_("Ids of its stories"))]
    experts: Annotated[tuple[str, ...], Field(description=N_("Ids of its experts"))]
