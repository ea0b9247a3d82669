"""Words that nobody knows meet their forms also where no stem is in common, and no others."""

from __future__ import annotations

import pytest
from elinvoima.search.analysis import Analyser, Channel
from elinvoima.search.guesses import head_of, other_forms, pieces
from hypothesis import given
from hypothesis import strategies as st

ANALYSER = Analyser()


@pytest.mark.parametrize(
    "forms",
    [
        "hudsonjoki hudsonjoen hudsonjoella hudsonjokeen",
        "vartiamäki vartiamäen vartiamäessä vartiamäkeä",
        "savogrow savogrow'n savogrow'ssa savogrow'hun savogrow'ta savogrow'lle",
        "sulu sulun sulussa",  # also those of `sulku`
        "amur amurin amurilta",
        "font fontin fontti",
    ],
)
def test_forms_have_a_lemma_key_of_the_word(forms: str) -> None:
    word, *others = forms.split()
    found = ANALYSER.analyse_all([word, *others])
    for form in others:
        assert set(found[word].lemmas) & set(found[form].lemmas), form


def test_what_is_only_a_known_word_too_is_still_itself_first() -> None:
    found = ANALYSER.analyse("stress")
    assert not found.is_known
    assert found.lemmas[0].startswith("~")
    assert found.lemmas[-1] == "stressi"


@pytest.mark.parametrize("word", ["tor", "zu", "qvist", "rock'n'roll", "savogrow"])
def test_a_word_whose_forms_are_nobody_elses_gets_no_other_base(word: str) -> None:
    found = ANALYSER.analyse(word)
    assert all(key.startswith("~") for key, channel in found.keys if channel is Channel.LEMMA)


def test_a_short_end_is_taken_for_no_other_word() -> None:
    assert ANALYSER.analyse("zurtalo").breaks == ()
    assert ANALYSER.analyse("zurjoen").breaks == (3,)


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("kolke:n", "kolke"),
        ("savogrow'hun", "savogrow"),
        ("women's", ""),
        ("o'connor", ""),
        ("eve-foo'n", ""),  # its last part is taken apart
        (":n", ""),
        ("sana", ""),
    ],
)
def test_an_ending_after_a_sign(word: str, head: str) -> None:
    assert head_of(word) == head


@given(st.text(alphabet="aeiouyäöåkptsnlrmd-:'", max_size=20))
def test_all_that_is_asked_for_is_among_the_pieces(word: str) -> None:
    found = set(pieces(word))
    if not set("-:'") & set(word):
        assert set(other_forms(word)) <= found
    assert ANALYSER.analyse(word) == ANALYSER.analyse_all([word, "sana"])[word]
