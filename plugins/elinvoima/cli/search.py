"""`elinvoima search`: asks the index of a built site, with the ranking that readers get."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn, has_colour, root_folder
from elinvoima.i18n import N_
from elinvoima.views.words import Words

SUMMARY = N_("search the built site, as its readers do")
LOOSE = N_(
    "No page has what is in quotation marks as it stands. The words were looked for one by one."
)

EXAMPLES = ("search elinkeino-ohjelma", "search --explain osaava työvoima", "search --json kunta")

LIMIT, MOST = 10, 1000
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"
SOFT_HYPHEN = "\u00ad"

FACETS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "kind": ("laji", N_("only pages of this kind: tarina, teema, kunta")),
        "theme": ("teema", N_("only pages of this theme, by its id")),
        "method": ("menetelma", N_("only pages of this method, by its id")),
        "region": ("maakunta", N_("only pages of this region, by its id")),
        "year": ("vuosi", N_("only stories of this year")),
    }
)
"""Options that narrow the results, the facet of each and its help."""

CHANNELS = (N_("base form"), N_("part"), N_("root"))
"""What a key is to the word, in the order of the channels' numbers."""


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the verb's own arguments."""
    t = words.text
    parser.add_argument("query", nargs="+", metavar=t(N_("WORD")), help=t(N_("what to search for")))
    parser.add_argument(
        "--site-dir", type=Path, metavar=t(N_("FOLDER")),
        help=t(N_("the built site (default: site/ of the repository)")),
    )  # fmt: skip
    parser.add_argument(
        "--limit", type=int, default=LIMIT, metavar="N", help=t(N_("how many results to show"))
    )
    parser.add_argument("--newest", action="store_true", help=t(N_("the newest first")))
    for option, (_, help_) in FACETS.items():
        parser.add_argument(f"--{option}", action="append", default=[], metavar="ID", help=t(help_))
    parser.add_argument("--json", action="store_true", help=t(N_("answer in JSON")))
    parser.add_argument("--explain", action="store_true", help=t(N_("tell why this order")))


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Search and tell."""
    # Imported here because `check` and the others have no use for the morphology.
    from elinvoima.search.analysis import Analyser  # noqa: PLC0415
    from elinvoima.search.answers import Request, answer  # noqa: PLC0415
    from elinvoima.search.index_problem import IndexProblem  # noqa: PLC0415
    from elinvoima.search.reading import Index, open_index  # noqa: PLC0415

    if not 0 < arguments.limit <= MOST:
        text = words.text(N_("--limit must be from 1 to {most}"), most=MOST)
        raise CannotGoOn(text, Exit.USAGE)
    site = arguments.site_dir or root_folder(arguments.root, words) / "site"
    try:
        index: Index = open_index(site)
        request = Request(
            " ".join(arguments.query),
            facets=_choices(arguments, index.facets, words),
            sort="date" if arguments.newest else "fit",
            limit=arguments.limit,
            explain=arguments.explain,
        )
        found = answer(request, index, Analyser())
    except IndexProblem as problem:
        raise CannotGoOn(_problem(problem, site, words)) from problem
    if arguments.json:
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(found, words, has_colour(sys.stdout)))
    return Exit.OK


def _choices(
    arguments: argparse.Namespace, facets: list[dict[str, Any]], words: Words
) -> dict[str, list[str]]:
    """Return the chosen values by facet. One that no page has stops, with those that there are."""
    chosen: dict[str, list[str]] = {}
    known = {facet["id"]: [id_ for id_, _ in facet["values"]] for facet in facets}
    for option, (facet, _) in FACETS.items():
        for value in getattr(arguments, option):
            if value not in known.get(facet, ()):
                text = words.text(
                    N_("--{option}: there is no “{value}”; allowed: {known}"),
                    option=option, value=value, known=", ".join(known.get(facet, ())),
                )  # fmt: skip
                raise CannotGoOn(text, Exit.USAGE)
            chosen.setdefault(facet, []).append(value)
    return chosen


def _problem(problem: Exception, site: Path, words: Words) -> str:
    from elinvoima.search.index_problem import CorruptIndex, OtherFormat  # noqa: PLC0415

    address = getattr(problem, "address", "")
    if isinstance(problem, CorruptIndex):
        message = N_("the search index is broken ({file}); build the site again")
    elif isinstance(problem, OtherFormat):
        message = N_("the search index is of another version; build the site again")
    elif not site.is_dir():
        message = N_("there is no built site in {folder}; run `elinvoima build` first")
    else:
        message = N_("{folder} has no whole search index (no {file}); build the site again")
    return words.text(message, folder=site, file=address)


def _lines(found: Mapping[str, Any], words: Words, is_bold: bool) -> Iterator[str]:  # noqa: FBT001 (how to write, not what to do)
    """Yield what is written of an answer."""
    yield from _notes(found, words)
    for number, result in enumerate(found["results"], start=1):
        yield ""
        yield f"{number}. {_text(result['title'], is_bold)}"
        anchor = f"#{result['anchor']}" if result["anchor"] else ""
        card = result["card"]
        about = [*card.get("municipality", ()), card.get("period", "")]
        yield "   " + " · ".join([f"/{result['address']}{anchor}", *filter(None, about)])
        yield f"   {_text(result['snippet'], is_bold)}"
        if "explain" in result:
            yield from (f"   {line}" for line in _explained(result, words))


def _notes(found: Mapping[str, Any], words: Words) -> Iterator[str]:
    """Yield what was made of the query, and how much was found."""
    if found["truncated"]:
        yield words.text(N_("Only the beginning of your long search was used."))
    if found["isLoose"] and found["total"]:
        yield words.text(LOOSE)
    if found["mended"]:
        yield words.text(N_("Showing results for “{mended}”."), mended=found["mended"])
    for word in found["words"]:
        if not word["found"]:
            yield words.text(N_("No page has the word “{word}”."), word=word["text"])
    total, full = found["total"], found["full"]
    if not total:
        yield words.text(N_("Nothing was found."))
        return
    counted = words.plural("{n} result", "{n} results", total)
    if full < total:
        counted += words.text(_cut(found["words"]), full=words.number(full))
    yield counted


def _cut(asked: Sequence[Mapping[str, Any]]) -> str:
    """Return what is said of how many results have all that was asked for."""
    wanted = [word for word in asked if not word["isExcluded"]]
    content = [word for word in wanted if not word["isFunction"]] or wanted
    if len(content) != 1:
        return N_(", {full} with all of the words")
    if content[0]["isWhole"]:
        return N_(", {full} with the whole word")
    return N_(", {full} with every part of the word")


def _explained(result: Mapping[str, Any], words: Words) -> Iterator[str]:
    """Yield what a result's score is made of."""
    t, explain = words.text, result["explain"]
    yield f"= {words.number(result['score'], 4)}"
    for word in explain["words"]:
        keys = [
            f"{key['key']} ({t(CHANNELS[key['channel']])}) {words.number(key['value'], 4)}"
            f" = idf {words.number(key['idf'], 3)} × {key['impact']}/255"
            for key in word["keys"]
        ]
        yield f"  {word['word']} {words.number(word['score'], 4)}: {'; '.join(keys) or '–'}"
    if explain["proximity"]:
        yield "  " + t(N_("nearness {value}"), value=words.number(explain["proximity"], 4))
    yield "  " + t(N_("share of the words {value}"), value=words.number(explain["coverage"], 3))


def _text(pieces: list[list[Any]], is_bold: bool) -> str:  # noqa: FBT001 (as above)
    shown = (f"{BOLD}{text}{PLAIN}" if marked and is_bold else text for text, marked in pieces)
    return " ".join("".join(shown).replace(SOFT_HYPHEN, "").split())
