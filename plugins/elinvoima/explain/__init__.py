"""Explains every code that a check can tell."""

from __future__ import annotations

from elinvoima.explain.explanation import Explanation, Where
from elinvoima.explain.of_advice import OF_ADVICE
from elinvoima.explain.of_fields import OF_FIELDS
from elinvoima.explain.of_files import OF_FILES
from elinvoima.explain.of_people import OF_PEOPLE
from elinvoima.explain.of_relations import OF_RELATIONS
from elinvoima.explain.of_translations import OF_TRANSLATIONS
from elinvoima.i18n import N_

GROUPS: tuple[tuple[str, str, dict[str, Explanation]], ...] = (
    ("tiedostot", N_("Files and the borders of their fields"), OF_FILES),
    ("kentat", N_("Fields"), OF_FIELDS),
    ("viittaukset", N_("References, links and pictures"), OF_RELATIONS),
    ("kaannokset", N_("Translations"), OF_TRANSLATIONS),
    ("henkilotiedot", N_("Personal data and permissions"), OF_PEOPLE),
    ("neuvot", N_("Advice, and links to other sites"), OF_ADVICE),
)
"""Anchor, heading and codes of each group, in the order in which they are shown."""

EXPLANATIONS: dict[str, Explanation] = {
    code: told for _, _, codes in GROUPS for code, told in codes.items()
}

__all__ = ["EXPLANATIONS", "GROUPS", "Explanation", "Where"]
