"""JSON Schema of a collection's front matter, for editors that read it.

Draft 7 (https://json-schema.org/draft-07), which is what editors' YAML tools know best. It checks
one file by itself: references, citations and links are for `elinvoima check`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from elinvoima.authoring.description import CollectionDescription, FieldDescription, FieldKind
from elinvoima.content.collections import Collection

DIALECT = "http://json-schema.org/draft-07/schema#"

_DAY = r"^\d{4}-\d\d-\d\d$"
_CODE_OR_NAME = r"^\S.*$"

_TYPES: dict[FieldKind, dict[str, Any]] = {
    FieldKind.LINE: {"type": "string", "minLength": 1, "pattern": r"^[^\n]*\n?$"},
    FieldKind.PROSE: {"type": "string", "minLength": 1},
    FieldKind.WHOLE_NUMBER: {"type": "integer"},
    FieldKind.NUMBER: {"type": "number"},
    FieldKind.DAY: {"type": "string", "pattern": _DAY},
    FieldKind.DATE: {"type": ["string", "integer"]},
    FieldKind.PERIOD: {"type": ["string", "integer"]},
    FieldKind.CHOICE: {"type": "string"},
    FieldKind.RECORD: {"type": "string"},
    FieldKind.MUNICIPALITY: {"type": "string", "pattern": _CODE_OR_NAME},
    FieldKind.ID: {"type": "string"},
    FieldKind.WEB_ADDRESS: {"type": "string", "pattern": r"^https?://[^ ]+\.[^ ]+$"},
    FieldKind.EMAIL: {"type": "string", "pattern": r"^[^@\s]+@[^@\s]+\.[^@\s]+$"},
    FieldKind.IMAGE: {"type": "string", "minLength": 1},
}

_PUBLIC = {"required": ["status"], "properties": {"status": {"enum": ["published", "archived"]}}}
_PERSON = {"required": ["kind"], "properties": {"kind": {"const": "person"}}}

_SOURCED = {Collection.STORY, Collection.EXPERT, Collection.CYCLE, Collection.THEME}
"""Collections whose public records need sources: `content/rules.py` has the rules."""


def json_schema(description: CollectionDescription) -> dict[str, Any]:
    """Return the schema of a collection as plain JSON values."""
    return {
        "$schema": DIALECT,
        "title": description.singular,
        **_mapping(description.fields),
        "allOf": list(_conditions(description.collection)),
    }


def _mapping(fields: Iterable[FieldDescription]) -> dict[str, Any]:
    fields = tuple(fields)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in fields if field.is_required],
        "properties": {field.name: _field(field) for field in fields},
    }


def _field(field: FieldDescription) -> dict[str, Any]:
    said = {"title": field.label, "description": field.help, "examples": [field.example]}
    if field.default not in (None, []):
        said["default"] = field.default
    if not field.is_list:
        return {**said, **_item(field)}
    least = {"minItems": 1} if field.is_required else {}
    return {**said, "type": "array", **least, "items": _item(field)}


def _item(field: FieldDescription) -> dict[str, Any]:
    if field.kind is FieldKind.PART:
        return _mapping(field.fields)
    schema = dict(_TYPES[field.kind])
    limits = {
        "enum": [choice.value for choice in field.choices] or None,
        "maxLength": field.max_length,
        "minimum": field.minimum,
        "maximum": field.maximum,
        "pattern": field.pattern,
    }
    return schema | {name: value for name, value in limits.items() if value is not None}


def _conditions(collection: Collection) -> Iterable[dict[str, Any]]:
    needed = ["published", *(["sources"] if collection in _SOURCED else [])]
    yield {"if": _PUBLIC, "then": {"required": needed}}
    if collection is Collection.EXPERT:
        yield {"if": _PERSON, "then": {"required": ["publication_basis"]}}
