"""The forms as they are published: saving opens a pull request on GitHub, which is played here."""

from __future__ import annotations

import functools
import json
import re
import shutil
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml
from elinvoima.cli.forms import writer
from elinvoima.forms.folder import ADDRESS, POLICY
from elinvoima.forms.packages import CACHE, PINS, NodeMissing, node, packages
from elinvoima.views.words import Words
from playwright.sync_api import Browser

from tests.browser.conftest import QuietHandler
from tests.browser.test_forms import box, choose
from tests.conftest import ROOT
from tests.github import API, GitHub

try:
    node()
except NodeMissing as missing:
    pytest.skip(f"no Node.js 18 or newer with npm ({missing})", allow_module_level=True)

SMALL = ROOT / "tests/examples/valid/every-field"
SETTINGS = 'repo_url = "https://github.com/kunta/tietopankki"\n'


class FormsHandler(QuietHandler):
    """A static host that gives `muokkaa/` its own policy, as README asks."""

    policy = POLICY.format(connect="")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A small repository, and where its forms are served as `build --forms` writes them."""
    packages(ROOT, lambda _text: None)
    root = tmp_path_factory.mktemp("published") / "copy"
    shutil.copytree(SMALL, root, ignore=shutil.ignore_patterns(".cache"))
    shutil.copytree(ROOT / PINS, root / PINS)
    (root / CACHE).parent.mkdir()
    (root / CACHE).symlink_to(ROOT / CACHE)
    (root / "elinvoima.toml").write_text(SETTINGS, "utf-8")
    site = root / "site"
    site.mkdir()
    writer(root, Words("fi"))(site)
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(FormsHandler, directory=str(site))
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield root, f"http://127.0.0.1:{server.server_port}/{ADDRESS}/"
    server.shutdown()
    server.server_close()
    thread.join()


def test_saving_opens_a_pull_request(browser: Browser, published: tuple[Path, str]) -> None:
    root, address = published
    github = GitHub(root)
    faults: list[str] = []
    asked: list[str] = []
    context = browser.new_context(locale="fi-FI", viewport={"width": 1100, "height": 900})
    context.set_default_timeout(15_000)
    context.route(f"{API}/**", github.answer)
    page = context.new_page()
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))

    page.goto(address)
    page.get_by_role("button", name="Kirjaudu GitHubilla").wait_for()
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []

    user = {"backendName": "github", "token": "x", "login": "toimittaja", "useOpenAuthoring": False}
    page.evaluate("user => localStorage.setItem('decap-cms-user', user)", json.dumps(user))
    page.reload()
    page.get_by_role("link", name="Uusi tarina").click()
    box(page, "title").fill("Kolari: kylät mukaan")
    box(page, "label").fill("Kolari: kylät mukaan")
    box(page, "summary").fill("Kylät saivat oman rahan.")
    box(page, "period").fill("2023")
    choose(page, "municipalities", "Kolari")
    theme = next(p for p in github.files if p.startswith("docs/themes/"))
    choose(page, "themes", yaml.safe_load(github.files[theme].split(b"---")[1])["label"])
    choose(page, "evidence", "kuvattu")
    page.get_by_role("button", name="Tallenna", exact=True).click()
    page.get_by_text("Tallennettu").first.wait_for()
    context.close()

    saved: dict[str, Any] = github.saved
    (file,) = saved["trees"]["tree"]
    assert file["path"] == "case_studies/kolari-kylat-mukaan.md"
    assert saved["blobs"].startswith('---\ntitle: "Kolari: kylät mukaan"\n')
    assert saved["commits"]["message"] == "Uusi tarina: kolari-kylat-mukaan"
    branch = "cms/story/kolari-kylat-mukaan"
    assert saved["refs"]["ref"] == f"refs/heads/{branch}"
    pull = saved["pulls"]
    assert (pull["base"], pull["head"]) == ("main", f"kunta:{branch}")
    assert saved["labels"]["labels"] == ["decap-cms/draft"]
    assert pull["title"] == "Uusi tarina: kolari-kylat-mukaan"
    assert (github.unknown, faults) == ([], [])
    elsewhere = {re.match(r"https?://[^/]+", url) for url in asked if url.startswith("http")}
    assert {found[0] for found in elsewhere if found} == {API, address.removesuffix("/muokkaa/")}
