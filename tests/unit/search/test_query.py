from __future__ import annotations

import pytest
from elinvoima.search.query import MOST_CHARACTERS, MOST_WORDS, read_query
from hypothesis import given
from hypothesis import strategies as st


def words(text: str) -> list[str]:
    return [w.word for w in read_query(text).words]


def excluded(text: str) -> list[str]:
    return [w.word for w in read_query(text).words if w.is_excluded]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  Elinkeino‑OHJELMA  ", ["elinkeino-ohjelma"]),
        ("ka\u0308rki", ["kärki"]),
        ("kasvu\u00adohjelma", ["kasvuohjelma"]),
        ("kunta\x00kaupunki\x1b", ["kunta", "kaupunki"]),
        ("<script>alert(1)</script>", ["script", "alert", "1", "script"]),
        ("🙂 kunta 🙂", ["kunta"]),
        ("(a+)+$ .* [x", ["a", "x"]),
        ("\ud800kunta\udfff", ["kunta"]),
    ],
)
def test_words_are_read_from_anything(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("matkailu !lappi", ["lappi"]),
        ("matkailu !lappi !Kainuu", ["lappi", "kainuu"]),
        ("!lappi", ["lappi"]),
        ("Moi! lappi", []),
        ("kunta!lappi", []),
        ("matkailu ! lappi", []),
        ("elinvoiman kasvu -ohjelma", []),
        ("yritykset ja -kehitys", []),
        ("-lappi", []),
        ("elinkeino-ohjelma", []),
        ("elinkeino- ja kasvuohjelma", []),
        ('"matkailu !lappi"', []),
        ("Save Salla -kampanja", []),
        ("Mikkeli City 2020 -ohjelma", []),
    ],
)
def test_an_exclamation_mark_leaves_a_word_out_and_a_hyphen_joins_it(
    text: str, expected: list[str]
) -> None:
    assert excluded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"kunnan ohjelma" kasvu', [0, 0, -1]),
        ("”kunnan ohjelma” «uusi kasvu»", [0, 0, 1, 1]),
        ('kunnan "ohjelma', [-1, -1]),
        ('"" kunta', [-1]),
    ],
)
def test_what_is_quoted_is_a_phrase(text: str, expected: list[int]) -> None:
    assert [w.phrase for w in read_query(text).words] == expected


def test_the_end_of_a_long_query_is_left_out_and_told() -> None:
    assert not read_query("kunta").truncated
    long = read_query("kunta " * 10_000)
    assert (len(long.words), long.truncated) == (MOST_WORDS, True)
    assert read_query("x" * (MOST_CHARACTERS + 1)).truncated
    assert len(read_query("a" * 10_000).text) == MOST_CHARACTERS


@given(st.text())
def test_any_text_is_a_query(text: str) -> None:
    query = read_query(text)
    for word in query.words:
        assert query.text[word.start : word.end] == word.text
        assert word.word
