"""Every number that ranking depends on, in one place, to be tuned and written into the index."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from elinvoima.search.fields import Field


@dataclass(frozen=True, slots=True)
class FieldWeight:
    """How much a field says of what a document is about."""

    weight: float
    b: float
    """How much a long field tells less a word (0: length does not matter, 1: fully)."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Numbers of BM25F and of what is added to it. `ranking.py` says how they are used."""

    title: FieldWeight = FieldWeight(6.0, 0.6)
    summary: FieldWeight = FieldWeight(2.0, 0.5)
    heading: FieldWeight = FieldWeight(2.0, 0.3)
    body: FieldWeight = FieldWeight(1.0, 0.65)
    themes: FieldWeight = FieldWeight(2.5, 0.2)
    methods: FieldWeight = FieldWeight(2.0, 0.2)
    places: FieldWeight = FieldWeight(3.0, 0.2)
    names: FieldWeight = FieldWeight(5.0, 0.4)
    k1: float = 1.5
    """How soon more of the same word stops adding."""
    document_channels: tuple[float, float, float] = (1.0, 0.5, 0.1)
    """What a word of a document is worth by the channel of its key: lemma, part, root."""
    query_channels: tuple[float, float, float] = (1.0, 0.35, 0.15)
    """The same for a word of a query."""
    proximity: float = 0.15
    """Added for neighbouring words of the query that are neighbours in the document, times idf."""
    proximity_reach: int = 8
    """Within how many words."""
    coverage_floor: float = 0.9
    """What is left of a document's score when it has next to none of the words asked for."""
    least_share: float = 0.1
    """What of the best sum a document needs that does not have all that was asked for."""
    full_first_up_to: int = 2
    """With so many words or fewer, documents that have them all come before the others."""

    def of(self, field: Field) -> FieldWeight:
        """Return the weight of a field."""
        weight: FieldWeight = getattr(self, field.name.lower())
        return weight

    def as_manifest(self) -> dict[str, Any]:
        """Return the numbers a query needs, for the index's manifest."""
        return {
            "queryChannels": list(self.query_channels),
            "proximity": self.proximity,
            "proximityReach": self.proximity_reach,
            "coverageFloor": self.coverage_floor,
            "leastShare": self.least_share,
            "fullFirstUpTo": self.full_first_up_to,
        }

    @classmethod
    def of_manifest(cls, numbers: dict[str, Any]) -> Weights:
        """Return the weights that an index was made with, as far as a query needs them."""
        first, second, third = numbers["queryChannels"]
        return cls(
            query_channels=(float(first), float(second), float(third)),
            proximity=float(numbers["proximity"]),
            proximity_reach=int(numbers["proximityReach"]),
            coverage_floor=float(numbers["coverageFloor"]),
            least_share=float(numbers["leastShare"]),
            full_first_up_to=int(numbers["fullFirstUpTo"]),
        )

    def as_dict(self) -> dict[str, Any]:
        """Return every number, for records of a measurement."""
        return asdict(self)
