"""`elinvoima search` over a small built index: what it tells, and what it says when it cannot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from elinvoima.cli import main
from elinvoima.search.analysis import Analyser
from elinvoima.search.index import build_index, write_index
from elinvoima.search.shards import CURRENT, FORMAT, HOME

from tests.search_samples import document, sample_files


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_index(sample_files(), tmp_path)
    return tmp_path


def search(site: Path, *arguments: str) -> int:
    return main(["search", "--site-dir", str(site), *arguments])


def test_results_are_told_in_finnish(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(site, "kunnan", "ohjelma") == 0
    told = capsys.readouterr().out
    assert told.startswith("3 tulosta, joista 2 sisältää kaikki sanat\n\n1. Kolari sai ohjelman\n")
    assert "/tarinat/0/#opit · Kolari · 2023" in told
    assert "\u00ad" not in told
    assert "\x1b" not in told


def test_a_mended_word_and_an_unknown_one_are_told(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert search(site, "ohjlema", "xyzzy") == 0
    told = capsys.readouterr().out
    assert "Näytetään tulokset haulle ”ohjelma xyzzy”." in told
    assert "xyzzy" in told.splitlines()[1]


def test_a_phrase_that_no_page_has_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(site, '"ohjelma kunta"') == 0
    told = capsys.readouterr().out
    assert "Lainausmerkeissä olevaa ei ole millään sivulla sellaisenaan." in told.splitlines()[0]
    assert "tulos" in told


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("elinvoima", "3 tulosta, joista 2 sisältää koko sanan"),
        ("elinvoimajohtaminen", "3 tulosta, joista 1 sisältää sanan kaikki osat"),
        ("elinvoiman johtaminen", "2 tulosta, joista 1 sisältää kaikki sanat"),
        ("kunta", "1 tulos"),
    ],
)
def test_how_many_have_the_whole_word_or_all_its_parts_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], word: str, told: str
) -> None:
    texts = ["elinvoiman johtaminen", "elinvoimaa", "työvoima", "kunta"]
    documents = [document(number, text=text) for number, text in enumerate(texts)]
    write_index(build_index(documents, Analyser()), tmp_path)
    assert search(tmp_path, word) == 0
    assert capsys.readouterr().out.splitlines()[0] == told


def test_nothing_found_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(site, "xyzzy") == 0
    assert "Mitään ei löytynyt." in capsys.readouterr().out


def test_the_answer_in_json_is_the_browsers(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(site, "--json", "--limit", "1", "ohjelma") == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["total"], len(answer["results"]), answer["error"]) == (3, 1, None)


def test_an_explanation_names_keys_and_numbers(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert search(site, "--explain", "kunta", "ohjelma") == 0
    told = capsys.readouterr().out
    assert "kunta (perusmuoto)" in told
    assert "/255" in told
    assert "läheisyys" in told
    assert "osuus sanoista" in told


def test_results_may_be_narrowed_and_sorted(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(site, "--json", "--region", "kainuu", "--year", "2022", "ohjelma") == 0
    assert [r["number"] for r in json.loads(capsys.readouterr().out)["results"]] == [1]
    assert search(site, "--json", "--newest", "ohjelma") == 0
    assert [r["number"] for r in json.loads(capsys.readouterr().out)["results"]] == [3, 0, 1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--region", "lapi", "x"], "sallitut: kainuu, lappi"),
        (["--theme", "x", "x"], "--theme"),
        (["--limit", "0", "x"], "1–1000"),
    ],
)
def test_a_wrong_choice_is_told_with_the_right_ones(
    site: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert search(site, *arguments) == 2
    assert said in capsys.readouterr().err


def test_what_stands_in_the_way_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(site / "nowhere", "x") == 3
    assert "elinvoima build" in capsys.readouterr().err
    for file in (site / HOME).rglob("words/*.bin"):
        file.write_bytes(b"x")
    assert search(site, "kunta") == 3
    assert "rikki (words/0.bin)" in capsys.readouterr().err
    for file in (site / HOME).rglob("words/*.bin"):
        file.unlink()
    assert search(site, "kunta") == 3
    assert "words/0.bin" in capsys.readouterr().err
    (site / CURRENT).write_text(json.dumps({"format": FORMAT + 1, "index": "x"}))
    assert search(site, "kunta") == 3
    assert "toista versiota" in capsys.readouterr().err
    (site / CURRENT).unlink()
    assert search(site, "kunta") == 3
    assert "current.json" in capsys.readouterr().err
