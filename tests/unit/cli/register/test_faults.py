"""`elinvoima register update` and faults of network and server: told, and nothing written."""

from __future__ import annotations

import datetime as dt
from email.utils import format_datetime
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from elinvoima.cli import main
from elinvoima.municipalities.update.fetching import LARGEST, Fetcher

from tests.pxweb import Fault, Handler, PxWeb, pxweb_server
from tests.unit.cli.register.support import header, refused, update


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
