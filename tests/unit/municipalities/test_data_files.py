"""The register's data files: read whole, told fault by fault, written to the same bytes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from elinvoima.cli import main
from elinvoima.municipalities.data_error import MOST_TOLD, DataError
from elinvoima.municipalities.data_files import parse_content, read_content
from elinvoima.municipalities.data_format import (
    MERGERS,
    MUNICIPALITIES,
    mergers_text,
    municipalities_text,
)
from elinvoima.municipalities.model import UrbanRuralClass, Years
from elinvoima.municipalities.register import DATA, load_register, register_of

HEADER = (
    "code,name_fi,name_sv,region_code,region_fi,region_sv,urban_rural_class_2026,"
    "population_2015,population_2025,land_area_km2_2023,centre_lon,centre_lat\n"
)
AKAA = "020,Akaa,,06,Pirkanmaa,Birkaland,semi-urban,17050,16387,293.26,23.8651,61.167\n"
TURKU = "853,Turku,Åbo,02,Varsinais-Suomi,Egentliga Finland,urban,,,,,\n"
MERGED = "old_name_fi,into_code,year\nViiala,020,2007\n"


def faults(municipalities: str = HEADER + AKAA, mergers: str = MERGED) -> list[str]:
    with pytest.raises(DataError) as refused:
        parse_content(municipalities, mergers)
    lines = refused.value.tell("fi").splitlines()
    assert lines[0] == "kuntarekisteriä ei voi käyttää:"
    assert "versionhallinnasta" in lines[-1]
    return lines[1:-1]


def with_cell(column: str, value: str) -> str:
    cells = dict(zip(HEADER.strip().split(","), AKAA.strip().split(","), strict=True))
    return HEADER + ",".join({**cells, column: value}.values()) + "\n"


def test_the_published_files_are_as_the_writer_makes_them() -> None:
    content = read_content(DATA)
    for name, text in (
        (MUNICIPALITIES, municipalities_text(content.years, content.municipalities)),
        (MERGERS, mergers_text(content.mergers)),
    ):
        assert (DATA / name).read_bytes() == text.encode(), name


def test_years_come_from_the_header_and_empty_cells_are_unknown() -> None:
    content = parse_content(HEADER + AKAA + TURKU, MERGED)
    assert content.years == Years(population=2025, earlier=2015, classification=2026, area=2023)
    akaa, turku = content.municipalities
    assert (akaa.earlier_population, akaa.population, akaa.land_area) == (17050, 16387, 293.26)
    assert (turku.earlier_population, turku.population, turku.land_area) == (None, None, None)
    assert (turku.longitude, turku.latitude, turku.population_change) == (None, None, None)
    assert (akaa.urban_rural, turku.name_sv) == (UrbanRuralClass.SEMI_URBAN, "Åbo")
    assert register_of(content)["viiala"] is akaa
    assert municipalities_text(content.years, content.municipalities) == HEADER + AKAA + TURKU
    assert mergers_text(content.mergers) == MERGED


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("code", "20", "code: ”20” ei ole kolme numeroa"),
        ("name_fi", "", "name_fi: nimi puuttuu"),
        ("name_fi", " Akaa", "name_fi: nimi puuttuu, tai sen ympärillä on välilyöntejä"),
        ("region_code", "6", "maakunnalla pitää olla kaksinumeroinen koodi"),
        ("region_sv", "", "maakunnalla pitää olla"),
        ("urban_rural_class_2026", "city", "”city” ei ole mikään näistä: urban, semi-urban, rural"),
        ("population_2025", "16 387", "population_2025: ”16 387” ei ole kokonaisluku"),
        ("population_2025", "0", "population_2025: ”0” ei ole kokonaisluku"),
        ("population_2015", "-5", "population_2015: ”-5” ei ole kokonaisluku"),
        ("population_2015", "1e3", "population_2015: ”1e3” ei ole kokonaisluku"),
        ("land_area_km2_2023", "nan", "land_area_km2_2023: ”nan” ei ole luku väliltä 0–100000"),
        ("land_area_km2_2023", "0", "land_area_km2_2023: ”0” ei ole luku"),
        ("centre_lon", "61.1", "centre_lon: ”61.1” ei ole luku väliltä 19–32"),
        ("centre_lat", "", "keskuspisteellä pitää olla sekä pituus- että leveysaste"),
    ],
)
def test_a_wrong_cell_is_told_with_its_line_and_column(column: str, value: str, said: str) -> None:
    (told,) = faults(with_cell(column, value), MERGED.splitlines()[0])
    assert told.startswith("municipalities.csv:2: ")
    assert said in told


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "sarakkeet ovat –; niiden pitää olla code,name_fi"),
        (HEADER, 1, "tiedostossa ei ole yhtään kuntaa"),
        (HEADER.replace("_2015", "_2025") + AKAA, 1, "population_YYYY,population_YYYY"),
        (HEADER.replace("_2025", "_2014") + AKAA, 1, "population_YYYY,population_YYYY"),
        (HEADER.replace("_2023", "") + AKAA, 1, "land_area_km2_YYYY"),
        (HEADER.replace("code,name_fi", "name_fi,code") + AKAA, 1, "sarakkeet ovat name_fi,code"),
        (HEADER + AKAA[4:], 2, "rivillä on 11 solua; niitä pitää olla 12"),
        (HEADER + AKAA.strip() + ",x\n", 2, "rivillä on 13 solua"),
        (HEADER + AKAA + AKAA.replace("Akaa", "Aka"), 3, "koodi 020 on tiedostossa kahdesti"),
        (HEADER + AKAA + TURKU.replace("Turku", "AKAA"), 3, "name_fi: nimi AKAA on tiedostossa"),
        (HEADER + AKAA + TURKU.replace("Åbo", "Akaa"), 3, "name_sv: nimi Akaa on tiedostossa"),
        (HEADER + AKAA + TURKU.replace("02,V", "06,V"), 3, "maakunta 06 on tässä ”Varsinais-Suomi"),
        (HEADER + AKAA.replace("Akaa", '"Akaa"x'), 2, "tämä ei ole CSV-muotoa"),
    ],
)  # fmt: skip
def test_a_file_of_another_shape_is_told(text: str, line: int, said: str) -> None:
    told = faults(text)[0]
    assert told.startswith(f"municipalities.csv:{line}: ")
    assert said in told


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Viiala,021,2007", "into_code: millään kunnalla ei ole koodia ”021”"),
        ("Viiala,020,nyt", "year: ”nyt” ei ole vuosi"),
        ("Akaa,020,2007", "old_name_fi: nimi Akaa on tiedostossa kahdesti"),
        ("Viiala,020", "rivillä on 2 solua; niitä pitää olla 3"),
    ],
)
def test_a_wrong_merger_is_told(row: str, said: str) -> None:
    (told,) = faults(mergers=f"old_name_fi,into_code,year\n{row}\n")
    assert told.startswith("mergers.csv:2: ")
    assert said in told


def test_every_fault_is_told_at_once_but_not_thousands() -> None:
    two = faults(HEADER + AKAA.replace("17050", "x").replace("16387", "y"), "")
    assert [line.split(":")[:2] for line in two] == [
        ["municipalities.csv", "2"], ["municipalities.csv", "2"], ["mergers.csv", "1"],
    ]  # fmt: skip
    many = faults(HEADER + AKAA + "x\n" * 500)
    assert len(many) == MOST_TOLD + 1
    assert many[-1] == "ja vielä 480 muuta"


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for content in (None, b"\xff\xfe"):
        if content:
            (tmp_path / MUNICIPALITIES).write_bytes(content)
        with pytest.raises(DataError) as refused:
            load_register.__wrapped__(tmp_path)
        assert "municipalities.csv:1: tiedostoa ei voi lukea" in refused.value.tell("fi")


def test_the_command_line_tells_a_broken_file_and_stops(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken() -> None:
        parse_content(with_cell("population_2025", "x"), MERGED)

    monkeypatch.setattr("elinvoima.site.load_register", broken)
    example = Path(__file__).parents[2] / "examples" / "valid" / "least-story"
    shutil.copytree(example, tmp_path / "least", ignore=shutil.ignore_patterns(".cache"))
    assert main(["check", "--root", str(tmp_path / "least")]) == 3
    assert "municipalities.csv:2: population_2025: ”x”" in capsys.readouterr().err
