"""`elinvoima serve`: the live preview."""

from __future__ import annotations

import argparse
import os
import subprocess

from elinvoima.cli.build import GENERATORS, QUIET, generator_command, need
from elinvoima.cli.exits import Exit
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


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Serve until interrupted."""
    root = root_folder(arguments.root, words)
    need(arguments.generator, words)
    # Said aloud because click 8.2 and newer forget that live reload is on by default.
    command = generator_command(
        arguments.generator, "serve", "--livereload", "--dev-addr", arguments.address
    )
    environment = {**QUIET, **os.environ}
    done = subprocess.run(command, cwd=root, env=environment, check=False)  # noqa: S603
    return Exit.OK if done.returncode == 0 else Exit.ENVIRONMENT
