"""The words that the scripts of /sovita/ show, by the names that the scripts know them by."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from elinvoima.content.schema.story import Evidence
from elinvoima.i18n import N_
from elinvoima.matching.weights import Part
from elinvoima.views.fit_words import fit_texts
from elinvoima.views.words import EVIDENCE_MEANINGS, Words

MEANINGS: Mapping[Part, str] = MappingProxyType(
    {
        Part.THEME: N_(
            "How well the story’s themes answer the needs. A broader or narrower theme counts "
            "half for each step between them."
        ),
        Part.PEER: N_("How alike the client and the municipality of the story are."),
        Part.METHOD: N_("How many of the preferred methods the story used."),
        Part.EVIDENCE: N_(
            "Whether results are only described, measured, or evaluated by an outsider."
        ),
        Part.RECENCY: N_("How lately the work ended: the value halves in five years."),
    }
)
"""What each part of the score tells."""

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        # The client
        "municipalities": N_("Municipalities"),
        "place_none": N_("No municipality was found"),
        "merged": N_("now part of {name}, {region}"),
        "merged_now": N_("{merged} is no longer a municipality of its own: today it is {label}."),
        "unknown_place": N_("There is no municipality called “{name}”. Check the spelling."),
        "not_known": N_("not known"),
        # What the page tells
        "unused": N_("A part of the address could not be used: {parts}. The rest is in use."),
        "restored": N_("You go on from where you were the last time."),
        "begin": N_("Start from the beginning"),
        "dismiss": N_("Close"),
        "shared_offer": N_(
            "The link brought a list of its own ({shared}). Your own list ({own}) is safe. "
            "Which shall be used?"
        ),
        "shared_keep": N_("Keep my own"),
        "shared_merge": N_("Add to mine"),
        "shared_take": N_("Take the link’s list"),
        "shared_taken": N_("The list of the link is in use."),
        "shared_merged": N_("The list of the link was added to yours."),
        "undo": N_("Undo"),
        "undone": N_("Undone."),
        # Practices
        "status_client": N_("{count}, municipality {client}"),
        "start_title": N_("Choose a municipality or a need"),
        "start": N_("The practices come here at once, the best first, each with its reasons."),
        "none_left": N_("No practice is left. Give more time or effort."),
        "left_out_show": N_("Show them too"),
        "left_out_hide": N_("Leave them out"),
        "no_weights": N_(
            "All the weights that count are zero. Give some weight to at least one part."
        ),
        "more": N_("Show {n} more"),
        "chosen": N_("{n} chosen"),
        "sum": N_("The weights are used in proportion: together they are always 100 %."),
        "score": N_("Fit"),
        "warnings": N_("Does not suit when"),
        "suits": N_("Suits when"),
        "why": N_("Why this?"),
        "part": N_("Part"),
        "value": N_("Value"),
        "weight": N_("Weight"),
        "gives": N_("Points"),
        "total": N_("Together"),
        "left_out_part": N_("not counted"),
        "figures_of": N_("Figures, the client’s first and then those of {name}:"),
        "list_on": N_("Add to the list"),
        "list_off": N_("Remove from the list"),
        "compare_on": N_("Compare"),
        "compare_off": N_("Remove from the comparison"),
        "said_added": N_("Added to the list: {name}"),
        "said_removed": N_("Removed from the list: {name}"),
        "said_compared": N_("Added to the comparison: {name}"),
        "said_uncompared": N_("Removed from the comparison: {name}"),
        "compare_full": N_(
            "Four practices can be compared at a time. Remove one of them, and then add “{name}”."
        ),
        # Reasons
        "themes_met": N_("It answers the need: {names}."),
        "themes_missing": N_("It is not about: {names}."),
        "theme_near": N_("{needed} (a related theme: {found})"),
        "own_place": N_("It was done in {name} itself."),
        "peer_is": N_("{name} and the client are {level}."),
        "methods_used": N_("It used the preferred methods: {names}."),
        "methods_missing": N_("It did not use: {names}."),
        "recency_is": N_("The last year of the work is {year}."),
        # Peers
        "peers": N_("Peer municipalities"),
        "peers_of": N_("Peer municipalities: {client}"),
        "peers_start": N_("Choose a municipality first: its peers come here with reasons."),
        "likeness": N_("Likeness {n} / 100"),
        # Side by side
        "compare_title": N_("Side by side"),
        "compare_start": N_(
            "Choose “Compare” at two to four practices, and they come here side by side."
        ),
        "compare_caption": N_("Practices side by side"),
        "remove": N_("Remove"),
        "gives_of": N_("{given} of {most} points"),
        "row_place": N_("Municipality"),
        "row_size": N_("Population"),
        "row_class": N_("Type of municipality"),
        "row_period": N_("Period"),
        "row_length": N_("Length"),
        "row_actions": N_("Counted actions"),
        "row_themes": N_("Themes"),
        "row_methods": N_("Methods"),
        "row_evidence": N_("Evidence"),
        "row_experts": N_("Experts"),
        "client_has": N_("client: {value}"),
        # Own list
        "list_start": N_(
            "The list is empty. Choose “Add to the list” at a practice. Then you can write notes, "
            "put the practices in order and take the list with you."
        ),
        "gone": N_("This story is no longer on the site. Your note is kept."),
        "gone_told": N_(
            "Your list has stories that are no longer on the site: {names}. Your notes are kept."
        ),
        "note": N_("Own notes"),
        "up": N_("Up"),
        "down": N_("Down"),
        "moved": N_("{name}: place {n}"),
        "cleared": N_("The list, the notes and the choices were cleared."),
        "copied": N_("The link was copied."),
        "copied_notes": N_("The link was copied. Your notes are in it."),
        "copy_failed": N_("The browser did not let the link be copied. It is in the box below."),
        "brief_needs": N_(
            "For the brief, choose a municipality and add at least one practice to the list."
        ),
        "making": N_("Making the brief…"),
        "made": N_("Ready: {file}"),
        "made_without": N_("Ready: {file}. The sources of these could not be fetched: {names}."),
        "export_failed": N_("The brief could not be made. Load the page again and try anew."),
    }
)
"""The texts, some with placeholders that the scripts fill."""


def page_words(words: Words) -> dict[str, Any]:
    """Return every text in the language, unfilled; those that count as `name_one`, `name_many`."""
    counted = {
        "place": words.forms("{n} municipality", "{n} municipalities"),
        "practice": words.forms("{n} practice", "{n} practices"),
        "left_out": words.forms(
            "{n} practice was left out by time or effort.",
            "{n} practices were left out by time or effort.",
        ),
        "people": words.forms("{n} inhabitant", "{n} inhabitants"),
        "month": words.forms("{n} month", "{n} months"),
        "action": words.forms("{n} counted action", "{n} counted actions"),
    }
    evidence = {
        kind.value: f"{capital(words.choice(kind))}: {words.text(EVIDENCE_MEANINGS[kind])}"
        for kind in Evidence
    }
    return {
        **fit_texts(words),
        **{name: words.text(text) for name, text in TEXTS.items()},
        **{f"{name}_one": one for name, (one, _) in counted.items()},
        **{f"{name}_many": many for name, (_, many) in counted.items()},
        "evidences": {kind.value: words.choice(kind) for kind in Evidence},
        "evidence_is": evidence,
    }


def capital(text: str) -> str:
    """Return a text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]
