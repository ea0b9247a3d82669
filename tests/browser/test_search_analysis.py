"""Words get the same keys in the browser as in Python, which made the index."""

from __future__ import annotations

import hashlib
import json
import shutil
import unicodedata
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from elinvoima.search.analysis import Analyser, WordKeys
from elinvoima.search.automaton import MORPHOLOGY
from elinvoima.search.tokens import tokens
from playwright.sync_api import Browser, Page

from tests.browser.conftest import serving
from tests.conftest import ROOT
from tests.word_forms import word_forms

SCRIPTS = ROOT / "plugins/elinvoima/theme/static/assets/elinvoima/search"
PAGE = """<!doctype html><html lang="fi"><title>Sanat</title>
<script type="module" src="start.js"></script>"""
START = """import { loadAnalyser } from "./search/analysis/analysis.js";
import { tokens } from "./search/tokens.js";
window.tokens = tokens;
window.load = async (name) => {
  const bytes = await (await fetch(name)).arrayBuffer();
  const start = performance.now();
  window.analyser = await loadAnalyser(bytes);
  return performance.now() - start;
};
window.analyseAll = (words) => JSON.stringify(words.map((word) => {
  const { keys, breaks, isKnown } = window.analyser.analyse(word);
  return [keys, breaks, isKnown];
}));
const digest = async (text) => {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
// Only begins, so that Python can analyse the same words meanwhile.
window.begin = (batches) => {
  window.digests = new Promise((resolve) => {
    setTimeout(() => resolve(Promise.all(batches.map((b) => digest(window.analyseAll(b))))));
  });
};
window.isReady = true;"""
BATCH = 2000


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    shutil.copytree(SCRIPTS, tmp_path / "search")
    shutil.copy(MORPHOLOGY, tmp_path)
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "start.js").write_text(START, encoding="utf-8")
    with serving(tmp_path) as host:
        opened = browser.new_page()
        opened.set_default_timeout(15_000)
        opened.goto(f"{host}/index.html")
        opened.wait_for_function("window.isReady")
        yield opened
        opened.close()


def as_json(found: WordKeys) -> list[Any]:
    return [[[key, int(channel)] for key, channel in found.keys], [*found.breaks], found.is_known]


def analysed(page: Page, words: list[str]) -> list[Any]:
    found: list[Any] = json.loads(page.evaluate("(words) => analyseAll(words)", words))
    return found


def test_every_word_gets_the_keys_of_python_in_their_order(page: Page) -> None:
    words = sorted(word_forms(ROOT))
    assert len(words) >= 50_000
    batches = [words[start : start + BATCH] for start in range(0, len(words), BATCH)]
    page.evaluate("load('morphology.bin')")
    page.evaluate("(batches) => begin(batches)", batches)
    expected = Analyser().analyse_all(words)
    digests = page.evaluate("digests")
    assert len(digests) == len(batches)
    differing = [
        batch
        for batch, own in zip(batches, digests, strict=True)
        if own != digest([as_json(expected[word]) for word in batch])
    ]
    others = {
        word: (found, as_json(expected[word]))
        for batch in differing
        for word, found in zip(batch, analysed(page, batch), strict=True)
        if found != as_json(expected[word])
    }
    assert (others, differing) == ({}, [])


def digest(found: list[Any]) -> str:
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def test_senseless_words_end_soon(page: Page) -> None:
    page.evaluate("load('morphology.bin')")
    words = [
        "assa" * 25,
        "a" * 100,
        "aa-" * 33 + "a",
        "työ" * 33 + "x",
        "ja" * 50,
        "q1:" * 33 + "q",
    ]
    spent = page.evaluate(
        "(words) => { const start = performance.now(); analyseAll(words);"
        " return performance.now() - start; }",
        words,
    )
    assert spent < 3000  # some tens of milliseconds, where nothing else is running
    assert analysed(page, words) == [as_json(Analyser().analyse(word)) for word in words]


def test_a_spoilt_morphology_is_told_and_not_used(page: Page, tmp_path: Path) -> None:
    good = MORPHOLOGY.read_bytes()
    payload = zlib.decompress(good, -15)
    for spoilt in (b"<html>404</html>", good[:-999], deflated(payload[:-9]), deflated(b"\2{}")):
        (tmp_path / "spoilt.bin").write_bytes(spoilt)
        code = page.evaluate("load('spoilt.bin').then(() => 'fine', (problem) => problem.code)")
        assert code == "corrupt-shard", spoilt[:20]


def deflated(payload: bytes) -> bytes:
    squeeze = zlib.compressobj(wbits=-15)
    return squeeze.compress(payload) + squeeze.flush()


def test_texts_have_the_words_of_python(page: Page) -> None:
    text = "\n".join(
        (
            # Every character that this Python knows: inside a word, at its ends, and alone.
            *(f"Sana{sign}n {sign}sana: {sign} {sign}{sign}" for sign in assigned()),
            "Elinkeino\u2011ohjelma, ELINKEINO\u00adOHJELMA; EVE-verkoston ’Iin’ 2024:n 1.5.2024",
            "-alku loppu- a--b a'b'c KOLKE:n klo 12:30:45 A\u0308a\u030ani " + "pitkä" * 60,
            "😀kunta😀",  # the last: offsets are in UTF-16 beyond it
        )
    )
    expected = [[token.word, token.start, token.end] for token in tokens(text)]
    script = "(t) => JSON.stringify(tokens(t).map(({ word, start, end }) => [word, start, end]))"
    found = json.loads(page.evaluate(script, text))
    assert found[-1][0] == expected[-1][0] == "kunta"
    assert found[:-1] == expected[:-1]


def assigned() -> Iterator[str]:
    """Yield the characters of the basic plane; those of newer Unicode differ between programs."""
    for code in range(0x10000):
        if unicodedata.category(chr(code)) not in {"Cn", "Cs", "Co"}:
            yield chr(code)
