"""`elinvoima serve`: the live preview."""

from __future__ import annotations

import argparse
import os
from typing import NoReturn

from elinvoima.cli.build import GENERATORS, QUIET, generator_command, need
from elinvoima.cli.terminal import root_folder
from elinvoima.i18n import N_
from elinvoima.views.words import Words

SUMMARY = N_("show the site on this computer and rebuild it at every edit")
EXAMPLES = ("serve", "serve --address 127.0.0.1:8123")


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the verb's own arguments."""
    parser.add_argument(
        "--address",
        default="127.0.0.1:8000",
        metavar=words.text(N_("HOST:PORT")),
        help=words.text(N_("address and port to serve at")),
    )
    parser.add_argument(
        "--generator", choices=GENERATORS, default=GENERATORS[0],
        help=words.text(N_("which program makes the pages")),
    )  # fmt: skip


def run(arguments: argparse.Namespace, words: Words) -> NoReturn:
    """Serve until interrupted."""
    root = root_folder(arguments.root, words)
    need(arguments.generator, words)
    # Said aloud because click 8.2 and newer forget that live reload is on by default.
    command = generator_command(
        arguments.generator, "serve", "--livereload", "--dev-addr", arguments.address
    )
    os.chdir(root)
    # The generator takes this process's place, so that whoever ends us ends it.
    os.execve(command[0], command, {**QUIET, **os.environ})  # noqa: S606 (no shell is wanted)
