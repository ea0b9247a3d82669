from __future__ import annotations

from typing import Any

import pytest
from elinvoima.content.edtf import parse_span
from elinvoima.content.schema import Story
from elinvoima.matching.library import library_of
from elinvoima.matching.practice import actions_of, months_of
from elinvoima.municipalities.distances import distances_of
from elinvoima.relations.catalogue import Catalogue

from tests.matching_samples import finland
from tests.samples import METHOD, PUBLIC, STORY, STORY_FILE, THEME, THEME_FILE, catalogue, text_of


@pytest.mark.parametrize(
    ("period", "months"),
    [
        ("2023", 12),
        ("2019/2021", 36),
        ("2023-05", 1),
        ("2023-04/2023-12", 9),
        ("2022-11/2023-02", 4),
        ("2023-04-15/2023-06-02", 3),
        ("2019/2023-05", None),
        ("2023-05/2024", None),
        ("2012/..", None),
        ("n. 2009", None),
        ("2009?/2010", None),
        ("kevät 2020", 3),
        ("syksy 2022 – kevät 2023", 9),
        ("syksy 2008 – 02/2013", 54),
        ("talvi 2020", None),
        ("talvi 2020 – kevät 2021", None),
        ("2019/loppuvuosi 2023", None),
    ],
)
def test_length_is_told_only_when_both_ends_are_known(period: str, months: int | None) -> None:
    assert months_of(parse_span(period)) == months


def test_actions_are_the_counts_of_steps_that_name_a_method() -> None:
    steps: list[dict[str, Any]] = [
        {"title": "Haastattelut", "method": "haastattelu", "count": 14},
        {"title": "Työpaja", "method": "tyopaja"},
        {"title": "Peruttu", "method": "tyopaja", "count": 0},
        {"title": "Viimeistely"},
    ]
    assert actions_of(_story(steps=steps)) == 15
    assert actions_of(_story(steps=steps[3:])) is None
    assert actions_of(_story()) is None


def _story(**changes: Any) -> Story:
    return Story.model_validate({**STORY, **changes})


def _site(**changes: Any) -> Catalogue:
    return catalogue(
        {
            STORY_FILE: text_of({**STORY, **PUBLIC}, **changes),
            THEME_FILE: text_of({**THEME, **PUBLIC, "published": "2024-01-01"}),
            "docs/methods/kysely.md": text_of({**METHOD, **PUBLIC, "reviewed": "2027-02-01"}),
        }
    )


def test_a_practice_is_made_of_a_story() -> None:
    library = library_of(_site(methods=["kysely"]), distances_of(finland()))
    [practice] = library.practices
    assert practice.id == "kolari"
    assert practice.municipalities == ("273",)
    assert practice.themes == ("yritykset",)
    assert practice.methods == ("kysely",)
    assert (practice.last_year, practice.months, practice.actions) == (2023, 12, None)
    assert library.broader == {"yritykset": None}
    assert library.methods == {"kysely"}


def test_the_reference_year_is_the_latest_publication_or_review() -> None:
    assert library_of(_site(), distances_of(finland())).reference_year == 2027


def test_work_that_goes_on_ends_in_the_reference_year() -> None:
    [practice] = library_of(_site(period="2012/.."), distances_of(finland())).practices
    assert practice.last_year == 2027
    assert practice.months is None


def test_an_archived_story_is_known_to_be_one() -> None:
    [practice] = library_of(_site(status="archived"), distances_of(finland())).practices
    assert practice.is_archived
