"""A record in another language: only its texts. Whatever is not language is in the original alone.

The models are made from those of the originals: every text that an editor writes can be
translated, and what is a fact (ids, dates, municipalities, numbers, addresses, names of sources)
cannot be said a second time, so that the two can never disagree.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, Field, create_model

from elinvoima.content.schema.base import Part
from elinvoima.content.schema.fields import (
    Fact,
    ImageReference,
    Line,
    MunicipalityReference,
    RecordReference,
    SourceNumber,
)
from elinvoima.i18n import N_

FACTS = frozenset({"names", "synonyms", "other_names", "phone", "publisher", "network"})
"""Texts that are names, which have their own languages or none."""


class TranslationStatus(StrEnum):
    """Whether the translation may be shown where its original is."""

    DRAFT = "draft"
    PUBLISHED = "published"

    @property
    def is_public(self) -> bool:
        """Whether it may be shown where its original is."""
        return self is TranslationStatus.PUBLISHED


class SourceNote(Part):
    """What is said of a source; the source itself is the original's."""

    id: Annotated[SourceNumber, Field(description=N_("Number by which the texts cite it: [@1]"))]
    note: Annotated[Line, Field(description=N_("What the reader should know of it"))]


class Translation(Part):
    """Base of every collection's translation. A text that the original has not is not here."""

    status: Annotated[
        TranslationStatus,
        Field(description=N_("draft while the translation is not ready; else leave it out")),
    ] = TranslationStatus.PUBLISHED
    translated_from: Annotated[
        Line | None,
        Field(description=N_("Mark of the original's text that was translated; check tells it")),
    ] = None
    sources: Annotated[
        tuple[SourceNote, ...], Field(description=N_("Notes on the sources, by their numbers"))
    ] = ()


@cache
def translation_of(model: type[BaseModel]) -> type[Translation]:
    """Return the model of the translations of a collection's records."""
    fields = dict(_fields(model))
    return create_model(
        f"Translated{model.__name__}",
        __base__=Translation,
        __doc__=f"The texts of a {model.__name__} in another language.",
        **fields,
    )


def _part_of(model: type[BaseModel]) -> type[Part] | None:
    """Return the translation's model of a part of a record; None if it has no texts."""
    fields = dict(_fields(model))
    if not fields:
        return None
    return create_model(f"Translated{model.__name__}", __base__=Part, **fields)


def _fields(model: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    for name, field in model.model_fields.items():
        if name in FACTS or name == "sources":
            continue
        annotation = _translated(field.annotation, tuple(field.metadata))
        if annotation is None:
            continue
        is_list = get_origin(annotation) is tuple
        described = Field(default=() if is_list else None, description=field.description)
        yield name, (annotation if is_list else annotation | None, described)


def _translated(annotation: Any, metadata: tuple[Any, ...]) -> Any:
    """Return the type of a field in the translation; None if the field is not language."""
    if any(isinstance(item, _NOT_LANGUAGE) for item in metadata):
        return None
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        found = _translated(inner, (*more,))
        return None if found is None else Annotated[(found, *more)]
    if get_origin(annotation) is tuple:
        item = _translated(get_args(annotation)[0], ())
        return None if item is None else tuple.__class_getitem__((item, ...))
    options = [option for option in get_args(annotation) if option is not type(None)]
    if options:
        return _translated(options[0], ()) if len(options) == 1 else None
    if annotation is str:
        texts = [item for item in metadata if not isinstance(item, _NOT_LANGUAGE)]
        return Annotated[(str, *texts)] if texts else str
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _part_of(annotation)
    return None


_NOT_LANGUAGE = (Fact, RecordReference, MunicipalityReference, ImageReference)
