"""`elinvoima report --since BRANCH`: what a change does to the site, for its pull request."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from elinvoima.advice.checking import check_up
from elinvoima.advice.word_process import word_process
from elinvoima.cli.changed import changes_since, text_before
from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import Progress, root_folder
from elinvoima.clock import today
from elinvoima.content.collections import collection_of
from elinvoima.content.entries import Entry
from elinvoima.content.files import SourceFile, find_files
from elinvoima.content.validation import validate_any
from elinvoima.i18n import N_
from elinvoima.reporting.as_json import as_json
from elinvoima.reporting.changes import Change, ChangeKind
from elinvoima.reporting.markdown import as_markdown
from elinvoima.reporting.report import Content, report
from elinvoima.site import load
from elinvoima.views.words import Words

SUMMARY = N_("tell what has changed on the site since a branch")
EXAMPLES = ("report --since main", "report --since main --format json")

FORMATS = ("markdown", "json")


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the verb's own arguments."""
    parser.add_argument(
        "--since", default="main", metavar=words.text(N_("BRANCH")),
        help=words.text(N_("branch or commit that the change is compared with (default: main)")),
    )  # fmt: skip
    parser.add_argument(
        "--format", choices=FORMATS, default=FORMATS[0],
        help=words.text(N_("as Markdown for a comment, or as JSON")),
    )  # fmt: skip


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Report. That the change has errors is told in it, and is no error of the command."""
    root = root_folder(arguments.root, words)
    changes = changes_since(root, arguments.since, words)
    progress = Progress()
    progress.say(words.text(N_("Reading the content…")))
    day = today()
    loaded = load(root, day=day)
    with word_process(root, (path for path, _ in find_files(root))) as looking_up:
        problems = check_up(root, day, words=looking_up).problems
    content = Content(
        now={entry.path: entry for entry in (*loaded.entries, *loaded.translations)},
        before=_before(root, arguments.since, changes, words),
        problems=problems,
    )
    progress.wipe()
    found = report(changes, content)
    as_text = as_json(found, words.language) + "\n" if arguments.format == "json" else None
    sys.stdout.write(as_text or as_markdown(found, words))
    return Exit.OK


def _before(
    root: Path, since: str, changes: tuple[Change, ...], words: Words
) -> dict[str, Entry[Any]]:
    """Return the records of the changed files as they were, where they were valid."""
    found = {}
    for change in changes:
        path = change.old_path or change.path
        collection = collection_of(path)
        if change.kind is ChangeKind.ADDED or collection is None or not path.endswith(".md"):
            continue
        text = text_before(root, since, path, words)
        if entry := validate_any(SourceFile(path, collection, text)).value:
            found[path] = entry
    return found
