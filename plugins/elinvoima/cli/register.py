"""`elinvoima register`: shows what the register of municipalities holds, and refreshes its figures.

Only `update` uses the network, and only when it is run.
"""

from __future__ import annotations

import argparse
import sys

from elinvoima.cli.exits import Exit
from elinvoima.i18n import N_
from elinvoima.views.words import Words

SUMMARY = N_("show the register of municipalities, or refresh its population figures")
EXAMPLES = ("register show", "register update --dry-run", "register update --year 2025")


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the verb's own arguments."""
    t = words.text
    parser.add_argument(
        "action", choices=("show", "update"),
        help=t(N_("show: tell what there is; update: fetch new figures from Statistics Finland")),
    )  # fmt: skip
    parser.add_argument(
        "--address", metavar="URL",
        help=t(N_("the table of PxWeb to ask (default: the setting “statistics_url”)")),
    )  # fmt: skip
    parser.add_argument(
        "--year", type=int, metavar=t(N_("YEAR")),
        help=t(N_("year of the population (default: the latest of the table)")),
    )  # fmt: skip
    parser.add_argument(
        "--earlier-year", type=int, metavar=t(N_("YEAR")),
        help=t(N_("year to compare with (default: as long before as in the register now)")),
    )  # fmt: skip
    parser.add_argument(
        "--dry-run", action="store_true", help=t(N_("show the changes, write nothing"))
    )
    parser.add_argument("--yes", action="store_true", help=t(N_("write without asking")))
    parser.add_argument(
        "--accept-large-changes", action="store_true",
        help=t(N_("write also changes that seem too large to be right")),
    )  # fmt: skip


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Show the register, or refresh it."""
    # Imported here because the other verbs have no use for the network.
    from elinvoima.cli.register_texts import show_lines  # noqa: PLC0415
    from elinvoima.cli.register_update import update  # noqa: PLC0415
    from elinvoima.municipalities.register import DATA, load_register  # noqa: PLC0415

    if arguments.action == "update":
        return update(arguments, DATA, words)
    sys.stdout.writelines(f"{line}\n" for line in show_lines(load_register(), DATA, words))
    return Exit.OK
