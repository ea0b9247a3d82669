"""`elinvoima stale`: the pages whose facts are to be checked, by a day."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn, root_folder, tell_problems
from elinvoima.i18n import N_
from elinvoima.relations.catalogue import address_of
from elinvoima.relations.reviews import Review
from elinvoima.site import Site, load
from elinvoima.views.words import Words

SUMMARY = N_("show the pages whose facts are to be checked")
EXAMPLES = ("stale", "stale --until 2027-12-31", "stale --format json")
FORMATS = ("text", "json")


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the verb's own arguments."""
    t = words.text
    parser.add_argument(
        "--until", metavar="YYYY-MM-DD",
        help=t(N_("show what is due on this day or before (default: today)")),
    )  # fmt: skip
    parser.add_argument(
        "--format", choices=FORMATS, default=FORMATS[0], help=t(N_("how to show them"))
    )


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Show what is due; return Exit.CONTENT if there is something."""
    until = _day(arguments.until, words)
    site = _site(root_folder(arguments.root, words), words)
    due = [review for review in site.reviews if review.due <= (until or site.day)]
    if arguments.format == "json":
        rows = [review_json(review, site.day) for review in due]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in stale_lines(due, site, words))
    return Exit.CONTENT if due else Exit.OK


def review_json(review: Review, day: dt.date) -> dict[str, object]:
    """Return a page that is due as JSON values."""
    return {
        "file": review.entry.path,
        "address": f"/{address_of(review.entry)}",
        "title": review.entry.record.title,
        "due": review.due.isoformat(),
        "due_is_set": review.is_own,
        "is_late": review.is_late(day),
        "checked": review.checked.isoformat(),
        "is_reviewed": review.is_reviewed,
    }


def stale_lines(due: Sequence[Review], site: Site, words: Words) -> list[str]:
    """Say what is due, a line each, and the number of all at the end."""
    lines = [_line(review, words) for review in due]
    if not due:
        following = next(iter(site.reviews), None)
        said = words.text(N_("Nothing is to be checked yet."))
        if following:
            text = N_("The next one is due on {due}: {file}")
            said += " " + words.text(text, due=following.due, file=following.entry.path)
        return [said]
    number = words.plural("{n} page is to be checked.", "{n} pages are to be checked.", len(due))
    if not all(review.is_own for review in due):
        rule = N_("* the file has no review_by: {months} months from when it was last checked")
        lines.append(words.text(rule, months=site.settings.review.months))
    return [*lines, number]


def _line(review: Review, words: Words) -> str:
    text = (
        N_("last checked {day}") if review.is_reviewed else N_("published {day}, not checked since")
    )
    told = words.text(text, day=review.checked)
    mark = "" if review.is_own else "*"
    return f"{review.due}{mark}  {review.entry.path}  ({told})"


def _day(text: str | None, words: Words) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        said = words.text(
            N_("--until must be a day as in 2027-12-31; now it is “{text}”"), text=text
        )
        raise CannotGoOn(said, Exit.USAGE) from error


def _site(root: Path, words: Words) -> Site:
    """Return the content; an error of it stops, told as `check` tells it."""
    loaded = load(root)
    if loaded.site is None:
        tell_problems(loaded.problems, words, root, sys.stderr)
        text = words.text(N_("the content has errors, so it is not known what is due"))
        raise CannotGoOn(text, Exit.CONTENT)
    return loaded.site
