"""The words of the client brief: one table that Python and the browser both fill.

A placeholder is a name in braces. Keys that end in `.one` and `.many` are for one and for any other
number, as in Finnish and English. The browser gets the same table as JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from elinvoima.i18n import N_, NO_BREAK
from elinvoima.views.place_figures import REGISTER_SOURCES
from elinvoima.views.words import Words

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "title": N_("{name}: practices for vitality work"),
        "title.anybody": N_("Practices for vitality work"),
        "date": N_("{day}/{month}/{year}"),
        "made": N_("Put together on {date}. Source: {site}."),
        "lead.none": N_("No practice has been chosen for this brief yet."),
        "and": N_("{first} and {last}"),
        "unknown": N_("not known"),
        # The table of practices.
        "overview": N_("At a glance"),
        "column.practice": N_("Practice"),
        "column.period": N_("When"),
        "column.evidence": N_("Results"),
        "column.fit": N_("Fit, 0–100"),
        # The client.
        "client": N_("The client and its peers"),
        "needs": N_("What was looked for"),
        "region": N_("Region: {region}."),
        "needs.themes": N_("Themes: {names}."),
        "needs.methods": N_("Preferred methods: {names}."),
        "needs.months": N_("Time: at most {months}."),
        "needs.actions": N_("Work: at most {actions} (workshops, interviews and the like)."),
        "needs.none": N_("No themes, methods or limits were chosen."),
        "column.municipality": N_("Municipality"),
        "column.alike": N_("Most alike"),
        "column.different": N_("Most different"),
        "peers.caption": N_("The client and the municipalities most like it"),
        "peers.none": N_("No peers can be given: too few figures of the client are known."),
        "peers.widened": N_(
            "There were too few municipalities near the client's size, so the peers were looked "
            "for among those of {low}–{high} people."
        ),
        "peers.untrue": N_("The client has no true peer: read the comparisons with care."),
        "variable.population": N_("population"),
        "variable.change": N_("population change"),
        "variable.density": N_("density"),
        "variable.class": N_("class of municipality"),
        "variable.distance": N_("distance"),
        "column.name.population": N_("population"),
        "column.name.change": N_("change"),
        "column.name.density": N_("density in short"),
        "column.name.class": N_("class"),
        "column.name.distance": N_("distance"),
        "unit.density": N_("{number} people/km²"),
        "unit.change": "{number}\u00a0%",
        "unit.distance": "{number}\u00a0km",
        "class.urban": N_("urban"),
        "class.semi-urban": N_("semi-urban"),
        "class.rural": N_("rural"),
        "figure.pair": "{variable} {peer} ({name} {client})",
        "figure.same": N_("{variable} the same ({peer})"),
        "figure.distance": "{variable} {peer}",
        "column.population": N_("Population {year}"),
        "column.change": N_("Change {earlier}–{year}"),
        "column.density": N_("Density {year}, people/km²"),
        "column.class": N_("Class {year}"),
        # A practice.
        "practices": N_("The practices"),
        "evidence.described": N_("described"),
        "evidence.measured": N_("measured"),
        "evidence.evaluated": N_("evaluated"),
        "practice.results": N_("results {evidence}"),
        "practice.fit": N_("Fit {score}/100: {parts}."),
        "part.share": "{part}\u00a0{points}/{most}",
        "part.theme": N_("themes"),
        "part.peer": N_("peers"),
        "part.method": N_("methods"),
        "part.evidence": N_("evidence"),
        "part.recency": N_("recency"),
        "practice.read": N_("The story:"),
        "fits": N_("Why it fits"),
        "limits": N_("Where it does not fit, and what is not known"),
        "methods": N_("Methods"),
        "methods.counted": "{methods} ({counts})",
        "methods.none": N_("the story names none"),
        "note": N_("Own note"),
        "ask": N_("Ask more"),
        "ask.providers": N_("Nobody is named to ask. The work was done by {names}."),
        "ask.nobody": N_("Nobody is named to ask."),
        "ask.none": N_("no contact details published"),
        "ask.page": N_("page in the knowledge base"),
        "ask.booking": N_("book a meeting: {address}"),
        "gone": N_("No longer in the knowledge base"),
        "gone.story": N_("The story “{id}” was in the shortlist but is no longer published."),
        # Why it fits.
        "fit.theme_near": N_(
            "Its theme “{story}” is broader or narrower than the one looked for, “{needed}”: "
            "it counts in part."
        ),
        "fit.peer": N_("{name} is near the client by its figures: {figures}."),
        "fit.measured": N_("There are figures of the results, often the actors' own."),
        "fit.evaluated": N_("Somebody outside has evaluated the results."),
        "fit.months": N_("It took {amount}; the limit is {most}."),
        "fit.actions": N_("Its work was {amount}; the limit is {most}."),
        "fit.suits": N_("Condition that the story gives: {text}"),
        "fit.nothing": N_("Nothing that was looked for speaks for this practice."),
        # Where it does not fit.
        "limit.warning": N_("Does not suit when: {text}"),
        "limit.low_peer": N_(
            "{name} is a poor peer: it differs from the client more than half of the "
            "municipalities of Finland do. Greatest differences: {figures}."
        ),
        "limit.different": N_("{name} differs most in these: {figures}."),
        "limit.little_different": N_(
            "{name} differs most in these: {figures}. The differences are small."
        ),
        "limit.peer_unknown": N_(
            "The municipalities could not be compared: too few of their figures are known."
        ),
        "limit.own": N_("The story is the client's own, not another municipality's."),
        "limit.too_long": N_("It took {amount}, but the limit is {most}."),
        "limit.length_unknown": N_("How long it took is not known; the limit is {most}."),
        "limit.too_much": N_("Its work was {amount}, but the limit is {most}."),
        "limit.effort_unknown": N_("How much work it took is not known; the limit is {most}."),
        "limit.described": N_("The results have not been measured."),
        "limit.old": N_("The work is from {year} or before; circumstances may have changed."),
        "limit.archived": N_("The story is in the archive: it is no longer kept up to date."),
        "limit.nothing": N_(
            "Nothing known speaks against it. That does not promise that the practice suits."
        ),
        # The network.
        "cycle": N_("The next round of a network"),
        "cycle.next": N_("The next known round of {network} is {cycle}."),
        "cycle.none": N_("No coming round of {network} is known. The latest known is {cycle}."),
        "cycle.unknown": N_("No rounds of networks are known."),
        "cycle.label": "{cycle} ({year})",
        "cycle.organisers": N_("Organised by:"),
        "contact": N_("Contact of the knowledge base:"),
        # How it was counted, and sources.
        "counting": N_("How the fit was counted"),
        "counting.weights": N_("The fit is a sum of parts, at most 100 together: {parts}."),
        "counting.part": "{part}\u00a0{most}",
        "counting.parts": N_(
            "Themes: how many of the themes looked for the story has; a broader or a narrower "
            "theme counts in part. Peers: how much the story's municipality is like the client. "
            "Methods: how many of the preferred methods were used. Evidence: described, measured "
            "or evaluated results. Recency: half is left for every five years."
        ),
        "counting.meaning": N_(
            "The fit helps to put practices in order; it does not tell whether a practice will "
            "work for the client."
        ),
        "dropped.no_client": N_("Peers were not counted, as no client was chosen."),
        "dropped.no_themes": N_("Themes were not counted, as none was looked for."),
        "dropped.no_methods": N_("Methods were not counted, as none was preferred."),
        "sources": N_("Sources"),
        "sources.none": N_("The sources are on the story's page."),
        "attribution": REGISTER_SOURCES,
        # The table for a spreadsheet.
        "csv.client": N_("Client municipality"),
        "csv.date": N_("Date of the brief"),
        "csv.order": N_("Order"),
        "csv.title": N_("Title"),
        "csv.address": N_("Address"),
        "csv.region": N_("Region"),
        # The page's foot on paper.
        "page": "{page}/{pages}",
    }
)
"""Texts by their keys, in English."""


def brief_texts(words: Words) -> dict[str, str]:
    """Return the texts of the brief in a language, with the marks that numbers are written with."""
    forms = {
        "lead": words.forms(
            "This brief has one practice to learn from: why it fits, where it does not fit, and "
            "whom to ask.",
            "This brief has {n} practices to learn from, in the order chosen for it. Each tells "
            "why it fits, where it does not fit, and whom to ask.",
        ),
        "months": words.forms("{n} month", "{n} months"),
        "actions": words.forms("{n} counted action", "{n} counted actions"),
        "fit.theme": words.forms(
            "It has the theme looked for: {names}.", "It has the themes looked for: {names}."
        ),
        "fit.method": words.forms(
            "It used the preferred method: {names}.", "It used the preferred methods: {names}."
        ),
        "unwarned.some": words.forms(
            "Story {numbers} does not say itself when the practice does not suit.",
            "Stories {numbers} do not say themselves when the practice does not suit.",
        ),
        "unwarned.all": words.forms(
            "The story does not say itself when the practice does not suit.",
            "None of the stories says itself when the practice does not suit.",
        ),
        "limit.theme": words.forms(
            "It is not about the theme looked for: {names}.",
            "It is not about these themes looked for: {names}.",
        ),
        "limit.method": words.forms(
            "It did not use the preferred method: {names}.",
            "It did not use these preferred methods: {names}.",
        ),
    }
    is_english = words.language == "en"
    return {
        "language": words.language,
        "number.thousands": "," if is_english else NO_BREAK,
        "number.decimal": "." if is_english else ",",
        **{key: words.text(message) for key, message in TEXTS.items()},
        **{f"{key}.one": one for key, (one, _) in forms.items()},
        **{f"{key}.many": many for key, (_, many) in forms.items()},
    }
