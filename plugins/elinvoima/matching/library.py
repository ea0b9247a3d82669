"""Everything a need is matched against: municipalities, practices, themes and methods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from elinvoima.content.schema import Method, Story, Theme
from elinvoima.matching.kin import Kin, kin_of
from elinvoima.matching.practice import Practice, practice_of
from elinvoima.municipalities.distances import Distances
from elinvoima.relations.catalogue import Catalogue


@dataclass(frozen=True)
class Library:
    """The practices and what they are compared by."""

    distances: Distances
    practices: tuple[Practice, ...]
    broader: Mapping[str, str | None]
    """Every theme, and the one above it or None."""
    methods: frozenset[str]
    reference_year: int
    """The year that recency is counted back from."""

    @cached_property
    def kin(self) -> Kin:
        """How many steps apart related themes are."""
        return kin_of(self.broader)


def library_of(catalogue: Catalogue, distances: Distances) -> Library:
    """Gather the library of a site."""
    year = reference_year(catalogue)
    return Library(
        distances=distances,
        practices=tuple(practice_of(s, catalogue, year) for s in catalogue.all(Story)),
        broader={t.id: t.record.broader for t in catalogue.all(Theme)},
        methods=frozenset(m.id for m in catalogue.all(Method)),
        reference_year=year,
    )


def reference_year(catalogue: Catalogue) -> int:
    """Return the latest year in which any public record was published or reviewed.

    No clock is asked, so the same content always gives the same order. Without any such date it is
    the last year named in a story's period; 0 where there are no stories either.
    """
    days = [
        day
        for entry in catalogue.entries
        for day in (entry.record.published, entry.record.reviewed)
        if day
    ]
    years = [day.year for day in days] or [s.record.period.last.year for s in catalogue.all(Story)]
    return max(years, default=0)
