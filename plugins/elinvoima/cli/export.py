"""`elinvoima export FOLDER`: the same outputs as plain files, for any other generator."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import (
    NOT_OURS,
    CannotGoOn,
    Progress,
    root_folder,
    tell_problems,
)
from elinvoima.i18n import N_
from elinvoima.outputs.replacing import FolderInUse, check_replaceable
from elinvoima.site import load
from elinvoima.views.words import Words

SUMMARY = N_("write the pages as Markdown and HTML, and all data as JSON, into a folder")
EXAMPLES = ("export ../tietopankki", "export --lang en /tmp/tietopankki")


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the verb's own arguments."""
    parser.add_argument(
        "folder", type=Path, metavar=words.text(N_("FOLDER")),
        help=words.text(N_("a new or an empty folder, or one of an earlier export")),
    )  # fmt: skip


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Check the content, render and write."""
    # Imported here because they take longer to import than `check` takes to run.
    from elinvoima.outputs.folder import write_folder  # noqa: PLC0415
    from elinvoima.outputs.rendering import render  # noqa: PLC0415
    from elinvoima.search.site_analyser import CACHE  # noqa: PLC0415

    root = root_folder(arguments.root, words)
    try:
        check_replaceable(arguments.folder, root)  # before anything is written, the cache included
    except FolderInUse as error:
        raise CannotGoOn(words.text(NOT_OURS, folder=error), Exit.USAGE) from error
    progress = Progress()
    progress.say(words.text(N_("Reading the content…")))
    loaded = load(root)
    progress.wipe()
    tell_problems(loaded.problems, words, root, sys.stderr)
    if loaded.site is None:
        sys.stderr.write(words.text(N_("Nothing was written.")) + "\n")
        return Exit.CONTENT
    outputs = render(
        loaded.site, progress=lambda page: progress.say(f"/{page.address}"), cache=root / CACHE
    )
    try:
        write_folder(outputs, root, arguments.folder, progress.say)
    finally:
        progress.wipe()
    return Exit.OK
