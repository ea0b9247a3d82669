"""Writes values as front matter in the house's form: short lists on a line, long texts folded.

What a reader of YAML 1.1 and one of 1.2 would take differently is put in quotation marks (see
`content/yaml_values.py`, which refuses it otherwise).
"""

from __future__ import annotations

import datetime as dt
import textwrap
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from elinvoima.content.yaml_values import read_values

WIDTH = 100
"""Columns of a line of front matter, at most."""

INDENT = "  "


def fields_text(values: Mapping[str, Any], indent: str = "") -> str:
    """Return the fields, each on lines of its own that end in a line break; None is left empty."""
    return "".join(f"{line}\n" for name in values for line in _field(name, values[name], indent))


def field_text(name: str, value: Any, indent: str = "") -> str:
    """Return one field, its last line without a line break."""
    return "\n".join(_field(name, value, indent))


def _field(name: str, value: Any, indent: str) -> Iterator[str]:
    match value:
        case None:
            yield f"{indent}{name}:"
        case Mapping():
            yield f"{indent}{name}:"
            for key, inner in value.items():
                yield from _field(key, inner, indent + INDENT)
        case str():
            yield from _text(f"{indent}{name}: ", value, indent + INDENT)
        case Sequence():
            yield from _list(name, value, indent)
        case _:
            yield f"{indent}{name}: {_number_or_day(value)}"


def _list(name: str, items: Sequence[Any], indent: str) -> Iterator[str]:
    short = f"{indent}{name}: [{', '.join(map(in_flow, items))}]" if _are_short(items) else ""
    if short and len(short) <= WIDTH:
        yield short
        return
    yield f"{indent}{name}:"
    for item in items:
        yield from _item(item, indent + INDENT)


def _item(item: Any, indent: str) -> Iterator[str]:
    if isinstance(item, Mapping):
        lines = [line for key in item for line in _field(key, item[key], indent + INDENT)]
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]
    elif isinstance(item, str):
        yield from _text(f"{indent}- ", item, indent + INDENT)
    else:
        yield f"{indent}- {_number_or_day(item)}"


def _are_short(items: Sequence[Any]) -> bool:
    """Whether a list is one of ids, names and numbers, which stand on one line."""
    return all(
        not isinstance(item, Mapping | list | tuple)
        and " " not in str(item)
        and "\n" not in str(item)
        for item in items
    )


def _text(start: str, text: str, indent: str) -> Iterator[str]:
    plain = quoted(text)
    if "\n" not in text and len(start) + len(plain) <= WIDTH:
        yield start + plain
        return
    if not _can_be_folded(text):
        yield start + _double_quoted(text)
        return
    yield f"{start}>-"
    yield from folded(text, indent)


def folded(text: str, indent: str) -> Iterator[str]:
    """Yield the lines of a folded block scalar (`>-`): every line break of the text is doubled."""
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            yield ""
        if paragraph:
            yield from textwrap.wrap(
                paragraph, WIDTH, initial_indent=indent, subsequent_indent=indent,
                break_long_words=False, break_on_hyphens=False,
            )  # fmt: skip


def _can_be_folded(text: str) -> bool:
    """Whether folding gives the text back: no spaces in a row or at the ends of its lines."""
    lines = text.split("\n")
    return (
        bool(lines[0] and lines[-1])
        and not _has_control_characters(text)
        and all(line == line.strip(" ") and "  " not in line for line in lines)
    )


def _has_control_characters(text: str) -> bool:
    return any(_is_escaped(character) for character in text if character != "\n")


def _is_escaped(character: str) -> bool:
    """Whether a character must be written as an escape: YAML refuses it, or breaks a line at it."""
    return (
        unicodedata.category(character) in {"Cc", "Zl", "Zp"} or character in "\ufeff\ufffe\uffff"
    )


def quoted(text: str) -> str:
    """Return a text as a scalar: plain where every reader takes it so, else in double quotes."""
    if text and "\n" not in text and text == text.strip() and _reads_back(f"a: {text}\n", text):
        return text
    return _double_quoted(text)


def in_flow(value: Any) -> str:
    """Return a value as it stands between square brackets."""
    if not isinstance(value, str):
        return _number_or_day(value)
    plain = quoted(value)
    if plain == value and set(value) & set(",[]{}"):
        return _double_quoted(value)
    return plain


def _double_quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + "".join(f"\\u{ord(c):04x}" if _is_escaped(c) else c for c in escaped) + '"'


def _number_or_day(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _reads_back(yaml: str, text: str) -> bool:
    read = read_values("", yaml, 1)
    values = read.value.values if read.value and not read.problems else {}
    found = values.get("a")
    return found == text or (isinstance(found, dt.date) and found.isoformat() == text)
