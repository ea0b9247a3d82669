"""The one table of what the API has: files, OpenAPI document and its page are made from this."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from elinvoima.api_addresses import KINDS, MUNICIPALITIES, PEERS, REVIEWS
from elinvoima.content.schema import (
    Expert,
    Method,
    NetworkCycle,
    Organisation,
    Story,
    Theme,
)
from elinvoima.i18n import N_
from elinvoima.outputs.api import contract
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.cycles import cycle
from elinvoima.outputs.api.experts import expert
from elinvoima.outputs.api.methods import method
from elinvoima.outputs.api.municipalities import municipality
from elinvoima.outputs.api.organisations import organisation
from elinvoima.outputs.api.peers import peer_rows, peers
from elinvoima.outputs.api.reviews import review
from elinvoima.outputs.api.stories import story
from elinvoima.outputs.api.themes import theme


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One kind of thing: its list, its table and its records."""

    name: str
    """Name in the addresses."""
    title: str
    item: str
    """Name of the record's schema."""
    id_field: str
    """Field of a record that its address has: its id, or its code."""
    description: str
    """What a whole record tells."""
    summary: type[contract.Answer]
    """What the list tells of each."""
    record: type[contract.Answer]
    listing: type[contract.Listing[Any]]
    """What the list is."""
    things: Callable[[Context], Iterable[Any]]
    make: Callable[[Any, Context], contract.Answer]
    """Makes a whole record of a thing."""
    table_row: type[contract.Answer] | None = None
    """What a row of the table tells, if not what the list tells of each."""
    table_rows: Callable[[Any], Iterable[contract.Answer]] | None = None
    """Makes the rows of a record, if there is not just one a record."""

    @property
    def row(self) -> type[contract.Answer]:
        """What a row of the table tells."""
        return self.table_row or self.summary

    def rows(self, record: contract.Answer) -> Iterable[contract.Answer]:
        """Return a record's rows in the table."""
        return self.table_rows(record) if self.table_rows else (record,)


def _of(kind: type[Any]) -> Callable[[Context], Iterable[Any]]:
    return lambda context: context.catalogue.all(kind)


def _municipalities(context: Context) -> Iterable[Any]:
    return sorted(context.catalogue.register.municipalities, key=lambda m: m.code)


_STORIES, _THEMES, _EXPERTS, _METHODS, _CYCLES, _ORGANISATIONS = KINDS.values()

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        _STORIES, N_("Stories"), "story", "id",
        N_("A story: what was done, how, what came of it, and the sources."),
        contract.StorySummary, contract.StoryRecord, contract.StoryListing,
        _of(Story), story,
    ),
    Endpoint(
        _THEMES, N_("Themes"), "theme", "id",
        N_("A theme, its broader and narrower themes, and its stories."),
        contract.ThemeSummary, contract.ThemeRecord, contract.ThemeListing,
        _of(Theme), theme,
    ),
    Endpoint(
        _EXPERTS, N_("Experts"), "expert", "id",
        N_("A person or a team, as their own page tells of them, and their stories."),
        contract.ExpertSummary, contract.ExpertRecord, contract.ExpertListing,
        _of(Expert), expert,
    ),
    Endpoint(
        _METHODS, N_("Methods"), "method", "id",
        N_("A way of working, how it is done, and the stories that used it."),
        contract.MethodSummary, contract.MethodRecord, contract.MethodListing,
        _of(Method), method,
    ),
    Endpoint(
        _CYCLES, N_("Networks"), "cycle", "id",
        N_("A network cycle, its themes, seminars and participants."),
        contract.CycleSummary, contract.CycleRecord, contract.CycleListing,
        _of(NetworkCycle), cycle,
    ),
    Endpoint(
        _ORGANISATIONS, N_("Organisations"), "organisation", "id",
        N_("A client, a provider or a partner, and its stories."),
        contract.OrganisationSummary, contract.OrganisationRecord, contract.OrganisationListing,
        _of(Organisation), organisation,
    ),
    Endpoint(
        MUNICIPALITIES, N_("Municipalities"), "municipality", "code",
        N_("A municipality's figures with years and sources, its former names and its stories."),
        contract.MunicipalitySummary, contract.MunicipalityRecord, contract.MunicipalityListing,
        _municipalities, municipality,
    ),
    Endpoint(
        PEERS, N_("Peer municipalities"), "peer-group", "code",
        N_("The municipalities that are most like one, with the figures that tell why."),
        contract.PeersSummary, contract.PeersRecord, contract.PeersListing,
        _municipalities, peers, contract.PeerRow, peer_rows,
    ),
    Endpoint(
        REVIEWS, N_("Pages to be checked"), "review", "id",
        N_("A page and the day by which its facts are to be checked."),
        contract.ReviewSummary, contract.ReviewRecord, contract.ReviewListing,
        lambda context: context.site.reviews, review,
    ),
)  # fmt: skip
