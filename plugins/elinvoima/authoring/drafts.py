"""The file of a new record: what is known, what is guessed and marked, and what could be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from elinvoima.addresses import slug
from elinvoima.authoring.description import CollectionDescription, FieldDescription
from elinvoima.content.guesses import mark
from elinvoima.content.yaml_text import field_text
from elinvoima.i18n import N_
from elinvoima.views.words import Words

OFFER = N_("These may be told too. Remove “# ” from the lines that you fill in; the rest may go.")
SELDOM = {"aliases", "language", "reviewed", "publish_on", "remove_by", "source_conflicts"}
"""Optional fields that a new record rarely needs; the guide tells of them."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A value that a program found, and why it thinks so."""

    value: Any
    why: str
    """In the editor's language, with the words of the source."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A record to be: values told by the editor, guesses, a body and notes for the editor."""

    values: Mapping[str, Any]
    guesses: Mapping[str, Guess] = field(default_factory=dict)
    body: str = ""
    notes: Sequence[str] = ()
    """Lines kept as comments at the end of the front matter."""

    def value_of(self, name: str) -> Any:
        """Return what is told, else what is guessed, else None."""
        if name in self.values:
            return self.values[name]
        return self.guesses[name].value if name in self.guesses else None


def draft_text(described: CollectionDescription, draft: Draft, words: Words) -> str:
    """Return the file of a draft: needed fields first, the others as comments to fill in."""
    lines = ["---", *_filled(described, draft), *_offered(described, draft, words)]
    lines += [f"# {note}" for note in draft.notes]
    body = draft.body.strip("\n")
    return "\n".join([*lines, "---", "", *([body, ""] if body else [])])


def _filled(described: CollectionDescription, draft: Draft) -> Iterator[str]:
    for one in described.fields:
        if one.name == "status":
            yield "status: draft"
            continue
        value = draft.value_of(one.name)
        if value is None and not one.is_required:
            continue
        if one.name not in draft.values and one.name in draft.guesses:
            yield mark(draft.guesses[one.name].why)
        yield field_text(one.name, value)


def _offered(described: CollectionDescription, draft: Draft, words: Words) -> Iterator[str]:
    offered = [
        one
        for one in described.fields
        if not one.is_required
        and one.name not in SELDOM | {"status"}
        and draft.value_of(one.name) is None
    ]
    if not offered:
        return
    yield ""
    yield f"# {words.text(OFFER)}"
    for one in offered:
        yield "#"
        yield f"## {_said(one)}"
        yield from (f"# {line}".rstrip() for line in field_text(one.name, one.example).split("\n"))


def _said(one: FieldDescription) -> str:
    return one.label if one.label == one.help else f"{one.label}: {one.help}"


def free_id(name: str, taken: Sequence[str]) -> str:
    """Make an id of a name that no record has yet: `kolari-ohjelma`, `kolari-ohjelma-2`."""
    wanted = slug(name) or "uusi"
    number, id_ = 1, wanted
    while id_ in taken:
        number += 1
        id_ = f"{wanted}-{number}"
    return id_
