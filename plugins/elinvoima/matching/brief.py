"""The client brief as words: what it says of the client and of every practice in the shortlist.

A pure function of what the page has too: the matching data (`sovita/tiedot.<hash>.json`), the peers
and the matches as JSON values (`as_json.py`), the reader's shortlist and notes, and a day. The
formats are made of the result. The browser's mirror is `brief.js`; golden briefs hold the two
together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from elinvoima.matching.brief_blocks import Line, Run
from elinvoima.matching.brief_contacts import contact_line, expert_lines
from elinvoima.matching.brief_cycles import cycle_lines
from elinvoima.matching.brief_figures import Figures, PeerTable, peer_table
from elinvoima.matching.brief_reasons import fits_of, limits_of
from elinvoima.matching.brief_words import BriefWords, clean, paragraphs, safe_address

PARTS = ("theme", "peer", "method", "evidence", "recency")
DROPPED = {"no_themes": "theme", "no_client": "peer", "no_methods": "method"}
"""Which part each note of the matching leaves out."""
OUT_OF = 100
"""Points that a practice can get; a score is from 0 to 1."""


@dataclass(frozen=True, slots=True)
class SiteAddress:
    """The site that the brief is from."""

    name: str
    url: str = ""
    """Of its home page, with a slash at the end; empty if it is not known."""

    def link(self, address: str) -> str:
        """Return the whole address of a page; empty if the site's is not known."""
        return safe_address(f"{self.url}{address}") if self.url else ""


@dataclass(frozen=True, slots=True)
class BriefState:
    """What a brief is made of, besides the matching data and the texts."""

    matches: Mapping[str, Any]
    """Of `matching_json`, with the need."""
    peers: Mapping[str, Any] | None
    """Of `group_json`; None where there is no client."""
    shortlist: Sequence[str]
    """Ids of stories, in the reader's order."""
    date: str
    """`2026-11-22`"""
    site: SiteAddress
    notes: Mapping[str, str] = field(default_factory=dict)
    """The reader's own, by the story's id."""
    sources: Mapping[str, Sequence[Mapping[str, str | None]]] = field(default_factory=dict)
    """`text` and `url` of each source, by the story's id (`views.sources.source_lines`)."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one part gives to a practice, in points."""

    part: str
    points: float
    most: float


@dataclass(frozen=True, slots=True)
class Practice:
    """One practice of the shortlist, in words."""

    order: int
    id: str
    label: str
    title: str
    summary: str
    address: str
    """Whole, or from the site's root where the site's address is not known."""
    href: str
    place: str
    region: str
    period: str
    evidence: str
    """`described`, `measured` or `evaluated`."""
    points: float | None
    """0–100; None if the practice was not matched."""
    shares: tuple[Share, ...]
    fits: tuple[str, ...]
    limits: tuple[str, ...]
    methods: str
    is_warned: bool
    """Whether the story itself says when it does not suit."""
    note: tuple[str, ...]
    ask: tuple[Line, ...]
    sources: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A story of the shortlist that is no longer published, with the reader's note."""

    id: str
    note: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """A client brief."""

    title: str
    client: str
    """Name of the client, or nothing."""
    region: str
    date: str
    made: str
    needs: tuple[str, ...]
    peers: PeerTable | None
    practices: tuple[Practice, ...]
    gone: tuple[Gone, ...]
    cycles: tuple[Line, ...]
    contact: Line
    """How to reach the publisher; empty if it is not known."""
    counting: tuple[str, ...]
    texts: Mapping[str, str]


def make_brief(data: Mapping[str, Any], state: BriefState, texts: Mapping[str, str]) -> Brief:
    """Make the brief. Stories of the shortlist that the data does not have are told as gone."""
    words = BriefWords(texts)
    figures = Figures(data, words)
    need = state.matches["need"]
    client = figures.place(need["client"])
    name = clean(client["name"]) if client else ""
    stories = {story["id"]: story for story in data["stories"]}
    wanted = tuple(dict.fromkeys(state.shortlist))
    site = clean(state.site.name)
    address = safe_address(state.site.url)
    return Brief(
        title=words.say("title", name=name) if name else words.say("title.anybody"),
        client=name,
        region=clean(client["region"]) if client else "",
        date=words.day(state.date),
        made=words.say(
            "made", date=words.day(state.date), site=f"{site}, {address}" if address else site
        ),
        needs=tuple(_needs(need, figures)),
        peers=peer_table(client, state.peers, figures) if client and state.peers else None,
        practices=tuple(
            _practice(order, stories[id_], data, state, figures)
            for order, id_ in enumerate((i for i in wanted if i in stories), start=1)
        ),
        gone=tuple(
            Gone(clean(id_), paragraphs(state.notes.get(id_, "")))
            for id_ in wanted
            if id_ not in stories
        ),
        cycles=cycle_lines(data["cycles"], state.date, state.site.link, words),
        contact=contact_line(data["contact"], words),
        counting=tuple(_counting(state.matches, words)),
        texts=texts,
    )


def _practice(
    order: int,
    story: Mapping[str, Any],
    data: Mapping[str, Any],
    state: BriefState,
    figures: Figures,
) -> Practice:
    words = figures.words
    href = state.site.link(story["address"])
    places = [p for p in map(figures.place, story["municipalities"]) if p]
    result = _result(story["id"], state.matches)
    return Practice(
        order=order,
        id=story["id"],
        label=clean(story["label"]),
        title=clean(story["title"]),
        summary=clean(story["summary"]),
        address=href or clean(story["address"]),
        href=href,
        place=", ".join(clean(place["name"]) for place in places),
        region=", ".join(dict.fromkeys(clean(place["region"]) for place in places)),
        period=clean(story["period"]),
        evidence=story["evidence"],
        points=OUT_OF * result["score"] if result else None,
        shares=_shares(result) if result else (),
        fits=fits_of(result, story, state.matches["need"], figures),
        limits=limits_of(result, story, state.matches["need"], figures),
        methods=_methods(story, figures),
        is_warned=bool(story["warnings"]),
        note=paragraphs(state.notes.get(story["id"], "")),
        ask=expert_lines(story, data, state.site.link, words),
        sources=tuple(
            Run(clean(source["text"] or ""), safe_address(source["url"] or ""))
            for source in state.sources.get(story["id"], ())
        ),
    )


def _result(id_: str, matches: Mapping[str, Any]) -> Mapping[str, Any] | None:
    for found in (*matches["results"], *matches["left_out"]):
        if found["id"] == id_:
            return dict(found)
    return None


def _shares(result: Mapping[str, Any]) -> tuple[Share, ...]:
    shares = ((part, result["parts"][part]) for part in PARTS if part in result["parts"])
    return tuple(
        Share(part, OUT_OF * share["contribution"], OUT_OF * share["weight"])
        for part, share in shares
    )


def _methods(story: Mapping[str, Any], figures: Figures) -> str:
    words = figures.words
    labels = figures.labels("methods", story["methods"])
    counts = [clean(c) for c in story["method_counts"] if not c.startswith("1 ")]
    if not labels:
        return words.say("methods.none")
    if not counts:
        return words.listed(labels)
    listed = words.listed(labels)
    return words.say("methods.counted", methods=listed, counts=words.listed(counts))


def _needs(need: Mapping[str, Any], figures: Figures) -> Iterator[str]:
    words = figures.words
    themes = figures.labels("themes", need["themes"])
    methods = figures.labels("methods", need["methods"])
    months, actions = need["most_months"], need["most_actions"]
    if themes:
        yield words.say("needs.themes", names=words.listed(themes))
    if methods:
        yield words.say("needs.methods", names=words.listed(methods))
    if months is not None:
        yield words.say("needs.months", months=words.count("months", months))
    if actions is not None:
        yield words.say("needs.actions", actions=words.count("actions", actions))
    if not themes and not methods and months is None and actions is None:
        yield words.say("needs.none")


def _counting(matches: Mapping[str, Any], words: BriefWords) -> Iterator[str]:
    """Yield how the fit was counted: parts with their weights, and those that were left out."""
    notes = matches["notes"]
    out = {DROPPED[note] for note in notes}
    weights = {part: matches["need"]["weights"][part] for part in PARTS if part not in out}
    total = sum(weights.values())
    parts = [
        words.say(
            "counting.part",
            part=words.say(f"part.{part}"),
            most=words.number(OUT_OF * weight / total if total else 0),
        )
        for part, weight in weights.items()
    ]
    yield words.say("counting.weights", parts=words.listed(parts))
    yield words.say("counting.parts")
    yield from (words.say(f"dropped.{note}") for note in notes)
    yield words.say("counting.meaning")
