"""Peers and matches as plain JSON values, with the keys that the browser's mirror uses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from elinvoima.matching.match import Match, Matching
from elinvoima.municipalities.distances import Distances
from elinvoima.municipalities.peers import Comparison, Peer, PeerGroup, compared

Legend = Mapping[str, Mapping[str, Any]]
"""Unit, year and source of each variable (`views.fit_words.legend`)."""


def group_json(group: PeerGroup, legend: Legend) -> dict[str, Any]:
    """Return a client's peers and how they were chosen."""
    return {
        "client": group.client.code,
        "band": {"low": group.band.low, "high": group.band.high} if group.band else None,
        "widened": group.widened,
        "has_true_peer": group.has_true_peer,
        "peers": [peer_json(peer, legend) for peer in group.peers],
    }


def peer_json(peer: Peer, legend: Legend) -> dict[str, Any]:
    """Return one peer with its reasons."""
    place = peer.municipality
    return {
        "code": place.code,
        "name": place.name_fi,
        "distance": peer.distance,
        "coverage": peer.coverage,
        "population": place.population,
        "class": place.urban_rural,
        "region": place.region.name_fi,
        "alike": [_comparison(c, legend) for c in peer.alike],
        "different": [_comparison(c, legend) for c in peer.different],
        "differs_little": peer.differs_little,
    }


def matching_json(matching: Matching, distances: Distances, legend: Legend) -> dict[str, Any]:
    """Return the answer to a need."""
    need = matching.need
    return {
        "need": {
            "client": need.client,
            "themes": list(need.themes),
            "methods": list(need.methods),
            "most_months": need.most_months,
            "most_actions": need.most_actions,
            "weights": {part.value: weight for part, weight in need.weights.items()},
        },
        "notes": [note.value for note in matching.notes],
        "results": [match_json(m, need.client, distances, legend) for m in matching.matches],
        "left_out": [match_json(m, need.client, distances, legend) for m in matching.left_out],
    }


def match_json(
    match: Match, client: str | None, distances: Distances, legend: Legend
) -> dict[str, Any]:
    """Return one match with its reasons."""
    peer = compared(client, match.peer.code, distances) if client and match.peer else None
    return {
        "id": match.practice.id,
        "score": match.score,
        "parts": {
            part.value: {
                "value": share.value,
                "weight": share.weight,
                "contribution": share.contribution,
            }
            for part, share in match.shares.items()
        },
        "flags": [flag.value for flag in match.flags],
        "themes": [
            {"needed": fit.needed, "found": fit.found, "value": fit.value} for fit in match.themes
        ],
        "methods": {"used": list(match.used_methods), "missing": list(match.missing_methods)},
        "peer": peer_json(peer, legend) if peer else None,
    }


def _comparison(comparison: Comparison, legend: Legend) -> dict[str, Any]:
    told = legend[comparison.variable]
    return {
        "variable": comparison.variable.value,
        "client": comparison.client,
        "peer": comparison.peer,
        "unit": told["unit"],
        "year": told["year"],
        "source": told["source"],
    }
