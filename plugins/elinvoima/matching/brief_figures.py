"""The figures of municipalities as the brief writes them: one by one, in pairs, and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from elinvoima.matching.brief_words import BriefWords, clean

SHOWN_PEERS = 5


@dataclass(frozen=True)
class Figures:
    """The municipalities of the matching data, and how their figures are written."""

    data: Mapping[str, Any]
    words: BriefWords

    @cached_property
    def _by_code(self) -> Mapping[str, Mapping[str, Any]]:
        return {place["code"]: place for place in self.data["municipalities"]}

    def place(self, code: str | None) -> Mapping[str, Any] | None:
        """Return the municipality of a code; None for a code that is not in the data."""
        return self._by_code.get(code or "")

    def labels(self, kind: str, ids: Sequence[str]) -> list[str]:
        """Return the labels of `themes` or `methods`, in the ids' order, as in mid-sentence.

        Those that the data does not have are left out.
        """
        labels = {each["id"]: inside_sentence(clean(each["label"])) for each in self.data[kind]}
        return [labels[id_] for id_ in ids if id_ in labels]

    def value(self, variable: str, value: float | str | None) -> str:
        """Write one figure with its unit."""
        words = self.words
        if value is None:
            return words.say("unknown")
        if isinstance(value, str):
            return words.say(f"class.{value}")
        if variable == "change":
            return words.say("unit.change", number=words.signed(value, 1))
        if variable == "density":
            return words.say("unit.density", number=words.number(value, 1))
        if variable == "distance":
            return words.say("unit.distance", number=words.number(value))
        return words.number(value)

    def pair(self, item: Mapping[str, Any], client: str) -> str:
        """Write a variable of two municipalities: “väkiluku 6 810 (Kolari 3 949)”."""
        name = self.words.say(f"variable.{item['variable']}")
        mine = self.value(item["variable"], item["client"])
        bare = mine if item["variable"] != "density" else self.words.number(item["client"], 1)
        theirs = self.value(item["variable"], item["peer"])
        if item["variable"] == "distance":
            return self.words.say("figure.distance", variable=name, peer=theirs)
        if mine == theirs:
            return self.words.say("figure.same", variable=name, peer=theirs)
        return self.words.say("figure.pair", variable=name, peer=theirs, name=client, client=bare)

    def pairs(self, items: Sequence[Mapping[str, Any]], client: str) -> str:
        """Write variables of two municipalities as a list in a sentence."""
        return self.words.listed([self.pair(item, client) for item in items])


@dataclass(frozen=True, slots=True)
class PeerTable:
    """The client and its nearest peers beside each other."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The client's first: name, population, change, density, class, most alike, most different."""
    remarks: tuple[str, ...]
    """How the peers were chosen, where it was not as usual."""
    attribution: str


def peer_table(client: Mapping[str, Any], group: Mapping[str, Any], figures: Figures) -> PeerTable:
    """Set the client and at most five peers beside each other."""
    words, years = figures.words, figures.data["statistics"]["years"]
    year = {"year": years["population"], "earlier": years["earlier"]}
    peers = group["peers"][:SHOWN_PEERS]
    return PeerTable(
        head=(
            words.say("column.municipality"),
            words.say("column.population", **year),
            words.say("column.change", **year),
            words.say("column.density", **year),
            words.say("column.class", year=years["class"]),
            words.say("column.alike"),
            words.say("column.different"),
        ),
        rows=(
            (*_cells(client, figures), "", ""),
            *(_peer_row(peer, figures) for peer in peers),
        ),
        remarks=tuple(_remarks(group, peers, words)),
        attribution=words.say(
            "attribution",
            classification=years["class"],
            earlier=years["earlier"],
            population=years["population"],
        ),
    )


def _peer_row(peer: Mapping[str, Any], figures: Figures) -> tuple[str, ...]:
    place = figures.place(peer["code"]) or {}
    return (
        *_cells(place, figures),
        _variables(peer["alike"], figures),
        _variables(peer["different"], figures),
    )


def _cells(place: Mapping[str, Any], figures: Figures) -> tuple[str, ...]:
    population, earlier, area = place["population"], place["earlier_population"], place["area"]
    is_change_known = population is not None and earlier is not None
    is_density_known = population is not None and area is not None
    density = population / area if is_density_known else None
    return (
        clean(place["name"]),
        figures.value("population", population),
        figures.value("change", 100 * (population / earlier - 1) if is_change_known else None),
        figures.words.say("unknown") if density is None else figures.words.number(density, 1),
        figures.value("class", place["class"]),
    )


def _variables(items: Sequence[Mapping[str, Any]], figures: Figures) -> str:
    """Name the variables; the distance, which no column has, with its kilometres."""
    names = []
    for item in items:
        name = figures.words.say(f"column.name.{item['variable']}")
        if item["variable"] == "distance":
            peer = figures.value("distance", item["peer"])
            name = figures.words.say("figure.distance", variable=name, peer=peer)
        names.append(name)
    return ", ".join(names)


def _remarks(
    group: Mapping[str, Any], peers: Sequence[Mapping[str, Any]], words: BriefWords
) -> Iterator[str]:
    if not peers:
        yield words.say("peers.none")
        return
    if not group["has_true_peer"]:
        yield words.say("peers.untrue")
    if group["widened"] and group["band"]:
        low, high = (words.number(group["band"][end]) for end in ("low", "high"))
        yield words.say("peers.widened", low=low, high=high)


def inside_sentence(label: str) -> str:
    """Return a label with a small first letter, if it is a word and not an abbreviation."""
    return label[0].lower() + label[1:] if label[1:2].islower() else label
