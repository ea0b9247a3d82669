"""JSON Schemas of the answers (draft 2020-12), made from the contract.

Descriptions are in the language of the site; names are those of the contract.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from elinvoima.api_addresses import schema_address
from elinvoima.outputs.api.context import Context

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(name: str, model: type[BaseModel], context: Context) -> dict[str, Any]:
    """Return the schema of one answer, by its own address."""
    made = model.model_json_schema(mode="serialization")
    made.pop("title", None)
    made.pop("description", None)
    return {
        "$schema": DIALECT,
        "$id": context.url(schema_address(name)),
        "title": name,
        **_told(made, context),
    }


def component_schemas(models: list[type[BaseModel]], context: Context) -> dict[str, Any]:
    """Return the schemas of many answers and their parts, as components of an OpenAPI document."""
    _, made = models_json_schema(
        [(model, "serialization") for model in models],
        ref_template="#/components/schemas/{model}",
    )
    components: dict[str, Any] = _told(made["$defs"], context)
    return dict(sorted(components.items()))


def as_text(document: dict[str, Any]) -> str:
    """Write a document, its keys in the order they were made in."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _told(value: Any, context: Context) -> Any:
    """Say the fields' descriptions in the site's language, and leave out what nobody needs.

    A class tells the programmer of this code what it is, a title only repeats a name, and a default
    is of no use in an answer, which has every field.
    """
    if isinstance(value, list):
        return [_told(item, context) for item in value]
    if not isinstance(value, dict):
        return value
    told = {}
    for key, item in value.items():
        if key == "default" or (key == "title" and isinstance(item, str)):
            continue
        if key == "description" and isinstance(item, str):
            if "properties" not in value:
                told[key] = context.words.text(item)
        else:
            told[key] = _told(item, context)
    return told
