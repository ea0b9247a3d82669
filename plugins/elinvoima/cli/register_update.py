"""`elinvoima register update`: fetches, shows what would change, asks, and only then writes."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from elinvoima.cli.exits import Exit
from elinvoima.cli.register_texts import change_lines
from elinvoima.cli.terminal import CannotGoOn, Progress, confirmed, root_folder
from elinvoima.i18n import N_
from elinvoima.municipalities.data_files import parse_content, read_texts
from elinvoima.municipalities.data_format import MUNICIPALITIES, municipalities_text
from elinvoima.municipalities.register import Register, register_of
from elinvoima.municipalities.safe_write import replace_text
from elinvoima.municipalities.update.changes import Update, update_of
from elinvoima.municipalities.update.fetching import Fetcher
from elinvoima.municipalities.update.population import Wish, fetch_populations
from elinvoima.municipalities.update.refusal import Refusal
from elinvoima.settings import Settings, load_settings
from elinvoima.views.words import Words


def update(arguments: argparse.Namespace, folder: Path, words: Words) -> Exit:
    """Fetch the figures, show what changes in the files of the folder, ask and write."""
    texts = read_texts(folder)
    register = register_of(parse_content(*texts))
    file = folder / MUNICIPALITIES
    if not arguments.dry_run:
        _check_writable(file, words)
    try:
        found = _fetched(arguments, register, words)
    except Refusal as refusal:
        raise CannotGoOn(refusal.tell(words.language)) from refusal
    sys.stdout.writelines(f"{line}\n" for line in change_lines(found, words))
    if not found.is_needed or arguments.dry_run:
        return Exit.OK
    if found.suspicious and not arguments.accept_large_changes:
        raise CannotGoOn(
            words.text(
                N_("changes marked with ! are too large to be right; nothing was written. "
                   "If they are right all the same, add --accept-large-changes.")
            )
        )  # fmt: skip
    if not arguments.yes and not confirmed(
        words.text(N_("Write these to {file}? [y/N] "), file=file), words
    ):
        sys.stdout.write(words.text(N_("Nothing was written.")) + "\n")
        return Exit.OK
    _write(file, found, texts, words)
    sys.stdout.write(words.text(N_("Written: {file}"), file=file) + "\n")
    sys.stdout.write(words.text(N_("Build the site again to publish the new figures.")) + "\n")
    return Exit.OK


def _fetched(arguments: argparse.Namespace, register: Register, words: Words) -> Update:
    """Fetch the figures, telling of waits. Raises Refusal."""
    settings = _settings(arguments, words)
    address = arguments.address or settings.statistics_url or Settings().statistics_url
    progress = Progress()

    def on_wait(seconds: float) -> None:
        text = words.text(N_("The server is busy; trying again in {n} s…"), n=words.number(seconds))
        sys.stderr.write(f"{text}\n")

    progress.say(words.text(N_("Asking {address}…"), address=address))
    try:
        wish = Wish(arguments.year, arguments.earlier_year)
        populations = fetch_populations(Fetcher(on_wait=on_wait), address, register, wish)
    finally:
        progress.wipe()
    return update_of(register, populations)


def _settings(arguments: argparse.Namespace, words: Words) -> Settings:
    """Return the settings of the repository, or those of the environment where there is none."""
    try:
        root = root_folder(arguments.root, words)
    except CannotGoOn:
        if arguments.root is not None:
            raise
        root = Path(__file__).parent  # no settings file there: only the environment speaks
    return load_settings(root)


def _check_writable(file: Path, words: Words) -> None:
    """Stop before anything is fetched where the file could not be written."""
    if not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)):
        raise CannotGoOn(_not_writable(file, words))


def _not_writable(file: Path, words: Words) -> str:
    return words.text(
        N_("{file} cannot be written: this is an installed copy or it belongs to another user. "
           "Run the command in a checkout of the repository, installed with `make site`."),
        file=file,
    )  # fmt: skip


def _write(file: Path, update: Update, texts: tuple[str, str], words: Words) -> None:
    """Write the new file, if it is whole and the old one is still as it was read."""
    new = municipalities_text(update.after.years, update.after.municipalities)
    if parse_content(new, texts[1]).municipalities != update.after.municipalities:
        raise AssertionError(file)  # pragma: no cover (the writer and the reader agree)
    if file.read_text("utf-8") != texts[0]:
        text = N_("{file} was changed by somebody else meanwhile; nothing was written. Try again.")
        raise CannotGoOn(words.text(text, file=file))
    try:
        replace_text(file, new)
    except OSError as error:
        raise CannotGoOn(f"{_not_writable(file, words)} ({error.strerror})") from error
