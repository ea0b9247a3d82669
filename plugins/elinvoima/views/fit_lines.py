"""Peers and matches as lines of text, for the command line."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from elinvoima.i18n import N_
from elinvoima.matching.match import Match, Matching
from elinvoima.matching.weights import Part
from elinvoima.municipalities.distances import Distances
from elinvoima.municipalities.model import Municipality, Years
from elinvoima.municipalities.peers import Peer, PeerGroup, compared
from elinvoima.views.fit_words import FLAGS, NOTES, PARTS, group_notes, level, peer_reasons
from elinvoima.views.place_figures import municipality_note, register_sources
from elinvoima.views.words import Words

WIDTH = 100
PERCENT = 100


def peer_lines(group: PeerGroup, years: Years, words: Words) -> Iterator[str]:
    """Yield the client, how its peers were chosen, each with its reasons, and the sources."""
    yield _place(group.client, years, words)
    yield from _wrapped(group_notes(group, words), "")
    if not group.peers:
        yield words.text(N_("No peers can be given: too few of its figures are known."))
    for number, peer in enumerate(group.peers, start=1):
        yield ""
        near = _near(peer, words)
        yield f"{number}. {_place(peer.municipality, years, words)}"
        yield from _wrapped([near, *peer_reasons(peer, words)], "   ")
    yield ""
    yield from _wrapped([register_sources(years, words)], "")


def match_lines(
    matching: Matching, data: Mapping[str, Any], distances: Distances, top: int, words: Words
) -> Iterator[str]:
    """Yield how the order was made, and the first `top` practices with their reasons.

    `data` is that of `outputs.matching_data`.
    """
    told = _Told(data, distances, matching.need.client, words)
    yield from _wrapped([words.text(NOTES[note]) for note in matching.notes], "")
    total = len(matching.matches)
    counted = words.plural("{n} practice", "{n} practices", total)
    first = words.text(N_(", the first {n}"), n=words.number(top)) if top < total else ""
    yield f"{counted}{first}"
    for number, match in enumerate(matching.matches[:top], start=1):
        yield ""
        yield from told.lines(match, number)
    if matching.left_out:
        yield ""
        number = len(matching.left_out)
        yield words.plural(
            "{n} practice is over the limits of time or work:",
            "{n} practices are over the limits of time or work:",
            number,
        )
        for match in matching.left_out:
            said = ", ".join(words.text(FLAGS[f]) for f in match.flags if f.leaves_out)
            yield f"- {told.stories[match.practice.id]['label']}: {said}"


class _Told:
    """Says matches, knowing the names of things."""

    def __init__(
        self, data: Mapping[str, Any], distances: Distances, client: str | None, words: Words
    ) -> None:
        self.stories = {story["id"]: story for story in data["stories"]}
        self.labels = {each["id"]: each["label"] for each in (*data["themes"], *data["methods"])}
        self.distances = distances
        self.client = client
        self.words = words

    def lines(self, match: Match, number: int) -> Iterator[str]:
        """Yield a practice: what and where, its score by parts, reasons, flags and warnings."""
        story, words = self.stories[match.practice.id], self.words
        yield f"{number}. {story['title']}"
        names = [words.name(self.distances.places[code]) for code in match.practice.municipalities]
        about = [", ".join(names), story["period"], f"/{story['address']}"]
        rest = [
            self._score(match),
            *self._themes(match),
            *self._methods(match),
            *self._peer(match),
            *(f"! {words.text(FLAGS[flag])}" for flag in match.flags),
            *(words.text(N_("! does not suit when: {text}"), text=w) for w in story["warnings"]),
        ]
        yield from _wrapped([" · ".join(about), *rest], "   ")

    def _score(self, match: Match) -> str:
        words = self.words
        parts = [
            f"{words.text(PARTS[part])} {words.number(PERCENT * share.contribution)}"
            f"/{words.number(PERCENT * share.weight)}"
            for part in Part
            if (share := match.shares.get(part))
        ]
        score = words.number(PERCENT * match.score)
        return words.text(N_("fit {score}/100: {parts}"), score=score, parts=", ".join(parts))

    def _themes(self, match: Match) -> Iterator[str]:
        for fit in match.themes:
            needed = self.labels[fit.needed]
            if fit.found is None:
                yield self.words.text(N_("not of the theme {needed}"), needed=needed)
            elif fit.found == fit.needed:
                yield self.words.text(N_("theme {needed}"), needed=needed)
            else:
                yield self.words.text(
                    N_("near the theme {needed}: {found}"),
                    needed=needed, found=self.labels[fit.found],
                )  # fmt: skip

    def _methods(self, match: Match) -> Iterator[str]:
        for ids, text in (
            (match.used_methods, N_("used: {names}")),
            (match.missing_methods, N_("did not use: {names}")),
        ):
            if ids:
                yield self.words.text(text, names=", ".join(self.labels[id_] for id_ in ids))

    def _peer(self, match: Match) -> Iterator[str]:
        if not (self.client and match.peer) or match.peer.code == self.client:
            return
        peer = compared(self.client, match.peer.code, self.distances)
        yield f"{self.words.name(peer.municipality)}: {_near(peer, self.words)}"
        yield from peer_reasons(peer, self.words)


def _place(municipality: Municipality, years: Years, words: Words) -> str:
    note = municipality_note(municipality, years, words)
    head = f"{words.name(municipality)}, {words.name(municipality.region)}"
    return f"{head}: {note}" if note else head


def _near(peer: Peer, words: Words) -> str:
    return words.text(
        N_("likeness {n}/100, distance {number}: {level}"),
        n=words.number(PERCENT * (1 - peer.distance)),
        number=words.number(peer.distance, 3),
        level=level(peer.distance, words),
    )


def _wrapped(texts: Iterable[str], indent: str) -> Iterator[str]:
    for text in texts:
        yield from textwrap.wrap(
            text, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ",
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
