"""What the stories cover: counted as a reader would count the lists that the numbers lead to."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from elinvoima.content.schema import Story
from elinvoima.relations.catalogue import Catalogue
from elinvoima.views.coverage import LEVELS, HeatTable, coverage_view, heat_level
from elinvoima.views.facets import Facet, values_of
from elinvoima.views.home import figures
from elinvoima.views.words import Words

from tests.samples import PUBLIC, STORY, THEME, catalogue, text_of

WORDS = Words("en")


def some_stories() -> Catalogue:
    return catalogue(
        {
            "docs/themes/a.md": text_of(THEME, label="Alku", **PUBLIC),
            "docs/themes/o.md": text_of(THEME, label="Öljy", **PUBLIC),
            "case_studies/1.md": text_of(
                STORY, municipalities=["Kolari", "Oulu"], themes=["a", "o"], period="2019/2021",
                **PUBLIC,
            ),
            "case_studies/2.md": text_of(
                STORY, municipalities=["Kolari", "Muonio"], themes=["a"], period="2023/..", **PUBLIC
            ),
        }
    )  # fmt: skip


def counts(table: HeatTable) -> dict[str, list[int]]:
    return {row.header.text: [c.count for c in (*row.cells, row.total)] for row in table.rows}


def test_a_story_counts_once_in_every_cell_it_belongs_to() -> None:
    view = coverage_view(some_stories(), WORDS)
    by_region = counts(view.by_region)
    assert [column.text for column in view.by_region.columns] == ["Alku", "Öljy"]
    assert len(by_region) == 19
    assert by_region["Lappi"] == [2, 1, 2]
    assert by_region["Pohjois-Pohjanmaa"] == [1, 1, 1]
    assert by_region["Kainuu"] == [0, 0, 0]
    assert [cell.count for cell in view.by_region.totals] == [2, 1, 2]
    assert len(view.missing_regions) == 17


def test_work_of_many_years_counts_in_each_and_what_goes_on_only_where_it_is_known() -> None:
    view = coverage_view(some_stories(), WORDS)
    assert counts(view.by_year) == {
        "2023": [1, 0, 1], "2022": [0, 0, 0], "2021": [1, 1, 1], "2020": [1, 1, 1],
        "2019": [1, 1, 1],
    }  # fmt: skip
    assert view.missing_years == ("2022",)


def test_every_number_is_that_of_the_list_it_leads_to() -> None:
    found = some_stories()
    view = coverage_view(found, WORDS)
    values = [values_of(story, found) for story in found.all(Story)]
    for table in (view.by_region, view.by_year):
        cells = [c for row in table.rows for c in (*row.cells, row.total)] + list(table.totals)
        for cell in cells:
            assert bool(cell.address) is bool(cell.count)
            asked = {Facet(k): v for k, v in parse_qs(urlsplit(cell.address).query).items()}
            listed = [v for v in values if all(set(v[f]) & set(ids) for f, ids in asked.items())]
            assert cell.count == (len(listed) if cell.address else 0)
            assert str(cell.count) in cell.name


@pytest.mark.parametrize(
    ("count", "most", "level"), [(0, 0, 0), (0, 5, 0), (1, 1, 4), (1, 8, 1), (3, 8, 2), (8, 8, 4)]
)
def test_the_shade_follows_the_number(count: int, most: int, level: int) -> None:
    assert heat_level(count, most) == level <= LEVELS


def test_without_stories_everything_is_missing() -> None:
    view = coverage_view(catalogue({}), WORDS)
    assert view.story_count == 0
    assert len(view.missing_regions) == view.region_count == 19
    assert view.by_year.rows == ()


def test_the_home_page_counts_what_there_is() -> None:
    assert [(link.text, link.note) for link in figures(some_stories(), WORDS)] == [
        ("2", "stories"), ("3", "municipalities"), ("2", "regions"), ("2", "themes"),
        ("0", "methods"), ("1", "source in the stories"),
    ]  # fmt: skip
