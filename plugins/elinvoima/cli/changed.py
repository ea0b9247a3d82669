"""Which files have changed since a commit, by git: committed, not yet committed, and new ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from elinvoima.cli.exits import Exit
from elinvoima.cli.git import GitMissing, GitRefused, git
from elinvoima.cli.terminal import CannotGoOn
from elinvoima.i18n import N_, Messages
from elinvoima.reporting.changes import Change, ChangeKind


def changed_files(root: Path, since: str, words: Messages) -> frozenset[str]:
    """Return the files changed since the branch left `since`, as paths from the root.

    Files that are gone are among them. Raises CannotGoOn where git cannot tell.
    """
    base = _base(root, since, words)
    names = _git(root, words, since, "diff", "--name-only", "--relative", "-z", base, "--")
    fresh = _git(root, words, since, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(name for name in (names + fresh).split("\0") if name)


def changes_since(root: Path, since: str, words: Messages) -> tuple[Change, ...]:
    """Return what has been done to files since the branch left `since`, new files included.

    A file that moved and kept most of its text is told as renamed. Raises CannotGoOn
    where git cannot tell.
    """
    base = _base(root, since, words)
    how = ("--name-status", "--find-renames=70%", "--relative", "-z")
    told = _git(root, words, since, "diff", *how, base, "--")
    fresh = _git(root, words, since, "ls-files", "--others", "--exclude-standard", "-z")
    added = (Change(ChangeKind.ADDED, path) for path in fresh.split("\0") if path)
    return (*_changes(told), *added)


def text_before(root: Path, since: str, path: str, words: Messages) -> str:
    """Return a file's text as it was where the branch left `since`. Raises CannotGoOn."""
    name = f"{_base(root, since, words)}:./{path}"
    return _git(root, words, since, "show", name).removeprefix("\ufeff").replace("\r\n", "\n")


def _base(root: Path, since: str, words: Messages) -> str:
    if since.startswith("-"):
        text = words.text(N_("there is no commit or branch “{name}”"), name=since)
        raise CannotGoOn(text, Exit.USAGE)
    return _git(root, words, since, "merge-base", since, "HEAD").strip()


def _changes(told: str) -> Iterator[Change]:
    """Read `git diff --name-status -z`: a letter and a path, for what is renamed two paths."""
    parts = iter(told.split("\0"))
    for letter in parts:
        match letter[:1]:
            case "":
                return
            case "R":
                old = next(parts)
                yield Change(ChangeKind.RENAMED, next(parts), old)
            case "A":
                yield Change(ChangeKind.ADDED, next(parts))
            case "D":
                yield Change(ChangeKind.DELETED, next(parts))
            case _:
                yield Change(ChangeKind.CHANGED, next(parts))


def _git(root: Path, words: Messages, since: str, *arguments: str) -> str:
    try:
        return git(root, *arguments)
    except GitMissing as error:
        text = words.text(N_("git is not on this machine, and --since needs it"))
        raise CannotGoOn(text) from error
    except GitRefused as error:
        text = N_("git cannot tell what has changed since “{name}”: {why}")
        hint = N_("in a shallow clone, fetch the branch first: git fetch --unshallow origin {name}")
        why = str(error) or "–"
        text = f"{words.text(text, name=since, why=why)}; {words.text(hint, name=since)}"
        raise CannotGoOn(text, Exit.USAGE) from error
