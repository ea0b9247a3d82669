"""Peers of municipalities as answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from elinvoima.api_addresses import PEERS, item_address
from elinvoima.municipalities.peers import Comparison, peers_of
from elinvoima.municipalities.register import Municipality
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.contract import PeerRow, PeersRecord
from elinvoima.outputs.api.rounding import rounded
from elinvoima.views.fit_words import legend
from elinvoima.views.links import municipality_address


def peers(place: Municipality, context: Context) -> PeersRecord:
    """Return a municipality's peers with reasons."""
    group = peers_of(place.code, context.site.distances)
    told = legend(context.catalogue.register.years, context.words)
    band = group.band and {"low": rounded(group.band.low), "high": rounded(group.band.high)}
    return PeersRecord.model_validate(
        {
            "type": "peers",
            "code": place.code,
            "name": place.name_fi,
            "has_true_peer": group.has_true_peer,
            "band": band,
            "is_widened": group.widened,
            "peer_codes": [peer.municipality.code for peer in group.peers],
            "address": context.url(municipality_address(place)),
            "data": context.url(item_address(PEERS, place.code)),
            "peers": [
                {
                    "rank": rank,
                    "code": peer.municipality.code,
                    "name": peer.municipality.name_fi,
                    "distance": rounded(peer.distance),
                    "coverage": rounded(peer.coverage),
                    "alike": [_reason(c, told) for c in peer.alike],
                    "different": [_reason(c, told) for c in peer.different],
                }
                for rank, peer in enumerate(group.peers, start=1)
            ],
        }
    )


def peer_rows(record: Any) -> Iterable[PeerRow]:
    """Return a row of each peer."""
    group: PeersRecord = record
    for peer in group.peers:
        yield PeerRow(
            code=group.code,
            name=group.name,
            rank=peer.rank,
            peer_code=peer.code,
            peer_name=peer.name,
            distance=peer.distance,
            coverage=peer.coverage,
            alike=tuple(reason.variable for reason in peer.alike),
            different=tuple(reason.variable for reason in peer.different),
        )


def _reason(comparison: Comparison, told: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    return {
        **told[comparison.variable],
        "variable": comparison.variable.value,
        "client": rounded(comparison.client),
        "peer": rounded(comparison.peer),
    }
