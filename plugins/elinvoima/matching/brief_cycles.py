"""The next round of each network, or the latest if no coming one is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from elinvoima.matching.brief_blocks import Line, Run, plain
from elinvoima.matching.brief_contacts import LinkTo
from elinvoima.matching.brief_words import BriefWords, clean, safe_address


def cycle_lines(
    cycles: Sequence[Mapping[str, Any]], date: str, link: LinkTo, words: BriefWords
) -> tuple[Line, ...]:
    """Return a line for each network, in the order of the data.

    Coming is a round of the brief's year or later; the soonest of them is told.
    """
    if not cycles:
        return (plain(words.say("cycle.unknown")),)
    networks = dict.fromkeys(cycle["network"] for cycle in cycles)
    return tuple(
        _line([cycle for cycle in cycles if cycle["network"] == name], date, link, words)
        for name in networks
    )


def _line(rounds: Sequence[Mapping[str, Any]], date: str, link: LinkTo, words: BriefWords) -> Line:
    coming = [cycle for cycle in rounds if str(cycle["year"]) >= date[:4]]
    told = (
        min(coming, key=lambda cycle: cycle["year"])
        if coming
        else max(rounds, key=lambda cycle: cycle["year"])
    )
    organisers = [
        Run(clean(o["name"]), safe_address(o["url"] or "") or link(o["address"]))
        for o in told["organisers"]
    ]
    sentence = words.say(
        "cycle.next" if coming else "cycle.none",
        network=clean(told["network"]),
        cycle=_label(told, words),
    )
    if not organisers:
        return plain(sentence)
    line = [Run(f"{sentence} {words.say('cycle.organisers')} ")]
    for number, organiser in enumerate(organisers):
        line += [Run(", "), organiser] if number else [organiser]
    return (*line, Run("."))


def _label(cycle: Mapping[str, Any], words: BriefWords) -> str:
    """Return the label of a round, with its year if the label does not tell it."""
    label = clean(cycle["label"])
    if str(cycle["year"]) in label:
        return label
    return words.say("cycle.label", cycle=label, year=cycle["year"])
