from __future__ import annotations

import pytest
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
        ("xyz", None),
        ("", None),
    ],
)
def test_municipalities(word: str, suggestion: str | None) -> None:
    assert closest(word, load_register().names) == suggestion


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
