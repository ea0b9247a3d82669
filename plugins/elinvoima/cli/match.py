"""`elinvoima match`: the practices that fit a client's needs, with reasons; also as a brief."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from elinvoima.cli.choices import known_ids, place_of
from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn, root_folder, tell_problems
from elinvoima.i18n import N_
from elinvoima.matching.as_json import matching_json
from elinvoima.matching.match import Matching, match
from elinvoima.matching.need import Need, NeedError
from elinvoima.matching.weights import Part
from elinvoima.settings_weights import is_weight
from elinvoima.site import Site, load
from elinvoima.views.fit_lines import match_lines
from elinvoima.views.fit_words import legend
from elinvoima.views.words import Words

SUMMARY = N_("find the practices that fit a municipality's needs, with reasons")
EXAMPLES = (
    "match --municipality Kolari --theme yritysmyonteinen-paatoksenteko",
    "match --municipality Kolari --theme osaava-tyovoima --method kysely --most-months 12",
    "match --municipality Kouvola --weight theme=0.6 --weight peer=0.4 --format json",
    "match --municipality Kolari --top 5 --format docx --output kolari.docx",
)
TOP = 10
BRIEFS = ("markdown", "csv", "docx")
FORMATS = ("table", "json", *BRIEFS)

NEED_ERRORS: Mapping[str, str] = {
    "bad-limit": N_("--most-months and --most-actions must be at least 0"),
    "no-weights": N_("nothing is left to order by: every weight that counts is 0"),
}


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the verb's own arguments."""
    t = words.text

    def several(name: str, metavar: str, help_: str) -> None:
        parser.add_argument(f"--{name}", action="append", default=[], metavar=metavar, help=help_)

    parser.add_argument(
        "--municipality", metavar=t(N_("NAME")), help=t(N_("the client, by name or code"))
    )
    several("theme", "ID", t(N_("a theme that is needed, by its id; can be given many times")))
    several("method", "ID", t(N_("a preferred method, by its id; can be given many times")))
    parser.add_argument(
        "--most-months", type=int, metavar="N", help=t(N_("at most so many months of work"))
    )
    parser.add_argument(
        "--most-actions", type=int, metavar="N",
        help=t(N_("at most so many workshops, interviews and the like")),
    )  # fmt: skip
    several(
        "weight",
        t(N_("PART=NUMBER")),
        t(N_("weight of a part: {parts}"), parts=", ".join(part.value for part in Part)),
    )
    parser.add_argument("--top", type=int, default=TOP, metavar="N", help=t(N_("how many to show")))
    parser.add_argument(
        "--format", choices=FORMATS, default=FORMATS[0],
        help=t(N_("lines of text, JSON, or a client brief: markdown, csv, docx")),
    )  # fmt: skip
    parser.add_argument(
        "--output", type=Path, metavar=t(N_("FILE")), help=t(N_("write there, not on the screen"))
    )
    parser.add_argument(
        "--date", type=dt.date.fromisoformat, default=None, metavar="2026-11-22",
        help=t(N_("date of the brief (default: today)")),
    )  # fmt: skip


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Match, and show or write the answer."""
    if arguments.top < 1:
        raise CannotGoOn(words.text(N_("--top must be at least 1")), Exit.USAGE)
    if arguments.format == "docx" and arguments.output is None and sys.stdout.isatty():
        text = words.text(N_("a Word document is not for the screen; give --output FILE"))
        raise CannotGoOn(text, Exit.USAGE)
    root = root_folder(arguments.root, words)
    loaded = load(root)
    if loaded.site is None:
        tell_problems(loaded.problems, words, root, sys.stderr)
        return Exit.CONTENT
    site = loaded.site
    try:
        matching = match(_need(arguments, site, words), site.library)
    except NeedError as error:
        raise CannotGoOn(words.text(NEED_ERRORS[error.code]), Exit.USAGE) from error
    content = _content(arguments, matching, site, words)
    if arguments.output is not None:
        arguments.output.write_bytes(content)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    return Exit.OK


def _need(arguments: argparse.Namespace, site: Site, words: Words) -> Need:
    library, register = site.library, site.catalogue.register
    name = arguments.municipality
    return Need(
        client=place_of(name, register, words).code if name is not None else None,
        themes=known_ids("theme", arguments.theme, sorted(library.broader), words),
        methods=known_ids("method", arguments.method, sorted(library.methods), words),
        most_months=arguments.most_months,
        most_actions=arguments.most_actions,
        weights=_weights(arguments.weight, site.settings.matching, words),
    )


def _weights(given: list[str], default: Mapping[Part, float], words: Words) -> Mapping[Part, float]:
    """Return the weights, with those changed that were given as `theme=0.6`."""
    weights = dict(default)
    for text in given:
        name, _, number = text.partition("=")
        known_ids("weight", [name], [part.value for part in Part], words)
        try:
            weight = float(number.replace(",", "."))
        except ValueError:
            weight = -1
        if not is_weight(weight):
            message = N_("--weight {text}: after = comes a number, at least 0, as in theme=0.6")
            raise CannotGoOn(words.text(message, text=text), Exit.USAGE)
        weights[Part(name)] = weight
    return weights


def _content(arguments: argparse.Namespace, matching: Matching, site: Site, words: Words) -> bytes:
    # Imported here because they take longer to import than the others take to run.
    from elinvoima.outputs.brief_files import brief_file, brief_of  # noqa: PLC0415
    from elinvoima.outputs.matching_data import matching_data  # noqa: PLC0415

    if arguments.format in BRIEFS:
        day = arguments.date or site.day
        brief = brief_of(matching, arguments.top, day, site, words)
        return brief_file(arguments.format, brief)
    data = matching_data(site, words)
    if arguments.format == "json":
        return _json(matching, data, site, arguments.top, words).encode()
    lines = match_lines(matching, data, site.distances, arguments.top, words)
    return "".join(f"{line}\n" for line in lines).encode()


def _json(matching: Matching, data: Mapping[str, Any], site: Site, top: int, words: Words) -> str:
    """Return the answer as the page has it: the first `top`, with titles and addresses too."""
    known = legend(site.catalogue.register.years, words)
    found = matching_json(matching, site.distances, known)
    stories = {story["id"]: story for story in data["stories"]}
    shown = ("title", "address", "municipalities", "period", "warnings")
    for name in ("results", "left_out"):
        found[name] = [
            {**each, **{key: stories[each["id"]][key] for key in shown}} for each in found[name]
        ]
    whole = {**found, "count": len(found["results"]), "results": found["results"][:top]}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
