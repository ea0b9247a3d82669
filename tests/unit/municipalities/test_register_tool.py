"""`tools/register.py`: the same bytes every time, and nothing from facts that are not whole."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from elinvoima.municipalities.data_error import DataError
from elinvoima.municipalities.data_format import MERGERS, MUNICIPALITIES
from elinvoima.municipalities.register import DATA, load_register

from tools import register as tool

YEARS = load_register().years


@pytest.fixture(autouse=True)
def official(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the published sums for the official ones, whatever year they are from by now."""
    places = load_register().municipalities
    sums = {
        YEARS.population: sum(m.population or 0 for m in places),
        YEARS.earlier: sum(m.earlier_population or 0 for m in places),
    }
    monkeypatch.setattr(tool, "POPULATIONS", sums)


def facts() -> str:
    """Return facts as they are gathered: the year of the areas is told elsewhere."""
    text = (DATA / MUNICIPALITIES).read_text("utf-8")
    return text.replace(f"land_area_km2_{YEARS.area}", "land_area_km2", 1)


def wrong(text: str) -> str:
    with pytest.raises(tool.FactsError) as refused:
        tool.texts_of(text, YEARS.area)
    return str(refused.value)


def test_the_published_files_are_what_the_facts_give() -> None:
    for text in (facts(), "\ufeff" + facts().replace("\n", "\r\n")):
        municipalities, mergers = tool.texts_of(text, YEARS.area)
        assert municipalities.encode() == (DATA / MUNICIPALITIES).read_bytes()
        assert mergers.encode() == (DATA / MERGERS).read_bytes()


def test_numbers_are_written_in_one_way() -> None:
    loose = facts().replace(",293.26,23.8651,", ",293.260,23.865100,", 1)
    assert loose != facts()
    assert tool.texts_of(loose, YEARS.area) == tool.texts_of(facts(), YEARS.area)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (",293.26,", ",29326,", "land area sums to"),
        (",06,Pirkanmaa,", ",99,Pirkanmaa,", "regions missing or unknown: 06, 99"),
        (",semi-urban,", ",urban,", "classes are"),
        (",rural,", ",,", "classes are"),
        ("Koski Tl", "Salla!", "the address salla would be of two"),
    ],
)  # fmt: skip
def test_facts_that_do_not_add_up_are_refused(old: str, new: str, said: str) -> None:
    text = facts()
    assert old in text
    number = -1 if "Pirkanmaa" in old else 1  # a region has many rows
    assert said in wrong(text.replace(old, new, number))


def test_a_missing_row_is_told_in_many_ways() -> None:
    lines = facts().splitlines(keepends=True)
    told = wrong("".join([*lines[:1], *lines[2:]]))
    assert "307 municipalities; there should be 308" in told
    assert f"population of {YEARS.population} sums to" in told
    assert f"population of {YEARS.earlier} sums to" in told


def test_a_year_without_an_official_sum_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tool, "POPULATIONS", {})
    assert f"add the official population of {YEARS.population} to POPULATIONS" in wrong(facts())


def test_faults_of_the_file_are_told_with_their_lines() -> None:
    with pytest.raises(DataError) as refused:
        tool.texts_of(facts().replace(",293.26,", ",x,", 1), YEARS.area)
    assert "municipalities.csv:2: land_area_km2" in refused.value.tell("en")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "facts.csv").write_text(facts(), "utf-8")
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(tool, "DATA", tmp_path / "data")
    return tmp_path


def run(folder: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> int:
    monkeypatch.setattr(sys, "argv", ["register.py", str(folder / "facts.csv"), *options])
    return tool.main()


def test_it_writes_once_and_then_has_nothing_to_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, monkeypatch, "--check") == 1
    assert list((folder / "data").iterdir()) == []
    assert run(folder, monkeypatch) == 0
    assert capsys.readouterr().out.count(": written") == 2
    for name in (MUNICIPALITIES, MERGERS):
        assert (folder / "data" / name).read_bytes() == (DATA / name).read_bytes()
    assert run(folder, monkeypatch) == run(folder, monkeypatch, "--check") == 0
    assert capsys.readouterr().out.count(": as it should be") == 4


@pytest.mark.parametrize("text", ["", "x", facts().replace(",rural,", ",rural,9", 1)])
def test_wrong_facts_write_nothing(
    folder: Path, text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "facts.csv").write_text(text, "utf-8")
    assert run(folder, monkeypatch) == 1
    assert capsys.readouterr().err
    assert list((folder / "data").iterdir()) == []
