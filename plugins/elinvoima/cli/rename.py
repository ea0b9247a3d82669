"""`elinvoima rename OLD NEW`: another id for a record, with every reference to it."""

from __future__ import annotations

import argparse
import sys

from elinvoima.authoring.renaming import CannotRename, Renaming, carry_out, plan_renaming
from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn, confirmed, root_folder, tell_problems
from elinvoima.clock import today
from elinvoima.i18n import N_
from elinvoima.views.words import Words

SUMMARY = N_("give a record another id: move its file and rewrite every reference and link to it")
EXAMPLES = (
    "rename kolari-elinkeino-ohjelma kolari-ohjelma",
    "rename docs/themes/maine-ja-viihtyisyys.md maine --dry-run",
)


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the verb's own arguments."""
    t = words.text
    parser.add_argument(
        "old", metavar=t(N_("OLD")), help=t(N_("the record's id, file or address now"))
    )
    parser.add_argument("new", metavar=t(N_("NEW")), help=t(N_("the new id")))
    parser.add_argument("--yes", action="store_true", help=t(N_("write without asking")))
    parser.add_argument(
        "--dry-run", action="store_true", help=t(N_("only tell what would be done"))
    )


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Plan, show, ask, and write."""
    root = root_folder(arguments.root, words)
    try:
        plan = plan_renaming(root, arguments.old, arguments.new, today())
    except CannotRename as error:
        tell_problems(error.problems, words, root, sys.stderr)
        text = words.text(error.message, **error.params)
        code = Exit.CONTENT if error.problems else Exit.USAGE
        raise CannotGoOn(f"{text}. {words.text(N_('Nothing was written.'))}", code) from error
    _show(plan, words)
    if arguments.dry_run:
        sys.stdout.write(words.text(N_("Nothing was written.")) + "\n")
        return Exit.OK
    if not arguments.yes and not confirmed(words.text(N_("Write these? [y/N] ")), words):
        sys.stdout.write(words.text(N_("Nothing was written.")) + "\n")
        return Exit.OK
    carry_out(root, plan)
    sys.stdout.write(words.text(N_("Done. Check it: elinvoima check")) + "\n")
    return Exit.OK


def _show(plan: Renaming, words: Words) -> None:
    out = sys.stdout.write
    for old, new in plan.moved.items():
        out(f"{old} → {new}\n")
    redirect = N_("/{old} will lead to /{new}")
    out(words.text(redirect, old=plan.old_address, new=plan.new_address) + "\n")
    for line in plan.lines:
        out(f"{line.path}:{line.number}\n  - {line.before.strip()}\n  + {line.after.strip()}\n")
    lines = list(plan.lines)
    files = len({line.path for line in lines})
    changed = words.plural("{n} line changes", "{n} lines change", len(lines))
    out(f"{changed}, {words.plural('in {n} file', 'in {n} files', files)}.\n")
