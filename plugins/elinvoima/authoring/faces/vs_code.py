"""What makes VS Code help with front matter: snippets, a task that checks, settings.

VS Code's YAML tools leave the front matter of Markdown files alone
(https://github.com/redhat-developer/vscode-yaml/issues/207), so completion comes from snippets and
problems from `elinvoima check`, whose lines a problem matcher puts into the editor. Both are VS
Code's own: nothing has to be installed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from elinvoima.authoring.description import (
    CollectionDescription,
    FieldDescription,
    FieldKind,
)
from elinvoima.content.collections import Collection
from elinvoima.content.yaml_text import fields_text, quoted
from elinvoima.i18n import N_
from elinvoima.views.words import Words

OPEN, CLOSE = "\ue100", "\ue101"
"""Around the number of a placeholder while the lines are made; private-use characters."""

PROBLEM_LINE = r"^(.+\.\w+):(\d+):(\d+): (.+)$"
"""A line of `elinvoima check`: file, line, column, message."""


def snippets(described: Iterable[CollectionDescription]) -> dict[str, Any]:
    """Return the snippets: one a field, for all collections that write it alike, and one a file."""
    described = tuple(described)
    users: dict[tuple[str, str], list[tuple[str, FieldDescription]]] = defaultdict(list)
    for one in described:
        for field in one.fields:
            users[field.name, snippet([field])].append((one.singular, field))
    made = {}
    for (name, body), uses in users.items():
        of = ", ".join(singular for singular, _ in uses)
        field = uses[0][1]
        made[f"{name} ({of})"] = {
            "scope": "markdown",
            "prefix": [name, field.label],
            "body": body.rstrip("\n").split("\n"),
            "description": f"{of}: {field.help}",
        }
    for one in described:
        body = f"---\n{snippet(one.required)}status: draft\n---\n\n$0"
        made[one.singular] = {
            "scope": "markdown",
            "prefix": one.singular.lower(),
            "body": body.split("\n"),
            "description": ", ".join(field.label for field in one.required),
        }
    return made


def snippet(fields: Iterable[FieldDescription]) -> str:
    """Return the lines of a snippet with a placeholder for each value."""
    places: list[str] = []
    values = {field.name: _place(field, places) for field in fields}
    text = _escape(fields_text(values))
    for number, place in enumerate(places, start=1):
        for mark in (f"{OPEN}{number}{CLOSE}", f"{OPEN} {number}{CLOSE}"):
            text = text.replace(mark, place.replace(OPEN, str(number)))
    return text


def _place(field: FieldDescription, places: list[str]) -> Any:
    """Return the field's value with marks where placeholders come, and note the placeholders."""
    if field.fields:
        part = {inner.name: _place(inner, places) for inner in field.fields}
        return [part] if field.is_list else part
    example = field.example[0] if field.is_list else field.example
    if field.choices:
        values = [choice.value for choice in field.choices]
        choices = ",".join(sorted(values, key=lambda value: value != example))
        places.append(f"${{{OPEN}|{choices}|}}")
    else:
        said = quoted(example) if isinstance(example, str) else str(example)
        if field.kind is FieldKind.WEB_ADDRESS:
            said = f'"{example}"'
        places.append(f"${{{OPEN}:{_escape(said)}}}")
    space = " " if field.is_list and field.kind.is_text else ""  # each on a line of its own
    mark = f"{OPEN}{space}{len(places)}{CLOSE}"
    return [mark] if field.is_list else mark


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")


def tasks(words: Words) -> dict[str, Any]:
    """Return the task that checks everything and marks what it finds in the files."""
    return {
        "version": "2.0.0",
        "tasks": [
            {
                "label": words.text(N_("Check the content")),
                "type": "process",
                "command": "${workspaceFolder}/.venv/bin/elinvoima",
                "windows": {"command": "${workspaceFolder}/.venv/Scripts/elinvoima.exe"},
                "args": ["check"],
                "options": {"env": {"NO_COLOR": "1"}},
                "group": {"kind": "build", "isDefault": True},
                "presentation": {"reveal": "silent", "clear": True},
                "problemMatcher": {
                    "owner": "elinvoima",
                    "source": "elinvoima",
                    "fileLocation": ["relative", "${workspaceFolder}"],
                    "pattern": {
                        "regexp": PROBLEM_LINE, "file": 1, "line": 2, "column": 3, "message": 4,
                    },
                },
            }
        ],
    }  # fmt: skip


def settings() -> dict[str, Any]:
    """Return the workspace's settings: completion while one types in Markdown."""
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[markdown]": {
            "editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "on"},
            "editor.snippetSuggestions": "top",
            "editor.wordWrap": "on",
        },
    }


def schema_file(collection: Collection) -> str:
    """Return where the JSON Schema of a collection is."""
    return f".vscode/schemas/{collection.value}.json"
