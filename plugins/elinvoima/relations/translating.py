"""Joins translations to their originals: the texts from the one, every fact from the other."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection as Several
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, get_args

from pydantic import BaseModel

from elinvoima.content.checked import Checked
from elinvoima.content.citations import CITATION, CITED
from elinvoima.content.entries import Entry
from elinvoima.content.file_names import is_translation, language_of, original_of
from elinvoima.content.problems import Location, Problem, problem
from elinvoima.content.schema import Record
from elinvoima.content.schema.base import Language
from elinvoima.content.schema.translation import SourceNote, Translation, TranslationStatus
from elinvoima.content.suggestions import closest
from elinvoima.content.yaml_places import Path
from elinvoima.content.yaml_values import field_name

_OWN = frozenset({"status", "translated_from", "sources"})
"""Fields of a translation that are not texts of the original under the same name."""


_OWN_LINK = re.compile(r"\](?:\(<?(?![a-z]+:)[^)]*\)|: <?(?![a-z]+:)\S+)")
"""Where a Markdown link that stays on the site leads: `](../docs/themes/x.md)`, `]: ../x.md`."""


@dataclass(frozen=True, slots=True)
class Translated:
    """A record in another language: texts of its own file, facts of the original."""

    entry: Entry[Record]
    """Under the translation's own file; `record.language` is the translation's."""
    original: Entry[Record]
    is_late: bool
    """The original has changed since it was translated."""

    @property
    def language(self) -> str:
        """The translation's language."""
        return self.entry.record.language.value


def fingerprint(entry: Entry[Any], model: type[BaseModel]) -> str:
    """Return the mark of what is to be translated: it changes when a text does.

    A `t` and eight hexadecimal digits of SHA-256, over every text that `model` (the translation's)
    can hold and the body. How lines are broken does not count, nor where in the repository a link
    leads: a page that gets another id says nothing new.
    """
    texts = [(list(path), " ".join(text.split())) for path, text in _texts(entry.record, model)]
    body = _OWN_LINK.sub("]()", " ".join(entry.body_text.split()))
    data = json.dumps([texts, body], ensure_ascii=False)
    return "t" + hashlib.sha256(data.encode()).hexdigest()[:8]


def join(
    translations: Sequence[Entry[Translation]],
    originals: Mapping[str, Entry[Record]],
    known_files: Several[str],
) -> Checked[tuple[Translated, ...]]:
    """Join what is ready and agrees with its original; a translation that is a draft only waits.

    `originals` are by file. Gives E430 (no original), E432 (the original's own language), E433
    (a text is missing), E434 (a text too many), E435 (lists of different lengths), E436 (other
    sources cited), E437 (`translated_from` is missing or not a mark) and W438 (it is late).
    """
    found: list[Translated] = []
    problems: list[Problem] = []
    for entry in translations:
        file = original_of(entry.path)
        if file not in known_files:
            names = [_name(f) for f in known_files if not is_translation(f)]
            suggestion = closest(_name(file), names)
            place = Location(entry.path)
            problems.append(problem("E430", place, found=file, suggestion=suggestion))
        elif file in originals:
            joined = _join(entry, originals[file])
            problems += joined.problems
            if joined.value:
                found.append(joined.value)
    return Checked(tuple(found), tuple(problems))


def _join(entry: Entry[Translation], original: Entry[Record]) -> Checked[Translated]:
    language = language_of(entry.path)
    if language == original.record.language.value:
        return Checked.failed(problem("E432", Location(entry.path), found=language))
    if entry.record.status is TranslationStatus.DRAFT:
        return Checked(None)
    problems = [*_mark_problems(entry, original)]
    is_late = any(not p.severity.stops_build for p in problems)
    problems += _differences(entry, original)
    if any(p.severity.stops_build for p in problems):
        return Checked(None, tuple(problems))
    record = _merged(original.record, entry.record, _OWN).model_copy(
        update={
            "language": Language(language),
            "aliases": (),
            "sources": _with_notes(original.record, entry.record.sources),
        }
    )
    return Checked(Translated(_as_record(entry, record), original, is_late), tuple(problems))


def _as_record(entry: Entry[Any], record: Record) -> Entry[Record]:
    return replace(entry, record=record)


def _mark_problems(entry: Entry[Translation], original: Entry[Record]) -> Iterator[Problem]:
    mark = fingerprint(original, type(entry.record))
    given = entry.record.translated_from
    place = entry.locate(("translated_from",)) if given else Location(entry.path, 1, 1, 3)
    if given is None or len(given) != len(mark) or not given.startswith("t"):
        yield problem("E437", place, "translated_from", suggestion=mark)
    elif given != mark:
        yield problem("W438", place, "translated_from", other=original.path, suggestion=mark)


def _differences(entry: Entry[Translation], original: Entry[Record]) -> Iterator[Problem]:
    yield from _compared(entry, entry.record, original.record, (), _OWN)
    yield from _source_notes(entry, original)
    cited, wanted = _cited(entry.body_text), _cited(original.body_text)
    if cited != wanted:
        place = Location(entry.path, entry.body_line)
        yield problem("E436", place, found=_said(cited), allowed=_said(wanted))
    if bool(entry.body_text.strip()) != bool(original.body_text.strip()):
        code = "E433" if original.body_text.strip() else "E434"
        yield problem(code, Location(entry.path, entry.body_line), found="body")


def _compared(
    entry: Entry[Any], ours: BaseModel, theirs: BaseModel, at: Path, skipped: Several[str] = ()
) -> Iterator[Problem]:
    for name in type(ours).model_fields:
        if name not in skipped:
            yield from _values(entry, getattr(ours, name), getattr(theirs, name), (*at, name))


def _values(entry: Entry[Any], ours: Any, theirs: Any, at: Path) -> Iterator[Problem]:
    place, field = entry.locate(at), field_name(at)
    if _is_empty(ours) and _is_empty(theirs):
        return
    if _is_empty(ours):
        # A part without any texts, as a listed theme that is only an id, has nothing to translate.
        if not isinstance(theirs, BaseModel):
            yield problem("E433", place, field, found=field)
        return
    if _is_empty(theirs):
        yield problem("E434", place, field, found=field)
    elif isinstance(ours, tuple):
        if len(ours) != len(theirs):
            yield problem("E435", place, field, found=len(ours), allowed=len(theirs))
            return
        for number, (own, other) in enumerate(zip(ours, theirs, strict=True)):
            yield from _values(entry, own, other, (*at, number))
    elif isinstance(ours, BaseModel):
        yield from _compared(entry, ours, theirs, at)
    elif _cited(ours) != _cited(theirs):
        yield problem(
            "E436", place, field, found=_said(_cited(ours)), allowed=_said(_cited(theirs))
        )


def _source_notes(entry: Entry[Translation], original: Entry[Record]) -> Iterator[Problem]:
    wanted = {source.id for source in original.record.sources if source.note}
    given = [note.id for note in entry.record.sources]
    for position, number in enumerate(given):
        if number not in wanted or number in given[:position]:
            place = entry.locate(("sources", position, "id"))
            yield problem("E434", place, "sources", found=f"sources: @{number}")
    for number in sorted(wanted - set(given)):
        yield problem("E433", entry.locate(("sources",)), "sources", found=f"sources: @{number}")


def _merged(theirs: Any, ours: Any, skipped: Several[str] = ()) -> Any:
    """Return the original's value with the translation's texts in it."""
    if isinstance(ours, tuple):
        return tuple(_merged(other, own) for other, own in zip(theirs, ours, strict=True))
    if isinstance(ours, BaseModel):
        texts = {
            name: getattr(ours, name) for name in type(ours).model_fields if name not in skipped
        }
        update = {
            name: _merged(getattr(theirs, name), text)
            for name, text in texts.items()
            if not _is_empty(text)
        }
        return theirs.model_copy(update=update)
    return ours


def _with_notes(record: Record, notes: Sequence[SourceNote]) -> tuple[Any, ...]:
    said = {note.id: note.note for note in notes}
    return tuple(s.model_copy(update={"note": said.get(s.id)}) for s in record.sources)


def _texts(record: Any, model: type[BaseModel], at: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield what `model` can translate of a record, with its path, and the notes of the sources."""
    if isinstance(record, Record):
        yield from ((("sources", s.id), s.note) for s in record.sources if s.note)
    for name, field in model.model_fields.items():
        if at or name not in _OWN:
            yield from _texts_of(getattr(record, name), field.annotation, (*at, name))


def _texts_of(value: Any, annotation: Any, at: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts_of(item, annotation, (*at, number))
    elif isinstance(value, BaseModel):
        yield from _texts(value, _model_in(annotation), at)


def _model_in(annotation: Any) -> type[BaseModel]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (a for a in get_args(annotation) if a not in (type(None), ...))
    return next(_model_in(a) for a in inner)


def _name(file: str) -> str:
    return file.rsplit("/", 1)[-1]


def _is_empty(value: Any) -> bool:
    return value is None or value == ()


def _cited(text: str) -> frozenset[str]:
    return frozenset(n for found in CITATION.finditer(text) for n in CITED.findall(found[1]))


def _said(numbers: Several[str]) -> str:
    return ", ".join(f"@{n}" for n in sorted(numbers, key=int)) or "–"
