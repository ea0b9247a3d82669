"""`elinvoima peers`: names in any form, reasons in Finnish, JSON for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from elinvoima.cli import main


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["peers", *arguments]) == 0
    return capsys.readouterr().out


def in_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(told(capsys, *arguments, "--format", "json"))
    return found


def test_each_peer_is_printed_with_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "Kouvola").splitlines()
    assert lines[0].startswith("Kouvola, Kymenlaakso: 78\u00a0386 asukasta")
    assert sum("Eniten samaa: " in line for line in lines) == 8
    assert sum("Eniten eroa: " in line for line in lines) == 8
    assert "Tilastokeskus" in " ".join(lines[-3:])


def test_a_city_without_a_true_peer_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "Helsinki")
    assert "eikä varsinaista verrokkikuntaa ole" in said
    assert "tavallista laajemmalta" in said
    assert "eikä varsinaista" not in told(capsys, "Kouvola")


def test_where_all_differences_are_small_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    differ_little = [peer["differs_little"] for peer in in_json(capsys, "Kannonkoski")]
    said = told(capsys, "Kannonkoski")
    assert said.count("(erot ovat pieniä)") == sum(differ_little) > 0
    assert said.count("Eniten eroa:") == len(differ_little) == 8
    assert "erot ovat pieniä" not in told(capsys, "Kouvola")


def test_json_is_a_list_in_order_with_both_figures(capsys: pytest.CaptureFixture[str]) -> None:
    peers = in_json(capsys, "Kolari", "--top", "6")
    assert {"Muonio", "Kittilä", "Inari"} <= {peer["name"] for peer in peers}
    assert [p["distance"] for p in peers] == sorted(p["distance"] for p in peers)
    keys = {"code", "name", "distance", "population", "class", "region", "alike", "different"}
    assert all(keys <= peer.keys() for peer in peers)
    for reason in (r for p in peers for r in (*p["alike"], *p["different"])):
        assert {"variable", "client", "peer", "unit", "year", "source"} <= reason.keys()
        assert reason["source"]


@pytest.mark.parametrize(
    "name", ["Pietarsaari", "pietarsaari", "Jakobstad", "598", "Pietarsaaren", " Pietarsaari "]
)
def test_one_municipality_by_all_its_names(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert in_json(capsys, name) == in_json(capsys, "Pietarsaari")


def test_a_name_of_two_words_needs_no_quotation_marks(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "Koski", "Tl").startswith("Koski Tl")


def test_an_old_name_is_told_to_be_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["peers", "Valtimo"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Nurmes")
    assert "Valtimo liittyi vuonna 2020 kuntaan Nurmes" in err


def test_an_inflected_name_is_told_how_it_was_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["peers", "Kolarin"]) == 0
    assert "”Kolarin” on Kolari." in capsys.readouterr().err


@pytest.mark.parametrize("name", ["Kolrai", "Kolary", "kolaari"])
def test_a_mistyped_name_stops_with_suggestions(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert main(["peers", name]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "tarkoititko: Kolari" in err


@pytest.mark.parametrize("name", ["xyzzyq", "", "999"])
def test_what_is_nothing_like_a_name_stops(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert main(["peers", name]) == 2
    assert f"kuntaa ”{name}” ei ole" in capsys.readouterr().err


def test_less_than_one_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["peers", "Kolari", "--top", "0"]) == 2
    assert "--top" in capsys.readouterr().err


def test_outside_a_repository_the_default_weights_are_used(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = in_json(capsys, "Kuopio")
    monkeypatch.chdir(tmp_path)
    assert in_json(capsys, "Kuopio") == here


def test_the_repositorys_weights_are_used(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "case_studies").mkdir()
    settings = tmp_path / "elinvoima.toml"
    settings.write_text(
        "[peers]\npopulation = 0\nchange = 0\ndensity = 0\nclass = 0\n", encoding="utf-8"
    )
    near = in_json(capsys, "Kuopio", "--root", str(tmp_path))
    kilometres = [peer["alike"][0]["peer"] for peer in near]
    assert kilometres == sorted(kilometres)
    settings.write_text("[peers]\nsize = 1\n", encoding="utf-8")
    assert main(["peers", "Kuopio", "--root", str(tmp_path)]) == 1
    assert "size" in capsys.readouterr().err
