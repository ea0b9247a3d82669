"""An editor's links and live preview."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import clean_environment, run

REPOSITORY = "https://git.example.fi/kunta/tietopankki"
PATIENCE = 120
"""Seconds that a build may take on a slow machine before the test gives up."""


def test_edit_links_point_at_the_real_file(copy: Path) -> None:
    done = run("elinvoima", "build", cwd=copy, ELINVOIMA_REPO_URL=REPOSITORY)
    assert done.returncode == 0, done.stderr
    for address, file in (
        ("tarinat/kolari-elinkeino-ohjelma", "case_studies/kolari-elinkeino-ohjelma.md"),
        ("teemat/osaava-tyovoima", "docs/themes/osaava-tyovoima.md"),
        ("verkostot/eve-2019", "docs/networks/eve-2019.md"),
        ("tietoa", "docs/tietoa.md"),
    ):
        html = (copy / "site" / address / "index.html").read_text(encoding="utf-8")
        links = re.findall(rf'href="({re.escape(REPOSITORY)}/edit/[^"]+)"', html)
        assert f"{REPOSITORY}/edit/main/{file}" in links
        assert (copy / file).is_file()
    place = (copy / "site/kunnat/kolari/index.html").read_text(encoding="utf-8")
    assert "/edit/main/" not in place


def test_contact_details_show_when_they_are_known(copy: Path) -> None:
    known = {
        "ELINVOIMA_SITE_URL": "https://tietopankki.example.fi",
        "ELINVOIMA_PUBLISHER": "Esimerkkiliitto",
        "ELINVOIMA_CONTACT_EMAIL": "tietopankki@example.fi",
        "ELINVOIMA_BOOKING_URL": "https://example.fi/varaa",
    }
    done = run("elinvoima", "build", cwd=copy, **known)
    assert done.returncode == 0, done.stderr
    html = (copy / "site/yhteys/index.html").read_text(encoding="utf-8")
    assert "mailto:tietopankki@example.fi" in html
    assert "https://example.fi/varaa" in html
    assert "Esimerkkiliitto" in html
    feed = (copy / "site/tarinat.atom").read_text(encoding="utf-8")
    assert feed.count("<entry>") == 17
    assert "https://tietopankki.example.fi/tarinat/kolari-elinkeino-ohjelma/" in feed
    home = (copy / "site/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://tietopankki.example.fi/">' in home


class Preview:
    """A running `serve`: its address and what it has said so far."""

    def __init__(self, process: subprocess.Popen[str], address: str) -> None:
        self.process = process
        self.address = address
        self.said: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self.process.stderr or ():
            self.said.append(line)

    def builds(self) -> int:
        return sum("Documentation built in" in line for line in self.said)

    def wait_for(self, what: str, text: str) -> str:
        """Read a page until it has the text."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"http://{self.address}{what}") as answer:
                    html = answer.read().decode()
                if text in html:
                    return str(html)
            except OSError:
                pass
            threading.Event().wait(0.2)
        raise AssertionError(f"{what} never had {text!r}:\n{''.join(self.said)}")


@contextmanager
def preview(folder: Path) -> Iterator[Preview]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    process = subprocess.Popen(
        [sys.executable, "-m", "elinvoima", "serve", "--address", address],
        cwd=folder,
        env=clean_environment(),
        text=True,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    try:
        yield Preview(process, address)
    finally:
        process.terminate()
        process.wait(timeout=20)
        if process.stderr:
            process.stderr.close()


def test_the_preview_rebuilds_once_an_edit(copy: Path) -> None:
    story = copy / "case_studies/kolari-elinkeino-ohjelma.md"
    with preview(copy) as running:
        running.wait_for("/tarinat/kolari-elinkeino-ohjelma/", "KOLKE")
        text = story.read_text(encoding="utf-8")
        edited = re.sub(
            r"^title: .*$", "title: Muokattu otsikko", text, count=1, flags=re.MULTILINE
        )
        story.write_text(edited, encoding="utf-8")
        running.wait_for("/tarinat/kolari-elinkeino-ohjelma/", "Muokattu otsikko")
        running.wait_for("/tarinat/", "Muokattu otsikko")
        threading.Event().wait(2)  # a second rebuild would have begun by now
        assert running.builds() == 2, "".join(running.said)
