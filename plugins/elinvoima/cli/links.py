"""`elinvoima check --links`: asks other sites, and says what was asked and what was remembered."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from elinvoima.cli.terminal import Progress
from elinvoima.clock import today
from elinvoima.content.problems import Problem
from elinvoima.i18n import N_, Messages
from elinvoima.links.checking import ask_all, told
from elinvoima.links.gathering import web_links
from elinvoima.links.remembering import recalled, remembered
from elinvoima.settings import load_settings
from elinvoima.silences import without_silenced
from elinvoima.site import load


def link_problems(
    root: Path, is_wanted: Callable[[str], bool], words: Messages
) -> tuple[Problem, ...]:
    """Return what is wrong with links of the wanted files to other sites."""
    settings, day = load_settings(root), today()
    loaded = load(root, settings, day)
    entries = (*loaded.entries, *loaded.translations)
    links = web_links(entry for entry in entries if is_wanted(entry.path))
    known = recalled(root, day)
    fresh = [address for address in links if address not in known]
    progress = Progress()

    def asked(count: int) -> None:
        text = N_("Asking other sites: {count} of {all}")
        progress.say(words.text(text, count=count, all=len(fresh)))

    answers = ask_all(fresh, asked=asked)
    progress.wipe()
    known |= {address: (answer, day) for address, answer in answers.items()}
    remembered(root, known)
    _say(len(fresh), len(links) - len(fresh), words)
    given = {address: answer for address, (answer, _) in known.items()}
    return without_silenced(told(given, links), settings.silences)


def _say(asked: int, recalled_: int, words: Messages) -> None:
    """Say how many were asked now: an answer of last week is not today's."""
    lines = words.plural("{n} link was asked now", "{n} links were asked now", asked)
    if recalled_:
        lines += ", " + words.plural(
            "{n} within the last week", "{n} within the last week", recalled_
        )
    sys.stderr.write(lines + ".\n")
