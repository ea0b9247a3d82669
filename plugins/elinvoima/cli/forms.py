"""`elinvoima forms`: the editors' forms on this computer, without an account."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from elinvoima.cli.exits import Exit
from elinvoima.cli.git import GitMissing, GitRefused, git
from elinvoima.cli.terminal import CannotGoOn, Progress, root_folder
from elinvoima.forms.configuration import configuration, github_backend, with_backend
from elinvoima.forms.folder import ADDRESS, named_municipalities, write_forms
from elinvoima.forms.local import Local, PortInUse, serving
from elinvoima.forms.packages import FetchFailed, NodeMissing, Packages, node, packages
from elinvoima.i18n import N_
from elinvoima.municipalities.register import load_register
from elinvoima.settings import load_settings
from elinvoima.views.words import Words

SUMMARY = N_("open forms in the browser that write the files on this computer")
EXAMPLES = ("forms", "forms --port 8123", "forms --branches")


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the verb's own arguments."""
    parser.add_argument(
        "--port", type=int, default=8001, metavar=words.text(N_("PORT")),
        help=words.text(N_("port to serve at")),
    )  # fmt: skip
    parser.add_argument(
        "--branches", action="store_true",
        help=words.text(N_("keep each story in a branch of its own until it is ready")),
    )  # fmt: skip


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Serve until interrupted."""
    root = root_folder(arguments.root, words)
    branch = _branch(root, words, must_be_clean=arguments.branches)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # Decap's server ends with us
    with _explained(words):
        local = Local(root, fetched(root, words), node(), branch, arguments.branches)
        with serving(local, local_configuration(root, words), arguments.port) as address:
            text = words.text(N_("The forms are at {address}. Ctrl+C ends."), address=address)
            sys.stdout.write(text + "\n")
            sys.stdout.flush()
            threading.Event().wait()
    return Exit.OK


def writer(root: Path, words: Words) -> Callable[[Path], None]:
    """Return what adds the forms to a built site; stop where they cannot be made.

    Settings and packages are seen to first, so that nothing is built in vain.
    """
    backend = github_backend(load_settings(root))
    if backend is None:
        text = N_("the forms need repo_url, the repository’s address on GitHub, in elinvoima.toml")
        raise CannotGoOn(words.text(text))
    with _explained(words):
        found = fetched(root, words)
    config = with_backend(local_configuration(root, words), backend)
    return lambda site: write_forms(site / ADDRESS, found, config)


def local_configuration(root: Path, words: Words) -> dict[str, Any]:
    """Return the configuration without a backend."""
    return configuration(
        load_settings(root), load_register(), named_municipalities(root), words.language
    )


def fetched(root: Path, words: Words) -> Packages:
    """Return the packages, fetched when needed, with a word of what takes its time."""
    progress = Progress()
    try:
        text = words.text(N_("Fetching Decap CMS, once…"))
        return packages(root, lambda _what: progress.say(text))
    finally:
        progress.wipe()


@contextmanager
def _explained(words: Words) -> Iterator[None]:
    try:
        yield
    except NodeMissing as missing:
        text = N_(
            "the forms need Node.js 18 or newer with npm (found: {found}); https://nodejs.org"
        )
        raise CannotGoOn(words.text(text, found=missing)) from missing
    except PortInUse as port:
        text = words.text(N_("port {port} is in use; give another: --port 8123"), port=port)
        raise CannotGoOn(text) from port
    except FetchFailed as failure:
        text = words.text(N_("Decap CMS could not be fetched or started: {why}"), why=failure)
        raise CannotGoOn(text) from failure


def _branch(root: Path, words: Words, *, must_be_clean: bool) -> str:
    """Return the name of the branch that is checked out."""
    try:
        name = git(root, "symbolic-ref", "--short", "HEAD").strip()
    except (GitMissing, GitRefused) as error:
        if must_be_clean:
            text = words.text(N_("no branch is checked out here; run git switch main"))
            raise CannotGoOn(text) from error
        return "main"
    if must_be_clean and git(root, "status", "--porcelain"):
        # Decap's server commits all that it finds.
        text = N_("there are changes that are not committed; commit them, or leave out --branches")
        raise CannotGoOn(words.text(text))
    return name
