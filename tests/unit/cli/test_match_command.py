"""`elinvoima match` over the repository's own stories, and what it says when it cannot."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from elinvoima.cli import main

from tests.conftest import ROOT

EXAMPLES = Path(__file__).parents[2] / "examples"
THEME, METHOD = "yritysmyonteinen-paatoksenteko", "tyopaja"


def match(*arguments: str) -> int:
    return main(["match", "--root", str(ROOT), *arguments])


def in_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert match(*arguments, "--format", "json") == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_practices_are_told_with_scores_reasons_and_warnings(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert match("--municipality", "Kouvola", "--theme", THEME, "--method", METHOD) == 0
    said = capsys.readouterr().out
    assert "teema: " in said
    assert "käytti menetelmiä: Työpaja" in said
    assert "etäisyys 0," in said
    assert "Eniten samaa: " in said
    assert "/tarinat/kolari-elinkeino-ohjelma/" in said
    assert "! on tehty asiakaskunnassa itsessään" in said


def test_json_has_the_contribution_of_every_part(capsys: pytest.CaptureFixture[str]) -> None:
    found = in_json(capsys, "--municipality", "Kolari", "--theme", THEME, "--method", METHOD)
    assert len(found["results"]) <= 10 <= found["count"]
    for result in found["results"]:
        given = [part["contribution"] for part in result["parts"].values()]
        assert result["score"] == pytest.approx(sum(given))
        assert result["title"]
        assert result["address"].startswith("tarinat/")
    assert list(found["results"][0]["parts"]) == ["theme", "peer", "method", "evidence", "recency"]


def test_without_a_theme_it_works_and_says_what_the_order_rests_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert match("--municipality", "Kolari", "--top", "1") == 0
    assert "Teemoja ei annettu: järjestys perustuu muihin osiin." in capsys.readouterr().out
    assert in_json(capsys, "--top", "1")["notes"] == ["no_client", "no_themes", "no_methods"]


def test_weights_change_the_order_of_parts(capsys: pytest.CaptureFixture[str]) -> None:
    weights = [f"{part}=0" for part in ("theme", "method", "evidence", "recency")]
    arguments = [a for w in [*weights, "peer=2,5"] for a in ("--weight", w)]
    found = in_json(capsys, "--municipality", "Kolari", "--theme", THEME, *arguments)
    assert found["need"]["weights"]["peer"] == 2.5
    values = [result["parts"]["peer"]["value"] for result in found["results"]]
    assert values == sorted(values, reverse=True)
    assert found["results"][0]["flags"] == ["own"]


def test_what_is_over_a_limit_is_counted_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert match("--municipality", "Kolari", "--most-months", "8") == 0
    said = capsys.readouterr().out
    assert "ylittää ajan tai työn rajan:" in said
    assert "- Kolari: elinkeino-ohjelma: kesti toivottua pidempään" in said


def test_the_client_may_be_asked_by_an_old_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert match("--municipality", "Valtimo", "--top", "1") == 0
    assert "kuntaan Nurmes" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--municipality", "Kolrai"], "tarkoititko: Kolari"),
        (["--municipality", "xyzzyq"], "kuntaa ”xyzzyq” ei ole"),
        (["--theme", "osaava-tyovoim"], "tarkoititko: osaava-tyovoima"),
        (["--method", "tyopajat"], "tarkoititko: tyopaja"),
        (["--method", "xyzzyq"], "sallitut: "),
        (["--weight", "them=1"], "tarkoititko: theme"),
        (["--weight", "theme"], "--weight theme:"),
        (["--weight", "theme=-1"], "--weight theme=-1:"),
        (["--weight", "theme=nan"], "--weight theme=nan:"),
        (["--weight", "evidence=0", "--weight", "recency=0"], "kaikki mukaan tulevat painot"),
        (["--most-months", "-1"], "vähintään 0"),
        (["--top", "0"], "--top"),
    ],
)
def test_a_wrong_choice_stops_and_says_what_was_likely_meant(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert match(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


@pytest.mark.parametrize(
    ("kind", "start"), [("markdown", b"# Kolari"), ("csv", b"\xef\xbb\xbf"), ("docx", b"PK")]
)
def test_a_brief_is_written_into_a_file(tmp_path: Path, kind: str, start: bytes) -> None:
    made = []
    for name in ("one", "two"):
        file = tmp_path / name
        arguments = ["--format", kind, "--output", str(file), "--date", "2026-11-22", "--top", "5"]
        assert match("--municipality", "Kolari", "--theme", THEME, *arguments) == 0
        made.append(file.read_bytes())
    assert made[0].startswith(start)
    assert made[0] == made[1]


def test_a_brief_has_its_date_its_practices_and_their_sources(
    capsys: pytest.CaptureFixture[str],
) -> None:
    wanted = ["--municipality", "Kolari", "--theme", THEME, "--top", "3"]
    addresses = [result["address"] for result in in_json(capsys, *wanted)["results"]]
    assert match(*wanted, "--format", "markdown", "--date", "2026-11-22") == 0
    brief = capsys.readouterr().out
    assert "22.11.2026" in brief
    assert len(addresses) == 3
    assert all(address in brief for address in addresses)
    assert "](https://" in brief


def test_content_with_errors_is_told_and_stops(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bad = Path(shutil.copytree(EXAMPLES / "invalid" / "58-unknown-theme", tmp_path / "bad"))
    assert main(["match", "--root", str(bad)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "case_studies/kolari.md" in err


def test_a_repository_without_stories_answers_with_none(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "case_studies").mkdir()
    assert main(["match", "--root", str(tmp_path), "--municipality", "Kolari"]) == 0
    assert "0 käytäntöä" in capsys.readouterr().out
