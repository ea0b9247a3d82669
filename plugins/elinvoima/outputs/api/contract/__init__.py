"""What the answers of the API hold: a promise to other programs, apart from the content model.

A field is never renamed, retyped or taken away within a version; new ones may be added. The golden
schemas in tests/golden/api show every change. Every field is in every answer: what is not known is
null, and a list that has nothing is empty.
"""

from __future__ import annotations

from elinvoima.outputs.api.contract.common import Answer, Listing, MunicipalityName, Source
from elinvoima.outputs.api.contract.cycles import CycleRecord, CycleSummary
from elinvoima.outputs.api.contract.experts import ExpertRecord, ExpertSummary
from elinvoima.outputs.api.contract.index import Index
from elinvoima.outputs.api.contract.methods import MethodRecord, MethodSummary
from elinvoima.outputs.api.contract.municipalities import MunicipalityRecord, MunicipalitySummary
from elinvoima.outputs.api.contract.organisations import OrganisationRecord, OrganisationSummary
from elinvoima.outputs.api.contract.stories import StoryRecord, StorySummary
from elinvoima.outputs.api.contract.themes import ThemeRecord, ThemeSummary

__all__ = [
    "Answer",
    "CycleRecord",
    "CycleSummary",
    "ExpertRecord",
    "ExpertSummary",
    "Index",
    "Listing",
    "MethodRecord",
    "MethodSummary",
    "MunicipalityName",
    "MunicipalityRecord",
    "MunicipalitySummary",
    "OrganisationRecord",
    "OrganisationSummary",
    "Source",
    "StoryRecord",
    "StorySummary",
    "ThemeRecord",
    "ThemeSummary",
]
