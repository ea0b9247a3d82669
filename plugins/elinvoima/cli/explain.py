"""`elinvoima explain E201`: what a code means, why it matters, and how to mend it."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn, root_folder
from elinvoima.content.problems import severity_of
from elinvoima.content.suggestions import closest
from elinvoima.explain import EXPLANATIONS
from elinvoima.explain.showing import SEVERITIES, address_of_code, example, visible
from elinvoima.i18n import N_, Messages
from elinvoima.settings import SettingsError, load_settings

SUMMARY = N_("tell what a code of a check means and how to mend it")
EXAMPLES = ("explain E201", "explain A204", "explain --format json")


def add_arguments(parser: argparse.ArgumentParser, words: Messages) -> None:
    """Add the verb's own arguments."""
    parser.add_argument(
        "codes",
        nargs="*",
        metavar=words.text(N_("CODE")),
        help=words.text(N_("codes such as E201 (default: a list of all)")),
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=words.text(N_("how to tell: text or JSON")),
    )


def run(arguments: argparse.Namespace, words: Messages) -> Exit:
    """Explain the codes, or list all of them."""
    codes = [code.upper() for code in arguments.codes]
    for code in codes:
        if code not in EXPLANATIONS:
            raise CannotGoOn(_no_code(code, words), Exit.USAGE)
    site_url = _site_url(arguments.root, words)
    wanted = codes or sorted(EXPLANATIONS, key=lambda code: ("EWA".index(code[0]), code))
    if arguments.format == "json":
        rows = [as_values(code, words, site_url) for code in wanted]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    elif codes:
        sys.stdout.write("\n".join(_as_text(code, words, site_url) for code in codes))
    else:
        sys.stdout.writelines(f"{c}  {words.text(EXPLANATIONS[c].meaning)}\n" for c in wanted)
    return Exit.OK


def _no_code(code: str, words: Messages) -> str:
    near = closest(code, EXPLANATIONS)
    if near is None:
        text = N_("there is no code “{code}”; elinvoima explain lists all")
        return words.text(text, code=code)
    text = N_("there is no code “{code}”; did you mean “{near}”? elinvoima explain lists all")
    return words.text(text, code=code, near=near)


def _site_url(root: Path | None, words: Messages) -> str:
    """Return the site's address, or nothing: a code is explained wherever it is asked."""
    try:
        return load_settings(root_folder(root, words)).site_url
    except (CannotGoOn, SettingsError):
        return ""


def as_values(code: str, words: Messages, site_url: str = "") -> dict[str, str]:
    """Return the explanation of a code as plain values, in the language of the words."""
    told = EXPLANATIONS[code]
    return {
        "code": code,
        "severity": severity_of(code).value,
        "meaning": words.text(told.meaning),
        "why": words.text(told.why),
        "mend": words.text(told.mend),
        "where": told.where.value,
        "wrong": example(told, told.wrong, words),
        "right": example(told, told.right, words),
        "address": address_of_code(code, site_url),
    }


def _as_text(code: str, words: Messages, site_url: str) -> str:
    values = as_values(code, words, site_url)
    lines = [
        f"{code} ({words.text(SEVERITIES[severity_of(code)])})",
        "",
        values["meaning"],
        values["why"],
        "",
        words.text(N_("Wrong:")),
        *_indented(values["wrong"], words),
        words.text(N_("Right:")),
        *_indented(values["right"], words),
        "",
        words.text(N_("To mend it: {how}"), how=values["mend"]),
        words.text(N_("In the guide: {address}"), address=values["address"]),
    ]
    return "\n".join(lines) + "\n"


def _indented(text: str, words: Messages) -> list[str]:
    return [f"    {line}".rstrip() for line in visible(text, words).split("\n")]
