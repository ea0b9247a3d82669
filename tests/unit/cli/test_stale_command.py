"""`elinvoima stale`: what is due by a day, in words and in JSON, and an exit code for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from elinvoima.cli import main
from elinvoima.clock import VARIABLE

from tests.samples import PUBLIC, STORY, STORY_FILE, THEME, THEME_FILE, text_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        STORY_FILE: text_of(STORY, **PUBLIC, review_by="2027-01-31"),
        THEME_FILE: text_of(THEME, **{**PUBLIC, "reviewed": "2026-11-25"}),
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def stale(folder: Path, *arguments: str) -> int:
    return main(["stale", "--root", str(folder), *arguments])


def test_nothing_is_due_yet(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert stale(folder) == 0
    assert capsys.readouterr().out == (
        "Mitään ei tarvitse vielä tarkistaa. "
        "Seuraavan vuoro on 2027-01-31: case_studies/kolari.md\n"
    )
    assert stale(folder, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_what_is_due_today_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "2027-01-31")
    assert stale(folder) == 1
    assert capsys.readouterr().out == (
        "2027-01-31  case_studies/kolari.md  (julkaistu 2026-11-21, ei tarkistettu sen jälkeen)\n"
        "1 sivu on tarkistettava.\n"
    )


def test_until_looks_further_and_marks_days_that_no_file_gives(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert stale(folder, "--until", "2028-12-31", "--lang", "en") == 1
    assert capsys.readouterr().out.splitlines() == [
        "2027-01-31  case_studies/kolari.md  (published 2026-11-21, not checked since)",
        "2028-11-25*  docs/themes/yritykset.md  (last checked 2026-11-25)",
        "* the file has no review_by: 24 months from when it was last checked",
        "2 pages are to be checked.",
    ]


def test_the_publisher_decides_how_long_facts_hold(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "elinvoima.toml").write_text("[review]\nmonths = 1\n", encoding="utf-8")
    assert stale(folder, "--until", "2026-12-25", "--format", "json") == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "file": "docs/themes/yritykset.md",
            "address": "/teemat/yritykset/",
            "title": "Yritysten toimintaympäristö",
            "due": "2026-12-25",
            "due_is_set": False,
            "is_late": False,
            "checked": "2026-11-25",
            "is_reviewed": True,
        }
    ]


@pytest.mark.parametrize("day", ["ensi vuonna", "2027-02-30", "1.2.2027", ""])
def test_a_day_that_is_not_one_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    assert stale(folder, "--until", day) == 2
    assert f"nyt siinä on ”{day}”" in capsys.readouterr().err


def test_content_with_errors_is_told_and_not_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / STORY_FILE).write_text("---\ntitle: rikki: on\n---\n", encoding="utf-8")
    assert stale(folder) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "E201" in told.err
    assert "tarkistettavia ei voi laskea" in told.err
