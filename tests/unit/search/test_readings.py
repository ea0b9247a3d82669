"""What a walk says of a word: parts of a compound and their base forms."""

from __future__ import annotations

import pytest
from elinvoima.search.automaton import load_automaton
from elinvoima.search.readings import Part, readings


def parts(word: str) -> list[list[Part]]:
    [(_, routes)] = load_automaton().trails([word])
    return [list(reading.parts) for reading in readings(word, routes)]


def bases(word: str) -> list[list[str]]:
    return [[part.base for part in found] for found in parts(word)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("kunnassa", ["kunta"]),
        ("ohjelmien", ["ohjelma"]),
        ("elinkeino-ohjelman", ["elin", "keino", "ohjelma"]),
        ("kasvuyrityksille", ["kasvu", "yritys"]),
        ("maaseudun", ["maa", "seutu"]),
        ("lahden", ["lahti"]),
    ],
)
def test_base_forms_of_the_parts(word: str, expected: list[str]) -> None:
    assert expected in bases(word)


def test_a_word_that_may_be_two_is_read_as_both() -> None:
    assert {base for [base] in bases("kuusi")} == {"kuusi", "kuu"}
    assert {base for [base] in bases("voin")} >= {"voi", "voida"}


def test_parts_stand_where_they_are_in_the_word() -> None:
    [found] = parts("elinkeino-ohjelman")
    assert [(p.start, p.surface) for p in found] == [(0, "elin"), (4, "keino"), (10, "ohjelman")]


def test_the_root_of_a_derived_word_comes_first() -> None:
    assert ("yrittää", "yrittäjyys") in {
        (found[0].bases[0], found[0].base) for found in parts("yrittäjyyden")
    }


def test_a_participle_has_its_verb() -> None:
    assert "tehdä" in {found[0].verb for found in parts("tehdyistä")}
    assert {found[0].verb for found in parts("kunnassa")} == {None}


def test_a_reading_is_given_once() -> None:
    for word in ("kunnan", "kasvuyrityksille", "yrittäjyyden"):
        found = parts(word)
        assert all(one not in found[n + 1 :] for n, one in enumerate(found))
