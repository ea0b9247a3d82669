"""Finds every reference in a record by the markers of its fields' types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias, get_args

from pydantic import BaseModel

from elinvoima.content.schema.fields import (
    ImageReference,
    MunicipalityReference,
    RecordReference,
)
from elinvoima.content.yaml_places import Path

Marker: TypeAlias = RecordReference | MunicipalityReference | ImageReference


@dataclass(frozen=True, slots=True)
class Reference:
    """A value that names a record, a municipality or a picture, and its place in the record."""

    path: Path
    marker: Marker
    value: str


def references_in(record: BaseModel, at: Path = ()) -> Iterator[Reference]:
    """Yield the record's references in the order of its fields."""
    for name, marker in _with_references(type(record)):
        yield from _in_value(getattr(record, name), (*at, name), marker)


def references_in_values(model: type[BaseModel], values: Any, at: Path = ()) -> Iterator[Reference]:
    """Yield the references of a file's plain values, of which some may be missing or wrong."""
    if not isinstance(values, Mapping):
        return
    for name, marker in _fields(model):
        value = values.get(name)
        for place, item in _items(value, (*at, name)):
            if isinstance(item, str) and marker is not None:
                yield Reference(place, marker, item)
            for part in _models(model.model_fields[name].annotation):
                yield from references_in_values(part, item, place)


def _items(value: Any, at: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, list):
        yield from (((*at, position), item) for position, item in enumerate(value))
    else:
        yield at, value


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


def texts_in(record: BaseModel, at: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text of the record with its path; references are texts too."""
    for name in type(record).model_fields:
        yield from _texts(getattr(record, name), (*at, name))


# Models are asked for last: most values are texts, and whether one is a model is slow to tell.


def _in_value(value: Any, at: Path, marker: Marker | None) -> Iterator[Reference]:
    if isinstance(value, str):
        if marker is not None:
            yield Reference(at, marker, value)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _in_value(item, (*at, position), marker)
    elif value is not None and isinstance(value, BaseModel):
        yield from references_in(value, at)


def _texts(value: Any, at: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _texts(item, (*at, position))
    elif value is not None and isinstance(value, BaseModel):
        yield from texts_in(value, at)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, Marker | None], ...]:
    return tuple(
        (name, next(_markers(field.annotation, tuple(field.metadata)), None))
        for name, field in model.model_fields.items()
    )


@cache
def _with_references(model: type[BaseModel]) -> tuple[tuple[str, Marker | None], ...]:
    """Return those of the fields that references can be in: few, and most values are texts."""
    return tuple(
        (name, marker)
        for name, marker in _fields(model)
        if marker or any(map(_with_references, _models(model.model_fields[name].annotation)))
    )


def _markers(annotation: Any, metadata: tuple[Any, ...]) -> Iterator[Marker]:
    for item in (*metadata, *getattr(annotation, "__metadata__", ())):
        if isinstance(item, RecordReference | MunicipalityReference | ImageReference):
            yield item
    for inner in get_args(annotation):
        yield from _markers(inner, ())
