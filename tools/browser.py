"""Print the path of a Chromium that runs here, for the browser tests.

Run as ``.venv/bin/python tools/browser.py``. In this order:

1. the environment variable ``CHROMIUM``;
2. Chromium or Chrome on ``PATH``;
3. the Chromium that Playwright has installed;
4. Playwright is asked to install its Chromium;
5. as root on Debian or Ubuntu, apt-get is asked to install Chromium.

With none of them this stops with one line on stderr and the exit status 1, so
that the browser tests are never left out in silence.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

ON_PATH = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# Seconds.
START_TIMEOUT = 60
DOWNLOAD_TIMEOUT = 300
APT_TIMEOUT = 900

NOT_FOUND = (
    "Chromium puuttuu: asenna se (esim. sudo apt install chromium) "
    "tai anna CHROMIUM=/polku/chromium. (No Chromium: install one or set CHROMIUM.)"
)


class BrowserNotFoundError(Exception):
    """No Chromium here, and none could be installed."""


def find_browser() -> Path:
    """Return a Chromium that starts, installing one if need be."""
    for find in (
        _from_environment,
        _on_path,
        _of_playwright,
        _from_playwright_install,
        _from_apt,
    ):
        path = find()
        if path is not None:
            return path
    raise BrowserNotFoundError(NOT_FOUND)


def _from_environment() -> Path | None:
    wanted = os.environ.get("CHROMIUM")
    if not wanted:
        return None
    found = shutil.which(wanted)
    if found is not None and _starts(Path(found)):
        return Path(found)
    _note(f"CHROMIUM={wanted} ei käynnisty, etsitään muu. (It does not start.)")
    return None


def _on_path() -> Path | None:
    for name in ON_PATH:
        found = shutil.which(name)
        if found is not None and _starts(Path(found)):
            return Path(found)
    return None


def _of_playwright() -> Path | None:
    try:
        with sync_playwright() as playwright:
            path = Path(playwright.chromium.executable_path)
    except PlaywrightError:
        return None
    return path if _starts(path) else None


def _from_playwright_install() -> Path | None:
    _note("Haetaan Chromium Playwrightilla… (Fetching Chromium with Playwright.)")
    # --no-shell: the tests start the whole browser, not its headless shell.
    install = [sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"]
    # Milliseconds to wait for each of its servers, so that a machine without
    # network gets to the next way soon.
    connecting = {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
    if _succeeds(install, DOWNLOAD_TIMEOUT, connecting):
        return _of_playwright()
    return None


def _from_apt() -> Path | None:
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return None
    _note("Asennetaan Chromium apt-getillä… (Installing Chromium with apt-get.)")
    # A list that could not be brought up to date may still do.
    _succeeds(["apt-get", "update"], APT_TIMEOUT)
    install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]
    if _succeeds(install, APT_TIMEOUT, {"DEBIAN_FRONTEND": "noninteractive"}):
        return _on_path()
    return None


def _starts(path: Path) -> bool:
    # A stub for a package that is not there, or a browser without its
    # libraries, is on PATH and executable all the same.
    command = [str(path), "--version"]
    return os.access(path, os.X_OK) and _succeeds(command, START_TIMEOUT)


def _succeeds(
    command: list[str],
    timeout: float,
    environment: dict[str, str] | None = None,
) -> bool:
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})},
            timeout=timeout,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _note(text: str) -> None:
    sys.stderr.write(f"tools/browser.py: {text}\n")


def main() -> int:
    """Print the path, or say on stderr what to do."""
    try:
        path = find_browser()
    except BrowserNotFoundError as error:
        _note(str(error))
        return 1
    sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
