"""`elinvoima new KIND`: begins a record, by questions on the terminal or by flags."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from elinvoima.authoring.description import FieldDescription, describe
from elinvoima.authoring.drafts import Draft, draft_text, free_id
from elinvoima.cli.asking import Unusable, typed
from elinvoima.cli.exits import Exit
from elinvoima.cli.new_record import NewRecord
from elinvoima.cli.terminal import CannotGoOn, root_folder, tell_problems
from elinvoima.content.collections import Collection
from elinvoima.content.files import SourceFile
from elinvoima.content.schema.fields import ID_PATTERN
from elinvoima.content.validation import validate
from elinvoima.i18n import N_
from elinvoima.views.words import Words

SUMMARY = N_("begin a story, a theme, an expert, a method, a cycle or an organisation as a draft")
EXAMPLES = (
    "new story",
    "new story --from kolari.docx",
    'new theme --title "Kiertotalous" --label "Kiertotalous"',
)
KINDS = tuple(c for c in Collection if not c.is_page)


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add a subcommand a collection, with a flag for each field that is one value or a list."""
    kinds = parser.add_subparsers(
        dest="kind", required=True, metavar=words.text(N_("KIND")), title=words.text(N_("kinds"))
    )
    for collection in KINDS:
        described = describe(collection, words.language)
        one = kinds.add_parser(collection.value, help=described.singular)
        for name in ("--root", "--lang"):  # they may stand before the kind, and after it
            one.add_argument(name, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        one.add_argument("--id", help=words.text(N_("the record's id; else made of its name")))
        if collection is Collection.STORY:
            one.add_argument(
                "--from", dest="source", type=Path, metavar=words.text(N_("FILE")),
                help=words.text(N_("a .docx, .html, .md or .txt file that somebody sent")),
            )  # fmt: skip
        for path, field in _flags(described.fields):
            one.add_argument(
                f"--{'-'.join(path).replace('_', '-')}", dest=f"field.{'.'.join(path)}",
                action="append" if field.is_list else "store", metavar=words.text(N_("VALUE")),
                help=field.help.replace("%", "%%"),
            )  # fmt: skip


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Gather the values, write the file, and tell what is still missing."""
    root = root_folder(arguments.root and Path(arguments.root), words)
    collection = Collection(arguments.kind)
    work = NewRecord(root, describe(collection, words.language), words)
    draft = Draft({})
    taken = None
    if getattr(arguments, "source", None):
        from elinvoima.cli.taking_in import take_in  # noqa: PLC0415 (Word's library is slow to load)

        taken = take_in(arguments.source, root, words)
        draft = taken.draft
    values = {**draft.values, **_given(arguments, work)}
    draft = Draft(values, draft.guesses, draft.body, draft.notes)
    is_asked = sys.stdin.isatty()
    try:
        draft = work.asked(draft) if is_asked else draft
        id_ = _id(arguments.id, draft, work, is_asked=is_asked)
    except EOFError:  # Ctrl-D
        sys.stderr.write("\n" + words.text(N_("Nothing was written.")) + "\n")
        return Exit.INTERRUPTED
    if taken:
        draft = taken.with_pictures(root, id_, draft)
    path = f"{collection.folder}/{id_}.md"
    text = draft_text(work.described, draft, words)
    problems = validate(SourceFile(path, collection, text)).problems
    _write(root / path, text, words)
    tell_problems(problems, words, root, sys.stdout)
    sys.stdout.write(words.text(N_("Written: {path}"), path=path) + "\n")
    sys.stdout.write(
        words.text(N_("Next: open it, fill it in, and run: elinvoima check {path}"), path=path)
        + "\n"
    )
    return Exit.OK


def _flags(
    fields: Sequence[FieldDescription], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], FieldDescription]]:
    """Yield path and description of what a flag can hold: no lists of parts, and no status."""
    for field in fields:
        if field.fields and not field.is_list and not above:
            yield from _flags(field.fields, (field.name,))
        elif not field.fields and field.name != "status":
            yield (*above, field.name), field


def _given(arguments: argparse.Namespace, work: NewRecord) -> dict[str, Any]:
    """Return the values of the flags, checked."""
    values: dict[str, Any] = {}
    for path, field in _flags(work.described.fields):
        given = getattr(arguments, f"field.{'.'.join(path)}")
        if given is None:
            continue
        value = _of_list(field, given) if field.is_list else typed(field, given)
        try:
            checked = work.checked(field, value, path)
        except Unusable as reason:
            option = "-".join(path).replace("_", "-")
            raise CannotGoOn(f"--{option}: {reason}", Exit.USAGE) from reason
        holder = values.setdefault(path[0], {}) if len(path) > 1 else values
        holder[path[-1]] = checked
    return values


def _of_list(field: FieldDescription, given: Sequence[str]) -> list[Any]:
    """Return the values of a flag that may be given many times, or once with commas between."""
    texts = given if field.kind.is_text else [t for each in given for t in each.split(",")]
    return [typed(field, text.strip()) for text in texts if text.strip()]


def _id(given: str | None, draft: Draft, work: NewRecord, *, is_asked: bool) -> str:
    """Return the id: given, asked, or made of the record's short name or title."""
    taken = work.ids(work.described.collection)
    name = draft.value_of("label") or draft.value_of("title") or work.described.singular
    made = given or free_id(str(name), taken)
    t = work.words.text
    while True:
        if is_asked and not given:
            sys.stdout.write(
                "\n" + t(N_("Id: the file's name and the web address [{id}]"), id=made)
            )
            answer = input("\n> ").strip().removesuffix(".md") or made
        else:
            answer = made
        if not ID_PATTERN.fullmatch(answer):
            text = t(
                N_("“{id}” cannot be an id: small letters a–z, digits and single hyphens"),
                id=answer,
            )
        elif answer in taken:
            text = t(N_("the id “{id}” is already taken"), id=answer)
        else:
            return answer
        if not is_asked or given:
            raise CannotGoOn(text, Exit.USAGE)
        sys.stdout.write(f"  {text}\n")


def _write(file: Path, text: str, words: Words) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise CannotGoOn(
            words.text(N_("{path} is there already"), path=file), Exit.USAGE
        ) from error
