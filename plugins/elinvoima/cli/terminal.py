"""What the verbs share: finding the repository, telling problems, showing progress."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TextIO

from elinvoima.cli.exits import Exit
from elinvoima.content.problems import Problem
from elinvoima.content.reports import as_colour, as_text
from elinvoima.i18n import N_, Messages

NOT_OURS = N_("{folder} is not a new folder or one of an earlier build; give another")


class CannotGoOn(Exception):  # noqa: N818 (it is a stop with a reason)
    """The verb cannot be done; the text says why, to the user."""

    def __init__(self, text: str, exit_: Exit = Exit.ENVIRONMENT) -> None:
        super().__init__(text)
        self.exit = exit_


def root_folder(given: Path | None, words: Messages) -> Path:
    """Return the repository's folder: the one given, or the nearest above with `case_studies/`."""
    if given is not None:
        if not (given / "case_studies").is_dir():
            text = words.text(N_("there is no folder case_studies in {folder}"), folder=given)
            raise CannotGoOn(text, Exit.USAGE)
        return given.resolve()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "case_studies").is_dir():
            return folder
    text = words.text(N_("no folder case_studies here or above; give --root FOLDER"))
    raise CannotGoOn(text, Exit.USAGE)


def has_colour(stream: TextIO) -> bool:
    """Whether to write in colour there (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def tell_problems(
    problems: tuple[Problem, ...], words: Messages, root: Path, stream: TextIO
) -> None:
    """Write the problems: with the source line in colour on a terminal, else a line each."""
    if has_colour(stream):
        lines = as_colour(problems, words.language, root)
    else:
        lines = as_text(problems, words.language)
    stream.writelines(f"{line}\n" for line in lines)


def confirmed(question: str, words: Messages) -> bool:
    """Ask on the terminal; where there is none, tell how to answer beforehand."""
    if not sys.stdin.isatty():
        text = words.text(N_("nothing was written: there is nobody to ask. Add --yes to write."))
        raise CannotGoOn(text, Exit.USAGE)
    try:
        answer = input(question).strip().casefold()
    except EOFError:
        return False
    return answer in {"y", "yes", *words.text(N_("y yes")).split()}


class Progress:
    """A line that says what is being done; only on a terminal, and wiped when done."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        self.stream = stream
        self.is_shown = stream.isatty()

    def say(self, text: str) -> None:
        """Show the text in place of the one before."""
        if self.is_shown:
            self.stream.write(f"\r\x1b[K{text}")
            self.stream.flush()

    def wipe(self) -> None:
        """Remove the line."""
        if self.is_shown:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
