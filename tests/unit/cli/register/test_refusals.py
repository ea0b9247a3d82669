"""`elinvoima register update` and answers that are whole but not right, and wrong years."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from elinvoima.municipalities.data_format import MUNICIPALITIES

from tests.pxweb import PxWeb, variable
from tests.unit.cli.register.support import AKAA, FIGURES, header, refused, spelt, update


def without(answer: dict[str, Any], dimension: str, code: str) -> dict[str, Any]:
    """Take a code, and its figures, out of an answer."""
    at = answer["id"].index(dimension)
    codes = list(answer["dimension"][dimension]["category"]["index"])
    step = 1
    for size in answer["size"][at + 1 :]:
        step *= size
    gone, period = codes.index(code), answer["size"][at]
    answer["value"] = [
        value for n, value in enumerate(answer["value"]) if n // step % period != gone
    ]
    codes.remove(code)
    answer["dimension"][dimension]["category"]["index"] = {c: n for n, c in enumerate(codes)}
    answer["size"][at] -= 1
    return answer


def put(answer: dict[str, Any], area: str, year: str, value: Any) -> dict[str, Any]:
    """Set one figure of an answer."""
    years = answer["dimension"]["Vuosi"]["category"]["index"]
    areas = answer["dimension"]["Alue"]["category"]["index"]
    answer["value"][years[year] * len(areas) + areas[area]] = value
    return answer


EDITS: dict[str, tuple[Callable[[dict[str, Any]], Any], str]] = {
    "municipality missing": (lambda a: without(a, "Alue", "KU273"), "puuttuu: KU273"),
    "year missing": (lambda a: without(a, "Vuosi", "2015"), "Sarakkeesta ”Vuosi” puuttuu: 2015"),
    "null": (lambda a: put(a, "KU273", "2025", None), "vuodelta 2025: Kolari (KU273)"),
    "text": (lambda a: put(a, "KU273", "2025", ".."), "Kolari (KU273)"),
    "zero": (lambda a: put(a, "KU273", "2015", 0), "vuodelta 2015: Kolari (KU273)"),
    "negative": (lambda a: put(a, "KU273", "2015", -1), "Kolari (KU273)"),
    "half a person": (lambda a: put(a, "KU273", "2025", 0.5), "Kolari (KU273)"),
    "true": (lambda a: put(a, "KU273", "2025", value=True), "Kolari (KU273)"),
    "endless": (lambda a: put(a, "KU273", "2025", 10**400), "Kolari (KU273)"),
    "sum is off": (lambda a: put(a, "KU273", "2025", 4000), "vastauksessa koko maan väestö on"),
    "too few figures": (lambda a: {**a, "value": a["value"][:-1]}, "617 lukua; niitä pitäisi"),
    "all figures missing": (lambda a: {**a, "value": {}}, "puuttuu väestö vuodelta 2025"),
    "not a dataset": (lambda a: {**a, "class": "collection"}, "ei ole JSON-stat 2.0"),
    "version 1": (lambda a: {**a, "version": "1.2"}, "ei ole JSON-stat 2.0"),
    "sizes are off": (lambda a: {**a, "size": [2, 309, 1, 1, 2]}, "ei ole JSON-stat 2.0"),
    "dimension missing": (lambda a: {**a, "dimension": {}}, "ei ole JSON-stat 2.0"),
    "dimension untold": (
        lambda a: {**a, "id": a["id"][:-1], "size": a["size"][:-1]}, "Sarakkeesta ”Tiedot”",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
def test_a_partial_or_malformed_answer_is_refused(
    name: str, pxweb: PxWeb, capsys: pytest.CaptureFixture[str]
) -> None:
    pxweb.edit, said = EDITS[name]
    assert said in refused(pxweb, capsys)


def remove_value(pxweb: PxWeb, code: str, *values: str) -> None:
    of = pxweb.variable(code)
    kept = [(v, t) for v, t in zip(of["values"], of["valueTexts"], strict=True) if v not in values]
    of["values"], of["valueTexts"] = ([v for v, _ in kept], [t for _, t in kept])


def test_another_division_is_refused_with_names(
    pxweb: PxWeb, capsys: pytest.CaptureFixture[str]
) -> None:
    remove_value(pxweb, "Alue", "KU273")
    areas = pxweb.variable("Alue")
    areas["values"].append("KU999")
    areas["valueTexts"].append("Uusikunta")
    told = refused(pxweb, capsys)
    assert "puuttuvat: Kolari (KU273)" in told
    assert "ei tunne näitä: Uusikunta (KU999)" in told
    assert "tools/register.py" in told


@pytest.mark.parametrize(
    ("code", "values", "said"),
    [
        ("Tiedot", {"syntyneet": "Elävänä syntyneet"}, "”Tiedot”"),
        ("Tiedot", {"SSS": "Yhteensä"}, "ei kerro väestöä"),
        ("Ikä", {"000": "0"}, "sarakkeessa ”Ikä” ei ole summaa (SSS)"),
        ("Alue", {"MK19": "Lappi"}, "ei ole tarvittavia sarakkeita"),
        ("Vuosi", {"2025M01": "tammikuu 2025"}, "sarakkeessa ”Vuosi” ei ole vuosia"),
    ],
)
def test_a_table_with_other_columns_is_refused(
    pxweb: PxWeb,
    code: str,
    values: dict[str, str],
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    pxweb.variable(code).update(variable(code, values))
    assert said in refused(pxweb, capsys)


def test_a_table_without_years_is_refused(pxweb: PxWeb, capsys: pytest.CaptureFixture[str]) -> None:
    pxweb.variables.remove(pxweb.variable("Vuosi"))
    told = refused(pxweb, capsys)
    assert "sen sarakkeet ovat Alue, Sukupuoli, Ikä, Tiedot" in told


def test_a_table_without_the_whole_country_is_still_of_use(pxweb: PxWeb, folder: Path) -> None:
    remove_value(pxweb, "Alue", "SSS")
    assert update(pxweb, "--yes") == 0
    assert "population_2025" in header(folder)


@pytest.mark.parametrize(
    ("options", "columns"),
    [
        ((), "population_2015,population_2025"),
        (("--year", "2024"), "population_2014,population_2024"),
        (("--year", "2023"), "population_2013,population_2023"),
        (("--earlier-year", "2014"), "population_2014,population_2025"),
        (("--year", "2022", "--earlier-year", "2000"), "population_2000,population_2022"),
    ],
)
def test_the_years_may_be_chosen(
    pxweb: PxWeb, folder: Path, options: tuple[str, ...], columns: str
) -> None:
    assert update(pxweb, "--yes", "--accept-large-changes", *options) == 0
    assert f",{columns}," in header(folder)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--year", "2031"), "taulussa ei ole vuotta 2031; siinä ovat vuodet 1990–2025"),
        (("--earlier-year", "1950"), "ei ole vuotta 1950"),
        (("--earlier-year", "2025"), "vertailuvuosi 2025 ei ole ennen vuotta 2025"),
    ],
)
def test_wrong_years_are_refused(
    pxweb: PxWeb,
    options: tuple[str, ...],
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert said in refused(pxweb, capsys, *options)


def test_an_older_table_is_refused(pxweb: PxWeb, capsys: pytest.CaptureFixture[str]) -> None:
    remove_value(pxweb, "Vuosi", "2024", "2025")
    told = refused(pxweb, capsys)
    assert "taulun viimeisin vuosi on 2023, mutta rekisterissä on jo 2024" in told


def halved(answer: dict[str, Any]) -> dict[str, Any]:
    """Halve Kolari, and the whole country by as many, so that the sum holds."""
    codes = answer["dimension"]["Alue"]["category"]["index"]
    at = len(codes)  # the figures of 2025 come after those of 2015
    lost = answer["value"][at + codes["KU273"]] // 2
    put(answer, "SSS", "2025", answer["value"][at + codes["SSS"]] - lost)
    return put(answer, "KU273", "2025", answer["value"][at + codes["KU273"]] - lost)


def test_an_absurd_change_is_marked_and_refused_until_accepted(
    pxweb: PxWeb, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pxweb.edit = halved
    before = (folder / MUNICIPALITIES).read_bytes()
    assert update(pxweb, "--yes") == 3
    told = capsys.readouterr()
    (marked,) = [line.split() for line in told.out.splitlines() if line.startswith("!")]
    assert marked[:3] == ["!", "Kolari", "31.12.2025"]
    assert "(−50,0" in marked[-2]
    assert "huutomerkillä: 1" in told.out
    assert "--accept-large-changes" in told.err
    assert (folder / MUNICIPALITIES).read_bytes() == before
    assert update(pxweb, "--yes", "--accept-large-changes") == 0
    assert (folder / MUNICIPALITIES).read_bytes() != before


def test_a_figure_that_was_unknown_gets_known(
    pxweb: PxWeb, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / MUNICIPALITIES
    whole = file.read_text("utf-8")
    file.write_text(whole.replace(FIGURES, f",,{AKAA.population},"), "utf-8")
    assert update(pxweb, "--yes", "--year", "2024") == 0
    (row,) = [line.split() for line in capsys.readouterr().out.splitlines() if "Akaa" in line]
    assert " ".join(row) == f"Akaa 31.12.2014 ei tiedossa {spelt(AKAA.earlier_population)}"
    assert file.read_text("utf-8") == whole
