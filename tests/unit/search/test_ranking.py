from __future__ import annotations

import math

import pytest
from elinvoima.search.ranking import idf_of
from elinvoima.search.weights import FieldWeight, Weights

from tests.search_samples import ask, document, numbers, sample_index


def test_the_score_of_one_word_is_idf_times_impact() -> None:
    index = sample_index()
    [first, *_] = ask(index, "kunta")["results"]
    entry = index.word("kunta")
    assert entry
    postings = index.postings(entry.id)
    impact = postings.impacts[postings.documents.index(first["number"])]
    assert first["score"] == idf_of(postings.df, 4) * impact / 255
    assert math.isclose(idf_of(1, 4), math.log(1 + 3.5 / 1.5))


def test_the_word_itself_beats_a_compound_and_a_root() -> None:
    index = sample_index(
        [document(0, text="kasvuohjelma"), document(1, text="ohjelma"), document(2, text="muu")]
    )
    assert numbers(ask(index, "ohjelma")) == [1, 0]
    index = sample_index([document(0, text="kehittäminen"), document(1, text="kehittää")])
    assert numbers(ask(index, "kehittää")) == [1, 0]


def test_a_compound_asked_for_finds_its_parts_last() -> None:
    others = [document(n, text="muuta") for n in range(2, 12)]
    index = sample_index(
        [document(0, text="ohjelma"), document(1, text="kasvuohjelman x y z"), *others]
    )
    answer = ask(index, "kasvuohjelma")
    assert numbers(answer) == [1, 0]
    assert answer["full"] == 1


TEXTS_OF_PARTS = ["kasvu", "ohjelma", "kasvu ja ohjelma", "kehittäminen", *["muuta"] * 8]


def test_of_a_compound_that_is_nowhere_as_a_whole_all_parts_are_the_full_match() -> None:
    index = sample_index(document(n, text=text) for n, text in enumerate(TEXTS_OF_PARTS))
    answer = ask(index, "kasvuohjelma")
    assert numbers(answer)[0] == 2
    assert [r["isFull"] for r in answer["results"]] == [True, False, False]
    assert (answer["full"], answer["total"]) == (1, 3)
    assert not answer["words"][0]["isWhole"]
    assert ask(index, "ohjelma")["words"][0]["isWhole"]


@pytest.mark.parametrize("query", ["elinkeino-ohjelma", "kehittämisohjelma"])
def test_a_compound_with_a_part_that_is_nowhere_has_no_full_match(query: str) -> None:
    index = sample_index(document(n, text=text) for n, text in enumerate(TEXTS_OF_PARTS))
    answer = ask(index, query)
    assert answer["full"] == 0
    assert answer["total"] == (query == "elinkeino-ohjelma") * 2


def test_a_part_that_nearly_every_document_has_finds_nothing() -> None:
    others = [document(n, text="ohjelma") for n in range(1, 30)]
    index = sample_index([document(0, text="kasvuohjelman x y z"), *others])
    assert numbers(ask(index, "kasvuohjelma")) == [0]
    assert len(numbers(ask(index, "ohjelma"))) > 1


def test_documents_with_every_word_come_first_in_a_short_query() -> None:
    documents = [
        document(0, "kunta kunta kunta"),
        document(1, text="kunta ja metsä " + "muuta " * 80),
        document(2, text="muuta"),
    ]
    index = sample_index(documents)
    answer = ask(index, "kunta metsä")
    assert numbers(answer) == [1, 0]
    assert [r["isFull"] for r in answer["results"]] == [True, False]
    assert (answer["total"], answer["full"]) == (2, 1)


def test_neighbours_in_order_beat_the_other_order_and_words_apart() -> None:
    texts = ["kunta x x x metsä", "metsä kunta x x x", "kunta metsä x x x", "x x x x x"]
    index = sample_index(document(n, text=text) for n, text in enumerate(texts))
    assert numbers(ask(index, "kunta metsä")) == [2, 1, 0]


def test_parts_of_one_compound_are_neighbours() -> None:
    index = sample_index([document(0, text="kasvuohjelma"), document(1, text="muu")])
    [result] = ask(index, "kasvu ohjelma", explain=True)["results"]
    assert result["explain"]["proximity"] > 0


def test_as_good_documents_are_newest_first_then_by_number() -> None:
    dates = ["2020-01-01", "", "2023-01-01", "2023-01-01"]
    index = sample_index(document(n, text="kunta", date=date) for n, date in enumerate(dates))
    assert numbers(ask(index, "kunta")) == [2, 3, 0, 1]


def test_results_may_be_sorted_by_date() -> None:
    dates = ["2020-01-01", "", "2023-01-01"]
    documents = [document(n, "kunta " * (3 - n), date=date) for n, date in enumerate(dates)]
    assert numbers(ask(sample_index(documents), "kunta", sort="date")) == [2, 0, 1]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"kunnan ohjelma"', [0]),
        ('"kunta ohjelmia"', [0]),
        ('"kunta ja ohjelma"', [3]),
        ('"kuusi metsässä" ohjelma', [2]),
        ('"kunnan ohjelma" "kunta kehittää"', [0]),
        ('"kunta"', [0, 3]),
    ],
)
def test_a_phrase_stands_word_by_word_in_any_form(query: str, found: list[int]) -> None:
    assert sorted(numbers(ask(sample_index(), query))) == found


@pytest.mark.parametrize(
    ("query", "as_without"),
    [
        ('"ohjelma kunta"', "ohjelma kunta"),
        ('"kunnan ohjelma" "kuusi metsässä"', '"kunnan ohjelma" kuusi metsässä'),
        ('"kunnan kissanminttu"', "kunnan kissanminttu"),
    ],
)
def test_a_phrase_that_no_page_has_is_let_be_and_that_is_told(query: str, as_without: str) -> None:
    found, without = (ask(sample_index(), text) for text in (query, as_without))
    assert numbers(found) == numbers(without) != []
    assert found["isLoose"]
    assert not without["isLoose"]


@pytest.mark.parametrize(
    ("query", "found"),
    [("ohjelma !kolari", [1, 3]), ("ohjelma !kunnan", [1]), ("!kunta", []), ("kunta !kunta", [])],
)
def test_an_excluded_word_leaves_its_documents_out(query: str, found: list[int]) -> None:
    assert sorted(numbers(ask(sample_index(), query))) == found


def test_weights_go_through_the_manifest() -> None:
    weights = Weights(proximity=0.25, coverage_floor=0.1, full_first_up_to=7)
    told = Weights.of_manifest(weights.as_manifest())
    assert told == weights
    assert Weights(title=FieldWeight(5, 0.1)).as_dict()["title"] == {"weight": 5, "b": 0.1}
