"""`elinvoima explain E201`: what a code means, why it matters, and how to mend it."""

from __future__ import annotations

import argparse
import json
import sys

from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn
from elinvoima.content.problems import Severity, severity_of
from elinvoima.content.suggestions import closest
from elinvoima.explain import EXPLANATIONS, Explanation, Where
from elinvoima.i18n import N_, Messages

SUMMARY = N_("tell what a code of a check means and how to mend it")
EXAMPLES = ("explain E201", "explain A204", "explain --format json")

_SEVERITIES = {
    Severity.ERROR: N_("error: stops publishing"),
    Severity.WARNING: N_("warning: does not stop publishing, but is worth mending soon"),
    Severity.ADVICE: N_("advice: would make the page better"),
}


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
            near = closest(code, EXPLANATIONS)
            text = N_(
                "there is no code “{code}”; did you mean “{near}”? elinvoima explain lists all"
            )
            raise CannotGoOn(words.text(text, code=code, near=near or "E201"), Exit.USAGE)
    wanted = codes or sorted(EXPLANATIONS, key=lambda code: ("EWA".index(code[0]), code))
    if arguments.format == "json":
        rows = [as_values(code, words) for code in wanted]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    elif codes:
        sys.stdout.write("\n".join(_as_text(code, words) for code in codes))
    else:
        sys.stdout.writelines(f"{c}  {words.text(EXPLANATIONS[c].meaning)}\n" for c in wanted)
    return Exit.OK


def as_values(code: str, words: Messages) -> dict[str, str]:
    """Return the explanation of a code as plain values, in the language of the words."""
    told = EXPLANATIONS[code]
    return {
        "code": code,
        "severity": severity_of(code).value,
        "meaning": words.text(told.meaning),
        "why": words.text(told.why),
        "mend": words.text(told.mend),
        "where": told.where.value,
        "wrong": _example(told, told.wrong, words),
        "right": _example(told, told.right, words),
    }


def _example(told: Explanation, example: str, words: Messages) -> str:
    return words.text(example) if told.where is Where.NOWHERE else example


def _as_text(code: str, words: Messages) -> str:
    values = as_values(code, words)
    lines = [
        f"{code} ({words.text(_SEVERITIES[severity_of(code)])})",
        "",
        values["meaning"],
        values["why"],
        "",
        words.text(N_("Wrong:")),
        *_indented(values["wrong"]),
        words.text(N_("Right:")),
        *_indented(values["right"]),
        "",
        words.text(N_("To mend it: {how}"), how=values["mend"]),
    ]
    return "\n".join(lines) + "\n"


def _indented(text: str) -> list[str]:
    """Show an example: indented, invisible characters by their names, long ones cut."""
    shown = text.replace("\ufeff", "<BOM>").replace("\u00ad", "<U+00AD>").replace("\0", "<0>")
    shown = "".join(c if c.isprintable() or c == "\n" else f"<{ord(c):02X}>" for c in shown)
    most = 400
    shown = shown if len(shown) <= most else f"{shown[:most].rstrip()} …"
    return [f"    {line}".rstrip() for line in shown.rstrip("\n").split("\n")]
