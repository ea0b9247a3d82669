"""Describes the fields of every collection, from the content model: the one schema of many faces.

JSON Schema, VS Code's snippets, the guide's tables, the questions of `new`, the CMS's forms and the
checklist of a pull request are all made of what `describe` gives, so they say the same of a field.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar, get_args, get_origin

from annotated_types import Ge, Le, MaxLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from elinvoima.authoring.collection_words import COLLECTION_WORDS
from elinvoima.content.choice_words import CHOICE_WORDS
from elinvoima.content.collections import Collection
from elinvoima.content.edtf import Edtf, TimeSpan
from elinvoima.content.field_words import FIELD_WORDS, FieldWords, words_key
from elinvoima.content.schema import SCHEMAS
from elinvoima.content.schema.fields import (
    ImageReference,
    MunicipalityReference,
    RecordReference,
    TextForm,
)
from elinvoima.i18n import translations


class FieldKind(StrEnum):
    """What is written in a field; in a list, in each of its items."""

    LINE = "line"
    """Text on one line."""
    PROSE = "prose"
    """Text of one or more paragraphs."""
    WHOLE_NUMBER = "whole_number"
    NUMBER = "number"
    DAY = "day"
    """2026-11-21"""
    DATE = "date"
    """One date, as precise as is known (EDTF, or Finnish words)."""
    PERIOD = "period"
    """A date or an interval, as precise as is known."""
    CHOICE = "choice"
    """One of `choices`."""
    RECORD = "record"
    """Id of a record of `collection`."""
    MUNICIPALITY = "municipality"
    """Name or code of a municipality."""
    ID = "id"
    """A former id of this record."""
    WEB_ADDRESS = "web_address"
    EMAIL = "email"
    IMAGE = "image"
    """Path of a picture, from the record's own file."""
    PART = "part"
    """Fields of its own, in `fields`."""

    @property
    def is_text(self) -> bool:
        """Words of the editor's own, in which a colon needs quotation marks."""
        return self in {FieldKind.LINE, FieldKind.PROSE}


@dataclass(frozen=True, slots=True)
class Choice:
    """An allowed value and what it is called."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class FieldDescription:
    """One field, in words of one language."""

    name: str
    label: str
    help: str
    kind: FieldKind
    is_required: bool
    is_list: bool
    default: Any
    """What a field that is left out means, as in front matter; None where nothing is meant."""
    example: Any
    """A value as in front matter: a list's is a list, a part's is a mapping of its fields."""
    shown: str
    """Where readers see it; empty where the part around it tells."""
    choices: tuple[Choice, ...] = ()
    collection: Collection | None = None
    max_length: int | None = None
    """Characters at most."""
    minimum: int | None = None
    maximum: int | None = None
    pattern: str | None = None
    fields: tuple[FieldDescription, ...] = ()


@dataclass(frozen=True, slots=True)
class CollectionDescription:
    """The fields of one collection, in words of one language."""

    collection: Collection
    singular: str
    """"Tarina"; "Story"."""
    plural: str
    body: str
    """What the text under the fields tells."""
    fields: tuple[FieldDescription, ...]

    @property
    def required(self) -> tuple[FieldDescription, ...]:
        """The fields that every file has."""
        return tuple(field for field in self.fields if field.is_required)

    def field(self, name: str) -> FieldDescription:
        """Return the field of that name, or raise KeyError."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)


def describe(collection: Collection, language: str) -> CollectionDescription:
    """Describe a collection in a language (`fi` or `en`). Fields are in the order files have them.

    The collection's own required fields come after those of every record, then its optional ones;
    what is kept for the editors, sources included, comes last.
    """
    translate = translations(language).gettext
    words = COLLECTION_WORDS[collection]
    fields = tuple(_fields_of(SCHEMAS[collection], language))
    return CollectionDescription(
        collection=collection,
        singular=translate(words.singular),
        plural=translate(words.plural),
        body=translate(words.body),
        fields=tuple(sorted(fields, key=_order)),
    )


_FIRST = (
    "title", "label", "summary",
    "status", "published", "reviewed", "review_by", "publish_on", "remove_by",
)  # fmt: skip
_LAST = ("language", "aliases", "sources", "source_conflicts")


def _order(field: FieldDescription) -> tuple[int, int]:
    if field.name in _FIRST:
        return (0, _FIRST.index(field.name))
    if field.name in _LAST:
        return (2, _LAST.index(field.name))
    return (1, 0)  # the sort is stable: the model's own order


def _fields_of(model: type[BaseModel], language: str) -> Iterator[FieldDescription]:
    for name, info in model.model_fields.items():
        yield _describe(name, info, FIELD_WORDS[words_key(model, name)], language)


def _describe(name: str, info: FieldInfo, words: FieldWords, language: str) -> FieldDescription:
    translate = translations(language).gettext
    marks, types = tuple(_marks(info)), tuple(_types(info.annotation))
    part = next((t for t in types if issubclass(t, BaseModel)), None)
    fields = tuple(_fields_of(part, language)) if part else ()
    choices = next((t for t in types if issubclass(t, StrEnum)), None)
    is_list = any(get_origin(inner) is tuple for inner in _annotations(info.annotation))
    reference = _first(marks, RecordReference)
    bounds = {type(mark): mark for mark in marks}
    return FieldDescription(
        name=name,
        label=translate(words.label),
        help=translate(info.description or ""),
        kind=_kind(marks, types),
        is_required=info.is_required(),
        is_list=is_list,
        default=_default(info),
        example=_example(words, fields, is_list=is_list),
        shown=translate(words.shown) if words.shown else "",
        choices=tuple(Choice(str(c.value), translate(CHOICE_WORDS[c])) for c in choices or ()),
        collection=reference.collection if reference else None,
        max_length=bounds[MaxLen].max_length if MaxLen in bounds else None,
        minimum=bounds[Ge].ge if Ge in bounds else None,
        maximum=bounds[Le].le if Le in bounds else None,
        pattern=next((str(mark.pattern) for mark in marks if getattr(mark, "pattern", None)), None),
        fields=fields,
    )


def _kind(marks: tuple[Any, ...], types: tuple[type, ...]) -> FieldKind:
    by_mark = (
        (RecordReference, FieldKind.RECORD),
        (MunicipalityReference, FieldKind.MUNICIPALITY),
        (ImageReference, FieldKind.IMAGE),
    )
    for marker, kind in by_mark:
        if _first(marks, marker):
            return kind
    forms = [mark for mark in marks if isinstance(mark, TextForm)]
    if forms:  # the most particular one comes last
        return FieldKind(forms[-1].value)
    by_type = (
        (BaseModel, FieldKind.PART),
        (StrEnum, FieldKind.CHOICE),
        (TimeSpan, FieldKind.PERIOD),
        (Edtf, FieldKind.DATE),
        (dt.date, FieldKind.DAY),
        (int, FieldKind.WHOLE_NUMBER),
        (float, FieldKind.NUMBER),
        (str, FieldKind.PROSE),
    )
    return next(kind for base, kind in by_type if any(issubclass(t, base) for t in types))


def _default(info: FieldInfo) -> Any:
    """Return the default as in front matter: a plain text, an empty list, or None."""
    if info.is_required():
        return None
    value = info.default
    if isinstance(value, StrEnum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _example(words: FieldWords, fields: tuple[FieldDescription, ...], *, is_list: bool) -> Any:
    item = {f.name: f.example for f in fields} if fields else words.example
    return [item] if is_list else item


def _annotations(annotation: Any) -> Iterator[Any]:
    """Yield an annotation and all that it is made of."""
    yield annotation
    for inner in get_args(annotation):
        yield from _annotations(inner)


def _types(annotation: Any) -> Iterator[type]:
    for inner in _annotations(annotation):
        if isinstance(inner, type) and inner is not type(None):
            yield inner


def _marks(info: FieldInfo) -> Iterator[Any]:
    """Yield all that is said of a field's type, those of an inner `Field(…)` included."""
    for inner in (info, *_annotations(info.annotation)):
        for mark in (*getattr(inner, "metadata", ()), *getattr(inner, "__metadata__", ())):
            yield from _marks(mark) if isinstance(mark, FieldInfo) else (mark,)


M = TypeVar("M")


def _first(marks: tuple[Any, ...], kind: type[M]) -> M | None:
    return next((mark for mark in marks if isinstance(mark, kind)), None)
