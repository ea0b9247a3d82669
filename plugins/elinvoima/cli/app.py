"""`elinvoima`: chooses verb and language, and turns what a verb returns into an exit code."""

from __future__ import annotations

import argparse
import gettext
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from elinvoima import __version__
from elinvoima.cli import build, check, export, match, new, peers, register, rename, search, serve
from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn
from elinvoima.i18n import DEFAULT_LANGUAGE, LANGUAGES, LOCALE_DIR, N_
from elinvoima.municipalities.data_error import DataError
from elinvoima.settings_error import SettingsError
from elinvoima.views.words import Words

VERBS = (new, check, rename, build, serve, export, search, peers, match, register)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    words = Words(_language(given))
    parsed = _parser(words).parse_args(given)
    try:
        return int(parsed.run(parsed, words))
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


def _language(arguments: Sequence[str]) -> str:
    """Find the language before the parser is made, as the parser's own words are in it."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--lang", default=DEFAULT_LANGUAGE)
    found = str(early.parse_known_args(arguments)[0].lang)
    language = found if found in LANGUAGES else DEFAULT_LANGUAGE
    gettext.bindtextdomain("messages", LOCALE_DIR)  # argparse's words are in the domain "messages"
    os.environ["LANGUAGE"] = language
    return language


def _parser(words: Words) -> argparse.ArgumentParser:
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
        epilog=_epilog(words),
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
    for verb in VERBS:
        name = verb.__name__.rsplit(".", 1)[-1]
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
        sub.set_defaults(run=verb.run)
    return parser


def _epilog(words: Words) -> str:
    examples = "\n".join(f"  elinvoima {verb.EXAMPLES[0]}" for verb in VERBS)
    codes = "\n".join(f"  {exit_.value:<4} {words.text(exit_.meaning)}" for exit_ in Exit)
    return f"{words.text(N_('examples:'))}\n{examples}\n\n{words.text(N_('exit codes:'))}\n{codes}"
