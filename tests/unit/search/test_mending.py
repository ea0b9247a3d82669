from __future__ import annotations

import pytest
from elinvoima.search.mending import THIRD, mended
from elinvoima.search.typing_errors import EDIT, NO_DOTS, SLIP, cost_between
from hypothesis import given
from hypothesis import strategies as st

from tests.search_samples import ask, document, sample_index

FORMS = """
elinvoima elinvoiman kunta kunnan yritys yritysten työpaja kehittämisyhtiö verkosto verkostot
palvelumuotoilu päätöksenteko osaaminen kaupunki seutu sata säätä 2023
"""


@pytest.mark.parametrize(
    ("one", "other", "cost"),
    [
        ("kunta", "kunta", 0),
        ("kunta", "kunat", EDIT),
        ("kunta", "knta", EDIT),
        ("kunta", "kulnta", EDIT),
        ("kunta", "kunrta", EDIT),
        ("kunta", "kunnta", SLIP),
        ("takka", "taka", SLIP),
        ("kunta", "kunya", SLIP),
        ("kunta", "kunxa", EDIT),
        ("sata", "sätä", 2 * NO_DOTS),
        ("tyo", "työ", NO_DOTS),
        ("åbo", "abo", SLIP),
        ("ab", "ba", EDIT),
        ("abc", "cab", 2 * EDIT),
    ],
)
def test_slips_that_are_easy_to_make_cost_less(one: str, other: str, cost: int) -> None:
    assert cost_between(one, other, 100) == cost
    assert cost_between(other, one, 100) == cost


@given(st.text("abä", max_size=7), st.text("abä", max_size=7), st.integers(0, 20))
def test_a_cost_over_the_limit_is_only_said_to_be_over(one: str, other: str, most: int) -> None:
    assert cost_between(one, other, most) == min(cost_between(one, other, 1000), most + 1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("elinviima", "elinvoima"),
        ("elnivoima", "elinvoima"),
        ("leinvoima", "elinvoima"),
        ("elinvoimaa", "elinvoima"),
        ("kehittamisyhtio", "kehittämisyhtiö"),
        ("paatoksenteko", "päätöksenteko"),
        ("tyopaja", "työpaja"),
        ("verkotso", "verkosto"),
        ("palveumuotoilu", "palvelumuotoilu"),
        ("yritsten", "yritysten"),
        ("osaamnien", "osaaminen"),
    ],
)
def test_the_form_that_was_meant_is_found(typed: str, meant: str) -> None:
    found = mended(typed, sample_index([document(0, text=FORMS)]))
    assert found
    assert found.form == meant


@pytest.mark.parametrize("typed", ["kun", "2032", "xyzzy", "kaupungistuminen", "sta"])
def test_what_is_not_near_or_too_short_is_left(typed: str) -> None:
    assert mended(typed, sample_index([document(0, text=FORMS)])) is None


def test_of_two_as_near_the_commoner_is_meant() -> None:
    documents = [document(0, text="valta"), document(1, text="malta"), document(2, text="malta")]
    found = mended("kalta", sample_index(documents))
    assert found
    assert found.form == "malta"


def test_a_mended_word_is_told_and_searched_by() -> None:
    index = sample_index()
    answer = ask(index, "kunta ohjlema")
    assert answer["mended"] == "kunta ohjelma"
    assert answer["words"][1] == {
        "text": "ohjlema", "mended": "ohjelma", "found": True, "isWhole": True,
        "isFunction": False, "isExcluded": False,
    }  # fmt: skip
    assert answer["results"] == ask(index, "kunta ohjelma")["results"]


def test_nothing_is_mended_that_is_found() -> None:
    index = sample_index([document(0, text="malta"), document(1, text="valta " * 9)])
    assert ask(index, "malta")["mended"] is None


def test_two_slips_in_both_halves_of_a_long_word_are_found_by_a_third() -> None:
    index = sample_index([document(0, text="palvelumuotoilu")])
    typed = "palevlumutoilu"
    assert mended(typed, index) is None
    found = mended(typed, index, THIRD)
    assert found is not None
    assert (found.form, found.cost) == ("palvelumuotoilu", 2 * EDIT)
