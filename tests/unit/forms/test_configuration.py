"""Decap's configuration says what the description says, for every field of every collection."""

from __future__ import annotations

from typing import Any

import pytest
from elinvoima.authoring.description import FieldDescription, FieldKind, describe
from elinvoima.content.collections import Collection
from elinvoima.forms.configuration import (
    configuration,
    github_backend,
    local_backend,
    municipality_options,
)
from elinvoima.municipalities.register import load_register
from elinvoima.settings import Settings


@pytest.fixture(scope="module")
def collections() -> dict[str, Any]:
    told = configuration(Settings(), load_register(), ["564", "Längelmäki", "Kolari"], "fi")
    return {each["name"]: each for each in told["collections"]}


def same(described: FieldDescription, field: dict[str, Any]) -> None:
    assert field["name"] == described.name
    assert field["label"] == described.label
    inner = field.get("fields", [])
    assert [each["name"] for each in inner] == [each.name for each in described.fields]
    for one, other in zip(described.fields, inner, strict=True):
        same(one, other)
    if described.kind is FieldKind.CHOICE:
        values = [option["value"] for option in field["options"]]
        assert values == [choice.value for choice in described.choices]
    if described.kind is FieldKind.RECORD:
        assert described.collection
        assert (field["widget"], field["collection"]) == ("relation", described.collection.value)
        assert field.get("multiple", False) is described.is_list


@pytest.mark.parametrize("collection", Collection, ids=lambda each: each.value)
def test_every_field_has_its_place_in_the_form(
    collection: Collection, collections: dict[str, Any]
) -> None:
    described, form = describe(collection, "fi"), collections[collection.value]
    *fields, body = form["fields"]
    assert (form["folder"], body["name"]) == (collection.folder, "body")
    for one, other in zip(described.fields, fields, strict=True):
        same(one, other)
        assert other["required"] is one.is_required


def test_an_optional_part_demands_nothing_of_who_leaves_it_out(
    collections: dict[str, Any],
) -> None:
    story = {field["name"]: field for field in collections["story"]["fields"]}
    assert not any(field["required"] for field in story["recommendation"]["fields"])
    assert any(field["required"] for field in story["quotes"]["fields"])


def test_every_name_in_use_can_be_shown() -> None:
    options = municipality_options(load_register(), ["564", "Längelmäki", "Kolari"])
    assert len(options) == 310
    assert {"label": "Oulu (564)", "value": "564"} in options
    assert {"label": "Längelmäki", "value": "Längelmäki"} in options


def test_saving_leads_to_a_pull_request_in_the_publishers_repository() -> None:
    settings = Settings(repo_url="https://github.com/kunta/tietopankki.git", edit_path="edit/main/")
    assert github_backend(settings) == {
        "backend": {"name": "github", "repo": "kunta/tietopankki", "branch": "main",
                    "open_authoring": True, "squash_merges": True},
        "publish_mode": "editorial_workflow",
    }  # fmt: skip


@pytest.mark.parametrize(
    "address", ["", "https://gitlab.com/kunta/tietopankki", "https://github.com/x"]
)
def test_elsewhere_there_is_no_backend(address: str) -> None:
    assert github_backend(Settings(repo_url=address)) is None


def test_locally_files_are_written_or_branches_made() -> None:
    assert local_backend("http://x", "main", by_branches=False)["publish_mode"] == "simple"
    told = local_backend("http://x", "oma", by_branches=True)
    assert (told["publish_mode"], told["backend"]["branch"]) == ("editorial_workflow", "oma")
