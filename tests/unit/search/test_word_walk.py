"""Words are known to the quick walk just when the morphology has a reading of them."""

from __future__ import annotations

import pytest
from elinvoima.search import word_walk
from elinvoima.search.automaton import load_automaton
from elinvoima.search.word_walk import WordWalk, base_forms, load_word_walk
from hypothesis import given
from hypothesis import strategies as st

PIECES = (
    "elin", "keino", "ohjelma", "ohjelmien", "kunta", "kunnan", "työ", "ssä", "mme", "kin", "nsa",
    "hyvin", "vointi", "a", "e", "n", "t", "-", ":", "talo", "sta", "johta", "minen", "misen", "ää",
    "pääkaupunki", "seutu", "yritys", "myönteisyys", "iin", "lle", "muu", "tos", "xq",
)  # fmt: skip
made_up = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)


@given(st.lists(made_up, min_size=1, max_size=5))
def test_a_word_is_known_when_it_has_a_reading(words: list[str]) -> None:
    readings = dict(load_automaton().trails(words))
    for word, base in base_forms(words):
        assert (base is not None) == bool(readings[word]), word


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("elinkeinoohjelman", "elinkeinoohjelma"),
        ("kuntien", "kunta"),
        ("työpajoissa", "työpaja"),
        ("yritysmyönteisyyttä", "yritysmyönteisyys"),
        ("hyvin", "hyvä"),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_base_forms(word: str, base: str | None) -> None:
    assert load_word_walk().base_form(word) == base


def test_what_was_learnt_may_be_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    words = ["elinkeinoohjelman", "kuntien", "xyzzy", "työpajoissa"]
    monkeypatch.setattr(word_walk, "MOST_NUMBERS", 3)
    forgetful = WordWalk(load_automaton())
    told = [forgetful.base_form(word) for word in words * 2]
    assert told == [load_word_walk().base_form(word) for word in words * 2]
