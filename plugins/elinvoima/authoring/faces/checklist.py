"""The checklist of a pull request: what a reviewer looks at, by the fields of the content model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from elinvoima.authoring.description import CollectionDescription, FieldDescription
from elinvoima.i18n import N_
from elinvoima.views.words import Words

MADE = N_("Made from the content model: run “make faces”.")
BEFORE = N_("Before asking for a review")
CONTENT = (
    N_("`make check` finds no problems, and I have looked at the page (`make serve`)."),
    N_("Every fact is from a source that is listed, and told in my own words."),
    N_("Guesses of the program (“VAHVISTA”) have been checked and their marks removed."),
    N_("Every picture has a text, and I may publish the picture."),
)
NONE_OF_THESE = N_(
    "No personal identity codes, private telephone numbers or private e-mail addresses."
)
PUBLISHED = N_(
    "A published page also needs the day it was published and, in most collections, sources."
)
PERSONAL = {"publication_basis", "permission", "remove_by", "contact", "photo"}
"""Fields that are about persons."""


def checklist(described: Iterable[CollectionDescription], words: Words) -> str:
    """Return the template of a pull request's text."""
    return "".join(f"{line}\n" for line in _lines(tuple(described), words))


def _lines(described: tuple[CollectionDescription, ...], words: Words) -> Iterator[str]:
    yield f"<!-- {words.text(MADE)} -->"
    for heading, items in ((N_("What changes, and why?"), ()), (BEFORE, CONTENT)):
        yield from ("", f"## {words.text(heading)}", "")
        yield from (f"- [ ] {words.text(item)}" for item in items)
    yield from (
        "",
        f"## {words.text(N_('Personal data'))}",
        "",
        f"- [ ] {words.text(NONE_OF_THESE)}",
    )
    for label, help_ in _personal(described):
        yield f"- [ ] {label}{help_}."
    yield from ("", f"## {words.text(N_('Needed fields'))}", "", words.text(PUBLISHED), "")
    for one in described:
        names = ", ".join(f"{field.label} (`{field.name}`)" for field in one.required)
        yield f"- {one.singular}: {names}"


def _personal(described: Iterable[CollectionDescription]) -> Iterator[tuple[str, str]]:
    told = set()
    for one in described:
        for where, field in _all_fields(one.fields, ()):
            if field.name in PERSONAL and field.name not in told:
                told.add(field.name)
                label = ": ".join([*where, field.label])
                said = "" if field.help == field.label else f": {_lower(field.help)}"
                yield f"{label} (`{field.name}`)", said


def _all_fields(
    fields: Iterable[FieldDescription], where: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], FieldDescription]]:
    for field in fields:
        yield where, field
        yield from _all_fields(field.fields, (*where, field.label))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
