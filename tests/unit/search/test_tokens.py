"""A text's words, and how they are written when compared."""

from __future__ import annotations

import unicodedata

import pytest
from elinvoima.search.tokens import MAX_LENGTH, normalised, parted, tokens
from hypothesis import given
from hypothesis import strategies as st


def words(text: str) -> list[str]:
    return [token.word for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iin kunta, Lahti.", ["iin", "kunta", "lahti"]),
        ("elinkeino-ohjelma – tai ei", ["elinkeino-ohjelma", "tai", "ei"]),
        ("elinkeino\u2011ohjelma elin\u00adkeino", ["elinkeino-ohjelma", "elinkeino"]),
        ("KOLKE:n 2024:n 12:30", ["kolke:n", "2024:n", "12:30"]),
        ("vaa'an vaa’an", ["vaa'an", "vaa'an"]),
        ("maaseutu- ja -kehitys", ["maaseutu", "ja", "kehitys"]),
        ("a\u0308iti", ["äiti"]),
        ("2,5 % (2023–2025)", ["2", "5", "2023", "2025"]),
        ("snake_case", ["snake", "case"]),
        ("😀kunta😀 👩‍👩‍👧", ["kunta"]),
        ("", []),
        (" -':\u00ad ", []),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_places_are_those_of_the_text() -> None:
    text = "Elin\u00adkeino, A\u0308iti!"
    assert [text[t.start : t.end] for t in tokens(text)] == ["Elin\u00adkeino", "A\u0308iti"]


def test_only_the_beginning_of_an_endless_word_is_looked_at() -> None:
    assert words("a" * 5000) == ["a" * MAX_LENGTH]


@given(st.text(st.sampled_from("aÄ\u0308\u00ad\u2019\u2010\u2011-'1İ")) | st.text())
def test_signs_are_made_alike_in_every_word(text: str) -> None:
    alike = text.replace("\u00ad", "").replace("\u2019", "'")
    alike = alike.replace("\u2010", "-").replace("\u2011", "-")
    assert normalised(text) == unicodedata.normalize("NFC", alike).lower()[:MAX_LENGTH]


@given(st.text())
def test_a_word_is_written_in_one_way(text: str) -> None:
    for token in tokens(text):
        assert token.word == normalised(text[token.start : token.end])


@given(st.text(alphabet="ab-'’:\u00ad\u0308 .ÄÖ\U0001f600"))
def test_parting_a_text_finds_the_same_words(text: str) -> None:
    pieces = parted(text)
    assert "".join(pieces) == text
    assert pieces[1::2] == [text[token.start : token.end] for token in tokens(text)]
