"""`elinvoima build`: makes the site beside the old one and puts it in place when it is whole."""

from __future__ import annotations

import argparse
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from elinvoima.cli import forms
from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import (
    NOT_OURS,
    CannotGoOn,
    Progress,
    root_folder,
    tell_problems,
)
from elinvoima.i18n import N_
from elinvoima.outputs.replacing import FolderInUse, check_replaceable, replacement
from elinvoima.site import load
from elinvoima.views.words import Words

SUMMARY = N_("build the site into the folder site/")
EXAMPLES = ("build", "build --site-dir /tmp/site", "build --generator properdocs", "build --forms")

GENERATORS = ("mkdocs", "properdocs")

PROGRESS = "ELINVOIMA_PROGRESS"
"""Asks our plugin to tell each page it has made, on a line that begins with this word."""

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
"""Silences the ecosystem's notices about its own future, which would only confuse an editor."""


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the verb's own arguments."""
    parser.add_argument(
        "--site-dir", type=Path, metavar=words.text(N_("FOLDER")),
        help=words.text(N_("where to build (default: site/ of the repository)")),
    )  # fmt: skip
    parser.add_argument(
        "--generator", choices=GENERATORS, default=GENERATORS[0],
        help=words.text(N_("which program makes the pages")),
    )  # fmt: skip
    parser.add_argument(
        "--forms", action="store_true",
        help=words.text(N_("add the editors’ forms at muokkaa/ (needs Node.js and repo_url)")),
    )  # fmt: skip


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Check the content, build, and swap the new site in."""
    root = root_folder(arguments.root, words)
    need(arguments.generator, words)
    target: Path = (arguments.site_dir or root / "site").resolve()
    try:
        check_replaceable(target, root, is_ours=target == root / "site")
    except FolderInUse as error:
        raise CannotGoOn(words.text(NOT_OURS, folder=error), Exit.USAGE) from error
    add_forms = forms.writer(root, words) if arguments.forms else None
    progress = Progress()
    progress.say(words.text(N_("Reading the content…")))
    loaded = load(root)
    progress.wipe()
    tell_problems(loaded.problems, words, root, sys.stderr)
    if loaded.site is None:
        sys.stderr.write(
            words.text(N_("The site was not built; the last one is as it was.")) + "\n"
        )
        return Exit.CONTENT
    progress.say(words.text(N_("Making the pages…")))
    with replacement(target) as (fresh, swap):
        made = generate(arguments.generator, root, fresh, progress)
        progress.wipe()
        if made != 0:
            raise CannotGoOn(words.text(N_("the site was not built; the last one is as it was")))
        if add_forms:
            add_forms(fresh)
        swap()
    if sys.stderr.isatty():
        pages = sum(1 for _ in target.rglob("index.html"))
        sys.stderr.write(f"{words.plural('{n} page', '{n} pages', pages)}: {target}\n")
    return Exit.OK


def need(generator: str, words: Words) -> None:
    """Stop if the generator is not installed."""
    if importlib.util.find_spec(generator) is None:
        text = words.text(N_("{generator} is not installed; run `make site`"), generator=generator)
        raise CannotGoOn(text)


def generate(generator: str, root: Path, target: Path, progress: Progress) -> int:
    """Build the repository's site into `target`; return the generator's exit code.

    Its notices of how it goes are left out here: with its own `--quiet`, MkDocs does not count
    warnings any more, and `--strict` would mean nothing.
    """
    command = generator_command(generator, "build", "--strict", "--site-dir", str(target))
    environment = {**QUIET, **os.environ, PROGRESS: "1"}
    with subprocess.Popen(  # noqa: S603 (our own Python and a generator from a closed list)
        command, cwd=root, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        for line in process.stderr or ():
            if line.startswith(PROGRESS):
                progress.say(line.removeprefix(PROGRESS).strip())
            elif not line.startswith("INFO"):
                progress.wipe()
                sys.stderr.write(line)
    return process.returncode


def generator_command(generator: str, *arguments: str) -> list[str]:
    """Return the command line that runs the generator with this Python."""
    verb, *rest = arguments
    return [sys.executable, "-m", generator, verb, "--config-file", "mkdocs.yml", *rest]
