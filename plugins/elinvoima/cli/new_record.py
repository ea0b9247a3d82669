"""What the values of a new record may be: asks for them and checks them one by one."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from elinvoima.authoring.description import CollectionDescription, FieldDescription, FieldKind
from elinvoima.authoring.drafts import Draft
from elinvoima.cli.asking import Asker, Unusable
from elinvoima.cli.choices import place_of
from elinvoima.cli.terminal import CannotGoOn
from elinvoima.content.collections import Collection
from elinvoima.content.files import SourceFile, find_files
from elinvoima.content.problems import Problem
from elinvoima.content.suggestions import closest
from elinvoima.content.telling import tell
from elinvoima.content.validation import validate
from elinvoima.content.yaml_text import fields_text
from elinvoima.i18n import N_
from elinvoima.municipalities.register import load_register
from elinvoima.views.words import Words


@dataclass(frozen=True)
class NewRecord:
    """What a new record may hold, by the content that there is."""

    root: Path
    described: CollectionDescription
    words: Words

    def ids(self, collection: Collection | None) -> list[str]:
        """Return the ids of a collection."""
        found = (path for path, kind in find_files(self.root) if kind is collection)
        return [path.rsplit("/", 1)[-1].removesuffix(".md") for path in found]

    def choices_of(self, field: FieldDescription) -> Sequence[str]:
        """Return what the field's value may be; nothing where it may be any text."""
        match field.kind:
            case FieldKind.CHOICE:
                return [choice.value for choice in field.choices]
            case FieldKind.RECORD:
                return self.ids(field.collection)
            case FieldKind.MUNICIPALITY:
                return [m.name_fi for m in load_register().municipalities]
        return ()

    def checked(self, field: FieldDescription, value: Any, path: tuple[str, ...] = ()) -> Any:
        """Return the value as it is written, or raise Unusable."""
        items = [self._known(field, item) for item in (value if field.is_list else [value])]
        value = items if field.is_list else items[0]
        at = path or (field.name,)
        tried: Any = value
        for name in reversed(at[1:]):
            tried = {name: tried}
        for problem in self._problems({at[0]: tried}):
            if problem.code == "E317":  # another field is needed too; it is asked later
                continue
            if problem.field == ".".join(at) or f"{problem.field}".startswith(".".join(at) + "."):
                raise Unusable(str(tell(problem, self.words.language)))
        return value

    def _known(self, field: FieldDescription, item: Any) -> Any:
        if field.kind is FieldKind.MUNICIPALITY:
            try:
                return place_of(str(item), load_register(), self.words).name_fi
            except CannotGoOn as error:
                raise Unusable(str(error)) from error
        known = self.ids(field.collection) if field.kind is FieldKind.RECORD else []
        if field.kind is FieldKind.RECORD and item not in known:
            near = closest(str(item), known)
            text = self.words.text(N_("there is no “{id}”"), id=item)
            meant = self.words.text(N_("; did you mean: {names}?"), names=near) if near else ""
            raise Unusable(text + meant)
        return item

    def _problems(self, values: Mapping[str, Any]) -> tuple[Problem, ...]:
        collection = self.described.collection
        text = f"---\n{fields_text(values)}---\n\n"
        return validate(SourceFile(f"{collection.folder}/x.md", collection, text)).problems

    def asked(self, draft: Draft) -> Draft:
        """Ask for the needed fields that have no value, and for what then proves needed."""
        values = dict(draft.values)
        sys.stdout.write(
            self.words.text(N_("Only the needed fields are asked. Enter leaves one for later."))
            + "\n"
        )
        for field in self.described.required:
            if draft.value_of(field.name) is None:
                self._ask_into(values, field)
        for problem in self._problems(values):
            if problem.code == "E317" and problem.params["needed"] not in values:
                self._ask_into(values, self.described.field(problem.params["needed"]))
        return Draft(values, draft.guesses, draft.body, draft.notes)

    def _ask_into(self, values: dict[str, Any], field: FieldDescription) -> None:
        if not field.fields:
            answer = Asker(self.words, self.choices_of, self.checked).ask(field)
            if answer is not None:
                values[field.name] = answer
            return
        part: dict[str, Any] = {}
        for inner in field.fields:
            if inner.is_required:
                asker = Asker(
                    self.words, self.choices_of,
                    lambda one, value: self.checked(one, value, (field.name, one.name)),
                )  # fmt: skip
                answer = asker.ask(inner, f"{field.label}: {inner.label}")
                if answer is not None:
                    part[inner.name] = answer
        if part:
            values[field.name] = part
