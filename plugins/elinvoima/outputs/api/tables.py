"""Answers as rows of a table: a column for every field, named by its path in the JSON.

`contact.email` is the field `email` of `contact`; where there may be many, as in
`municipalities.code`, the cell has all of them, parted by a bar.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from elinvoima.spreadsheet import BETWEEN, Cell, cell_text, table


def as_table(model: type[BaseModel], rows: Iterable[BaseModel]) -> str:
    """Write answers of one model as CSV (see `elinvoima.spreadsheet`)."""
    paths = columns(model)
    header = [".".join(path) for path in paths]
    return table([header, *([_cell(row, path) for path in paths] for row in rows)])


@cache
def columns(model: type[BaseModel]) -> tuple[tuple[str, ...], ...]:
    """Return the paths of a model's columns, in the order of its fields."""
    return tuple(_columns(model))


def _columns(model: type[BaseModel], at: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, field in model.model_fields.items():
        inner = _model_in(field.annotation)
        if inner:
            yield from _columns(inner, (*at, name))
        else:
            yield (*at, name)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model that a field holds one or many of; None if it holds plain values."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in {Union, types.UnionType, tuple}:
        return next((m for m in map(_model_in, get_args(annotation)) if m), None)
    return None


def _cell(row: BaseModel, path: tuple[str, ...]) -> Cell:
    values = list(_values(row, path))
    if len(values) <= 1:
        return values[0] if values else None
    return BETWEEN.join(cell_text(value) for value in values)


def _values(value: Any, path: tuple[str, ...]) -> Iterator[Cell]:
    """Yield what is at the path: nothing where something on the way is not known."""
    if value is None:
        return
    if isinstance(value, tuple):
        for item in value:
            yield from _values(item, path)
    elif path:
        yield from _values(getattr(value, path[0]), path[1:])
    else:
        yield value if isinstance(value, str | int | float) else str(value)
