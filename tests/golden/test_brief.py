"""Client briefs of made-up cases, whole, as Python writes them; the browser must write the same.

The cases are in `tests/brief_samples.py`. The tables stand here with plain line ends; their own are
CR LF (tests/unit/matching/test_brief_csv.py). `UPDATE_EXPECTED=1 python -m pytest tests/golden`
writes the files anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from elinvoima.matching.brief_csv import brief_csv
from elinvoima.matching.brief_markdown import brief_markdown

from tests.brief_samples import CASES, sample_brief

HERE = Path(__file__).parent / "brief"
UPDATE = bool(os.environ.get("UPDATE_EXPECTED"))


@pytest.mark.parametrize("name", CASES)
def test_the_brief_is_as_it_was(name: str) -> None:
    brief = sample_brief(name)
    table = brief_csv(brief).replace("\r\n", "\n")
    for made, ending in ((brief_markdown(brief), "md"), (table, "csv")):
        golden = HERE / f"{name}.{ending}"
        if UPDATE:
            golden.write_bytes(made.encode())
        assert made.encode() == golden.read_bytes()


def test_every_golden_brief_has_its_case() -> None:
    assert {file.stem for file in HERE.iterdir()} == set(CASES)
