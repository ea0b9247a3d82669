"""`elinvoima register`: what an update asks, shows and writes, and what there is to see."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from elinvoima.cli import main
from elinvoima.municipalities.data_files import read_content
from elinvoima.municipalities.data_format import MUNICIPALITIES
from elinvoima.municipalities.register import DATA, register_of

from tests.pxweb import PxWeb, persons_of
from tests.unit.cli.register.support import AKAA, REGISTER, header, spelt, update


def test_new_figures_and_their_years_are_written(
    pxweb: PxWeb, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = register_of(read_content(folder))
    assert update(pxweb, "--yes") == 0
    after = register_of(read_content(folder))
    assert (after.years.population, after.years.earlier) == (2025, 2015)
    assert (after.years.classification, after.years.area) == (2026, 2023)
    for old, new in zip(before.municipalities, after.municipalities, strict=True):
        assert new.population == persons_of(before, f"KU{old.code}", "2025")
        assert new.earlier_population == persons_of(before, f"KU{old.code}", "2015")
        assert (new.code, new.name_fi, new.name_sv) == (old.code, old.name_fi, old.name_sv)
        assert (new.region, new.urban_rural, new.land_area) == (
            old.region, old.urban_rural, old.land_area,
        )  # fmt: skip
        assert (new.longitude, new.latitude) == (old.longitude, old.latitude)
    assert sorted(file.name for file in folder.iterdir()) == sorted(f.name for f in DATA.iterdir())
    told = capsys.readouterr().out
    assert f"Kirjoitettu: {folder / MUNICIPALITIES}" in told


def test_the_changes_are_shown_as_a_table(
    pxweb: PxWeb, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / MUNICIPALITIES).read_bytes()
    assert update(pxweb, "--dry-run") == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == ("Väestö 31.12.2024 → 31.12.2025, vertailuajankohta 31.12.2014 → 31.12.2015")
    assert lines[2] == "Kunta Väkiluku Nyt Uusi Muutos"
    for line, year, number in (
        (lines[3], 2025, AKAA.population or 0),
        (lines[4], 2015, AKAA.earlier_population or 0),
    ):
        assert line == f"Akaa 31.12.{year} {spelt(number)} {spelt(number + 7)} +7 (0,0 %)"
    assert lines[-2] == "616 lukua muuttuu."
    before_and_after = [persons_of(REGISTER, "SSS", year) for year in ("2024", "2025")]
    assert lines[-1] == f"Koko maan väestö: {' → '.join(map(spelt, before_and_after))}"
    assert "Äänekoski" in lines[-4], "in Finnish order"
    assert (folder / MUNICIPALITIES).read_bytes() == before


def test_what_is_asked_is_as_the_interface_describes(pxweb: PxWeb) -> None:
    assert update(pxweb, "--dry-run") == 0
    (first, nothing), (second, query) = pxweb.asked
    assert (first, nothing, second) == ("GET", None, "POST")
    assert query["response"] == {"format": "json-stat2"}
    chosen = {part["code"]: part["selection"] for part in query["query"]}
    assert chosen["Vuosi"] == {"filter": "item", "values": ["2015", "2025"]}
    assert chosen["Sukupuoli"] == {"filter": "item", "values": ["SSS"]}
    assert chosen["Tiedot"] == {"filter": "item", "values": ["vaesto"]}
    assert len(chosen["Alue"]["values"]) == 309


def test_a_second_update_has_nothing_to_do(
    pxweb: PxWeb, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert update(pxweb, "--yes") == 0
    written = (folder / MUNICIPALITIES).stat()
    capsys.readouterr()
    assert update(pxweb, "--yes") == 0
    assert capsys.readouterr().out == "Luvut ovat ajan tasalla: väestö 31.12.2025.\n"
    assert (folder / MUNICIPALITIES).stat() == written


def test_the_address_may_be_a_setting(
    pxweb: PxWeb, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ELINVOIMA_STATISTICS_URL", pxweb.address)
    assert main(["register", "update", "--yes"]) == 0
    assert "population_2025" in header(folder)


def test_without_a_repository_the_environment_still_tells_the_address(
    pxweb: PxWeb, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ELINVOIMA_STATISTICS_URL", pxweb.address)
    assert main(["register", "update", "--yes"]) == 0
    assert "population_2025" in header(folder)


class Terminal(io.StringIO):
    """What is typed; and the screen that is written on."""

    def __init__(self, typed: str) -> None:
        super().__init__(typed)
        self.screen = io.StringIO()

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("answer", "is_written"),
    [("k\n", True), ("Kyllä\n", True), ("y\n", True),
     ("e\n", False), ("\n", False), ("", False), ("ok\n", False)],
)  # fmt: skip
def test_on_a_terminal_it_asks(
    pxweb: PxWeb,
    folder: Path,
    answer: str,
    is_written: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal(answer)
    monkeypatch.setattr(sys, "stdin", terminal)
    monkeypatch.setattr(sys, "stdout", terminal.screen)
    assert update(pxweb) == 0
    assert ("population_2025" in header(folder)) is is_written
    told = terminal.screen.getvalue()
    assert "[k/E]" in told
    assert ("Mitään ei kirjoitettu." in told) is not is_written


def test_where_nobody_can_be_asked_nothing_is_written(
    pxweb: PxWeb,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("k\n"))
    before = (folder / MUNICIPALITIES).read_bytes()
    assert update(pxweb) == 2
    assert "--yes" in capsys.readouterr().err
    assert (folder / MUNICIPALITIES).read_bytes() == before


def test_show_tells_what_the_register_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["register", "show"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "308 kuntaa, 19 maakuntaa"
    assert any("tiedossa 308/308 kunnasta" in line for line in told)
    assert "Kunta Pertunmaa liitettiin kuntaan Mäntyharju vuonna 2025." in told
    assert told[-1].startswith("Tilastot: Tilastokeskus")
