"""What the stories cover: theme by region and theme by year, counted; and what is not there yet.

A story counts once in every cell it belongs to: in each of its themes, each of its regions, and
each calendar year from the first of its work to the last that is named. So cells do not add up to
the number of stories; the totals count each story once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Story, Theme
from elinvoima.i18n import N_
from elinvoima.relations.catalogue import Catalogue
from elinvoima.views.facets import Facet, values_of
from elinvoima.views.links import Link, alphabetical, links_to, region_link
from elinvoima.views.words import Words

LEVELS = 4
"""How many shades of the heat there are, besides none."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How many stories are in a row and a column."""

    count: int
    level: int
    """Shade of the heat: 0 for no stories, `LEVELS` for the fullest cell of the table."""
    address: str
    """The list of these stories; empty where there are none."""
    name: str
    """What is counted, in words: `Lappi, Osaava työvoima: 2 tarinaa`."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a heat table."""

    header: Link
    cells: tuple[Cell, ...]
    total: Cell


@dataclass(frozen=True, slots=True)
class HeatTable:
    """Stories by theme (columns) and something else (rows)."""

    id: str
    title: str
    corner: str
    """What the rows are."""
    columns: tuple[Link, ...]
    rows: tuple[Row, ...]
    totals: tuple[Cell, ...]
    """Of each column; the last one is of all stories."""


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The page of what there is and what there is not."""

    story_count: int
    by_region: HeatTable
    by_year: HeatTable
    missing_regions: tuple[Link, ...]
    region_count: int
    missing_years: tuple[str, ...]
    """Years between the first and the last that no story is of."""


def coverage_view(catalogue: Catalogue, words: Words) -> CoverageView:
    """Count the stories."""
    stories = catalogue.all(Story)
    regions = sorted(catalogue.register.regions, key=lambda r: alphabetical(words.name(r)))
    values = {story.id: values_of(story, catalogue) for story in stories}
    years = _years(stories)
    table = _Tables(catalogue, words, values)
    by_region = table.make(
        "alueet", N_("Themes by region"), N_("Region"), Facet.REGION,
        [(region.id, region_link(region, words)) for region in regions],
    )  # fmt: skip
    by_year = table.make(
        "vuodet", N_("Themes by year"), N_("Year"), Facet.YEAR,
        [(year, Link(year, f"tarinat/vuosi/{year}/")) for year in years],
    )  # fmt: skip
    return CoverageView(
        story_count=len(stories),
        by_region=by_region,
        by_year=by_year,
        missing_regions=tuple(row.header for row in by_region.rows if not row.total.count),
        region_count=len(regions),
        missing_years=tuple(row.header.text for row in by_year.rows if not row.total.count),
    )


def heat_level(count: int, most: int) -> int:
    """Return the shade of a count beside the largest of its table, from 0 to `LEVELS`."""
    return -(-count * LEVELS // most) if most else 0


def filtered_list(choices: Mapping[Facet, str]) -> str:
    """Return the address of the list of stories narrowed by these values."""
    asked = "&".join(f"{facet.value}={quote(id_)}" for facet, id_ in choices.items())
    return f"tarinat/?{asked}" if asked else "tarinat/"


def _years(stories: Iterable[Entry[Story]]) -> list[str]:
    """Return every year from the first to the last that a story is of, the latest first."""
    found = {year for story in stories for year in story.record.period.years}
    return [str(year) for year in range(max(found), min(found) - 1, -1)] if found else []


@dataclass(frozen=True)
class _Tables:
    """Makes tables of the same stories."""

    catalogue: Catalogue
    words: Words
    values: Mapping[str, Mapping[Facet, tuple[str, ...]]]

    def make(
        self, id_: str, title: str, corner: str, facet: Facet, rows: Sequence[tuple[str, Link]]
    ) -> HeatTable:
        """Count the stories of every theme in every value of a facet."""
        themes = sorted(self.catalogue.all(Theme), key=lambda t: alphabetical(t.record.label))
        columns = links_to(themes)
        counts = {
            (row, theme.id): self._count({facet: row, Facet.THEME: theme.id})
            for row, _ in rows
            for theme in themes
        }
        most, all_ = max(counts.values(), default=0), self.words.text(N_("All"))

        return HeatTable(
            id=id_,
            title=self.words.text(title),
            corner=self.words.text(corner),
            columns=columns,
            rows=tuple(
                Row(
                    header,
                    tuple(
                        self._cell(
                            {Facet.THEME: theme.id, facet: row},
                            counts[row, theme.id],
                            (header.text, theme.record.label),
                            heat_level(counts[row, theme.id], most),
                        )
                        for theme in themes
                    ),
                    self._cell({facet: row}, self._count({facet: row}), (header.text,)),
                )
                for row, header in rows
            ),
            totals=(*map(self._total, themes), self._cell({}, len(self.values), (all_,))),
        )

    def _total(self, theme: Entry[Theme]) -> Cell:
        choices = {Facet.THEME: theme.id}
        return self._cell(choices, self._count(choices), (theme.record.label,))

    def _count(self, choices: Mapping[Facet, str]) -> int:
        return sum(
            all(id_ in values[facet] for facet, id_ in choices.items())
            for values in self.values.values()
        )

    def _cell(
        self, choices: Mapping[Facet, str], count: int, names: Sequence[str], level: int = 0
    ) -> Cell:
        number = self.words.plural("{n} story", "{n} stories", count)
        address = filtered_list(choices) if count else ""
        return Cell(count, level, address, f"{', '.join(names)}: {number}")
