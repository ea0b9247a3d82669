"""Gives a record another id: its files, every reference and link to it, and the old address.

A plan is made and checked in memory first; only a plan that leaves the content as sound as it was
is carried out, and then wholly or not at all.
"""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from elinvoima.authoring.new_id import NewId, renamed_in, with_alias
from elinvoima.content.collections import Collection
from elinvoima.content.file_names import is_translation, language_of, original_of, translation_of
from elinvoima.content.files import SourceFile, find_files, is_file, read_file
from elinvoima.content.problems import Problem, has_errors
from elinvoima.content.schema.fields import ID_PATTERN
from elinvoima.content.suggestions import closest
from elinvoima.content.validation import validate, validate_translation
from elinvoima.i18n import N_
from elinvoima.municipalities.register import load_register
from elinvoima.municipalities.safe_write import replace_text
from elinvoima.relations.catalogue import NOT_FOUND_FILE, address_of_file
from elinvoima.relations.linking import link


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
    wish = NewId(sources[path], new_id, moved)
    after = {}
    for other, source in sources.items():
        text = renamed_in(source, wish)
        if other == path:
            after[new_path] = with_alias(SourceFile(path, collection, text), wish)
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
