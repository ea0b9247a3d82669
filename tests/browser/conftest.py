"""A real browser on the really built site, watched for errors and for requests elsewhere."""

from __future__ import annotations

import functools
import importlib.util
import os
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.small_index import Served, index_files, write_index, write_page
from tests.conftest import ROOT

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}

EXPECTED_FAULT = re.compile(r"404|ERR_INTERNET_DISCONNECTED")
"""What a page that is opened with `missing=True` may say: it asks for what is not there."""

Open = Callable[..., Page]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)
"""The strictest content security policy: a page that breaks it says so in the console."""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a folder as a plain static host does, with its 404 page and a strict policy."""

    policy = POLICY

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass

    def handle(self) -> None:
        try:
            super().handle()
        except ConnectionError:  # a browser that goes to another page is no news
            self.close_connection = True

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; give its address."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[str]:
    with serving(site) as address:
        yield address


def chromium() -> str:
    """The browser that `make test` found; found here if pytest is run by itself."""
    if found := os.environ.get("CHROMIUM"):
        return found
    spec = importlib.util.spec_from_file_location("browser", ROOT / "tools" / "browser.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return str(module.find_browser())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    arguments = ["--disable-gpu", "--disable-background-networking", "--disable-component-update",
                 "--disable-sync", "--no-first-run", "--disable-quic"]  # fmt: skip
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium does not sandbox itself for root
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, host: str) -> Iterator[Open]:
    """Open pages: `open_page("/tarinat/", viewport=PHONE)`; a fault there fails the test."""
    faults: list[str] = []
    contexts = []

    def open_(path: str = "/", *, missing: bool = False, **options: Any) -> Page:
        options.setdefault("viewport", DESKTOP)
        context = browser.new_context(locale="fi-FI", **options)
        contexts.append(context)
        context.set_default_timeout(15_000)
        page = context.new_page()
        page.on("console", lambda m: _hear(m.type, m.text, missing=missing))
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on("request", lambda request: _see(request.url))
        page.on("response", lambda answer: _receive(answer.status, answer.url, missing=missing))
        page.goto(host + path)
        return page

    def _hear(kind: str, text: str, *, missing: bool) -> None:
        if kind in {"error", "warning"} and not (missing and EXPECTED_FAULT.search(text)):
            faults.append(f"console {kind}: {text}")

    def _receive(status: int, url: str, *, missing: bool) -> None:
        if status >= 400 and not missing:
            faults.append(f"{status}: {url}")

    def _see(url: str) -> None:
        if not url.startswith((host + "/", "data:", "blob:")):
            faults.append(f"request to {url}")

    yield open_
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A small index and a page with the search's client."""
    write_page(tmp_path)
    index = write_index(tmp_path, index_files())
    with serving(tmp_path) as host:
        yield Served(tmp_path, host, index)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser with nothing kept."""
    made = browser.new_context()
    made.set_default_timeout(15_000)
    yield made
    for page in made.pages:
        page.close()
    made.close()
