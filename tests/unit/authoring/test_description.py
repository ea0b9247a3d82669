"""One description, many faces: each says what the content model says."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from elinvoima.authoring.description import FieldDescription, FieldKind, describe
from elinvoima.authoring.faces.files import face_files, out_of_step
from elinvoima.authoring.faces.json_schema import json_schema
from elinvoima.authoring.faces.vs_code import PROBLEM_LINE, snippets
from elinvoima.content.collections import Collection, collection_of
from elinvoima.content.field_words import FIELD_WORDS, words_key
from elinvoima.content.file_names import is_translation
from elinvoima.content.files import find_files
from elinvoima.content.reports import as_text
from elinvoima.content.schema import SCHEMAS
from elinvoima.content.yaml_text import fields_text
from elinvoima.content.yaml_values import read_values
from elinvoima.i18n import LANGUAGES
from elinvoima.site import load
from pydantic import BaseModel

from tests.samples import checked

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_the_files_in_the_repository_are_in_step(root: Path) -> None:
    assert [file.name for file, _ in out_of_step(root)] == [], "run `make faces`"


def test_every_field_has_words_and_no_words_are_left_over() -> None:
    keys = {
        words_key(model, name)
        for model in _models(*SCHEMAS.values())
        for name in model.model_fields
    }
    assert keys == set(FIELD_WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("collection", Collection)
def test_a_description_is_whole_and_in_the_language(collection: Collection, language: str) -> None:
    described = describe(collection, language)
    assert {f.name for f in described.fields} == set(SCHEMAS[collection].model_fields)
    for field in _all(described.fields):
        assert field.label
        assert field.help
        assert bool(field.fields) == (field.kind is FieldKind.PART)
        assert bool(field.choices) == (field.kind is FieldKind.CHOICE)
        assert bool(field.collection) == (field.kind is FieldKind.RECORD)
    assert describe(collection, "fi").singular != describe(collection, "en").singular


@pytest.mark.parametrize("collection", Collection)
def test_the_examples_are_valid(collection: Collection) -> None:
    """All examples of a collection together make a file that the model accepts."""
    values = {f.name: f.example for f in describe(collection, "fi").fields}
    if collection is Collection.CYCLE:  # of a listed theme either the id or the words
        del values["theme_lists"][0]["themes"][0]["text"]
    path = f"{collection.folder}/esimerkki.md"
    result = checked(f"---\n{fields_text(values)}---\n\nTeksti.\n", path)
    assert list(as_text(result.problems, "fi")) == []


@pytest.mark.parametrize("collection", [c for c in Collection if not c.is_page])
def test_the_schema_accepts_every_record(collection: Collection, root: Path) -> None:
    validator = _validator(collection)
    folders = [root, *(EXAMPLES / "valid").iterdir()]
    found = [f for folder in folders for f in (folder / collection.folder).glob("[a-z]*.md")]
    files = [file for file in found if not is_translation(file.name)]
    assert files
    for file in files:
        values = _as_editors_read(file.read_text("utf-8"))
        assert [e.message for e in validator.iter_errors(values)] == [], file


@pytest.mark.parametrize(
    "name",
    [
        "18-unknown-key", "19-missing-fields", "20-wrong-types", "21-wrong-choice",
        "25-not-a-day", "27-text-too-long", "29-number-out-of-range", "31-web-address",
        "32-email-address", "33-not-an-id", "35-published-without-sources",
        "36-person-without-basis",
    ],
)  # fmt: skip
def test_the_schema_refuses_what_check_refuses(name: str) -> None:
    folder = EXAMPLES / "invalid" / name
    wrong = {p.location.path for p in load(folder).problems}
    refused = set()
    for path, _ in find_files(folder):
        collection = collection_of(path)
        assert collection
        values = _as_editors_read((folder / path).read_text("utf-8"))
        if not _validator(collection).is_valid(values):
            refused.add(path)
    assert refused == wrong


def test_snippets_expand_to_what_the_model_accepts() -> None:
    for collection in Collection:
        if collection.is_page:
            continue
        described = describe(collection, "fi")
        for name, snippet in snippets([described]).items():
            text = _expanded("\n".join(snippet["body"]))
            if name == described.singular:
                result = checked(text, f"{collection.folder}/esimerkki.md")
                assert result.value, list(as_text(result.problems, "fi"))
                continue
            read = read_values("x", text + "\n", 1)
            assert read.value, text
            assert not read.problems
            field = described.field(name.split(" ")[0])
            assert set(read.value.values) == {field.name}


def test_the_problem_matcher_reads_the_lines_of_check() -> None:
    problems = load(EXAMPLES / "invalid" / "78-many-files-at-once").problems
    for problem, line in zip(problems, as_text(problems, "fi"), strict=True):
        match = re.match(PROBLEM_LINE, line)
        assert match
        place = problem.location
        assert match.groups()[:3] == (place.path, str(place.line), str(place.column))
        assert re.search(rf"\[{problem.code}(?:, luonnoksessa varoitus)?\]$", match[4])


def test_every_face_ends_in_one_line_break() -> None:
    for path, text in face_files():
        assert text.endswith("\n"), path
        assert not text.endswith("\n\n"), path


def _validator(collection: Collection) -> jsonschema.Draft7Validator:
    schema = json.loads(json.dumps(json_schema(describe(collection, "fi"))))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def _as_editors_read(text: str) -> Any:
    """Front matter as YAML 1.2's core schema has it: a day is a text."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith("timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text.split("---\n")[1], Loader)  # noqa: S506 (a kind of SafeLoader)


def _expanded(body: str) -> str:
    """What VS Code writes when every placeholder is accepted as it is."""
    body = re.sub(r"\$\{\d+\|([^,|]+)[^}]*\|\}", r"\1", body)
    body = re.sub(r"\$\{\d+:((?:\\.|[^\\}])*)\}", r"\1", body)
    return re.sub(r"\\([\\$}])", r"\1", body.replace("$0", "Teksti.\n"))


def _all(fields: tuple[FieldDescription, ...]) -> Iterator[FieldDescription]:
    for field in fields:
        yield field
        yield from _all(field.fields)


def _models(*models: type[BaseModel]) -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = set()
    waiting = list(models)
    while waiting:
        model = waiting.pop()
        found.add(model)
        for name in model.model_fields:
            inner = str(model.model_fields[name].annotation)
            module = inspect.getmodule(model)
            waiting += [
                other
                for _, other in inspect.getmembers(module, inspect.isclass)
                if issubclass(other, BaseModel) and other.__name__ in inner and other not in found
            ]
    return found
