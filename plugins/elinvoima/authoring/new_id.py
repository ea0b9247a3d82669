"""Writes a record's new id into a text: its references, its links, and its own aliases."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from elinvoima.content.citations import masked_blocks, masked_code
from elinvoima.content.files import SourceFile
from elinvoima.content.front_matter import split
from elinvoima.content.markdown import convert
from elinvoima.content.schema import SCHEMAS
from elinvoima.content.schema.fields import RecordReference
from elinvoima.content.writing import rewritten
from elinvoima.content.yaml_places import Span
from elinvoima.content.yaml_values import read_values
from elinvoima.relations.catalogue import address_of_file
from elinvoima.relations.references import references_in_values


@dataclass(frozen=True, slots=True)
class NewId:
    """A record and the id that it is to have."""

    source: SourceFile
    new_id: str
    moved: Mapping[str, str]
    """New path of the record's file and of its translations', by the old one."""

    def new_address(self, address: str) -> str | None:
        """Return what the address of the record, in any language, becomes; None for others."""
        kind = self.source.collection
        for old, new in self.moved.items():
            if address == f"/{address_of_file(old, kind)}":
                return f"/{address_of_file(new, kind)}"
        return None


def renamed_in(source: SourceFile, wish: NewId) -> str:
    """Return a file's text with every reference and link to the record under its new id."""
    parts = split(source).value
    if parts is None:
        return source.text
    lines = source.text.split("\n")
    read = read_values(source.path, parts.yaml, parts.yaml_line).value
    collection = wish.source.collection
    for reference in references_in_values(SCHEMAS[source.collection], read.values if read else {}):
        marker = reference.marker
        is_it = isinstance(marker, RecordReference) and marker.collection is collection
        if read and is_it and reference.value == wish.source.id:
            _put_id(lines, read.spans[reference.path], wish)
    for target in dict.fromkeys(link_.target for link_ in convert(parts.body).links):
        new = _new_target(source, target, wish)
        if new is not None:
            _put_target(lines, parts.body_line - 1, target, new)
    return "\n".join(lines)


def _put_id(lines: list[str], span: Span, wish: NewId) -> None:
    """Write the new id in place of the old one, whose place is known; quotation marks stay."""
    for number in range(span.value.line - 1, span.last_line):
        start = span.value.column - 1 if number == span.value.line - 1 else 0
        line = lines[number]
        match = re.compile(rf"(?<![\w-]){re.escape(wish.source.id)}(?![\w-])").search(line, start)
        if match:
            lines[number] = line[: match.start()] + wish.new_id + line[match.end() :]
            return


def _new_target(source: SourceFile, target: str, wish: NewId) -> str | None:
    """Return what a link's target becomes; None where it leads elsewhere."""
    path, mark, fragment = target.partition("#")
    if new_address := wish.new_address(path):
        return new_address + mark + fragment
    if not path or path.startswith("/") or ":" in path:
        return None
    folder = posixpath.dirname(source.path)
    new = wish.moved.get(posixpath.normpath(posixpath.join(folder, unquote(path))))
    if new is None:
        return None
    return path[: path.rfind("/") + 1] + posixpath.basename(new) + mark + fragment


def _put_target(lines: list[str], first: int, target: str, new: str) -> None:
    """Replace the target of links and of link references, but not what stands in code."""
    pattern = re.compile(rf"(\]\(\s*<?|\]:\s*<?){re.escape(target)}(?=[>)\s]|$)")
    body = masked_blocks("\n".join(lines[first:])).split("\n")
    for number, text in enumerate(body, start=first):
        for match in reversed(list(pattern.finditer(masked_code(text)))):
            line = lines[number]
            lines[number] = line[: match.end(1)] + new + line[match.end() :]


def with_alias(source: SourceFile, wish: NewId) -> str:
    """Return the record's text with its old id among its aliases, and without its new one."""
    parts = split(source).value
    read = read_values(source.path, parts.yaml, 1).value if parts else None
    values = dict(read.values) if read else {}
    former = values.get("aliases")
    aliases = [each for each in former if each != wish.new_id] if isinstance(former, list) else []
    text = rewritten(source, {**values, "aliases": [*aliases, wish.source.id]}).value
    return source.text if text is None else text
