"""Validates a file's front matter against its collection's model and tells what is wrong where."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from elinvoima.content.bodies import body_problems
from elinvoima.content.body import Body
from elinvoima.content.checked import Checked
from elinvoima.content.entries import Entry
from elinvoima.content.file_names import TRANSLATED
from elinvoima.content.files import SourceFile
from elinvoima.content.front_matter import split
from elinvoima.content.guesses import unconfirmed
from elinvoima.content.model_values import Values
from elinvoima.content.problems import Location, Problem, has_errors, problem
from elinvoima.content.rules import BrokenRule, broken_rules
from elinvoima.content.schema import SCHEMAS, Record
from elinvoima.content.schema.base import Part, Status
from elinvoima.content.schema.fields import ID_PATTERN
from elinvoima.content.schema.translation import Translation, translation_of
from elinvoima.content.yaml_values import field_name, read_values

R = TypeVar("R", bound=Part)

_UNFINISHED = {"E302", "E323"}
"""What a draft may still lack: a field, a guess that is not confirmed."""


def validate(source: SourceFile) -> Checked[Entry[Record]]:
    """Read and validate one file: every problem of the file name, front matter and its values."""
    return _validated(source, SCHEMAS[source.collection])


def validate_translation(source: SourceFile) -> Checked[Entry[Translation]]:
    """Do the same for a record in another language; how it agrees with the original comes later."""
    if source.translated_into not in TRANSLATED:
        language, allowed = source.translated_into, ", ".join(TRANSLATED)
        place = Location(source.path)
        return Checked.failed(problem("E112", place, found=language, allowed=allowed))
    return _validated(source, translation_of(SCHEMAS[source.collection]))


def validate_any(source: SourceFile) -> Checked[Entry[Any]]:
    """Do whichever of the two the file is."""
    return validate_translation(source) if source.translated_into else validate(source)


def _validated(source: SourceFile, model: type[R]) -> Checked[Entry[R]]:
    problems: list[Problem] = []
    if not ID_PATTERN.fullmatch(source.id):
        name = source.path.rsplit("/", 1)[-1]
        problems.append(problem("E110", Location(source.path), found=name))
    parts = split(source)
    problems += parts.problems
    if parts.value is None:
        return Checked(None, tuple(problems))
    read = read_values(source.path, parts.value.yaml, parts.value.yaml_line)
    problems += read.problems
    if read.value is None:
        return Checked(None, tuple(problems))
    found = Values(source, model, read.value)
    record, wrong = found.record()
    told = {p.field for p in problems}
    problems = _with_notes(source, problems, {p.field for p in wrong})
    problems += [p for p in wrong if p.field not in told]
    problems += [
        problem(rule.code, found.place(rule.path), field_name(rule.path), **rule.params)
        for rule in broken_rules(source.collection, read.value.values)
        if not source.translated_into and not _follows_from(rule, told)
    ]
    body = Body(parts.value.body, source.collection.heading_shift)
    problems += body_problems(source.path, parts.value.body, parts.value.body_line, body)
    problems += unconfirmed(source)
    unsaid = Status.PUBLISHED if source.translated_into else Status.DRAFT
    if read.value.values.get("status", unsaid) == Status.DRAFT:
        problems = [_unfinished(p) for p in problems]
    if record is None or has_errors(problems):
        return Checked(None, tuple(problems))
    entry = Entry(
        id=source.id,
        collection=source.collection,
        path=source.path,
        record=record,
        body_text=parts.value.body,
        body_line=parts.value.body_line,
        body=body,
        spans=read.value.spans,
        text=source.text,
    )
    return Checked(entry, tuple(problems))


def _with_notes(
    source: SourceFile, problems: list[Problem], wrong: set[str | None]
) -> list[Problem]:
    """Return the problems; what is cut off (E207) is a note where the whole would not be right."""
    lines = source.text.split("\n")

    def as_note(found: Problem) -> Problem:
        line, sign = lines[found.location.line - 1], found.location.column
        mended = f"{line[:sign]} {line[sign:]}".strip()
        return replace(found, params={**found.params, "suggestion": mended})

    return [as_note(p) if p.code == "E207" and p.field in wrong else p for p in problems]


def _unfinished(found: Problem) -> Problem:
    """Return the problem as a draft has it: what is only unfinished stops nothing."""
    return replace(found, is_unfinished=True) if found.code in _UNFINISHED else found


def _follows_from(rule: BrokenRule, told: set[str | None]) -> bool:
    """Whether the rule is broken only because a field was so wrong that it has no value."""
    own = f"{field_name(rule.path)}."
    return rule.params.get("needed") in told or any(f.startswith(own) for f in told if f)
