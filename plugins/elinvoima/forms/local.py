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
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import Any

from elinvoima.forms.configuration import local_backend
from elinvoima.forms.folder import ADDRESS, POLICY, write_forms
from elinvoima.forms.packages import FetchFailed, Packages

HOST = "127.0.0.1"
PATIENCE = 20.0
"""Seconds to wait for Decap's server to answer."""


@contextmanager
def serving(
    root: Path,
    packages: Packages,
    node: str,
    config: dict[str, Any],
    *,
    port: int,
    branch: str,
    by_branches: bool,
) -> Iterator[str]:
    """Serve the forms on `port` (0: any free one) while in the block; give their address.

    `by_branches` has Decap's server make a branch and commits of what is saved; else it only
    writes the files. Raises FetchFailed if Decap's server does not start, OSError for a port in use.
    """
    with tempfile.TemporaryDirectory(prefix="elinvoima-forms-") as folder:
        handler = functools.partial(_Handler, directory=folder)
        with ThreadingHTTPServer((HOST, port), handler) as pages:
            address = f"http://{HOST}:{pages.server_port}"
            saving = _free_port()
            proxy = f"http://{HOST}:{saving}"
            handler.keywords["policy"] = POLICY.format(connect=proxy)
            backend = local_backend(f"{proxy}/api/v1", branch, by_branches=by_branches)
            write_forms(Path(folder) / ADDRESS, packages, config | backend)
            with _decap_server(root, packages, node, saving, address, by_branches=by_branches):
                thread = Thread(target=pages.serve_forever, daemon=True)
                thread.start()
                try:
                    yield f"{address}/{ADDRESS}/"
                finally:
                    pages.shutdown()
                    thread.join()


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
def _decap_server(
    root: Path, packages: Packages, node: str, port: int, origin: str, *, by_branches: bool
) -> Iterator[None]:
    environment = {
        **os.environ,
        "MODE": "git" if by_branches else "fs",
        "GIT_REPO_DIRECTORY": str(root),
        "BIND_HOST": HOST,
        "PORT": str(port),
        "ORIGIN": origin,
        "LOG_LEVEL": "error",
    }
    # It reads settings from a file .env where it is started: there is none in its own folder.
    with subprocess.Popen(  # noqa: S603 (Node.js with the pinned program)
        [node, str(packages.server)], cwd=packages.folder, env=environment,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        try:
            _wait_for(process, port)
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
