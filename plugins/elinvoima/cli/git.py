"""Asks the user's git about the repository."""

from __future__ import annotations

import subprocess
from pathlib import Path


class GitMissing(Exception):  # noqa: N818 (there is none on this machine)
    """Git is not on this machine."""


class GitRefused(Exception):  # noqa: N818 (it is an answer)
    """Git could not do what was asked; the text is the first line of why."""


def git(root: Path, *arguments: str) -> str:
    """Run git in the folder and return what it says; bytes that are no UTF-8 become surrogates.

    Raises GitMissing or GitRefused. Names that a user gave must be checked not to be options.
    """
    try:
        done = subprocess.run(  # noqa: S603 (no shell)
            ["git", "-C", str(root), *arguments],  # noqa: S607 (the user's git)
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise GitMissing from error
    if done.returncode:
        raise GitRefused(done.stderr.decode(errors="replace").strip().partition("\n")[0])
    return done.stdout.decode(errors="surrogateescape")
