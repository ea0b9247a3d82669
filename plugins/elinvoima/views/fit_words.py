"""The words of peers and matching: what a reason says, in the page, the brief and the command line.

Every text with its placeholders is here once. `fit_texts` gives them all to a script, which fills
them as Python does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from elinvoima.i18n import N_
from elinvoima.matching.match import Flag, Note
from elinvoima.matching.weights import Part
from elinvoima.municipalities.model import UrbanRuralClass, Years
from elinvoima.municipalities.peers import Comparison, Peer, PeerGroup
from elinvoima.municipalities.variables import Variable
from elinvoima.views.words import Words

PERCENT = 100

STATISTICS_FINLAND = N_("Statistics Finland, CC BY 4.0")
LAND_SURVEY = N_("National Land Survey of Finland, CC BY 4.0")
BOTH = N_("Statistics Finland and National Land Survey of Finland, CC BY 4.0")

SOURCES: Mapping[Variable, str] = MappingProxyType(
    {
        Variable.POPULATION: STATISTICS_FINLAND,
        Variable.CHANGE: STATISTICS_FINLAND,
        Variable.DENSITY: BOTH,
        Variable.CLASS: STATISTICS_FINLAND,
        Variable.DISTANCE: LAND_SURVEY,
    }
)
LABELS: Mapping[Variable, str] = MappingProxyType(
    {
        Variable.POPULATION: N_("Population"),
        Variable.CHANGE: N_("Change of population"),
        Variable.DENSITY: N_("Density"),
        Variable.CLASS: N_("Type of municipality"),
        Variable.DISTANCE: N_("Distance"),
    }
)
UNITS: Mapping[Variable, str] = MappingProxyType(
    {
        Variable.POPULATION: N_("people"),
        Variable.CHANGE: "%",
        Variable.DENSITY: N_("people/km²"),
        Variable.DISTANCE: "km",
    }
)


FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "population": N_("population {client} and {peer}"),
        "change": N_("change of population {client} and {peer}"),
        "density": N_("density {client} and {peer} people/km²"),
        "class": N_("type of municipality: {client} and {peer}"),
        "class_same": N_("the same type, {peer}"),
        "distance": N_("{peer} km between them"),
    }
)
"""What a reason says: the client's figure first."""

LEVELS: tuple[tuple[float, str], ...] = (
    (0.1, N_("much alike")),
    (0.19, N_("alike")),
    (0.27, N_("partly alike")),
    (1.0, N_("unlike")),
)
"""Words for a distance at most so great: of all pairs of municipalities a twentieth is much alike,
a quarter alike or better, half at least partly alike."""

GROUP: Mapping[str, str] = MappingProxyType(
    {
        "alike": N_("Most alike: {reasons}"),
        "different": N_("Most different: {reasons}"),
        "little_different": N_("Most different: {reasons} (small differences)"),
        "no_true_peer": N_(
            "{name} has no true peer: hardly any municipality is of its size. "
            "These are the nearest there are."
        ),
        "widened": N_(
            "Few municipalities are of about the same size, so the peers are looked for more "
            "widely, among {low}–{high} people."
        ),
        "band": N_("The peers are looked for among municipalities of {low}–{high} people."),
        "no_band": N_("The population is not known, so the peers are looked for among all."),
        "coverage": N_("Compared by part of the figures ({percent} %); the others are missing."),
    }
)
"""How peers were chosen and why they are peers."""

PARTS: Mapping[Part, str] = MappingProxyType(
    {
        Part.THEME: N_("themes"),
        Part.PEER: N_("peer fit"),
        Part.METHOD: N_("methods"),
        Part.EVIDENCE: N_("evidence"),
        Part.RECENCY: N_("recency"),
    }
)
NOTES: Mapping[Note, str] = MappingProxyType(
    {
        Note.NO_CLIENT: N_("No municipality was given: the order does not rest on peer fit."),
        Note.NO_THEMES: N_("No theme was given: the order rests on the other parts."),
        Note.NO_METHODS: N_("No preferred method was given: methods do not count."),
    }
)
FLAGS: Mapping[Flag, str] = MappingProxyType(
    {
        Flag.OWN: N_("was done in the client itself"),
        Flag.LOW_PEER_FIT: N_("low peer fit: most municipalities are more like the client"),
        Flag.PEER_UNKNOWN: N_("peer fit is not known: figures are missing"),
        Flag.TOO_LONG: N_("takes longer than asked"),
        Flag.LENGTH_UNKNOWN: N_("how long it took is not known"),
        Flag.TOO_MUCH: N_("takes more actions than asked"),
        Flag.EFFORT_UNKNOWN: N_("how many actions it took is not known"),
        Flag.ARCHIVED: N_("the story is no longer kept up to date"),
    }
)


def fit_texts(words: Words) -> dict[str, Any]:
    """Return the texts for a script, in a language; placeholders are names in braces.

    `figures` and `group` by name, `levels` in order with the greatest distance of each, `classes`,
    `parts`, `notes` and `flags` by the names in the answers of `match`.
    """
    return {
        "figures": {name: words.text(text) for name, text in FIGURES.items()},
        "group": {name: words.text(text) for name, text in GROUP.items()},
        "levels": [{"most": most, "text": words.text(text)} for most, text in LEVELS],
        "classes": {kind.value: words.choice(kind) for kind in UrbanRuralClass},
        "parts": {part.value: words.text(text) for part, text in PARTS.items()},
        "notes": {note.value: words.text(text) for note, text in NOTES.items()},
        "flags": {flag.value: words.text(text) for flag, text in FLAGS.items()},
    }


def level(distance: float, words: Words) -> str:
    """Say in a word or two how near a distance is."""
    return words.text(next(text for most, text in LEVELS if distance <= most))


def reason(comparison: Comparison, words: Words) -> str:
    """Say one figure of the client and the peer: "väkiluku 3 987 ja 6 837"."""
    name = comparison.variable.value
    if comparison.client == comparison.peer and comparison.variable is Variable.CLASS:
        name = "class_same"
    return words.text(
        FIGURES[name],
        client=figure_text(comparison.variable, comparison.client, words),
        peer=figure_text(comparison.variable, comparison.peer, words),
    )


def peer_reasons(peer: Peer, words: Words) -> Iterator[str]:
    """Yield what is most alike and most different, and how much was compared if not all."""
    different = "little_different" if peer.differs_little else "different"
    for name, reasons in (("alike", peer.alike), (different, peer.different)):
        if reasons:
            said = "; ".join(reason(each, words) for each in reasons)
            yield words.text(GROUP[name], reasons=said)
    if peer.coverage < 1:
        percent = words.number(PERCENT * peer.coverage)
        yield words.text(GROUP["coverage"], percent=percent)


def figure_text(variable: Variable, value: float | str, words: Words) -> str:
    """Say a figure without its unit, a change with its sign and per cent."""
    if isinstance(value, str):
        return words.choice(UrbanRuralClass(value))
    match variable:
        case Variable.CHANGE:
            return words.per_cent(value)
        case Variable.DENSITY:
            return words.number(value, 1)
        case _:
            return words.number(value)


def group_notes(group: PeerGroup, words: Words) -> tuple[str, ...]:
    """Say how a client's peers were chosen."""
    if group.band is None:
        return (words.text(GROUP["no_band"]),)
    low, high = words.number(group.band.low), words.number(group.band.high)
    band = words.text(GROUP["widened" if group.widened else "band"], low=low, high=high)
    if group.has_true_peer:
        return (band,)
    return words.text(GROUP["no_true_peer"], name=words.name(group.client)), band


def legend(years: Years, words: Words) -> dict[str, dict[str, Any]]:
    """Return the label, unit, year (or years) and source of each variable, as JSON values.

    The class has no unit. The register does not tell the year of the centre points.
    """
    spans = {
        Variable.POPULATION: str(years.population),
        Variable.CHANGE: f"{years.earlier}–{years.population}",
        Variable.DENSITY: str(years.population),
        Variable.CLASS: str(years.classification),
        Variable.DISTANCE: None,
    }
    return {
        variable.value: {
            "label": words.text(LABELS[variable]),
            "unit": words.text(UNITS[variable]) if variable in UNITS else None,
            "year": spans[variable],
            "source": words.text(SOURCES[variable]),
        }
        for variable in Variable
    }
