"""Answers about peers: the municipalities that are most like another, with reasons."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from elinvoima.i18n import N_
from elinvoima.outputs.api.contract.common import Answer, DataAddress, Listing, PageAddress

Distance = Annotated[
    float, Field(description=N_("How unlike they are: 0 alike, 1 the most unlike pair of all"))
]
Coverage = Annotated[
    float, Field(description=N_("Share of the figures, by weight, that the distance rests on"))
]


class Band(Answer):
    """The populations that candidates were taken from."""

    low: Annotated[float, Field(description=N_("Least population"))]
    high: Annotated[float, Field(description=N_("Greatest population"))]


class Reason(Answer):
    """One figure of the municipality and of its peer."""

    variable: Annotated[
        Literal["population", "change", "density", "class", "distance"],
        Field(description=N_("What is compared")),
    ]
    client: Annotated[
        int | float | str,
        Field(description=N_("Figure of the municipality; of the distance always 0")),
    ]
    peer: Annotated[
        int | float | str,
        Field(description=N_("Figure of the peer; of the distance the kilometres between them")),
    ]
    unit: Annotated[str | None, Field(description=N_("Unit"))]
    year: Annotated[str | None, Field(description=N_("Year or years of the figures"))]
    source: Annotated[str, Field(description=N_("Who published it, or what it is counted from"))]


class Peer(Answer):
    """A municipality that is like another."""

    rank: Annotated[int, Field(description=N_("Place in the order, the nearest first"))]
    code: Annotated[str, Field(description=N_("Statistics Finland's code"))]
    name: Annotated[str, Field(description=N_("Name in Finnish"))]
    distance: Distance
    coverage: Coverage
    alike: Annotated[
        tuple[Reason, ...], Field(description=N_("The figures that differ least, at most two"))
    ]
    different: Annotated[
        tuple[Reason, ...], Field(description=N_("The figures that differ most, at most two"))
    ]


class PeersSummary(Answer):
    """A municipality's peers in the list of all."""

    type: Literal["peers"]
    code: Annotated[str, Field(description=N_("Statistics Finland's code"), examples=["273"])]
    name: Annotated[str, Field(description=N_("Name in Finnish"))]
    has_true_peer: Annotated[
        bool, Field(description=N_("Whether there are municipalities of about its size"))
    ]
    band: Annotated[
        Band | None,
        Field(description=N_("Populations that the peers were looked for among; null: all")),
    ]
    is_widened: Annotated[
        bool, Field(description=N_("Whether few were of its size, so that more were looked at"))
    ]
    peer_codes: Annotated[
        tuple[str, ...], Field(description=N_("Codes of the peers, the nearest first"))
    ]
    address: PageAddress
    data: DataAddress


class PeersListing(Listing[PeersSummary]):
    """The peers of all municipalities."""


class PeersRecord(PeersSummary):
    """A municipality's peers, with reasons."""

    peers: Annotated[tuple[Peer, ...], Field(description=N_("The peers, the nearest first"))]


class PeerRow(Answer):
    """A pair in the table of peers."""

    code: str
    name: str
    rank: int
    peer_code: str
    peer_name: str
    distance: Distance
    coverage: Coverage
    alike: tuple[str, ...]
    different: tuple[str, ...]
