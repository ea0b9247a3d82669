"""Ids of the sections that the pages make, which a heading in a body may not take."""

from __future__ import annotations

STORY_SECTIONS = (
    "lahtokohta", "miksi", "strategia", "eteneminen", "vaiheet", "paatokset", "tuotokset",
    "tulokset", "vaikutukset", "luvut", "opit", "edellytykset", "soveltuvuus", "sitaatit",
    "suositus", "asiantuntijat", "seuraava-askel", "ristiriidat", "liittyvat", "lahteet",
)  # fmt: skip

OTHER_SECTIONS = (
    "tavoite", "osat", "teemat", "osallistujat", "seminaarit", "julkaisut", "tyovaiheet",
    "luvut-ja-lahteet", "yhteystiedot", "tarinat", "kunnat",
)  # fmt: skip

SECTION_ANCHORS = frozenset((*STORY_SECTIONS, *OTHER_SECTIONS))


def free_anchor(wanted: str) -> str:
    """Return the wanted id, or one like it if a section of a page has it already."""
    return f"{wanted}-2" if wanted in SECTION_ANCHORS else wanted
