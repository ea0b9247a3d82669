"""Words that nobody knows: forms of one word have a stem in common."""

from __future__ import annotations

import pytest
from elinvoima.search.endings import stems
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    "forms",
    [
        "mäkelä mäkelän mäkelässä mäkelälle mäkelää",
        "virtanen virtasen virtasella virtaselle",
        "lemland lemlandin lemlandissa lemlandiin",
        "kolke kolken kolkessa kolkelle",
        "startup startupin startupit startupissa startupeille",
        "mikko mikon mikolle mikkokin",
        "kommun kommuner kommunerna",
        "pentikka pentikkani pentikkasi pentikoineen",
        "kyyros kyyroksissa kyyroksia kyyroksien kyyrosten",
        "wirtanen wirtasilla wirtasia wirtasten wirtasineen",
        "klonkku klonkun klonkussa",
        "roopertti roopertin rooperteissa",
    ],
)
def test_forms_share_a_stem_with_the_word(forms: str) -> None:
    word, *others = forms.split()
    for form in others:
        assert set(stems(word)) & set(stems(form)), form


@pytest.mark.parametrize("pair", ["kolke kolari", "mäkelä mäkinen", "virtanen virolainen"])
def test_other_words_share_none(pair: str) -> None:
    one, other = pair.split()
    assert not set(stems(one)) & set(stems(other))


@given(st.text(alphabet="aeiouyäöåkptsnlrmd"))
def test_every_word_has_stems_each_once(word: str) -> None:
    found = stems(word)
    assert 1 <= len(found) <= 8
    assert len(set(found)) == len(found)
    assert all(found) or word in {"", "nen", "se"}


def test_a_short_word_stays() -> None:
    assert stems("yö") == ("yö",)
    assert stems("ii") == ("ii",)
