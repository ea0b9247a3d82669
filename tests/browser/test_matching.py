"""The matching in a real browser: every golden answer that Python wrote, from the same data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from elinvoima.outputs.scripts import script_files
from playwright.sync_api import Browser, Page

from tests.browser.conftest import serving
from tests.matching_samples import GOLDEN, browser_data, same

SCRIPTS = "assets/elinvoima/matching/"
PAGE = '<!doctype html>\n<script type="module" src="start.js"></script>\n'
START = f"""
import {{ match }} from "./{SCRIPTS}match.js";
import {{ peersOf }} from "./{SCRIPTS}peers.js";

const worlds = new Map();
const shortened = (list) => list.map(({{ id, score, flags }}) => [id, score, flags]);

window.keep = (world, data) => void worlds.set(world, data);
window.answer = (world, {{ peers, most, ...need }}) => {{
  const data = worlds.get(world);
  if (peers) return peersOf(data, peers, {{ most }});
  try {{
    const found = match(data, need);
    if (world !== "many") return JSON.parse(JSON.stringify(found));
    const [results, left_out] = [found.results, found.left_out].map(shortened);
    return {{ ...found, results, left_out }};
  }} catch ({{ code, value }}) {{
    return {{ error: {{ code, value }} }};
  }}
}};
window.isReady = true;
"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("matching")
    for file in script_files():
        if file.address.startswith(SCRIPTS):
            path = folder / file.address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(str(file.content), encoding="utf-8")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "start.js").write_text(START, encoding="utf-8")
    with serving(folder) as host:
        opened = browser.new_page()
        opened.goto(f"{host}/index.html")
        opened.wait_for_function("window.isReady")
        for world in ("finland", "many", "gaps"):
            opened.evaluate("([world, data]) => keep(world, data)", [world, browser_data(world)])
        yield opened
        opened.close()


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*.json")), ids=lambda path: Path(path).stem)
def test_the_browser_answers_as_python(page: Page, file: Path) -> None:
    case = json.loads(file.read_text(encoding="utf-8"))
    given = page.evaluate(
        "([world, asked]) => answer(world, asked)", [case["world"], case["asked"]]
    )
    assert same(given, case["answer"])


def test_an_unknown_municipality_has_no_peers(page: Page) -> None:
    assert page.evaluate("answer('finland', { peers: '999' })") is None
