"""The guide's tables of fields: a page of the site that tells every field of every collection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from elinvoima.authoring.description import (
    CollectionDescription,
    FieldDescription,
    FieldKind,
    describe,
)
from elinvoima.content.citations import CITATION
from elinvoima.content.collections import Collection
from elinvoima.content.schema import Record
from elinvoima.content.yaml_text import fields_text, in_flow, quoted
from elinvoima.i18n import N_
from elinvoima.views.words import Words

FIELDS_PAGE = "docs/tietoa/ohje/kentat.md"

KIND_WORDS: dict[FieldKind, str] = {
    FieldKind.LINE: N_("text on one line"),
    FieldKind.PROSE: N_("text, also many paragraphs"),
    FieldKind.WHOLE_NUMBER: N_("whole number"),
    FieldKind.NUMBER: N_("number"),
    FieldKind.DAY: N_("day, as 2026-11-21"),
    FieldKind.DATE: N_("date, as precisely as it is known"),
    FieldKind.PERIOD: N_("date or period, as precisely as it is known"),
    FieldKind.CHOICE: N_("one of these"),
    FieldKind.RECORD: N_("id: a file's name in the folder {folder} without its ending"),
    FieldKind.MUNICIPALITY: N_("municipality: its name, or its code in quotation marks"),
    FieldKind.ID: N_("id: small letters a–z, digits and hyphens"),
    FieldKind.WEB_ADDRESS: N_("web address"),
    FieldKind.EMAIL: N_("e-mail address"),
    FieldKind.IMAGE: N_("path of a picture, from this file"),
    FieldKind.PART: N_("fields of its own"),
}


def fields_page(language: str) -> str:
    """Return the page's whole file, front matter included."""
    words = Words(language)
    head = fields_text(
        {
            "title": words.text(N_("The fields")),
            "summary": words.text(
                N_("Every field of every collection: what is written in it, whether it is needed, "
                   "where readers see it, and an example.")
            ),
            "status": "published",
            "published": "2026-11-28",
        }
    )  # fmt: skip
    described = [describe(c, language) for c in Collection if not c.is_page]
    shared = [field for field in described[0].fields if field.name in Record.model_fields]
    common = "\n".join(_tables(shared, words))
    sections = "\n".join(_section(one, words) for one in described)
    note = words.text(N_("This page is made from the content model: run “make faces”."))
    every = words.text(N_("In every collection"))
    return f"---\n# {note}\n{head}---\n\n## {every}\n\n{common}\n{sections}"


def _section(described: CollectionDescription, words: Words) -> str:
    """Return what a collection has besides the fields of every record."""
    folder = words.text(
        N_("Files are in the folder `{folder}`."), folder=described.collection.folder
    )
    text = words.text(N_("Under the fields: {text}."), text=_lower(described.body))
    own = [field for field in described.fields if field.name not in Record.model_fields]
    parts = "\n".join(_tables(own, words))
    return f"## {described.plural}\n\n{folder} {text}\n\n{parts}"


def _tables(fields: Iterable[FieldDescription], words: Words) -> Iterator[str]:
    """Yield the table of the fields, then one of each part that has fields of its own."""
    fields = tuple(fields)
    yield table(fields, words)
    for field in fields:
        if field.fields:
            yield f"### {field.label}: `{field.name}`\n"
            yield from _tables(field.fields, words)


def table(fields: Iterable[FieldDescription], words: Words) -> str:
    """Return a Markdown table of the fields."""
    heads = [words.text(N_("Field")), words.text(N_("What"))]
    rows = ["| " + " | ".join(heads) + " |", "|---|---|"]
    rows += ["| " + " | ".join(map(_cell, _row(field, words))) + " |" for field in fields]
    return "\n".join(rows) + "\n"


def _row(field: FieldDescription, words: Words) -> Iterator[str]:
    needed = f", **{words.text(N_('needed'))}**" if field.is_required else ""
    yield f"{field.label} (`{field.name}`){needed}"
    told = ". ".join(_sentences(field, words)) + "."
    example = words.text(N_("Example: {text}"), text=f"`{field.name}: {_example(field)}`")
    yield told if field.fields else f"{told} {example}"


def _example(field: FieldDescription) -> str:
    """Return the example on one line."""
    if field.is_list:
        return f"[{', '.join(map(in_flow, field.example))}]"
    return quoted(field.example) if isinstance(field.example, str) else str(field.example)


def _sentences(field: FieldDescription, words: Words) -> Iterator[str]:
    if field.help != field.label:
        yield CITATION.sub(r"`\g<0>`", field.help).removesuffix(".")
    yield _form(field, words)
    if field.max_length:
        yield words.text(N_("At most {n} characters"), n=field.max_length)
    if field.shown:
        yield words.text(N_("On the site: {where}"), where=field.shown)


def _form(field: FieldDescription, words: Words) -> str:
    folder = field.collection.folder if field.collection else ""
    form = words.text(KIND_WORDS[field.kind], folder=f"`{folder}`")
    if field.choices:
        form += ": " + ", ".join(f"`{c.value}` ({c.label})" for c in field.choices)
    if field.is_list:
        form = words.text(N_("list; of each: {form}"), form=form)
    return _upper(form)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
