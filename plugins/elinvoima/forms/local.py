"""Serves the forms on this computer, saving into the working tree through Decap's own server.

Both servers listen to this computer only, and Decap's answers only pages of ours.
"""

from __future__ import annotations

import functools
import os
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import Any

from elinvoima.forms.configuration import local_backend, with_backend
from elinvoima.forms.folder import ADDRESS, POLICY, write_forms
from elinvoima.forms.packages import FetchFailed, Packages

HOST = "127.0.0.1"
PATIENCE = 20.0
"""Seconds to wait for Decap's server to answer."""


class PortInUse(Exception):  # noqa: N818 (told to the user as it is)
    """Another program serves at the port."""


@dataclass(frozen=True, slots=True)
class Local:
    """What is served and how it is saved."""

    root: Path
    packages: Packages
    node: str
    branch: str
    by_branches: bool
    """Decap's server makes a branch and commits of what is saved; else it only writes files."""


@contextmanager
def serving(local: Local, config: dict[str, Any], port: int) -> Iterator[str]:
    """Serve the forms on `port` (0: any free one) while in the block; give their address.

    Raises FetchFailed if Decap's server does not start, PortInUse if the port is taken.
    """
    with tempfile.TemporaryDirectory(prefix="elinvoima-forms-") as folder:
        proxy = f"http://{HOST}:{_free_port()}"
        policy = POLICY.format(connect=proxy)
        with _pages(Path(folder), port, policy) as pages:
            address = f"http://{HOST}:{pages.server_port}"
            backend = local_backend(f"{proxy}/api/v1", local.branch, by_branches=local.by_branches)
            whole = with_backend(config, backend)
            write_forms(Path(folder) / ADDRESS, local.packages, whole)
            with _decap_server(local, proxy, address):
                thread = Thread(target=pages.serve_forever, daemon=True)
                thread.start()
                try:
                    yield f"{address}/{ADDRESS}/"
                finally:
                    pages.shutdown()
                    thread.join()


def _pages(folder: Path, port: int, policy: str) -> ThreadingHTTPServer:
    handler = functools.partial(_Handler, directory=str(folder), policy=policy)
    try:
        return ThreadingHTTPServer((HOST, port), handler)
    except OSError as error:
        raise PortInUse(str(port)) from error


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *given: Any, policy: str, **more: Any) -> None:
        self.policy = policy
        super().__init__(*given, **more)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base's own name)
        """Say nothing of every file."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.policy)
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


@contextmanager
def _decap_server(local: Local, address: str, origin: str) -> Iterator[None]:
    port = address.rpartition(":")[2]
    environment = {
        **os.environ,
        "MODE": "git" if local.by_branches else "fs",
        "GIT_REPO_DIRECTORY": str(local.root),
        "BIND_HOST": HOST,
        "PORT": port,
        "ORIGIN": origin,
        "LOG_LEVEL": "error",
    }
    # It reads settings from a file .env where it is started: there is none in its own folder.
    with subprocess.Popen(  # noqa: S603 (Node.js with the pinned program)
        [local.node, str(local.packages.server)], cwd=local.packages.folder, env=environment,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        try:
            _wait_for(process, int(port))
            yield
        finally:
            process.terminate()


def _wait_for(process: subprocess.Popen[bytes], port: int) -> None:
    end = monotonic() + PATIENCE
    while monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        sleep(0.05)
    raise FetchFailed("decap-server")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
