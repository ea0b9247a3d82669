"""`elinvoima check`: every problem of every file, in one run."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn, root_folder, tell_problems
from elinvoima.content.problems import Problem, has_errors
from elinvoima.content.reports import ReportFormat, as_github, as_json
from elinvoima.i18n import N_
from elinvoima.site import load
from elinvoima.views.words import Words

SUMMARY = N_("check the content and tell every problem")
EXAMPLES = (
    "check",
    "check case_studies/kolari-elinkeino-ohjelma.md",
    "check --format json",
)


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the verb's own arguments."""
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar=words.text(N_("FILE")),
        help=words.text(N_("tell only the problems of these files or folders")),
    )
    parser.add_argument(
        "--format",
        choices=[choice.value for choice in ReportFormat],
        default=ReportFormat.TEXT.value,
        help=words.text(N_("how to tell: lines of text, JSON, or annotations of GitHub")),
    )


def run(arguments: argparse.Namespace, words: Words) -> Exit:
    """Check, tell, and return whether there were errors."""
    root = root_folder(arguments.root, words)
    missing = [str(path) for path in arguments.files if not path.exists()]
    if missing:
        text = words.text(N_("there is no file {names}"), names=", ".join(missing))
        raise CannotGoOn(text, Exit.USAGE)
    loaded = load(root)
    problems = _only(loaded.problems, arguments.files, root)
    match ReportFormat(arguments.format):
        case ReportFormat.JSON:
            sys.stdout.write(as_json(problems, words.language) + "\n")
        case ReportFormat.GITHUB:
            sys.stdout.writelines(f"{line}\n" for line in as_github(problems, words.language))
        case ReportFormat.TEXT:
            tell_problems(problems, words, root, sys.stdout)
            sys.stdout.write(_summary(len(problems), loaded.file_count, words) + "\n")
    return Exit.CONTENT if has_errors(problems) else Exit.OK


def _only(problems: tuple[Problem, ...], wanted: list[Path], root: Path) -> tuple[Problem, ...]:
    """Keep the problems of the wanted files, or all where none are named."""
    if not wanted:
        return problems
    paths = [path.resolve() for path in wanted]
    return tuple(
        p
        for p in problems
        if any((root / p.location.path).resolve().is_relative_to(path) for path in paths)
    )


def _summary(problems: int, files: int, words: Words) -> str:
    checked = words.plural("{n} file checked", "{n} files checked", files)
    found = words.plural("{n} problem", "{n} problems", problems)
    return f"{checked}: {found if problems else words.text(N_('no problems'))}."
