"""The promise of the API: within a version nothing is taken away, renamed or retyped.

The schemas as they were published are in `api/`, without their words. `UPDATE_EXPECTED=1 python -m
pytest tests/golden` writes them anew, which is right when fields were added. What the first test
says must not be mended so: it breaks somebody's program, and needs `api/v2/`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.files import schema_models
from elinvoima.outputs.api.schemas import schema
from elinvoima.settings import Settings
from elinvoima.site import Site
from elinvoima.views.words import Words

from tests.samples import DAY, catalogue

HERE = Path(__file__).parent / "api"
UPDATE = bool(os.environ.get("UPDATE_EXPECTED"))
MODELS = schema_models()
WORDS = {"description", "examples"}


@pytest.mark.parametrize("name", MODELS)
def test_nothing_is_taken_away(name: str) -> None:
    golden = HERE / f"{name}.json"
    if UPDATE and not golden.exists():
        pytest.skip("a new schema")
    was = json.loads(golden.read_text(encoding="utf-8"))
    assert list(broken(was, present(name))) == []


@pytest.mark.parametrize("name", MODELS)
def test_the_schema_is_as_published(name: str) -> None:
    made = json.dumps(present(name), ensure_ascii=False, indent=1) + "\n"
    golden = HERE / f"{name}.json"
    if UPDATE:
        golden.write_text(made, encoding="utf-8", newline="\n")
    assert made == golden.read_text(encoding="utf-8")


def test_no_schema_is_gone() -> None:
    assert {file.stem for file in HERE.glob("*.json")} <= set(MODELS)


@pytest.mark.parametrize(
    ("before", "after", "is_broken"),
    [
        ({"a": {"type": "string"}}, {"a": {"type": "string"}, "b": {}}, False),
        ({"a": {"type": "string"}}, {}, True),
        ({"a": {"type": "string"}}, {"a": {"type": "integer"}}, True),
        ({"a": {"enum": ["x"]}}, {"a": {"enum": ["x", "y"]}}, False),
        ({"a": {"enum": ["x", "y"]}}, {"a": {"enum": ["x"]}}, True),
        ({"a": {"$ref": "#/$defs/A"}}, {"a": {"$ref": "#/$defs/B"}}, True),
    ],
)
def test_what_breaks_a_program_is_seen(
    before: dict[str, Any], after: dict[str, Any], *, is_broken: bool
) -> None:
    was = {"properties": before, "required": list(before)}
    now = {"properties": after, "required": list(after)}
    assert bool(list(broken(was, now))) is is_broken


def present(name: str) -> dict[str, Any]:
    """The schema as it is now, without words."""
    context = Context(Site(Path(), Settings(), catalogue({}), DAY), Words("en"))
    told: dict[str, Any] = without_words(schema(name, MODELS[name], context))
    return told


def without_words(value: Any) -> Any:
    if isinstance(value, list):
        return [without_words(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: without_words(item)
        for key, item in value.items()
        if not (key in WORDS and isinstance(item, str | list))
    }


def broken(was: Any, now: Any, at: str = "$") -> Iterator[str]:
    """Yield the places where something that was in the schema is no more so."""
    if isinstance(was, dict) and isinstance(now, dict):
        for key, value in was.items():
            if key not in now:
                yield f"{at}.{key}: gone"
            else:
                yield from broken(value, now[key], f"{at}.{key}")
    elif isinstance(was, list) and isinstance(now, list):
        yield from (f"{at}: {item} gone" for item in was if item not in now)
    elif was != now:
        yield f"{at}: {was} -> {now}"
