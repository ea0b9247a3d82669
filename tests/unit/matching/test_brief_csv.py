"""The brief as a table that spreadsheets open and that runs nothing in them."""

from __future__ import annotations

import csv
import io

import pytest
from elinvoima.matching.brief_csv import brief_csv

from tests.brief_samples import CASES, sample_brief


def rows(case: str) -> list[list[str]]:
    text = brief_csv(sample_brief(case)).removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


@pytest.mark.parametrize("case", CASES)
def test_each_practice_is_a_row_of_as_many_cells_as_the_head(case: str) -> None:
    found = rows(case)
    assert len(found) == 1 + len(sample_brief(case).practices)
    assert {len(row) for row in found} == {len(found[0])}


@pytest.mark.parametrize("case", CASES)
def test_no_cell_begins_as_a_formula(case: str) -> None:
    for row in rows(case):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_finnish_excel_opens_it() -> None:
    content = brief_csv(sample_brief("every-need"))
    assert content.startswith("\ufeffKunta, jolle haetaan;Koottu;")
    lines = content.split("\r\n")
    assert lines[-1] == ""
    assert len(lines) == 1 + 1 + 3
    by_name = dict(zip(*rows("every-need")[:2], strict=True))
    assert by_name["Sopivuus, 0–100"] == "40,8"
    assert by_name["Oma huomio"] == "Kysy johtajalta.\nToinen kappale."


def test_a_note_that_looks_like_a_formula_is_kept_as_text() -> None:
    note = dict(zip(rows("hostile")[0], rows("hostile")[2], strict=True))["Oma huomio"]
    assert note == "'-2+3\n=1"
