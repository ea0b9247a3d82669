"""`elinvoima peers`: a municipality's peers, each with its reasons."""

from __future__ import annotations

import argparse
import json
import sys

from elinvoima.cli.choices import place_of
from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn, root_folder
from elinvoima.i18n import N_
from elinvoima.matching.as_json import peer_json
from elinvoima.municipalities.distances import distances_of
from elinvoima.municipalities.peers import PEERS, peers_of
from elinvoima.municipalities.register import load_register
from elinvoima.settings import Settings, load_settings
from elinvoima.views.fit_lines import peer_lines
from elinvoima.views.fit_words import legend
from elinvoima.views.words import Words

SUMMARY = N_("show the municipalities most like one, with reasons")
EXAMPLES = ("peers Kouvola", "peers Kolari --top 5", "peers Pietarsaari --format json")
FORMATS = ("table", "json")


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the verb's own arguments."""
    t = words.text
    parser.add_argument(
        "municipality", nargs="+", metavar=t(N_("MUNICIPALITY")),
        help=t(N_("name in Finnish or Swedish, or code")),
    )  # fmt: skip
    parser.add_argument(
        "--top", type=int, default=PEERS, metavar="N", help=t(N_("how many to show"))
    )
    parser.add_argument(
        "--format", choices=FORMATS, default=FORMATS[0], help=t(N_("how to show them"))
    )


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Find the peers and show them."""
    if arguments.top < 1:
        raise CannotGoOn(words.text(N_("--top must be at least 1")), Exit.USAGE)
    register = load_register()
    client = place_of(" ".join(arguments.municipality), register, words)
    distances = distances_of(register.municipalities, _settings(arguments, words).peers)
    group = peers_of(client.code, distances, arguments.top)
    if arguments.format == "json":
        known = legend(register.years, words)
        peers = [peer_json(peer, known) for peer in group.peers]
        sys.stdout.write(json.dumps(peers, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in peer_lines(group, register.years, words))
    return Exit.OK


def _settings(arguments: argparse.Namespace, words: Words) -> Settings:
    """Return the repository's settings; outside any, the defaults: only the register is needed."""
    try:
        root = root_folder(arguments.root, words)
    except CannotGoOn:
        if arguments.root is not None:
            raise
        return Settings()
    return load_settings(root)
