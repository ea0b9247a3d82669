"""Holds front matter against a collection's model, and tells what is wrong with each value."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from elinvoima.content.files import SourceFile
from elinvoima.content.list_items import meant_item
from elinvoima.content.own_words import meant_choice, meant_field
from elinvoima.content.problems import Location, Problem, problem
from elinvoima.content.quotation_marks import in_straight_marks
from elinvoima.content.said import shortened
from elinvoima.content.schema import SCHEMAS
from elinvoima.content.schema.base import Part
from elinvoima.content.suggestions import closest
from elinvoima.content.yaml_places import Path
from elinvoima.content.yaml_values import YamlValues, field_name

R = TypeVar("R", bound=Part)

_KINDS = {
    "string_type": "text",
    "int_type": "whole_number",
    "int_from_float": "whole_number",
    "float_type": "number",
    "tuple_type": "list",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
}
"""pydantic's error type -> the kind of value that is allowed (`kind_…` in the texts)."""

_CODES = {
    "missing": "E302",
    "enum": "E304",
    "edtf_calendar": "E305",
    "edtf_order": "E306",
    "edtf_form": "E307",
    "edtf_day": "E308",
    "edtf_period": "E324",
    "string_too_long": "E309",
    "too_long": "E309",
    "string_too_short": "E310",
    "too_short": "E310",
    "finite_number": "E311",
    "greater_than_equal": "E311",
    "less_than_equal": "E311",
    "citation": "E321",
    "line_break": "E312",
    "web_address": "E313",
    "email": "E314",
    "string_pattern_mismatch": "E315",
}

LIST_LENGTH = 20
"""Longer lists of allowed words are not told when the likely one is."""


class Values(Generic[R]):
    """The front matter's values, to be validated against a model."""

    def __init__(self, source: SourceFile, model: type[R], read: YamlValues) -> None:
        """Take the values of a file, and the model of its collection or translation."""
        self._source = source
        self._model = model
        self._values = read.values
        self._spans = read.spans

    def record(self) -> tuple[R | None, list[Problem]]:
        """Return the record, or none and what is wrong with each value."""
        try:
            return self._model.model_validate(self._values), []
        except ValidationError as error:
            details = error.errors(include_url=False, include_context=True)
            return None, [self._problem(detail) for detail in details if not _follows(detail)]

    def _problem(self, detail: ErrorDetails) -> Problem:
        path: Path = detail["loc"]
        kind = detail["type"]
        field = field_name(path)
        if kind == "extra_forbidden":
            return self._unknown_key(path)
        if detail["input"] is None:  # an empty item of a list
            return problem("E310", self.place(path), field)
        if kind == "string_type" and isinstance(detail["input"], Mapping):
            item = self._item_with_colon((*path, *detail["input"]))
            if item:
                value, marks = in_straight_marks(item)
                words = {"found": item, "suggestion": f"- {value}", "marks": marks}
                return problem("E201", self.place(path), field, **words)
        if kind in _KINDS:
            words = {"found": _say(detail["input"]), "kind": _KINDS[kind]}
            words |= self._meant_item(path) if kind == "tuple_type" else {}
            return problem("E303", self.place(path), field, **words)
        code = _CODES[kind]
        params: dict[str, Any] = {"found": _say(detail["input"])} | dict(
            self._allowed(code, detail)
        )
        return problem(code, self.place(path), field, **params)

    def _allowed(self, code: str, detail: ErrorDetails) -> Iterator[tuple[str, object]]:
        """Yield what the text of `code` says about the allowed values."""
        context = detail.get("ctx", {})
        match code:
            case "E302":
                yield "found", detail["loc"][-1]
            case "E304":
                choices = self._choices(detail["loc"])
                yield "allowed", ", ".join(str(choice.value) for choice in choices)
                yield "suggestion", meant_choice(_say(detail["input"]).strip("[]"), choices)
            case "E309":
                yield "allowed", context["max_length"]
                yield "found", len(detail["input"])
            case "E311":
                yield "least", context.get("ge")
                yield "most", context.get("le")
            case "E315":
                yield "suggestion", _as_id(str(detail["input"]))

    def _item_with_colon(self, path: Path) -> str | None:
        """Return a list's item that the editor meant as text: `- Aloita ajoissa: kysy ensin`.

        `path` is that of the value after the colon.
        """
        span = self._spans.get(path)
        if span is None or span.key.line != span.last_line:
            return None
        line = self._source.text.split("\n")[span.value.line - 1]
        match = re.fullmatch(r"\s*- +([^'\"\[{].*?)\s*", line)
        return match[1] if match else None

    def _meant_item(self, path: Path) -> dict[str, str | None]:
        """Return how the first item of a list should be, that is written in another way."""
        place = self.place(path)
        line = self._source.text.split("\n")[place.line - 1]
        item = None if line[: place.column - 1].strip() else meant_item(line)
        return {"sign": item.sign, "suggestion": item.mended} if item else {}

    def _unknown_key(self, path: Path) -> Problem:
        key = str(path[-1])
        known = list(_model_at(self._model, path[:-1]).model_fields)
        suggestion = self._meant_field(path, known)
        span = self._spans.get(path)
        place = span.key if span else self.place(path)
        if self._source.translated_into and self._is_of_the_original(path):
            return problem("E431", place, field_name(path), found=key)
        return problem(
            "E301", place, field_name(path),
            found=key, suggestion=suggestion,
            allowed=None if suggestion and len(known) > LIST_LENGTH else ", ".join(known),
        )  # fmt: skip

    def _meant_field(self, path: Path, known: list[str]) -> str | None:
        """Return the field that an unknown key likely means, also where it is in Finnish."""
        original = _model_at(SCHEMAS[self._source.collection], path[:-1])
        described = [name for name in known if name in original.model_fields]
        return meant_field(str(path[-1]), original, described) or closest(str(path[-1]), known)

    def _is_of_the_original(self, path: Path) -> bool:
        """Whether a key that a translation does not take is a field of the record itself."""
        holder = _model_at(SCHEMAS[self._source.collection], path[:-1])
        return str(path[-1]) in holder.model_fields

    def _choices(self, path: Path) -> list[StrEnum]:
        at = path if isinstance(path[-1], str) else path[:-1]
        field = _model_at(self._model, at[:-1]).model_fields[str(at[-1])]
        return _enum_in(field.annotation)

    def place(self, path: Path) -> Location:
        """Return the place of a value; of the mapping's first line where the value is missing."""
        while path:
            if span := self._spans.get(path):
                return span.value
            path = path[:-1]
        return Location(self._source.path, 1, 1, 3)


def _follows(detail: ErrorDetails) -> bool:
    """Whether the error only follows from others: a list is short because its items are wrong."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """Return the model that describes the mapping at `path`."""
    for part in path:
        if isinstance(part, str):
            model = next(iter(_models_in(model.model_fields[part].annotation)))
    return model


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)


def _enum_in(annotation: Any) -> list[StrEnum]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return list(annotation)
    return [choice for inner in get_args(annotation) for choice in _enum_in(inner)]


def _say(value: object) -> str:
    """Say a value as the editor wrote it, cut short."""
    match value:
        case bool():
            text = "true" if value else "false"
        case Mapping():
            text = "{" + ", ".join(map(str, value)) + "}"
        case list():
            text = "[" + ", ".join(map(_say, value)) + "]"
        case dt.date():
            text = value.isoformat()
        case _:
            text = str(value)
    return shortened(text)


_FOLDED = str.maketrans("åäöÅÄÖ _", "aaoaao--")


def _as_id(text: str) -> str | None:
    """Make the id the editor likely meant: `Elinvoiman Eväät` -> `elinvoiman-evaat`."""
    folded = text.translate(_FOLDED).lower().removesuffix(".md")
    kept = "".join(c for c in folded if c.isascii() and (c.isalnum() or c == "-"))
    return "-".join(part for part in kept.split("-") if part) or None
