from __future__ import annotations

import pytest
from elinvoima.content.collections import Collection
from elinvoima.content.schema import SCHEMAS
from elinvoima.content.suggestions import closest
from elinvoima.municipalities.register import load_register
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("word", "suggestion"),
    [
        ("Kollari", "Kolari"),
        ("kolari", "Kolari"),
        ("KOLARI", "Kolari"),
        ("Kolarissa", "Kolari"),
        ("Kolarin", "Kolari"),
        ("Jyvaskyla", "Jyväskylä"),
        ("Jyväskylässä", "Jyväskylä"),
        ("Pietarsari", "Pietarsaari"),
        ("Jakobsstad", "Jakobstad"),
        ("Helsingissä", "Helsinki"),
        ("Iissä", "Ii"),
        ("Koski", "Koski Tl"),
        ("Kolarii", "Kolari"),
        ("Turussa", "Turku"),
        ("Rovaniemen", "Rovaniemi"),
        ("Uusikarlepyy", "Uusikaarlepyy"),
        ("Jämsänkoski", None),
        ("Atlantis", None),
        ("Anjalankoski", None),
        ("Karjaa", None),
        ("xyz", None),
        ("", None),
    ],
)
def test_municipalities(word: str, suggestion: str | None) -> None:
    assert closest(word, load_register().names) == suggestion


@pytest.mark.parametrize(
    ("word", "suggestion"),
    [
        ("lesons", "lessons"),
        ("partnerit", "partners"),
        ("sumamry", "summary"),
        ("recomendatoin", "recommendation"),
        ("starting-point", "starting_point"),
        ("tags", None),
        ("description", None),
        ("link", None),
    ],
)
def test_names_of_fields(word: str, suggestion: str | None) -> None:
    assert closest(word, SCHEMAS[Collection.STORY].model_fields) == suggestion


def test_a_slip_in_the_id_of_a_method_is_mended_and_another_word_is_not() -> None:
    assert closest("kyselly", ["kysely", "tyopaja"]) == "kysely"
    assert closest("kuntakysely", ["yrityskysely", "tyopaja"]) is None
    assert closest("E999", ["E201", "E901"]) is None


def test_a_choice_with_the_same_beginning_wins() -> None:
    assert closest("lessen", ["lessons", "lesser"]) == "lesser"
    assert closest("tyopajat", ["tyopaja", "tapahtuma", "yopaja"]) == "tyopaja"


@given(st.text(), st.lists(st.text(), max_size=5))
def test_only_a_choice_is_suggested_and_always_the_same(word: str, choices: list[str]) -> None:
    found = closest(word, choices)
    assert found is None or found in choices
    assert closest(word, reversed(choices)) == found


@given(st.lists(st.text(), min_size=1, max_size=5), st.data())
def test_a_choice_is_its_own_suggestion(choices: list[str], data: st.DataObject) -> None:
    choice = data.draw(st.sampled_from(choices))
    assert (closest(choice, choices) or "").casefold() == choice.casefold()
