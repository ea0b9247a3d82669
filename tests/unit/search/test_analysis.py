"""Words and the keys that they are found by."""

from __future__ import annotations

import time

import pytest
from elinvoima.search.analysis import Analyser, Channel, Lexicon
from elinvoima.search.tokens import tokens
from hypothesis import given
from hypothesis import strategies as st

ANALYSER = Analyser()


def keys(word: str, channel: Channel) -> set[str]:
    return {key for key, own in ANALYSER.analyse(word).keys if own is channel}


def lemmas(word: str) -> set[str]:
    return keys(word, Channel.LEMMA)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("ohjelma", "ohjelmien"),
        ("kunta", "kuntaankin"),
        ("yritys", "yrityksillemme"),
        ("elinkeino-ohjelma", "elinkeino-ohjelman"),
        ("elinkeino-ohjelma", "elinkeinoohjelmaa"),
        ("eve-verkosto", "eve-verkoston"),
        ("kolke", "kolke:n"),
        ("2024", "2024:n"),
        ("ii", "iin"),
        ("ii", "iissä"),
        ("lahti", "lahden"),
        ("lahti", "lahteen"),
        ("kouvola", "kouvolassa"),
        ("tehdä", "tehdyistä"),
        ("kehittää", "kehittävä"),
        ("startup", "startupeille"),
    ],
)
def test_another_form_of_the_word_is_found(typed: str, written: str) -> None:
    assert lemmas(typed) & lemmas(written)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("ohjelma", "elinkeino-ohjelman"),
        ("ohjelma", "kasvuohjelmien"),
        ("elinkeino", "elinkeino-ohjelman"),
        ("yritys", "kasvuyrityksille"),
        ("verkosto", "eve-verkoston"),
        ("muuttaja", "maahanmuuttajia"),
        ("yritys", "start-up-yritysten"),
        ("yritys", "startupyritysten"),
    ],
)
def test_a_part_of_a_compound_is_found_as_a_part(typed: str, written: str) -> None:
    assert lemmas(typed) & keys(written, Channel.PART)
    assert not lemmas(typed) & lemmas(written)


@pytest.mark.parametrize("written", ["kolken", "kolkella", "kolkeen", "kolke:n"])
def test_an_acronym_of_the_site_that_is_also_a_word_is_found(written: str) -> None:
    analyser = Analyser(Lexicon(["KOLKE"]))  # kolke, kolkkeen: noise
    assert "kolke" in analyser.analyse(written).lemmas


def test_the_root_of_a_derived_word_is_found_last() -> None:
    assert "yrittää" in keys("yrittäjyyden", Channel.ROOT)


def test_compounds_are_marked_where_their_parts_begin() -> None:
    assert ANALYSER.analyse("elinkeino-ohjelman").breaks == (4, 10)
    assert ANALYSER.analyse("kasvuyrityksille").breaks == (5,)
    assert ANALYSER.analyse("eve-verkoston").breaks == (4,)


@pytest.mark.parametrize("word", ["kunta", "elinkeino-ohjelman", "2024:n", "iin"])
def test_words_of_the_dictionary_are_known(word: str) -> None:
    assert ANALYSER.analyse(word).is_known


@pytest.mark.parametrize("word", ["kolken", "xqzw", "näringsliv", "verksto"])
def test_other_words_are_guessed(word: str) -> None:
    assert not ANALYSER.analyse(word).is_known


def test_best_keys_come_first_and_each_once() -> None:
    for word in ("kasvuyrityksille", "yrittäjyyden", "eve-verkoston", "tehdyistä"):
        found = ANALYSER.analyse(word).keys
        channels = [channel for _, channel in found]
        assert channels == sorted(channels)
        assert len({key for key, _ in found}) == len(found)


@pytest.mark.parametrize("nonsense", ["a", "xq", "ja", "assa", "aa-", "työ", "q1:"])
def test_two_thousand_letters_of_nonsense_end_quickly(nonsense: str) -> None:
    [token] = tokens((nonsense * 2000)[:2000].strip("-:"))
    start = time.process_time()
    assert ANALYSER.analyse(token.word).keys
    assert time.process_time() - start < 2


@given(st.text(alphabet="aeiouyäökptsnlrvhj-:'29", max_size=30))
def test_every_word_has_keys_without_hyphens(text: str) -> None:
    for token in tokens(text):
        found = ANALYSER.analyse(token.word)
        assert found.keys
        assert not any(set(key) & set("-':") for key, _ in found.keys)
        assert all(0 < at < len(token.word) for at in found.breaks)


FAMILIAR = (
    "kunta", "kunnan", "elinkeino-ohjelman", "eve-verkoston", "kolke:n", "2024:n", "covid-19",
    "start-upyritysten", "lemlandissa", "brändöön", "tehdyistä", "verksto", "yrityksen", "upyritys",
)  # fmt: skip
WORDS = st.lists(
    st.one_of(
        st.sampled_from(FAMILIAR),
        st.text(alphabet="akntuioes-:'2", min_size=1, max_size=12),
    ),
    max_size=12,
)


@given(WORDS)
def test_many_words_get_what_each_gets_alone(texts: list[str]) -> None:
    analyser = Analyser(Lexicon(["Lemland", "Brändö"]), ANALYSER.automaton)
    words = {token.word for text in texts for token in tokens(text)}
    assert analyser.analyse_all(words) == {word: analyser.analyse(word) for word in words}


def test_the_version_tells_other_names_apart() -> None:
    assert Analyser(Lexicon(["Lemland"])).version != Analyser().version
    assert Analyser(Lexicon(["Brändö"])).version != Analyser().version
    assert Analyser(Lexicon()).version == Analyser().version
