"""`elinvoima check --fix`: mends what is mechanical, after showing what would change."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from elinvoima.cli.terminal import CannotGoOn, has_colour
from elinvoima.content.collections import Collection
from elinvoima.content.files import find_files, is_file, read_file
from elinvoima.content.reports import BLUE, DIM, RED, RESET
from elinvoima.content.validation import validate
from elinvoima.fixing.fixing import Surroundings, difference, fixed
from elinvoima.i18n import N_, Messages
from elinvoima.municipalities.safe_write import replace_text


def fix(root: Path, is_wanted: Callable[[str], bool], words: Messages, *, is_sure: bool) -> None:
    """Show the fixes of the wanted files as a diff, ask, and write.

    Raises CannotGoOn where there is nobody to ask.
    """
    known = dict(find_files(root))
    around = Surroundings(known, _former_ids(root, known), lambda path: is_file(root, path))
    changes: dict[str, str] = {}
    for path, collection in known.items():
        text = _text(root / path) if is_wanted(path) else None
        if text is None:
            continue
        mended = fixed(path, collection, text, around)
        if mended != text:
            changes[path] = mended
            for line in difference(path, text, mended):
                sys.stderr.write(_tinted(line))
    if not changes:
        sys.stderr.write(words.text(N_("There is nothing to mend mechanically.")) + "\n")
        return
    asked = words.plural("Write {n} file? [y/N] ", "Write {n} files? [y/N] ", len(changes))
    if not is_sure and not _agrees(asked, words):
        sys.stderr.write(words.text(N_("Nothing was written.")) + "\n")
        return
    for path, mended in changes.items():
        replace_text(root / path, mended)
    done = words.plural("{n} file was mended.", "{n} files were mended.", len(changes))
    sys.stderr.write(done + "\n")


def _agrees(question: str, words: Messages) -> bool:
    if not sys.stdin.isatty():
        text = N_("there is nobody to ask; give --yes to write the changes that are shown above")
        raise CannotGoOn(words.text(text))
    sys.stderr.write(question)
    sys.stderr.flush()
    answers = {"y", "yes", "k", "kyllä", "joo", *words.text(N_("y yes")).split()}
    return sys.stdin.readline().strip().lower() in answers


def _text(file: Path) -> str | None:
    """Return a file's text; None of what is no UTF-8 text, which is not touched."""
    try:
        data = file.read_bytes()
        return None if b"\0" in data else data.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _former_ids(root: Path, known: dict[str, Collection]) -> dict[str, str]:
    """Return the present id of every former one that only one record has had."""
    found: dict[str, set[str]] = {}
    for path, collection in known.items():
        source = read_file(root, path, collection).value
        entry = validate(source).value if source else None
        for alias in entry.record.aliases if entry else ():
            found.setdefault(alias, set()).add(source.id if source else "")
    return {alias: next(iter(ids)) for alias, ids in found.items() if len(ids) == 1}


def _tinted(line: str) -> str:
    if not has_colour(sys.stderr):
        return line
    tint = {"+": BLUE, "-": RED, "@": DIM}.get(line[0])
    return f"{tint}{line.rstrip()}{RESET}\n" if tint else line
