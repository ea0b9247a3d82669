"""What the answers of the API hold: a promise to other programs, apart from the content model.

A field is never renamed, retyped or taken away within a version; new ones may be added. The golden
schemas in tests/golden/api show every change. Every field is in every answer: what is not known is
null, and a list that has nothing is empty.
"""

from __future__ import annotations

from elinvoima.outputs.api.contract.common import Answer, Listing, MunicipalityName, Source
from elinvoima.outputs.api.contract.cycles import CycleListing, CycleRecord, CycleSummary
from elinvoima.outputs.api.contract.experts import ExpertListing, ExpertRecord, ExpertSummary
from elinvoima.outputs.api.contract.index import Index
from elinvoima.outputs.api.contract.methods import MethodListing, MethodRecord, MethodSummary
from elinvoima.outputs.api.contract.municipalities import (
    MunicipalityListing,
    MunicipalityRecord,
    MunicipalitySummary,
)
from elinvoima.outputs.api.contract.organisations import (
    OrganisationListing,
    OrganisationRecord,
    OrganisationSummary,
)
from elinvoima.outputs.api.contract.peers import (
    PeerRow,
    PeersListing,
    PeersRecord,
    PeersSummary,
)
from elinvoima.outputs.api.contract.reviews import ReviewListing, ReviewRecord, ReviewSummary
from elinvoima.outputs.api.contract.stories import StoryListing, StoryRecord, StorySummary
from elinvoima.outputs.api.contract.themes import ThemeListing, ThemeRecord, ThemeSummary

__all__ = [
    "Answer",
    "CycleListing",
    "CycleRecord",
    "CycleSummary",
    "ExpertListing",
    "ExpertRecord",
    "ExpertSummary",
    "Index",
    "Listing",
    "MethodListing",
    "MethodRecord",
    "MethodSummary",
    "MunicipalityListing",
    "MunicipalityName",
    "MunicipalityRecord",
    "MunicipalitySummary",
    "OrganisationListing",
    "OrganisationRecord",
    "OrganisationSummary",
    "PeerRow",
    "PeersListing",
    "PeersRecord",
    "PeersSummary",
    "ReviewListing",
    "ReviewRecord",
    "ReviewSummary",
    "Source",
    "StoryListing",
    "StoryRecord",
    "StorySummary",
    "ThemeListing",
    "ThemeRecord",
    "ThemeSummary",
]
