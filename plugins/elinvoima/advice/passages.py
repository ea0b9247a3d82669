"""The Finnish texts of a record that readers read as sentences, and the places of their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from elinvoima.content.citations import CITATION, masked_blocks
from elinvoima.content.entries import Entry
from elinvoima.content.problems import Location
from elinvoima.content.schema import Record
from elinvoima.content.schema.base import Language
from elinvoima.content.schema.fields import (
    ImageReference,
    MunicipalityReference,
    RecordReference,
)
from elinvoima.content.yaml_places import Path
from elinvoima.content.yaml_values import field_name

_NOT_PROSE = frozenset(
    {"sources", "aliases", "names", "synonyms", "other_names", "publisher", "unit", "email",
     "phone", "url", "booking_url", "participants", "partners", "blocks"}
)  # fmt: skip
"""Fields whose texts are names, addresses, codes or another language's."""

_FILES = ("png", "jpg", "jpeg", "webp", "svg", "gif", "md", "txt", "toml", "csv")

_NOT_READ: tuple[tuple[tuple[str, ...], str], ...] = (
    (("    ", "\t"), r"^(?: {4}|\t).*$"),
    (("`",), r"`[^`\n]*`"),
    (("http",), r"<https?://[^>\s]*>|https?://[^\s)>\]]+"),
    (("]:",), r"^\[[^\]\n]+\]:.*$"),
    (("](",), r"\]\([^)\n]*\)"),
    (("{",), r"\{[^}\n]*\}"),
)
_NOR_CITATIONS = ((("[@",), CITATION.pattern),)
_NOR_NAMES: tuple[tuple[tuple[str, ...], str], ...] = (
    (tuple(f".{ending}" for ending in _FILES), rf"[\w-]+\.(?:{'|'.join(_FILES)})\b"),
    (("@",), r"[\w.+-]+@[\w-]+\.[\w.-]+"),
)
"""Code, addresses and the targets of links: what a reader does not read as words. Each is sought
only in texts that have one of its signs. Names of files and addresses of mail begin as any word
does, so that seeking them is slow, and they are sought last: most are the targets of links."""

BLANK = " "


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of one field, or of the body."""

    entry: Entry[Record]
    path: Path
    """Empty for the body."""
    text: str
    """As a reader reads it: what is not words is blanked, so that offsets stay as they were."""

    @property
    def field(self) -> str | None:
        """The field's name, as problems tell it."""
        return field_name(self.path)

    @property
    def is_body(self) -> bool:
        """Whether it is the Markdown under the front matter."""
        return not self.path

    def place_of(self, word: str) -> Location:
        """Return the place of a word where it first stands by itself."""
        start = self.text.find(word)
        while start >= 0:
            end = start + len(word)
            around = self.text[start - 1 : start] + self.text[end : end + 1]
            if not any(map(str.isalnum, around)):
                break
            start = self.text.find(word, end)
        return self.place(max(start, 0), len(word))

    def place(self, start: int, length: int) -> Location:
        """Return the place in the file of so many letters of the text."""
        if self.is_body:
            line = self.text.count("\n", 0, start)
            column = start - self.text.rfind("\n", 0, start)
            end = self.text.find("\n", start)
            most = (len(self.text) if end < 0 else end) - start
            first = self.entry.body_line + line
            return Location(self.entry.path, first, column, max(1, min(length, most)))
        return _place_in_field(self, start, length)


def passages(entry: Entry[Record]) -> Iterator[Passage]:
    """Yield the texts of a record: those of its fields in order, then the body.

    None for a record that is not in Finnish.
    """
    if entry.record.language is not Language.FINNISH:
        return
    for path, text in _texts(entry.record):
        yield Passage(entry, path, CITATION.sub(_blank, text) if "[@" in text else text)
    yield Passage(entry, (), _as_read(entry.body_text))


def _as_read(body: str) -> str:
    """Return Markdown with all that is not words blanked."""
    body = masked_blocks(body)
    for kinds in (_NOT_READ, _NOR_CITATIONS, _NOR_NAMES):
        wanted = tuple(p for signs, p in kinds if any(sign in body for sign in signs))
        if wanted:
            body = _pattern(wanted).sub(_blank, body)
    return body


@cache
def _pattern(wanted: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(wanted), re.MULTILINE)


def _blank(match: re.Match[str]) -> str:
    text = match[0]
    if "\n" not in text:
        return BLANK * len(text)
    return "".join("\n" if c == "\n" else BLANK for c in text)


def _texts(record: BaseModel) -> list[tuple[Path, str]]:
    found: list[tuple[Path, str]] = []
    _add_texts(record, (), found)
    return found


def _add_texts(value: Any, at: Path, found: list[tuple[Path, str]]) -> None:
    if type(value) is str:
        found.append((at, value))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            _add_texts(item, (*at, position), found)
    elif isinstance(value, BaseModel):
        for name in _prose_fields(type(value)):
            inner = getattr(value, name)
            if inner:
                _add_texts(inner, (*at, name), found)


@cache
def _prose_fields(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(
        name
        for name, field in model.model_fields.items()
        if name not in _NOT_PROSE and not _is_reference(field.annotation, tuple(field.metadata))
    )


def _is_reference(annotation: Any, metadata: tuple[Any, ...]) -> bool:
    markers = (RecordReference, MunicipalityReference, ImageReference)
    here = (*metadata, *getattr(annotation, "__metadata__", ()))
    return any(isinstance(item, markers) for item in here) or any(
        _is_reference(inner, ()) for inner in get_args(annotation)
    )


def _place_in_field(passage: Passage, start: int, length: int) -> Location:
    """Find the words in the file, where a field's text may be folded over lines.

    The first word is looked for as the how-manieth it is in the text.
    """
    span = passage.entry.spans.get(passage.path)
    if span is None:
        return passage.entry.locate(passage.path)
    match = re.compile(r"\S+").match(passage.text, start)
    word = match[0] if match else ""
    earlier = passage.text.count(word, 0, start) if word else 0
    for number in range(span.value.line, span.last_line + 1):
        line = passage.entry.lines[number - 1]
        column = span.value.column - 1 if number == span.value.line else 0
        while word and (column := line.find(word, column)) >= 0:
            if not earlier:
                most = len(line) - column
                return Location(passage.entry.path, number, column + 1, max(1, min(length, most)))
            earlier -= 1
            column += 1
    return span.value
