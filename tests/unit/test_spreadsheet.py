"""Tables that open in a Finnish Excel, and do no harm there."""

from __future__ import annotations

import csv
import io

import pytest
from elinvoima.spreadsheet import BYTE_ORDER_MARK, cell_text, table
from hypothesis import given
from hypothesis import strategies as st

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (-10.75, "-10,75"),
        (20.0, "20,0"),
        ("Kolari", "Kolari"),
        ("020", "020"),
        ("=1+1", "'=1+1"),
        ("+358 40 123", "'+358 40 123"),
        ("-5 %", "'-5 %"),
        ("@kolari", "'@kolari"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
    ],
)
def test_a_cell_is_said_so(value: str | float | None, cell: str) -> None:
    assert cell_text(value) == cell


def test_lines_end_as_the_standard_says() -> None:
    assert table([["a", 1.5], ["b;c", None]]) == '\ufeffa;1,5\r\n"b;c";\r\n'


@given(st.lists(st.lists(texts, min_size=2, max_size=4), min_size=1, max_size=4))
def test_every_text_comes_back(rows: list[list[str]]) -> None:
    text = table(rows).removeprefix(BYTE_ORDER_MARK)
    read = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert read == [[cell_text(cell) for cell in row] for row in rows]
    assert all(cell.removeprefix("'") in {c, c.removeprefix("'")}
               for line, row in zip(read, rows, strict=True)
               for cell, c in zip(line, row, strict=True))  # fmt: skip


@given(texts)
def test_no_text_is_a_formula(text: str) -> None:
    assert not cell_text(text).startswith(("=", "+", "-", "@", "\t", "\r"))
