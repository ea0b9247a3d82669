"""Quoted phrases: the words stand side by side, however common they are and whatever is kept."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
from elinvoima.search import index as index_module
from elinvoima.search.analysing import LEMMA, PlainAnalyser
from elinvoima.search.analysis import Analyser
from elinvoima.search.answers import Request, answer
from elinvoima.search.index import build_index
from elinvoima.search.meaning import meanings
from elinvoima.search.query import read_query
from elinvoima.search.ranking import rank
from elinvoima.search.reading import index_of, open_index
from elinvoima.search.tokens import tokens
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search_samples import ask, document, numbers, sample_index, shown

WORDS = ("kunta", "kasvu", "ja", "kunta-kasvu")
"""Two common words, a function word, and a compound that has the common words as its parts."""
SEGMENTS = st.lists(st.sampled_from(WORDS), max_size=6)


@settings(max_examples=50)
@given(
    st.lists(st.tuples(SEGMENTS, SEGMENTS), min_size=1, max_size=6),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=3),
    st.sampled_from((1, 4, 1000)),
)
def test_a_phrase_finds_the_documents_that_have_it_in_a_segment_and_no_others(
    texts: list[tuple[list[str], list[str]]], phrase: list[str], kept: int
) -> None:
    with patch.object(index_module, "POSITIONS", kept):
        documents = (
            document(n, " ".join(title), " ".join(text)) for n, (title, text) in enumerate(texts)
        )
        index = index_of(build_index(documents, PlainAnalyser()))
    having = [n for n, text in enumerate(texts) if any(is_in(phrase, words) for words in text)]
    found = answer(Request(f'"{" ".join(phrase)}"'), index, PlainAnalyser())
    assert found["isLoose"] == (not having)
    if having:
        assert sorted(numbers(found)) == having


def is_in(phrase: list[str], words: list[str]) -> bool:
    size = len(phrase)
    return any(words[n : n + size] == phrase for n in range(len(words) - size + 1))


def test_common_words_stand_side_by_side_in_any_form_but_not_as_parts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(index_module, "POSITIONS", 1)
    texts = [
        "kunta kunta kunta ja ohjelma ohjelma",
        "kunta ohjelma kunta ohjelma on kunnan ohjelmia",
        "kunta teki kunnan kasvuohjelman ohjelma",
        "ohjelma kunta",
        "kunta muuta muuta ohjelma ja kunta x kunnan ohjelman",
    ]
    index = sample_index(document(n, text=text) for n, text in enumerate(texts))
    assert sorted(numbers(ask(index, '"kunnan ohjelma"'))) == [1, 4]
    assert numbers(ask(index, '"ohjelma on kunta"')) == [1]
    assert numbers(ask(index, '"ohjelma ja kunta"')) == [4]
    assert ask(index, '"ohjelma on ohjelma"')["isLoose"]


def test_the_passage_shows_the_phrase_though_its_words_are_alone_before_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(index_module, "POSITIONS", 1)
    text = "Ohjelma kunta. " + "Muuta sanottavaa. " * 40 + "Kunnan ohjelmia. " + "X y. " * 40
    index = sample_index([document(0, text=text), document(1, text="kunta ja ohjelma")])
    [result] = ask(index, '"kunta ohjelma"')["results"]
    assert shown(result["snippet"]).startswith("… [Kunnan] [ohjelmia]. X y.")


def test_a_word_that_is_there_only_in_parts_makes_no_phrase() -> None:
    texts = ["uusi ohjelma", "uusi kasvu"]
    index = sample_index(document(n, text=text) for n, text in enumerate(texts))
    found = ask(index, '"uusi kasvuohjelma"')
    assert found["isLoose"]
    assert sorted(numbers(found)) == [0, 1]


PHRASES = (
    "elinvoiman kehittäminen", "elinvoiman johtaminen", "kunnan elinvoima", "osaava työvoima",
    "vetovoima ja pitovoima", "kunnan ja maakunnan",
)  # fmt: skip


def test_on_the_site_every_result_has_the_phrase_unless_none_has(site: Path) -> None:
    index, analyser = open_index(site), Analyser()

    @cache
    def lemmas(word: str) -> frozenset[str]:
        return frozenset(key for key, channel in analyser.analyse(word).keys if channel == LEMMA)

    def texts(number: int) -> list[list[frozenset[str]]]:
        document = index.document(number)
        shown = [text for _, _, _, text in document["segments"]]
        shown += document["card"].get("themes", ())
        return [[lemmas(token.word) for token in tokens(text)] for text in shown]

    texts_of = [texts(number) for number in range(index.size)]
    for phrase in PHRASES:
        wanted = [lemmas(word) for word in phrase.split()]
        having = {n for n, own in enumerate(texts_of) if any(stands_in(wanted, t) for t in own)}
        ranking = rank(meanings(read_query(f'"{phrase}"'), index, analyser), index)
        assert ranking.is_loose == (not having), phrase
        assert not having or {scored.document for scored in ranking.scored} == having, phrase


def stands_in(wanted: list[frozenset[str]], words: list[frozenset[str]]) -> bool:
    return any(
        all(one & other for one, other in zip(wanted, words[start:], strict=False))
        for start in range(len(words) - len(wanted) + 1)
    )
