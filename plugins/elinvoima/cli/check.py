"""`elinvoima check`: every problem and every piece of advice of every file, in one run."""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path
from typing import Any

from elinvoima.advice.cache import Remembered, look_at, recall, remember
from elinvoima.cli.changed import changed_files
from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn, Progress, root_folder, tell_problems
from elinvoima.clock import today
from elinvoima.content.problems import Problem, Severity, has_errors, in_order
from elinvoima.content.reports import ReportFormat, as_github, as_json
from elinvoima.garbage import without_collecting
from elinvoima.i18n import N_, Messages

SUMMARY = N_("check the content: tell every problem, and what would make it better")
EXAMPLES = (
    "check",
    "check case_studies/kolari-elinkeino-ohjelma.md",
    "check --since main",
    "check --fix",
    "check --links",
    "check --level error --format json",
)


def add_arguments(parser: argparse.ArgumentParser, words: Messages) -> None:
    """Add the verb's own arguments."""
    t = words.text
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar=t(N_("FILE")),
        help=t(N_("tell only the problems of these files or folders")),
    )
    parser.add_argument(
        "--since",
        metavar=t(N_("BRANCH")),
        help=t(N_("tell of the files changed since the branch, and the errors of all")),
    )
    parser.add_argument(
        "--level",
        choices=[choice.value for choice in Severity],
        default=Severity.ADVICE.value,
        help=t(N_("tell only what matters at least so much (default: advice, which is all)")),
    )
    parser.add_argument(
        "--format",
        choices=[choice.value for choice in ReportFormat],
        default=ReportFormat.TEXT.value,
        help=t(N_("how to tell: lines of text, JSON, annotations of GitHub, or SARIF")),
    )
    parser.add_argument(
        "--links", action="store_true", help=t(N_("ask also whether links to other sites work"))
    )
    parser.add_argument(
        "--fix", action="store_true", help=t(N_("mend what is mechanical, after showing it"))
    )
    parser.add_argument(
        "--yes", action="store_true", help=t(N_("with --fix: write without asking"))
    )


def run(arguments: argparse.Namespace, words: Messages) -> Exit:
    """Check, tell, and return whether there were errors."""
    root = root_folder(arguments.root, words)
    missing = [str(path) for path in arguments.files if not path.exists()]
    if missing:
        text = words.text(N_("there is no file {names}"), names=", ".join(missing))
        raise CannotGoOn(text, Exit.USAGE)
    changed = changed_files(root, arguments.since, words) if arguments.since else None
    if arguments.fix:
        wanted = _wanted_by(arguments.files, root, changed)
        _late("cli.fix").fix(root, wanted, words, is_sure=arguments.yes)
    with without_collecting():  # it makes half a million objects
        found = _found(root, words)
    problems = found.problems
    if arguments.links:
        told = _late("cli.links").link_problems(
            root, _wanted_by(arguments.files, root, changed), words
        )
        problems = in_order((*problems, *told))
    least = Severity(arguments.level)
    told = tuple(p for p in _only(problems, arguments.files, root) if p.severity.is_at_least(least))
    here = told if changed is None else tuple(p for p in told if _concerns(p, changed))
    _tell(here, len(told) - len(here), found.file_count, arguments.format, words, root)
    return Exit.CONTENT if has_errors(here) else Exit.OK


def _found(root: Path, words: Messages) -> Remembered:
    """Return what the last check found, if nothing has changed since; or check."""
    seen = look_at(root, today())
    known = recall(root, seen.key)
    if known is not None:
        return known
    progress = Progress()
    progress.say(words.text(N_("Checking…")))
    memory = _late("advice.memory").recall(root, seen)
    fresh = seen.files.keys() - memory.advice.keys()
    with _late("advice.word_process").word_process(root, fresh) as looking_up:
        found = _late("advice.checking").check_up(root, today(), memory, looking_up)
    progress.wipe()
    _late("advice.memory").remember(root, seen, found.memory)
    remember(root, seen.key, found.problems, found.file_count)
    return Remembered(found.problems, found.file_count)


def _late(name: str) -> Any:
    """Import what is needed only now: the content model and its libraries take their time."""
    return importlib.import_module(f"elinvoima.{name}")


def _concerns(found: Problem, changed: frozenset[str]) -> bool:
    """Whether a change has to do with a problem; an error elsewhere is taken to come from it."""
    return found.severity.stops_build or found.location.path in changed


def _only(problems: tuple[Problem, ...], wanted: list[Path], root: Path) -> tuple[Problem, ...]:
    """Keep the problems of the wanted files, or all where none are named."""
    if not wanted:
        return problems
    is_wanted = _wanted_by(wanted, root, None)
    return tuple(p for p in problems if is_wanted(p.location.path))


def _wanted_by(files: list[Path], root: Path, changed: frozenset[str] | None) -> Any:
    """Return what tells of a path from the root whether the user means it."""
    paths = [path.resolve() for path in files]

    def is_wanted(path: str) -> bool:
        if changed is not None and path not in changed:
            return False
        return not paths or any((root / path).resolve().is_relative_to(p) for p in paths)

    return is_wanted


def _tell(  # noqa: PLR0913, PLR0917 (what is told, and how)
    problems: tuple[Problem, ...],
    elsewhere: int,
    file_count: int,
    form: str,
    words: Messages,
    root: Path,
) -> None:
    match ReportFormat(form):
        case ReportFormat.JSON:
            sys.stdout.write(as_json(problems, words.language) + "\n")
        case ReportFormat.SARIF:
            site_url = _late("settings").load_settings(root).site_url
            told = _late("content.sarif").as_sarif(problems, words.language, site_url)
            sys.stdout.write(f"{told}\n")
        case ReportFormat.GITHUB:
            sys.stdout.writelines(f"{line}\n" for line in as_github(problems, words.language))
        case ReportFormat.TEXT:
            tell_problems(problems, words, root, sys.stdout)
            sys.stdout.write(_summary(problems, file_count, words) + "\n")
            if elsewhere:
                more = words.plural(
                    "{n} piece of advice concerns other files.",
                    "{n} pieces of advice concern other files.",
                    elsewhere,
                )
                sys.stdout.write(more + "\n")
    if problems and sys.stdout.isatty():
        hint = words.text(N_("What a code means: elinvoima explain {code}"), code=problems[0].code)
        sys.stderr.write(hint + "\n")


def _summary(problems: tuple[Problem, ...], files: int, words: Messages) -> str:
    checked = words.plural("{n} file checked", "{n} files checked", files)
    counts = {level: sum(p.severity is level for p in problems) for level in Severity}
    errors, warnings, advice = counts.values()
    parts: list[str] = []
    if errors:
        parts.append(words.plural("{n} problem", "{n} problems", errors))
    if warnings:
        parts.append(words.plural("{n} warning", "{n} warnings", warnings))
    if advice:
        parts.append(words.plural("{n} piece of advice", "{n} pieces of advice", advice))
    return f"{checked}: {', '.join(parts) or words.text(N_('no problems'))}."
