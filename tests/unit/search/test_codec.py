from __future__ import annotations

import pytest
from elinvoima.search.codec import (
    CorruptData,
    Reader,
    front_coded,
    unzigzag,
    varint,
    varints,
    zigzag,
)
from hypothesis import given
from hypothesis import strategies as st

NUMBERS = st.integers(0, 2**35 - 1)
WORDS = st.text(
    st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"], exclude_characters="\n"),
    max_size=20,
)


@given(st.lists(NUMBERS))
def test_numbers_come_back(numbers: list[int]) -> None:
    data = varints(numbers)
    assert data == b"".join(map(varint, numbers))
    reader = Reader(data)
    assert reader.varints(len(numbers)) == numbers
    assert reader.at == len(data)


@given(st.lists(st.integers(0, 127), max_size=50), st.lists(NUMBERS, max_size=3))
def test_small_numbers_are_read_at_once(small: list[int], rest: list[int]) -> None:
    reader = Reader(varints([*small, *rest]))
    assert reader.varints(len(small)) == small
    assert reader.varints(len(rest)) == rest


@given(st.integers(-(2**31), 2**31))
def test_signed_numbers_come_back(number: int) -> None:
    assert unzigzag(zigzag(number)) == number
    assert zigzag(number) >= 0


def test_numbers_near_zero_are_short() -> None:
    assert [zigzag(n) for n in (0, -1, 1, -2, 2)] == [0, 1, 2, 3, 4]
    assert varint(127) == b"\x7f"
    assert varint(128) == b"\x80\x01"


def test_a_negative_number_is_refused() -> None:
    with pytest.raises(ValueError, match="-1"):
        varint(-1)


@given(st.lists(WORDS))
def test_front_coded_strings_come_back(words: list[str]) -> None:
    words.sort()
    reader = Reader(front_coded(words))
    assert reader.front_coded() == words
    assert reader.at == len(reader.data)


@given(st.binary(max_size=40))
def test_any_bytes_are_read_or_called_corrupt(data: bytes) -> None:
    reader = Reader(data)
    try:
        while reader.at < len(data):
            reader.front_coded()
            reader.sums(reader.varint())
    except CorruptData:
        pass


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x80",
        b"\xff" * 6,
        b"\x01\x05\x01a",
        b"\x01\x00\x05a",
        b"\x01\x00\x01\xff",
        b"\x02\x00\x00\x01a",
        b"\x01\x00\x03a\nb",
    ],
    ids=[
        "nothing",
        "half a number",
        "too long",
        "shares too much",
        "cut short",
        "not UTF-8",
        "too few",
        "too many",
    ],
)
def test_what_is_wrong_is_told(data: bytes) -> None:
    with pytest.raises(CorruptData):
        Reader(data).front_coded()


def test_a_lie_of_how_many_takes_no_memory() -> None:
    with pytest.raises(CorruptData):
        Reader(b"\x81\x00").varints(10**12)
