"""The schema's fields as fields of Decap CMS's forms (https://decapcms.org/docs/widgets/).

A field `elinvoima: "date"` is ours: it tells the writer (`static/yaml-text.js`) that the text is a
date, which is written without quotation marks.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin

from annotated_types import MaxLen, MinLen
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from elinvoima.content.edtf import Edtf, TimeSpan
from elinvoima.content.schema import fields as kinds
from elinvoima.content.schema.fields import (
    ImageReference,
    MunicipalityReference,
    RecordReference,
)
from elinvoima.i18n import N_
from elinvoima.views.words import CHOICES, Words

Field = dict[str, Any]
"""One field of Decap's configuration."""

SUMMARY_FIELDS = ("title", "name", "text", "publisher", "body", "municipality", "kind")
"""A folded item of a list is known by the first of these that it has."""

_ONE_LINE = get_args(kinds.Line)[-1]
_ADDRESS = get_args(kinds.WebAddress)[-1]
_EMAIL = get_args(kinds.Email)[-1]
_MANY = 1000


@dataclass(frozen=True, slots=True)
class Forms:
    """What the fields of every form are made with."""

    words: Words
    municipalities: Sequence[Field]
    """Options of the pick list: label and value of each."""

    def fields_of(self, model: type[BaseModel], *, demands: bool = True) -> list[Field]:
        """Return the fields of a model, in its order.

        `demands` is False inside an optional part: Decap would demand its fields of everyone who
        leaves the whole part out.
        """
        return [
            self._field(name, info, demands=demands) for name, info in model.model_fields.items()
        ]

    def _field(self, name: str, info: FieldInfo, *, demands: bool) -> Field:
        type_ = _Type(info.annotation, tuple(info.metadata)).bare()
        common: Field = {
            "name": name,
            "label": self.words.text(info.title or info.description or name),
            "hint": self.words.text(info.description or ""),
            "required": demands and info.is_required(),
        }
        widget = self._widget(type_, is_optional=not info.is_required())
        if isinstance(info.default, StrEnum):
            widget["default"] = info.default.value
        return common | widget

    def _widget(self, type_: _Type, *, is_optional: bool = False) -> Field:
        if type_.item is not None:
            return self._list(type_, type_.item)
        annotation = type_.annotation
        if issubclass(annotation, BaseModel):
            inner = self.fields_of(annotation, demands=not is_optional)
            return {"widget": "object", "collapsed": is_optional, "fields": inner}
        if issubclass(annotation, StrEnum):
            return {"widget": "select", "options": self._options(annotation)}
        if annotation is dt.date:
            return {"widget": "datetime", "elinvoima": "date", "format": "YYYY-MM-DD",
                    "date_format": "D.M.YYYY", "time_format": False, "picker_utc": False}  # fmt: skip
        if annotation in (TimeSpan, Edtf):
            message = self.words.text(N_("for example 2023, 2023-04, spring 2020, 2023-04/2023-12"))
            return {"widget": "string", "elinvoima": "date", "pattern": [r"\d{4}", message]}
        if annotation in (int, float):
            bounds = {"step": 1, "min": 0} if annotation is int else {"step": 0.01}
            return {"widget": "number", "value_type": annotation.__name__, **bounds}
        return self._text(type_)

    def _list(self, type_: _Type, item: _Type) -> Field:
        least = {"min": found[0].min_length} if (found := type_.all(MinLen)) else {}
        if item.all(RecordReference, MunicipalityReference) or issubclass(item.annotation, StrEnum):
            return self._widget(item) | {"multiple": True} | least
        if issubclass(item.annotation, BaseModel):
            fields = self.fields_of(item.annotation)
            names = [field["name"] for field in fields]
            shown = next(name for name in (*SUMMARY_FIELDS, *names) if name in names)
            return {"widget": "list", "fields": fields, "summary": f"{{{{fields.{shown}}}}}",
                    "collapsed": True, "minimize_collapsed": False, **least}  # fmt: skip
        text = {"name": "item", "label": self.words.text(N_("Item")), **self._widget(item)}
        return {"widget": "list", "field": text, "collapsed": False, **least}

    def _text(self, type_: _Type) -> Field:
        t = self.words.text
        if reference := type_.all(RecordReference):
            collection = reference[0].collection.value
            shown = "title" if collection == "expert" else "label"
            return {"widget": "relation", "collection": collection, "value_field": "{{slug}}",
                    "search_fields": [shown, "title"][: 1 if shown == "title" else 2],
                    "display_fields": [shown], "options_length": _MANY}  # fmt: skip
        if type_.all(MunicipalityReference):
            return {"widget": "select", "options": list(self.municipalities)}
        if type_.all(ImageReference):
            return {"widget": "image", "choose_url": False}
        if _ADDRESS in type_.metadata:
            return {"widget": "string", "pattern": [r"^https?://\S+\.\S+$", t(N_("https://…"))]}
        if _EMAIL in type_.metadata:
            return {"widget": "string", "pattern": [r"^[^@\s]+@[^@\s]+\.[^@\s]+$", "…@…"]}
        constraints = [c.pattern for c in type_.all(StringConstraints) if c.pattern]
        if pattern := next(iter([*constraints, *type_.patterns()]), None):
            return {"widget": "string", "pattern": [pattern, t(N_("a–z, 0–9 and hyphens"))]}
        widget = {"widget": "string" if _ONE_LINE in type_.metadata else "text"}
        if longest := type_.all(MaxLen):
            most = longest[0].max_length
            message = self.words.plural("at most {n} character", "at most {n} characters", most)
            widget = {"widget": "string" if most <= kinds.TITLE_LENGTH else "text",
                      "pattern": [rf"^[\s\S]{{1,{most}}}$", message]}  # fmt: skip
        return widget

    def _options(self, choices: type[StrEnum]) -> list[Field]:
        labels = {each: CHOICES.get(each) or each.value for each in choices}
        return [{"label": self.words.text(labels[c]), "value": c.value} for c in choices]


@dataclass(frozen=True, slots=True)
class _Type:
    """A type of a field, taken apart: what it is, and what is said of it in `Annotated`."""

    annotation: Any
    metadata: tuple[Any, ...] = ()

    def bare(self) -> _Type:
        """Return the type without `Annotated` and without `| None`."""
        origin = get_origin(self.annotation)
        if origin is Annotated:
            inner, *more = get_args(self.annotation)
            return _Type(inner, (*more, *self.metadata)).bare()
        if origin in (Union, types.UnionType):
            inner = next(each for each in get_args(self.annotation) if each is not type(None))
            return replace(self, annotation=inner).bare()
        return self

    @property
    def item(self) -> _Type | None:
        """The type of the items of a list; None for what is not a list."""
        if get_origin(self.annotation) is not tuple:
            return None
        return _Type(get_args(self.annotation)[0]).bare()

    def all(self, *wanted: type) -> list[Any]:
        """Return what is said of the type, of the kinds wanted."""
        return [each for each in self._said() if isinstance(each, wanted)]

    def patterns(self) -> Iterator[str]:
        """Yield the regular expressions the text must match."""
        for each in self._said():
            if pattern := getattr(each, "pattern", None):
                yield pattern

    def _said(self) -> Iterator[Any]:
        for each in self.metadata:
            yield from each.metadata if isinstance(each, FieldInfo) else (each,)
