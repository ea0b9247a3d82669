"""Explains every code that a check can tell."""

from __future__ import annotations

from elinvoima.explain.explanation import Explanation, Where
from elinvoima.explain.of_advice import OF_ADVICE
from elinvoima.explain.of_fields import OF_FIELDS
from elinvoima.explain.of_files import OF_FILES
from elinvoima.explain.of_people import OF_PEOPLE
from elinvoima.explain.of_relations import OF_RELATIONS
from elinvoima.explain.of_translations import OF_TRANSLATIONS

EXPLANATIONS: dict[str, Explanation] = {
    **OF_FILES, **OF_FIELDS, **OF_RELATIONS, **OF_TRANSLATIONS, **OF_PEOPLE, **OF_ADVICE,
}  # fmt: skip

__all__ = ["EXPLANATIONS", "Explanation", "Where"]
