"""Writes a record's values back into its file: what is not changed stays as the editor wrote it.

Fields that are as before keep their very bytes, and so do the comments and blank lines between
them. A field that changed goes through ruamel.yaml's round trip, which keeps the comments, the
quotation marks and the layout inside it (https://yaml.dev/doc/ruamel.yaml/). `rename`, mending and
the forms share this writer.
"""

from __future__ import annotations

import datetime as dt
import difflib
import io
from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from elinvoima.content.checked import Checked
from elinvoima.content.files import SourceFile
from elinvoima.content.front_matter import FENCE, split
from elinvoima.content.schema import SCHEMAS
from elinvoima.content.yaml_places import Span
from elinvoima.content.yaml_text import INDENT, field_text
from elinvoima.content.yaml_values import YamlValues, read_values

_NO_WRAPPING = 1_000_000
"""Columns; lines are broken where the editor or `yaml_text` breaks them, not by ruamel."""


def rewritten(
    source: SourceFile, values: Mapping[str, Any], body: str | None = None
) -> Checked[str]:
    """Return the file's text with these front matter values, and with the body if one is given.

    A field of the file that `values` lacks is taken away; one that it has new is put where the
    content model has it. Values are plain: texts, numbers, days, lists and mappings. Without a
    value where the file cannot be read; its problems then tell why.
    """
    parts = split(source)
    if parts.value is None:
        return Checked(None, parts.problems)
    read = read_values(source.path, parts.value.yaml, 1)
    if read.value is None or read.problems:
        return Checked(None, read.problems)
    order = tuple(SCHEMAS[source.collection].model_fields)
    yaml = _fields_rewritten(parts.value.yaml, read.value, values, order)
    text = parts.value.body if body is None else body
    return Checked(f"{FENCE}\n{yaml}{FENCE}\n{text}")


def _fields_rewritten(
    yaml: str, read: YamlValues, values: Mapping[str, Any], order: Sequence[str]
) -> str:
    """Return the YAML with the values, a changed field's lines in place of its old ones."""
    lines = yaml.split("\n")[:-1]
    spans = {str(path[0]): span for path, span in read.spans.items() if len(path) == 1}
    if len({span.key.line for span in spans.values()}) < len(spans):  # several fields on a line
        return "".join(f"{field_text(name, value)}\n" for name, value in values.items())
    blocks = {name: _block(span, lines) for name, span in spans.items()}
    fresh: dict[str, list[str]] = {}
    for name, (start, end) in blocks.items():
        block = lines[start:end]
        if name not in values:
            fresh[name] = block if name not in read.values else []  # empty fields are left alone
        elif _same(read.values.get(name), values[name]):
            fresh[name] = block
        else:
            fresh[name] = _field_rewritten(name, block, read.values.get(name), values[name])
    pieces: list[tuple[str, list[str]]] = []  # a field's lines, or what stands between fields
    at = 0
    for name, (start, end) in sorted(blocks.items(), key=lambda item: item[1]):
        pieces += [("", lines[at:start]), (name, fresh[name])]
        at = end
    for name in [name for name in values if name not in blocks]:
        field = field_text(name, values[name]).split("\n")
        pieces.insert(_place(name, [piece for piece, _ in pieces], order), (name, field))
    return "".join(f"{line}\n" for _, piece in (*pieces, ("", lines[at:])) for line in piece)


def _place(name: str, present: Sequence[str], order: Sequence[str]) -> int:
    """Return where a new field goes: after the last one that the model has before it, or last."""
    if name not in order:
        return len(present)
    before = order[: order.index(name)]
    return max((at + 1 for at, other in enumerate(present) if other in before), default=0)


def _block(span: Span, lines: Sequence[str]) -> tuple[int, int]:
    """Return where a field's lines begin and end, without comments that come before the next."""
    start, end = span.key.line - 1, span.last_line
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return start, end


def _field_rewritten(name: str, block: Sequence[str], old: Any, new: Any) -> list[str]:
    document = _yaml().load("\n".join(block) + "\n")
    document[name] = _merged(document[name], old, new, "")
    text = io.StringIO()
    _yaml().dump(document, text)
    read = read_values("", text.getvalue(), 1)
    if read.value and not read.problems and _same(read.value.values.get(name), new):
        return text.getvalue().split("\n")[:-1]
    return field_text(name, new).split("\n")  # what ruamel would write another way than it is read


def _merged(node: Any, old: Any, new: Any, indent: str) -> Any:
    """Return the node with the new value in it, as little changed as can be."""
    if _same(old, new):
        return node
    if isinstance(node, CommentedMap) and isinstance(new, Mapping):
        return _merged_mapping(node, old, new, indent)
    if isinstance(node, CommentedSeq) and isinstance(new, Sequence) and not isinstance(new, str):
        return _merged_list(node, old, list(new), indent)
    return _fresh(new, indent)


def _merged_mapping(
    node: CommentedMap, old: Mapping[str, Any], new: Mapping[str, Any], indent: str
) -> CommentedMap:
    for key in [key for key in node if key not in new and key in old]:
        del node[key]
    inner = indent + INDENT
    for position, (key, value) in enumerate(new.items()):
        if key in node:
            node[key] = _merged(node[key], old.get(key), value, inner)
        else:
            node.insert(min(position, len(node)), key, _fresh(value, inner))
    return node


def _merged_list(node: CommentedSeq, old: list[Any], new: list[Any], indent: str) -> CommentedSeq:
    """Change, add and remove items so that those that stay keep their comments."""
    inner = indent + INDENT + INDENT
    steps = difflib.SequenceMatcher(
        None, list(map(_key, old)), list(map(_key, new)), autojunk=False
    )
    for kind, start, end, from_, to in reversed(steps.get_opcodes()):
        if kind == "equal":
            continue
        both = min(end - start, to - from_)
        for step in range(both):
            place = start + step
            node[place] = _merged(node[place], old[place], new[from_ + step], inner)
        for place in reversed(range(start + both, end)):
            del node[place]
        for step, item in enumerate(new[from_ + both : to]):
            node.insert(start + both + step, _fresh(item, inner))
    return node


def _fresh(value: Any, indent: str) -> Any:
    """Return a node of a new value in the house's form, its long texts folded."""
    lines = field_text("x", value, indent).split("\n")
    text = "\n".join(line.removeprefix(indent) for line in lines)
    return _yaml().load(text + "\n")["x"]


def _same(one: Any, other: Any) -> bool:
    return bool(_key(one) == _key(other))


def _key(value: Any) -> Any:
    """Return what a value is compared by: a day is as its text, a year as a number or a text."""
    match value:
        case Mapping():
            return tuple(sorted((name, _key(item)) for name, item in value.items()))
        case list() | tuple():
            return tuple(map(_key, value))
        case bool() | None:
            return repr(value)
        case dt.date():
            return value.isoformat()
        case _:
            return str(value)


def _yaml() -> YAML:
    """Make a reader and writer; one that is used again remembers things of the file before."""
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = _NO_WRAPPING
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
