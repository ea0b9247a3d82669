"""The server counts what it sends and keeps to its folders."""

from __future__ import annotations

import gzip
import time
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from benchmarks.search.server import Line, Sent, serving


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "a.js").write_text("let a = 1;\n" * 100)
    (tmp_path / "inside" / "b.bin").write_bytes(b"0" * 20_000)
    (tmp_path / "secret.txt").write_text("no")
    return tmp_path / "inside"


def get(address: str) -> bytes:
    with urlopen(Request(address), timeout=10) as answer:  # noqa: S310 – our own server
        body: bytes = answer.read()
        packed = answer.headers["Content-Encoding"] == "gzip"
        return gzip.decompress(body) if packed else body


def test_what_is_sent_is_counted_as_sent(folder) -> None:
    with serving({"/x/": folder}) as (address, wire):
        assert get(f"{address}/x/a.js") == (folder / "a.js").read_bytes()
        assert len(get(f"{address}/x/b.bin?v=1")) == 20_000
        script, data = wire.take()
        assert script.path == "/x/a.js"
        assert script.bytes < 200
        assert data == Sent("/x/b.bin", 20_000, 200)
        assert wire.take() == []


@pytest.mark.parametrize("path", ["/y/a.js", "/x/none", "/x/../secret.txt", "/x/%2e%2e/secret.txt"])
def test_nothing_else_is_served(folder, path) -> None:
    with serving({"/x/": folder}) as (address, wire):
        with pytest.raises(HTTPError, match="404"):
            get(address + path)
        assert [sent.status for sent in wire.take()] == [404]


def test_a_slow_line_is_slow(folder) -> None:
    with serving({"/x/": folder}) as (address, wire):
        wire.line = Line(bits_per_second=1_600_000, delay=0.05)
        begun = time.perf_counter()
        get(f"{address}/x/b.bin")
        assert time.perf_counter() - begun >= 0.05 + 0.1
