"""The facets of all documents, and their dates: what results are narrowed and sorted by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from elinvoima.search.documents import SearchDocument
from elinvoima.search.shards import json_bytes


@dataclass(frozen=True, slots=True)
class FacetSettings:
    """A facet of the results: its id and name, and the names of its values in order."""

    id: str
    label: str
    values: Mapping[str, str]


class FacetTable:
    """Takes the documents' values and dates, in the documents' order."""

    def __init__(self, settings: Sequence[FacetSettings]) -> None:
        self.dates: list[str] = []
        self._settings = settings
        self._numbers = [{id_: n for n, id_ in enumerate(facet.values)} for facet in settings]
        self._rows: list[list[list[int]]] = [[] for _ in settings]

    def add(self, document: SearchDocument) -> None:
        """Note a document's values, those that the facets have, and its date."""
        for facet, numbers, rows in zip(self._settings, self._numbers, self._rows, strict=True):
            values = document.facets.get(facet.id, ())
            rows.append(sorted(numbers[value] for value in values if value in numbers))
        self.dates.append(document.date)

    def as_file(self) -> bytes:
        """Return the file's bytes. FORMAT.md tells what is in it."""
        facets = [
            {
                "id": facet.id,
                "label": facet.label,
                "values": [list(item) for item in facet.values.items()],
                "documents": rows,
            }
            for facet, rows in zip(self._settings, self._rows, strict=True)
        ]
        return json_bytes({"facets": facets, "dates": self.dates})
