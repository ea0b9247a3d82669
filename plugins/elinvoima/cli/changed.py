"""Which files have changed since a commit, by git: committed, not yet committed, and new ones."""

from __future__ import annotations

import subprocess
from pathlib import Path

from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn
from elinvoima.i18n import N_, Messages


def changed_files(root: Path, since: str, words: Messages) -> frozenset[str]:
    """Return the files changed since the branch left `since`, as paths from the root.

    Files that are gone are among them. Raises CannotGoOn where git cannot tell.
    """
    if since.startswith("-"):
        raise CannotGoOn(
            words.text(N_("there is no commit or branch “{name}”"), name=since), Exit.USAGE
        )
    base = _git(root, words, since, "merge-base", since, "HEAD").strip()
    names = _git(root, words, since, "diff", "--name-only", "--relative", "-z", base, "--")
    fresh = _git(root, words, since, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(name for name in (names + fresh).split("\0") if name)


def _git(root: Path, words: Messages, since: str, *arguments: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 (no shell; the name of a branch is checked above)
            ["git", "-C", str(root), *arguments],  # noqa: S607 (the user's git)
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise CannotGoOn(
            words.text(N_("git is not on this machine, and --since needs it"))
        ) from error
    if done.returncode:
        why = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        text = N_("git cannot tell what has changed since “{name}”: {why}")
        hint = N_("in a shallow clone, fetch the branch first: git fetch --unshallow origin {name}")
        text = f"{words.text(text, name=since, why=why or '–')}; {words.text(hint, name=since)}"
        raise CannotGoOn(text, Exit.USAGE)
    return done.stdout.decode(errors="surrogateescape")
