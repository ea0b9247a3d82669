"""Gives a record another id: its files, every reference and link to it, and the old address.

A plan is made and checked in memory first; only a plan that leaves the content as sound as it was
is carried out, and then wholly or not at all.
"""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from elinvoima.content.citations import masked_code
from elinvoima.content.collections import Collection
from elinvoima.content.file_names import is_translation, language_of, original_of, translation_of
from elinvoima.content.files import SourceFile, find_files, is_file, read_file
from elinvoima.content.front_matter import split
from elinvoima.content.markdown import convert
from elinvoima.content.problems import Problem, has_errors
from elinvoima.content.schema import SCHEMAS
from elinvoima.content.schema.fields import ID_PATTERN, RecordReference
from elinvoima.content.suggestions import closest
from elinvoima.content.validation import validate, validate_translation
from elinvoima.content.writing import rewritten
from elinvoima.content.yaml_places import Span
from elinvoima.content.yaml_values import read_values
from elinvoima.i18n import N_
from elinvoima.municipalities.register import load_register
from elinvoima.municipalities.safe_write import replace_text
from elinvoima.relations.catalogue import NOT_FOUND_FILE, address_of_file
from elinvoima.relations.linking import link
from elinvoima.relations.references import references_in_values


class CannotRename(Exception):  # noqa: N818 (it is a stop with a reason)
    """Why a record cannot have the new id, as a message of the catalogue with its parameters."""

    def __init__(self, message: str, problems: Sequence[Problem] = (), **params: str) -> None:
        super().__init__(message)
        self.message = message
        self.problems = tuple(problems)
        self.params = params


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line of a file, before and after."""

    path: str
    number: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a renaming does: texts by path, before and after."""

    old_path: str
    new_path: str
    old_address: str
    new_address: str
    before: Mapping[str, str]
    after: Mapping[str, str]
    """The record's own text is under its new path."""
    moved: Mapping[str, str]
    """New path of the record's file and of its translations', by the old one."""

    @property
    def lines(self) -> Iterator[ChangedLine]:
        """The changed lines of the files that refer to the record."""
        own = set(self.moved.values())
        for path, text in self.after.items():
            if path in own:
                continue
            pairs = zip(self.before[path].split("\n"), text.split("\n"), strict=True)
            for number, (old, new) in enumerate(pairs, start=1):
                if old != new:
                    yield ChangedLine(path, number, old, new)


def plan_renaming(root: Path, old: str, new: str, day: dt.date) -> Renaming:
    """Plan it. Raises CannotRename where it is not clear what is meant, or would break something.

    `old` is an id, a file or an address; `new` is the new id, or a file of the same folder.
    """
    sources = {path: _read(root, path, kind) for path, kind in find_files(root)}
    path = _path_of(old, sources)
    collection = sources[path].collection
    new_id = posixpath.basename(new).removesuffix(".md")
    new_path = posixpath.join(posixpath.dirname(path), f"{new_id}.md")
    _check_names(path, collection, new, new_path, sources)
    _check_sound(root, sources, day, N_("the content has errors; mend them before renaming"))
    languages = {p: language_of(p) for p in sources if is_translation(p) and original_of(p) == path}
    moved = {path: new_path} | {p: translation_of(new_path, to) for p, to in languages.items()}
    wish = _Wish(sources[path], new_id, moved)
    after = {}
    for other, source in sources.items():
        text = _renamed_in(source, wish)
        if other == path:
            after[new_path] = _with_alias(SourceFile(path, collection, text), wish)
        elif other in moved or text != source.text:
            after[moved.get(other, other)] = text
    changed = {p: s for p, s in sources.items() if p not in moved}
    changed |= {
        p: SourceFile(p, changed[p].collection if p in changed else collection, text)
        for p, text in after.items()
    }
    _check_sound(root, changed, day, N_("the new id “{id}” would break something"), id=new_id)
    was = {to: from_ for from_, to in moved.items()}
    before = {p: sources[was.get(p, p)].text for p in after}
    return Renaming(
        path,
        new_path,
        address_of_file(path, collection),
        address_of_file(new_path, collection),
        before,
        after,
        moved,
    )


def carry_out(root: Path, plan: Renaming) -> None:
    """Write all of it; where the system refuses a part, put everything back and raise OSError."""
    written: list[str] = []
    try:
        for path, text in plan.after.items():
            written.append(path)
            replace_text(root / path, text)
        for path in plan.moved:
            (root / path).unlink()
    except OSError:
        was = {to: from_ for from_, to in plan.moved.items()}
        for path in written:
            replace_text(root / was.get(path, path), plan.before[path])
            if path in was:
                (root / path).unlink(missing_ok=True)
        raise


@dataclass(frozen=True, slots=True)
class _Wish:
    source: SourceFile
    new_id: str
    moved: Mapping[str, str]

    def new_address(self, address: str) -> str | None:
        """Return what the address of the record, in any language, becomes; None for others."""
        kind = self.source.collection
        for old, new in self.moved.items():
            if address == f"/{address_of_file(old, kind)}":
                return f"/{address_of_file(new, kind)}"
        return None


def _read(root: Path, path: str, collection: Collection) -> SourceFile:
    read = read_file(root, path, collection)
    if read.value is None:
        raise CannotRename(N_("the content has errors; mend them before renaming"), read.problems)
    return read.value


def _path_of(old: str, sources: Mapping[str, SourceFile]) -> str:
    """Return the file of an id, a path or an address."""
    wanted = old.strip().removeprefix("./")
    known = {f"/{address_of_file(path, s.collection)}": path for path, s in sources.items()}
    if original_of(wanted) in sources:
        return original_of(wanted)
    if wanted in known:
        return original_of(known[wanted])
    originals = {path: source for path, source in sources.items() if not is_translation(path)}
    found = [path for path, source in originals.items() if source.id == wanted.removesuffix(".md")]
    if len(found) > 1:
        text = N_("“{old}” is the id of several: {paths}. Give the file.")
        raise CannotRename(text, old=wanted, paths=", ".join(found))
    if not found:
        near = closest(wanted, [source.id for source in sources.values()])
        if near:
            raise CannotRename(
                N_("there is no record “{old}”; did you mean “{near}”?"), old=wanted, near=near
            )
        raise CannotRename(N_("there is no record “{old}”"), old=wanted)
    return found[0]


def _check_names(
    path: str, collection: Collection, new: str, new_path: str, sources: Mapping[str, SourceFile]
) -> None:
    folder, new_id = posixpath.dirname(path), posixpath.basename(new_path).removesuffix(".md")
    if posixpath.dirname(new) not in ("", folder):
        raise CannotRename(
            N_("a record stays in its folder {folder}; give only the new id"), folder=folder
        )
    if not ID_PATTERN.fullmatch(new_id):
        raise CannotRename(
            N_("“{id}” cannot be an id: small letters a–z, digits and single hyphens"), id=new_id
        )
    if new_path == path:
        raise CannotRename(N_("“{id}” is its id already"), id=new_id)
    if collection.is_page and (folder != collection.folder or path in _FIXED_PAGES):
        raise CannotRename(N_("the page {path} has a fixed address"), path=path)
    taken = [p for p, s in sources.items() if s.collection is collection and s.id == new_id]
    if taken and not collection.is_page:
        raise CannotRename(N_("the id “{id}” is already taken by {path}"), id=new_id, path=taken[0])


_FIXED_PAGES = {"docs/index.md", NOT_FOUND_FILE}


def _check_sound(
    root: Path, sources: Mapping[str, SourceFile], day: dt.date, message: str, **params: str
) -> None:
    """Validate and link the texts as they are in memory."""
    validated = [validate(source) for source in sources.values() if not source.translated_into]
    translated = [validate_translation(s) for s in sources.values() if s.translated_into]
    known = {path: source.collection for path, source in sources.items()}
    linked = link(
        [step.value for step in validated if step.value],
        load_register(),
        known,
        lambda path: is_file(root, path),
        day,
        translations=[step.value for step in translated if step.value],
    )
    problems = [p for step in validated for p in step.problems]
    problems += [p for step in translated for p in step.problems]
    problems += linked.problems
    errors = [problem for problem in problems if problem.severity.stops_build]
    if has_errors(errors):
        raise CannotRename(message, errors, **params)


def _renamed_in(source: SourceFile, wish: _Wish) -> str:
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


def _put_id(lines: list[str], span: Span, wish: _Wish) -> None:
    """Write the new id in place of the old one, whose place is known; quotation marks stay."""
    for number in range(span.value.line - 1, span.last_line):
        start = span.value.column - 1 if number == span.value.line - 1 else 0
        line = lines[number]
        match = re.compile(rf"(?<![\w-]){re.escape(wish.source.id)}(?![\w-])").search(line, start)
        if match:
            lines[number] = line[: match.start()] + wish.new_id + line[match.end() :]
            return


def _new_target(source: SourceFile, target: str, wish: _Wish) -> str | None:
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
    for number in range(first, len(lines)):
        line = lines[number]
        for match in reversed(list(pattern.finditer(masked_code(line)))):
            line = line[: match.end(1)] + new + line[match.end() :]
        lines[number] = line


def _with_alias(source: SourceFile, wish: _Wish) -> str:
    """Return the record's text with its old id among its aliases, and without its new one."""
    parts = split(source).value
    read = read_values(source.path, parts.yaml, 1).value if parts else None
    values = dict(read.values) if read else {}
    former = values.get("aliases")
    aliases = [each for each in former if each != wish.new_id] if isinstance(former, list) else []
    text = rewritten(source, {**values, "aliases": [*aliases, wish.source.id]}).value
    return source.text if text is None else text
