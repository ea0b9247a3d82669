"""Links to other sites, against a real server on this machine that has every fault."""

from __future__ import annotations

import datetime as dt
import json
import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from elinvoima.cli import main
from elinvoima.links.asking import Answer, Outcome, ask
from elinvoima.links.checking import AT_ONCE_OF_A_SITE, ask_all, told
from elinvoima.links.gathering import web_links
from elinvoima.links.remembering import FILE, recalled, remembered

from tests.samples import DAY, PUBLIC, STORY, STORY_FILE, THEME, THEME_FILE, entry, text_of

STATUSES = {"/ok": 200, "/gone": 410, "/missing": 404, "/busy": 503, "/forbidden": 403, "/odd": 418,
            "/many": 429, "/empty": 204}  # fmt: skip
REDIRECTS = {"/moved": (301, "/ok"), "/kept": (308, "/moved"), "/for-now": (302, "/ok"),
             "/round": (301, "/round"), "/there": (301, "/and-back"), "/and-back": (301, "/there"),
             "/moved-to-nothing": (301, "/missing"), "/login": (302, "/forbidden"),
             "/now-then-good": (307, "/moved"), "/nowhere": (301, "")}  # fmt: skip


class Faulty(BaseHTTPRequestHandler):
    asked: ClassVar[Counter[str]] = Counter()
    at_once = most_at_once = 0
    lock = threading.Lock()

    def do_HEAD(self) -> None:
        if self.path == "/get-only":
            self._answer(405)
        elif self.path == "/head-lies":
            self._answer(404)
        else:
            self._any()

    def do_GET(self) -> None:
        if self.path in {"/get-only", "/head-lies"}:
            self._answer(200)
        else:
            self._any()

    def _any(self) -> None:
        Faulty.asked[self.path] += 1
        self._count()
        if self.path == "/silent":
            time.sleep(0.6)
        elif self.path == "/cut":
            self.connection.shutdown(socket.SHUT_RDWR)
        elif self.path == "/babble":
            self.wfile.write(b"no http at all\r\n\r\n")
        elif self.path in REDIRECTS:
            self._answer(*REDIRECTS[self.path])
        else:
            self._answer(STATUSES.get(self.path, 200))

    def _count(self) -> None:
        """Count who asks at once; before any of them is answered, as an answer brings the next."""
        with Faulty.lock:
            Faulty.at_once += 1
            Faulty.most_at_once = max(Faulty.most_at_once, Faulty.at_once)
        time.sleep(0.01)
        with Faulty.lock:
            Faulty.at_once -= 1

    def _answer(self, status: int, onward: str = "") -> None:
        self.send_response(status)
        if onward:
            self.send_header("Location", onward)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Faulty) as httpd:
        thread = threading.Thread(target=httpd.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("/ok", Outcome.WORKS), ("/empty", Outcome.WORKS), ("/get-only", Outcome.WORKS),
        ("/head-lies", Outcome.WORKS), ("/for-now", Outcome.WORKS), ("/ä ö?q=å", Outcome.WORKS),
        ("/gone", Outcome.GONE), ("/missing", Outcome.GONE), ("/moved-to-nothing", Outcome.GONE),
        ("/busy", Outcome.BUSY), ("/forbidden", Outcome.FORBIDDEN), ("/many", Outcome.FORBIDDEN),
        ("/login", Outcome.FORBIDDEN), ("/odd", Outcome.OTHER), ("/nowhere", Outcome.OTHER),
        ("/round", Outcome.LOOP), ("/there", Outcome.LOOP), ("/silent", Outcome.TIMEOUT),
        ("/cut", Outcome.REFUSED), ("/babble", Outcome.OTHER),
    ],
)  # fmt: skip
def test_every_answer_is_understood(server: str, path: str, outcome: Outcome) -> None:
    assert ask(server + path, timeout=0.3).outcome is outcome


@pytest.mark.parametrize(
    ("path", "address"), [("/moved", "/ok"), ("/kept", "/ok"), ("/now-then-good", "")]
)
def test_only_what_has_moved_for_good_gets_a_new_address(
    server: str, path: str, address: str
) -> None:
    assert ask(server + path) == (
        Answer(Outcome.MOVED, server + address) if address else Answer(Outcome.WORKS)
    )


def test_a_host_that_is_not_there_a_closed_port_and_plain_http_are_told(server: str) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = free.getsockname()[1]
    assert ask(f"http://127.0.0.1:{closed}/").outcome is Outcome.REFUSED
    assert ask(server.replace("http:", "https:") + "/ok").outcome is Outcome.CERTIFICATE
    assert ask("http://[broken/").outcome is Outcome.OTHER


def test_a_name_that_nobody_knows_is_dead(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert ask("http://ei-ole.example/").outcome is Outcome.NO_HOST


def test_a_site_is_asked_only_twice_at_once_and_an_address_once(server: str) -> None:
    Faulty.asked.clear()
    Faulty.most_at_once = 0
    addresses = [f"{server}/page-{n}" for n in range(12)] * 2
    answers = ask_all(addresses)
    assert {answer.outcome for answer in answers.values()} == {Outcome.WORKS}
    assert set(Faulty.asked.values()) == {1}
    assert Faulty.most_at_once <= AT_ONCE_OF_A_SITE


def test_links_of_fields_and_of_the_body_are_found_with_their_places() -> None:
    text = text_of(
        STORY,
        body="Katso [talo](https://a.fi/x#y) ja [posti](mailto:a@b.fi).\n",
        sources=[{"id": 1, "publisher": "Kunta", "url": "https://a.fi/x"}],
    )
    links = web_links([entry(text)])
    assert list(links) == ["https://a.fi/x"]
    assert [(place.line, field) for place, field in links["https://a.fi/x"]] == [
        (14, "sources.1.url"),
        (17, None),
    ]
    codes = [p.code for p in told({"https://a.fi/x": Answer(Outcome.GONE)}, links)]
    assert codes == ["W401", "W401"]


def test_answers_are_remembered_as_long_as_they_are_good(tmp_path: Path) -> None:
    sure, unsure = Answer(Outcome.GONE), Answer(Outcome.TIMEOUT)
    remembered(tmp_path, {"https://a.fi/": (sure, DAY), "https://b.fi/": (unsure, DAY)})
    assert set(recalled(tmp_path, DAY)) == {"https://a.fi/", "https://b.fi/"}
    assert set(recalled(tmp_path, DAY + dt.timedelta(days=7))) == {"https://a.fi/"}
    assert not recalled(tmp_path, DAY + dt.timedelta(days=8))
    assert not recalled(tmp_path, DAY - dt.timedelta(days=1))
    (tmp_path / FILE).write_text("[", encoding="utf-8")
    assert not recalled(tmp_path, DAY)


def test_the_command_tells_dead_moved_and_unknown_links(
    server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    port = server.rpartition(":")[2]
    base = f"http://127.0.0.1:{port}"
    sources = [
        {"id": n, "publisher": "Kunta", "url": base + path}
        for n, path in enumerate(("/ok", "/missing", "/moved", "/busy"), 1)
    ]
    files = {
        STORY_FILE: text_of(STORY, **{**PUBLIC, "sources": sources}, results=["Ohjelma"]),
        THEME_FILE: text_of(THEME),
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    Faulty.asked.clear()
    for asked_now in (4, 0):
        assert main(["check", "--root", str(tmp_path), "--links", "--format", "json"]) == 0
        told_ = capsys.readouterr()
        rows = {
            r["code"]: r for r in json.loads(told_.out) if r["code"] in {"W401", "A402", "A403"}
        }
        assert rows["W401"]["field"] == "sources.2.url"
        assert rows["A402"]["params"]["suggestion"] == f"{base}/ok"
        assert rows["A403"]["params"]["found"] == "busy"
        assert f"{asked_now} linkki" in told_.err
    assert Faulty.asked["/missing"] == 2  # HEAD and GET, once each
