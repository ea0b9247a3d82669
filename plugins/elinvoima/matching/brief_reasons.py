"""Why a practice fits a client and where it does not, as sentences made from its match."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from elinvoima.matching.brief_figures import Figures
from elinvoima.matching.brief_words import BriefWords, clean

OLD_AFTER = 5
"""Years after which the brief says that circumstances may have changed; recency's half-life."""

ASKED = (
    ("months", "most_months", "too_long", "length_unknown"),
    ("actions", "most_actions", "too_much", "effort_unknown"),
)
"""Limits that may be asked for: the story's field, the need's field, flags of a practice over it
and of one whose value is not known."""

Result = Mapping[str, Any]


def fits_of(
    result: Result | None, story: Mapping[str, Any], need: Mapping[str, Any], figures: Figures
) -> tuple[str, ...]:
    """Return what speaks for the practice, the weightiest first."""
    said = tuple(_fits(result, story, need, figures)) if result else ()
    suits = tuple(figures.words.say("fit.suits", text=clean(text)) for text in story["suits"])
    return (*said, *suits) or (figures.words.say("fit.nothing"),)


def limits_of(
    result: Result | None, story: Mapping[str, Any], need: Mapping[str, Any], figures: Figures
) -> tuple[str, ...]:
    """Return what speaks against it and what is not known; the story's own warnings first."""
    words = figures.words
    warnings = tuple(words.say("limit.warning", text=clean(text)) for text in story["warnings"])
    said = tuple(_limits(result, story, need, figures)) if result else ()
    own = tuple(_together(_own_limits(story, figures)))
    return (*warnings, *said, *own) or (words.say("limit.nothing"),)


def _fits(
    result: Result, story: Mapping[str, Any], need: Mapping[str, Any], figures: Figures
) -> Iterator[str]:
    words = figures.words
    same = [fit["needed"] for fit in result["themes"] if fit["value"] == 1]
    if names := figures.labels("themes", same):
        yield words.count("fit.theme", len(names), names=words.listed(names))
    for fit in result["themes"]:
        if 0 < fit["value"] < 1:
            needed, found = figures.labels("themes", (fit["needed"], fit["found"]))
            yield words.say("fit.theme_near", needed=needed, story=found)
    if names := figures.labels("methods", result["methods"]["used"]):
        yield words.count("fit.method", len(names), names=words.listed(names))
    peer = result["peer"]
    if peer and peer["alike"] and "low_peer_fit" not in result["flags"]:
        yield words.say("fit.peer", name=clean(peer["name"]), figures=_alike(peer, need, figures))
    if story["evidence"] != "described":
        yield words.say(f"fit.{story['evidence']}")
    yield from _together(_within(result, story, need, words))


def _within(
    result: Result, story: Mapping[str, Any], need: Mapping[str, Any], words: BriefWords
) -> Iterator[str]:
    """Tell the limits that were asked for and that the practice keeps to."""
    for value, most, over, _ in ASKED:
        if need[most] is None or story[value] is None or over in result["flags"]:
            continue
        limit = words.count(value, need[most])
        yield words.say(f"fit.{value}", amount=words.count(value, story[value]), most=limit)


def _limits(
    result: Result, story: Mapping[str, Any], need: Mapping[str, Any], figures: Figures
) -> Iterator[str]:
    words, flags, peer = figures.words, result["flags"], result["peer"]
    yield from _together(_missing(result, figures))
    if "own" in flags:
        yield words.say("limit.own")
    if peer and peer["different"]:
        different = "limit.little_different" if peer["differs_little"] else "limit.different"
        key = "limit.low_peer" if "low_peer_fit" in flags else different
        name = clean(peer["name"])
        yield words.say(key, name=name, figures=_different(peer, need, figures))
    if "peer_unknown" in flags:
        yield words.say("limit.peer_unknown")
    yield from _together(_beyond(result, story, need, words))


def _missing(result: Result, figures: Figures) -> Iterator[str]:
    """Tell the themes and methods that were looked for and that the practice has not."""
    words = figures.words
    themes = [fit["needed"] for fit in result["themes"] if fit["value"] == 0]
    if names := figures.labels("themes", themes):
        yield words.count("limit.theme", len(names), names=words.listed(names))
    if names := figures.labels("methods", result["methods"]["missing"]):
        yield words.count("limit.method", len(names), names=words.listed(names))


def _beyond(
    result: Result, story: Mapping[str, Any], need: Mapping[str, Any], words: BriefWords
) -> Iterator[str]:
    """Tell the limits that the practice is over, or may be."""
    for value, most, over, unknown in ASKED:
        if over in result["flags"]:
            limit = words.count(value, need[most])
            yield words.say(f"limit.{over}", amount=words.count(value, story[value]), most=limit)
        if unknown in result["flags"]:
            yield words.say(f"limit.{unknown}", most=words.count(value, need[most]))


def _own_limits(story: Mapping[str, Any], figures: Figures) -> Iterator[str]:
    """Tell what the story itself says of its limits, whatever is looked for."""
    words = figures.words
    if story["evidence"] == "described":
        yield words.say("limit.described")
    if figures.data["reference_year"] - story["last_year"] > OLD_AFTER:
        yield words.say("limit.old", year=story["last_year"])
    if story["is_archived"]:
        yield words.say("limit.archived")


def _together(sentences: Iterator[str]) -> Iterator[str]:
    """Make one item of sentences that belong together."""
    if said := " ".join(sentences):
        yield said


def _alike(peer: Mapping[str, Any], need: Mapping[str, Any], figures: Figures) -> str:
    return figures.pairs(peer["alike"], _client(need, figures))


def _different(peer: Mapping[str, Any], need: Mapping[str, Any], figures: Figures) -> str:
    return figures.pairs(peer["different"], _client(need, figures))


def _client(need: Mapping[str, Any], figures: Figures) -> str:
    place = figures.place(need["client"])
    return clean(place["name"]) if place else ""
