"""All files that are made from the fields' description, by their paths from the root."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from elinvoima.authoring.description import describe
from elinvoima.authoring.faces.checklist import checklist
from elinvoima.authoring.faces.field_tables import FIELDS_PAGE, fields_page
from elinvoima.authoring.faces.json_schema import json_schema
from elinvoima.authoring.faces.vs_code import schema_file, settings, snippets, tasks
from elinvoima.content.collections import Collection
from elinvoima.i18n import DEFAULT_LANGUAGE
from elinvoima.views.words import Words


def face_files(language: str = DEFAULT_LANGUAGE) -> Iterator[tuple[str, str]]:
    """Yield path and text of every file."""
    words = Words(language)
    described = [describe(collection, language) for collection in Collection]
    for one in described:
        yield schema_file(one.collection), _json(json_schema(one))
    written = [one for one in described if not one.collection.is_page]
    yield ".vscode/elinvoima.code-snippets", _json(snippets(written))
    yield ".vscode/tasks.json", _json(tasks(words))
    yield ".vscode/settings.json", _json(settings())
    yield ".github/pull_request_template.md", checklist(written, words)
    yield FIELDS_PAGE, fields_page(language)


def out_of_step(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield file and text of those that are missing or say something else."""
    for path, text in face_files():
        file = root / path
        if not file.is_file() or file.read_text("utf-8") != text:
            yield file, text


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
