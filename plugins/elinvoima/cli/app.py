"""`elinvoima`: chooses verb and language, and turns what a verb returns into an exit code."""

from __future__ import annotations

import argparse
import gettext
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from elinvoima import __version__
from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn
from elinvoima.garbage import leave_all
from elinvoima.i18n import DEFAULT_LANGUAGE, LANGUAGES, LOCALE_DIR, N_, Messages
from elinvoima.municipalities.data_error import DataError
from elinvoima.settings_error import SettingsError

VERBS = (
    "new", "check", "explain", "rename", "stale", "build", "serve", "forms", "report", "export",
    "search", "peers", "match", "register",
)  # fmt: skip
"""Each is a module beside this one, imported when it is asked for: a check of unchanged content is
done sooner than the content model is imported."""

LIGHT = frozenset({"check", "explain"})
"""Verbs that need only messages, not the words of the content's values."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    words = Messages(_language(given))
    parsed = _parser(words, _verbs_for(given)).parse_args(given)
    try:
        return int(parsed.run(parsed, _words_for(parsed.verb, words)))
    except CannotGoOn as error:
        sys.stderr.write(f"elinvoima: {error}\n")
        return int(error.exit)
    except SettingsError as error:
        sys.stderr.write(f"elinvoima: {error.tell(words.language)}\n")
        return int(Exit.CONTENT)
    except DataError as error:
        sys.stderr.write(f"elinvoima: {error.tell(words.language)}\n")
        return int(Exit.ENVIRONMENT)
    except KeyboardInterrupt:
        return int(Exit.INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output has gone, as in `elinvoima check | head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(Exit.OK)
    except OSError as error:
        place = error.filename or words.text(N_("a file"))
        sys.stderr.write(f"elinvoima: {words.text(N_('the system refuses {place}'), place=place)}")
        sys.stderr.write(f" ({error.strerror})\n")
        return int(Exit.ENVIRONMENT)


def program() -> int:
    """Run the command line as a program of its own, which ends with it; return its exit code."""
    code = main()
    leave_all()
    return code


def _language(arguments: Sequence[str]) -> str:
    """Find the language before the parser is made, as the parser's own words are in it."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--lang", default=DEFAULT_LANGUAGE)
    found = str(early.parse_known_args(arguments)[0].lang)
    language = found if found in LANGUAGES else DEFAULT_LANGUAGE
    gettext.bindtextdomain("messages", LOCALE_DIR)  # argparse's words are in the domain "messages"
    os.environ["LANGUAGE"] = language
    return language


def _verbs_for(arguments: Sequence[str]) -> tuple[str, ...]:
    """Return the verb that is asked for; all of them where it is not clear, as for the help."""
    named = next((a for a in arguments if a in VERBS), None)
    before = arguments[: arguments.index(named)] if named else arguments
    return (named,) if named and not {"-h", "--help"} & set(before) else VERBS


def _words_for(verb: str, words: Messages) -> Any:
    return words if verb in LIGHT else _module("views.words").Words(words.language)


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"elinvoima.{name}")


def _parser(words: Messages, names: Sequence[str]) -> argparse.ArgumentParser:
    t = words.text
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--lang", choices=LANGUAGES, default=words.language, help=t(N_("language of the messages"))
    )
    shared.add_argument(
        "--root",
        type=Path,
        metavar=t(N_("FOLDER")),
        help=t(N_("folder of the repository (default: found from here upwards)")),
    )
    parser = argparse.ArgumentParser(
        prog="elinvoima",
        description=t(N_("Builds and checks Elinvoiman tietopankki.")),
        epilog=_epilog(words) if len(names) > 1 else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"elinvoima {__version__}",
        help=t(N_("show the version")),
    )
    parser.add_argument("--lang", choices=LANGUAGES, help=t(N_("language of the messages")))
    verbs = parser.add_subparsers(title=t(N_("commands")), metavar=t(N_("COMMAND")), required=True)
    for name in names:
        verb = _module(f"cli.{name}")
        examples = "\n".join(f"  elinvoima {example}" for example in verb.EXAMPLES)
        sub = verbs.add_parser(
            name,
            parents=[shared],
            help=t(verb.SUMMARY),
            description=t(verb.SUMMARY),
            epilog=f"{t(N_('examples:'))}\n{examples}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        verb.add_arguments(sub, words)
        sub.set_defaults(run=verb.run, verb=name)
    return parser


def _epilog(words: Messages) -> str:
    verbs = [_module(f"cli.{name}") for name in VERBS]
    examples = "\n".join(f"  elinvoima {verb.EXAMPLES[0]}" for verb in verbs)
    codes = "\n".join(f"  {exit_.value:<4} {words.text(exit_.meaning)}" for exit_ in Exit)
    return f"{words.text(N_('examples:'))}\n{examples}\n\n{words.text(N_('exit codes:'))}\n{codes}"
