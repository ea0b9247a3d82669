"""The API is what its schemas and its OpenAPI document say."""

from __future__ import annotations

import re
from typing import Any

import pytest
from elinvoima.api_addresses import KINDS
from elinvoima.content.collections import Collection
from elinvoima.content.schema import SCHEMAS
from elinvoima.outputs.api.endpoints import ENDPOINTS
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate

NOT_TOLD = {"status", "aliases", "review_by", "publish_on", "remove_by"}
"""Fields for editors; of the first two the API tells `is_archived` and `former_ids`."""


def schema_of(address: str) -> str:
    """Name of the schema that an answer must hold."""
    name, _, record = address.removesuffix(".json").partition("/")
    return next(e.item for e in ENDPOINTS if e.name == name) if record else name


def test_every_answer_holds_its_schema(answers: dict[str, Any]) -> None:
    told = {a: v for a, v in answers.items() if not a.startswith("schema/") and a != "openapi.json"}
    assert {a.partition("/")[0] for a in told if "/" in a} == {e.name for e in ENDPOINTS}
    for address, answer in told.items():
        schema = answers[f"schema/{schema_of(address)}.json"]
        validator = Draft202012Validator(schema, format_checker=FormatChecker())
        errors = [f"{e.json_path}: {e.message}" for e in validator.iter_errors(answer)]
        assert not errors, address


def test_the_schemas_are_of_the_draft_they_say(answers: dict[str, Any]) -> None:
    schemas = {a: s for a, s in answers.items() if a.startswith("schema/")}
    assert len(schemas) == 1 + 2 * len(ENDPOINTS)
    for address, schema in schemas.items():
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["$id"] == f"https://tietopankki.example/elinvoima/api/v1/{address}"
        Draft202012Validator.check_schema(schema)


def test_a_schema_refuses_what_the_contract_does_not_have(answers: dict[str, Any]) -> None:
    story = dict(answers["stories/kolari.json"])
    validator = Draft202012Validator(answers["schema/story.json"])
    for spoilt in (
        {**story, "themes": "yritykset"},
        {**story, "evidence": "proved"},
        {name: value for name, value in story.items() if name != "period"},
    ):
        assert not validator.is_valid(spoilt)


def test_descriptions_are_in_finnish(answers: dict[str, Any]) -> None:
    title = answers["schema/story.json"]["properties"]["title"]
    assert title["description"] == "Sivun otsikko"


def test_the_openapi_document_is_valid(answers: dict[str, Any]) -> None:
    document = answers["openapi.json"]
    validate(document)
    assert document["servers"] == [{"url": "https://tietopankki.example/elinvoima"}]
    assert document["info"]["license"]["name"] == "CC BY 4.0"


def test_the_openapi_document_has_every_file_and_no_other(
    files: dict[str, str], answers: dict[str, Any]
) -> None:
    paths = [p.removeprefix("/api/v1/") for p in answers["openapi.json"]["paths"]]
    patterns = [re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(p))) for p in paths]
    data = {a for a in files if not a.startswith("schema/") and a != "openapi.json"}
    found = {pattern.pattern: [a for a in data if pattern.fullmatch(a)] for pattern in patterns}
    assert all(found.values())
    assert {a for addresses in found.values() for a in addresses} == data


def test_the_examples_of_the_openapi_document_are_real(answers: dict[str, Any]) -> None:
    document = answers["openapi.json"]
    for path, item in document["paths"].items():
        for parameter in item["get"].get("parameters", ()):
            address = path.replace(f"{{{parameter['name']}}}", parameter["example"])
            content = item["get"]["responses"]["200"]["content"]["application/json"]
            assert content["example"] == answers[address.removeprefix("/api/v1/")]


def test_the_index_leads_to_every_list(files: dict[str, str], answers: dict[str, Any]) -> None:
    index = answers["index.json"]
    base = f"{index['address']}api/v1/"
    assert index["licence"]["url"].startswith("https://creativecommons.org/licenses/by/4.0/")
    assert "Tilastokeskus" in index["licence"]["statistics"]
    assert index["content_changed"] == "2026-11-22"
    for kind in index["kinds"]:
        assert all(kind[key].removeprefix(base) in files for key in
                   ("list", "csv", "list_schema", "item_schema"))  # fmt: skip
        assert kind["count"] == answers[f"{kind['name']}.json"]["count"]
        assert re.fullmatch(re.escape(base) + r"[a-z]+/\{(id|code)\}\.json", kind["item"])


@pytest.mark.parametrize("collection", KINDS)
def test_every_field_of_the_content_is_in_the_contract(collection: Collection) -> None:
    """A field that is new in the content must be added to the contract, or to NOT_TOLD."""
    endpoint = next(e for e in ENDPOINTS if e.name == KINDS[collection])
    told = set(endpoint.record.model_fields)
    assert set(SCHEMAS[collection].model_fields) - told - NOT_TOLD == set()
