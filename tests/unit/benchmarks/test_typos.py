"""The maker of typing errors: one error, the same for the same seed."""

from __future__ import annotations

import pytest

from benchmarks.chance import repeatable
from benchmarks.search.collection import Query
from benchmarks.search.typos import ERRORS, mistyped, with_typos, without_dots

WORDS = ("elinvoima", "Hämeenlinna", "kehittämisyhtiö", "aaaaa")


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
@pytest.mark.parametrize("word", WORDS)
def test_an_error_changes_at_most_two_letters(error, word) -> None:
    for seed in range(20):
        wrong = error(word, repeatable(seed))
        assert abs(len(wrong) - len(word)) <= 1
        if len(wrong) == len(word):
            assert sum(a != b for a, b in zip(wrong, word, strict=True)) <= 2


def test_one_word_of_at_least_five_letters_is_hit() -> None:
    for seed in range(50):
        wrong = mistyped("me 12345 elinvoima ja", repeatable(seed))
        assert wrong != "me 12345 elinvoima ja"
        assert wrong.startswith("me 12345 ")
        assert wrong.endswith(" ja")


def test_short_words_stay() -> None:
    assert mistyped("Ii ja Eura 2024", repeatable(1)) == "Ii ja Eura 2024"


def test_the_same_seed_gives_the_same_errors_whatever_else_is_asked() -> None:
    queries = [Query("q1", "elinkeino-ohjelma"), Query("q2", "Kuinka kunta kehittyy?", "question")]
    wrong = with_typos(queries, 7)
    assert wrong == with_typos(queries, 7)
    assert wrong[1:] == with_typos(queries[1:], 7)
    assert wrong != with_typos(queries, 8)
    assert [query.kind for query in wrong] == ["", "question"]


def test_dots_are_lost_one_at_a_time() -> None:
    assert without_dots("pöytä", repeatable(0)) in {"poytä", "pöyta"}
    assert without_dots("talo", repeatable(0)) == "talo"
