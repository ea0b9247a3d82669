"""A web server on this machine that counts what goes over the wire, and can be slow.

Being slow is the server's work, not the browser's: Chromium's own emulation (DevTools'
`Network.emulateNetworkConditions`) leaves the requests of workers alone.
"""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

PACKET = 8192
"""Bytes written at a time when the line is slow."""

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
}
"""Also what is compressed on the way, as hosts do."""


@dataclass(frozen=True, slots=True)
class Line:
    """How fast a network is."""

    bits_per_second: float
    delay: float
    """Seconds from a request to the first byte of its answer."""


LINES = {"slow-4g": Line(1_600_000, 0.150)}


@dataclass(frozen=True, slots=True)
class Sent:
    """An answer that went over the wire."""

    path: str
    bytes: int
    """Of its body, compressed where it was compressed."""
    status: int


class Wire:
    """What all connections to a server share: the count, and the width of the line."""

    def __init__(self, mounts: Mapping[str, Path]) -> None:
        self.mounts = dict(sorted(mounts.items(), key=lambda mount: -len(mount[0])))
        self.line: Line | None = None
        self._sent: list[Sent] = []
        self._bodies: dict[Path, tuple[bytes, bool]] = {}
        self._free_at = 0.0
        self._lock = threading.Lock()

    def count(self, sent: Sent) -> None:
        """Note an answer."""
        with self._lock:
            self._sent.append(sent)

    def take(self) -> list[Sent]:
        """Return what has been sent since the last time."""
        with self._lock:
            sent, self._sent = self._sent, []
        return sent

    def file_of(self, path: str) -> Path | None:
        """Return the file that stands at an address, a folder's index.html, or None."""
        for mount, folder in self.mounts.items():
            if path.startswith(mount):
                inside = path.removeprefix(mount).lstrip("/")
                file = (folder / inside / ("index.html" if path.endswith("/") else "")).resolve()
                if file.is_relative_to(folder.resolve()) and file.is_file():
                    return file
        return None

    def body_of(self, file: Path) -> tuple[bytes, bool]:
        """Return what is sent of a file, and whether it is compressed."""
        if file not in self._bodies:
            content = file.read_bytes()
            packed = file.suffix in _TYPES
            self._bodies[file] = (gzip.compress(content, 6) if packed else content, packed)
        return self._bodies[file]

    def wait_to_send(self, size: int) -> None:
        """Wait until the line has carried `size` more bytes."""
        if self.line is None:
            return
        with self._lock:
            start = max(time.monotonic(), self._free_at)
            self._free_at = start + size * 8 / self.line.bits_per_second
            until = self._free_at
        time.sleep(max(0.0, until - time.monotonic()))


class Handler(BaseHTTPRequestHandler):
    """Answers with files; one thread a connection."""

    protocol_version = "HTTP/1.1"
    wire: Wire

    def do_GET(self) -> None:
        """Send a file, or 404."""
        wire = self.wire
        path = unquote(urlsplit(self.path).path)
        if wire.line is not None:
            time.sleep(wire.line.delay)
        file = wire.file_of(path)
        body, packed = wire.body_of(file) if file else (b"", False)
        wire.count(Sent(path, len(body), 200 if file else 404))
        self.send_response(200 if file else 404)
        kind = _TYPES.get(file.suffix, "application/octet-stream") if file else "text/plain"
        self.send_header("Content-Type", kind)
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for start in range(0, len(body), PACKET):
            packet = body[start : start + PACKET]
            wire.wait_to_send(len(packet))
            self.wfile.write(packet)

    def handle(self) -> None:
        """Serve a connection; a browser that closes it early is no news."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 – as the class above
        """Say nothing."""


@contextmanager
def serving(mounts: Mapping[str, Path]) -> Iterator[tuple[str, Wire]]:
    """Serve folders by the beginning of the address; give the server's address and its wire."""
    wire = Wire(mounts)
    handler = type("BoundHandler", (Handler,), {"wire": wire})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", wire
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
