"""`elinvoima register update` and the file that it writes, or leaves as it was."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from elinvoima.municipalities.data_format import MUNICIPALITIES
from elinvoima.municipalities.register import DATA

from tests.pxweb import PxWeb
from tests.unit.cli.register.support import FIGURES, header, refused, update


def test_a_file_that_cannot_be_written_stops_before_anything_is_asked(
    pxweb: PxWeb,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    told = refused(pxweb, capsys)
    assert f"tiedostoon {folder / MUNICIPALITIES} ei voi kirjoittaa: se on asennettu kopio" in told
    assert pxweb.asked == []


def test_a_disk_that_fails_midway_leaves_the_file_and_nothing_beside_it(
    pxweb: PxWeb,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "No space left" in refused(pxweb, capsys)
    assert sorted(f.name for f in folder.iterdir()) == sorted(f.name for f in DATA.iterdir())


def test_a_file_changed_meanwhile_is_not_overwritten(
    pxweb: PxWeb, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / MUNICIPALITIES

    def meanwhile(answer: dict[str, Any]) -> dict[str, Any]:
        file.write_text(file.read_text("utf-8").replace(FIGURES, ",,1,"), "utf-8")
        return answer

    pxweb.edit = meanwhile
    assert update(pxweb, "--yes") == 3
    assert "joku muu on sillä välin muuttanut" in capsys.readouterr().err
    assert ",semi-urban,,1," in file.read_text("utf-8")
    assert "population_2024" in header(folder)


def test_a_broken_file_is_told_and_not_touched(
    pxweb: PxWeb, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / MUNICIPALITIES
    file.write_text(file.read_text("utf-8").replace(FIGURES, ",1,x,"), "utf-8")
    assert "population_2024: ”x” ei ole kokonaisluku" in refused(pxweb, capsys)
    assert pxweb.asked == []


def test_the_file_keeps_its_permissions(pxweb: PxWeb, folder: Path) -> None:
    (folder / MUNICIPALITIES).chmod(0o640)
    assert update(pxweb, "--yes") == 0
    assert (folder / MUNICIPALITIES).stat().st_mode & 0o777 == 0o640
