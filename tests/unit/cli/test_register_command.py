"""`elinvoima register` against a server that speaks PxWeb: what it writes, and when it does not."""

from __future__ import annotations

import datetime as dt
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from email.utils import format_datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from elinvoima.cli import main
from elinvoima.municipalities import register
from elinvoima.municipalities.data_files import read_content
from elinvoima.municipalities.data_format import MUNICIPALITIES, municipalities_text
from elinvoima.municipalities.model import Years
from elinvoima.municipalities.register import DATA, register_of
from elinvoima.municipalities.update.fetching import LARGEST, Fetcher
from elinvoima.views.words import Words

from tests.pxweb import Fault, Handler, PxWeb, persons_of, pxweb_server, variable

YEARS = Years(population=2024, earlier=2014, classification=2026, area=2023)
REGISTER = register.load_register()
AKAA = REGISTER["Akaa"]
FIGURES = f",{AKAA.earlier_population},{AKAA.population},"
"""Of Akaa, as they are in the file."""


def spelt(number: int | None) -> str:
    """Say a number as the table does, with plain spaces."""
    return Words("fi").number(number or 0).replace("\u00a0", " ")


@pytest.fixture
def pxweb() -> Iterator[PxWeb]:
    with pxweb_server() as server:
        yield server


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the register's data, in place of the real one, for every test.

    Its years are always the same, so that a real update breaks no test.
    """
    copy = Path(shutil.copytree(DATA, tmp_path / "data"))
    file = copy / MUNICIPALITIES
    file.write_text(municipalities_text(YEARS, REGISTER.municipalities), "utf-8", newline="")
    monkeypatch.setattr("elinvoima.municipalities.register.DATA", copy)
    return copy


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds that were waited for, or would have been."""
    waited: list[float] = []
    quick = partial(Fetcher, wait=waited.append, timeout=10)
    monkeypatch.setattr("elinvoima.cli.register_update.Fetcher", quick)
    monkeypatch.setenv("LANGUAGE", "fi")
    return waited


def update(pxweb: PxWeb, *options: str) -> int:
    return main(["register", "update", "--address", pxweb.address, *options])


def contents() -> list[tuple[str, bytes]]:
    """Return the names and bytes of the register's files."""
    return sorted((file.name, file.read_bytes()) for file in register.DATA.iterdir())


def header(folder: Path) -> str:
    return (folder / MUNICIPALITIES).read_text("utf-8").splitlines()[0]


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


# --- faults of the network and the server ---------------------------------------------------------


def status(code: int, **headers: str) -> Fault:
    return lambda handler: handler.send(code, b"", **headers)


def raw(body: bytes, kind: str = "application/json", **headers: str) -> Fault:
    return lambda handler: handler.send(200, body, kind, **headers)


def silence(handler: Handler) -> None:
    handler.pxweb.is_closed.wait(5)


def drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "9")
    handler.end_headers()
    for _ in range(9):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        if handler.pxweb.is_closed.wait(0.01):
            break
    handler.close_connection = True


def drop(handler: Handler) -> None:
    handler.close_connection = True


TABLE = b'{"title": "x", "variables": []}'
WAITED = [2.0, 5.0, 15.0]

FAULTS: dict[str, tuple[list[Fault], str, list[float]]] = {
    "connection dropped": ([drop] * 4, "ei saa yhteyttä", WAITED),
    "too often": ([status(429)] * 4, "liian tiheään (429)", WAITED),
    "too often, with times": ([status(429, Retry_After="1")] * 4, "(429)", [1.0] * 3),
    "too often, come tomorrow": ([status(429, Retry_After="86400")], "odottamaan 1440 min", []),
    "server error": ([status(500)] * 4, "ei nyt pysty vastaamaan (500)", WAITED),
    "service closed": ([status(503, Retry_After="x")] * 4, "(503)", WAITED),
    "no such table": ([status(404)], "ei ole taulua (404)", []),
    "query refused": ([status(400)], "ei hyväksy pyyntöä (400)", []),
    "query too large": ([status(403)], "ei hyväksy pyyntöä (403)", []),
    "moved": ([status(302, Location="https://muu.example/x")], "https://muu.example/x (302)", []),
    "moved for posts": ([status(307, Location="/toinen")], "ohjaa muualle: /toinen (307)", []),
    "web page": ([raw(b"<!doctype html><p>Huoltokatko", "text/html")], "verkkosivu", []),
    "web page called JSON": ([raw(b"\n <html>")], "verkkosivu", []),
    "truncated": ([raw(TABLE[:20])], "ei ole kokonaista JSON", []),
    "empty": ([raw(b"")], "ei ole kokonaista JSON", []),
    "not a number": ([raw(b'{"value": NaN}')], "ei ole kokonaista JSON", []),
    "not UTF-8": ([raw("ä".encode("latin-1"))], "ei ole kokonaista JSON", []),
    "nested": ([raw(b"[" * 200_000)], "ei ole kokonaista JSON", []),
    "promised more": ([raw(TABLE, Content_Length="999")] * 4, "katkesi kesken", WAITED),
    "promised less": ([raw(TABLE, Content_Length="9")], "ei ole kokonaista JSON", []),
    "huge": ([raw(b" " * (LARGEST + 1))], "yli 16 megatavua", []),
    "other JSON": ([raw(b'{"a": 1}')], "ei kuvaa PxWebin taulua", []),
    "a list": ([raw(b"[]")], "ei kuvaa PxWebin taulua", []),
    "no variables": ([raw(TABLE)], "ei ole tarvittavia sarakkeita", []),
}


@pytest.mark.parametrize("is_second", [False, True], ids=["at first", "after the metadata"])
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_and_the_file_left_as_it_was(
    name: str,
    is_second: bool,  # noqa: FBT001
    pxweb: PxWeb,
    waits: list[float],
    capsys: pytest.CaptureFixture[str],
) -> None:
    faults, said, waited = FAULTS[name]
    first: list[Fault] = [lambda handler: handler.send_json(pxweb.metadata())]
    pxweb.faults = [*(first if is_second else []), *faults]
    if is_second and said in {"ei kuvaa PxWebin taulua", "ei ole tarvittavia sarakkeita"}:
        said = "ei ole JSON-stat 2.0"
    told = refused(pxweb, capsys)
    assert said in told
    assert "Mitään ei kirjoitettu. " in told, "and then what to do"
    assert waits == waited


@pytest.mark.parametrize("is_second", [False, True], ids=["at first", "after the metadata"])
def test_a_silent_server_is_not_waited_for_for_ever(
    is_second: bool,  # noqa: FBT001
    pxweb: PxWeb,
    waits: list[float],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    impatient = partial(Fetcher, wait=waits.append, timeout=0.2)
    monkeypatch.setattr("elinvoima.cli.register_update.Fetcher", impatient)
    pxweb.faults = [silence] * 4
    if is_second:
        pxweb.faults.insert(0, lambda handler: handler.send_json(pxweb.metadata()))
    assert "ei vastaa ajoissa" in refused(pxweb, capsys)
    assert waits == WAITED


def test_an_answer_that_only_drips_is_not_waited_for_for_ever(
    pxweb: PxWeb,
    waits: list[float],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seconds = count(step=50)  # each look at the clock is 50 s after the one before
    impatient = partial(Fetcher, wait=waits.append, clock=lambda: float(next(seconds)))
    monkeypatch.setattr("elinvoima.cli.register_update.Fetcher", impatient)
    pxweb.faults = [drip] * 4
    assert "ei vastaa ajoissa" in refused(pxweb, capsys)
    assert waits == WAITED


def http_date(seconds: int) -> str:
    return format_datetime(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize(
    ("faults", "waited"),
    [
        ([status(429, Retry_After="7")], [7]),
        ([status(429)], [2]),
        ([status(429), status(503), drop], [2, 5, 15]),
        ([raw(TABLE, Content_Length="999")], [2]),
        ([status(429, Retry_After="0")], [0]),
        ([status(429, Retry_After=http_date(-60))], [0]),
    ],
)
def test_a_passing_fault_is_waited_out(
    pxweb: PxWeb,
    folder: Path,
    waits: list[float],
    faults: list[Fault],
    waited: list[float],
) -> None:
    pxweb.faults = list(faults)
    assert update(pxweb, "--yes") == 0
    assert waits == waited
    assert "population_2025" in header(folder)


def test_a_wait_is_told(pxweb: PxWeb, capsys: pytest.CaptureFixture[str]) -> None:
    pxweb.faults = [status(429, Retry_After="7")]
    assert update(pxweb, "--dry-run") == 0
    assert "uusi yritys 7 sekunnin kuluttua" in capsys.readouterr().err


def test_a_date_to_come_back_at_is_honoured(pxweb: PxWeb, waits: list[float]) -> None:
    pxweb.faults = [status(429, Retry_After=http_date(60))]
    assert update(pxweb, "--yes") == 0
    assert [30 < seconds <= 60 for seconds in waits] == [True]


@pytest.mark.parametrize(
    "address", ["ftp://a.fi/x.px", "file:///etc/passwd", "a.fi/x.px", "https://", "http://[a"]
)
def test_only_web_addresses_are_asked(
    folder: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["register", "update", "--address", address, "--yes"]) == 3
    assert "ei ole verkko-osoite" in capsys.readouterr().err
    assert "population_2024" in header(folder)


def test_a_server_that_is_not_there_is_told(
    folder: Path, waits: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    with pxweb_server() as gone:
        address = gone.address
    assert main(["register", "update", "--address", address, "--yes"]) == 3
    assert "ei saa yhteyttä" in capsys.readouterr().err
    assert len(waits) == 3
    assert "population_2024" in header(folder)


# --- answers that are whole but not right ---------------------------------------------------------


def refused(pxweb: PxWeb, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    """Update in vain; return what was told. The file is as it was, and nothing is beside it."""
    before = contents()
    assert update(pxweb, "--yes", *options) == 3
    assert contents() == before
    return capsys.readouterr().err


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


# --- the file -------------------------------------------------------------------------------------


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


def test_show_tells_what_the_register_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["register", "show"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "308 kuntaa, 19 maakuntaa"
    assert any("tiedossa 308/308 kunnasta" in line for line in told)
    assert "Kunta Pertunmaa liitettiin kuntaan Mäntyharju vuonna 2025." in told
    assert told[-1].startswith("Tilastot: Tilastokeskus")
