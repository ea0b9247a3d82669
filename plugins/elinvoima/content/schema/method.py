"""A method: a way of working that stories use. The Markdown body says how it is done."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from elinvoima.content.schema.base import Part, Record
from elinvoima.content.schema.fields import Label, Line, Prose
from elinvoima.i18n import N_


class CountWords(Part):
    """How to say a number of these: "1 työpaja", "2 työpajaa"."""

    one: Annotated[Line, Field(description=N_("After the number one: työpaja"))]
    many: Annotated[Line, Field(description=N_("After other numbers: työpajaa"))]


class Method(Record):
    """A way of working."""

    label: Annotated[Label, Field(description=N_("Short name for lists"))]
    count_words: Annotated[
        CountWords | None, Field(description=N_("How a number of them is said"))
    ] = None
    synonyms: Annotated[
        tuple[Line, ...], Field(description=N_("Other words that readers search it by"))
    ] = ()
    effort: Annotated[Line | None, Field(description=N_("How much work it takes"))] = None
    duration: Annotated[Line | None, Field(description=N_("How long it takes"))] = None
    participants: Annotated[Line | None, Field(description=N_("Who takes part"))] = None
    steps: Annotated[tuple[Prose, ...], Field(description=N_("How it is done, step by step"))] = ()
