"""The search engine in a real worker gives the same answers as Python, from the files it needs."""

from __future__ import annotations

import json
import shutil
from typing import Any

import pytest
from elinvoima.search import index as index_module
from elinvoima.search.analysing import PlainAnalyser
from elinvoima.search.analysis import Analyser
from elinvoima.search.answers import Request, answer
from elinvoima.search.automaton import MORPHOLOGY
from elinvoima.search.index import build_index
from elinvoima.search.shards import HOME
from playwright.sync_api import BrowserContext

from tests.browser.engine_page import answers, opened, same, search
from tests.browser.small_index import DOCUMENTS, Served, index_files, write_index
from tests.conftest import ROOT
from tests.search_samples import sample_files

GOLDEN = ROOT / "tests/golden/search/answers.json"
QUERIES: tuple[dict[str, Any], ...] = (
    *(
        {"text": text, "explain": True}
        for text in (
            "ohjelma", "kunta ohjelma", "elinkeino", "verkosto kunta kasvu", "kasvu !verkosto",
            "kunta -ohjelma", '"ohjelma kunta"',
            '"kunta ja verkosto"', '"ja verkosto"', '"kunta verkosto"', '"kunta oppii"', '"ja ja"',
            '"kunta säästi" "oli yhteinen"', '"ja" kunta', '"kunta ja', '"ohjelma elää"',
            "kunta ja", "ja", "Save Salla -kampanja",
            "verksto", "paatos", "kuntaa säästi", "KOLARI 2023", "ylläksellä", "zzzzzz", "2024",
            "minkälainen kunta", "minkälainen",
        )
    ),
    {"text": "kunta", "facets": {"vuosi": ["2023"]}},
    {"text": "kunta", "facets": {"vuosi": ["2022", "2023"], "teema": ["ilmasto", "olematon"]}},
    {"text": "", "facets": {"teema": ["kasvu"]}},
    {"text": "kunta", "sort": "date", "offset": 1, "limit": 1},
    {"text": "kunta verk", "typing": True},
)  # fmt: skip
MENDED = {
    "verkostoilel": "verkostoille", "matkailusat": "matkailusta", "leinkeinoista": "elinkeinoista",
    "ensrgioilla": "energioilla", "elnikeono-ohjelma": "elinkeino-ohjelma",
    "elinkenio-ojhelma": "elinkeino-ohjelma", "kasuvohjelmaan": "kasvuohjelmaan",
    "kissanminttu": None, "vihreäkuulas": None, "zzzzzzz": None, "säätsäisimme": "säästäisimme",
}  # fmt: skip
BAD_QUERIES = (
    "", " ", '"', '""', "-", "- -", "a" * 10_000, "kunta " * 400, "\x00\x07kunta\x1b",
    "😀👩‍👩‍👧 kunta", "<script>alert(1)</script>", "(a+)+$ [[[ \\", "__proto__ constructor",
    "\u202ekunta", "İ ß ﬁ",
)  # fmt: skip


def test_answers_are_those_of_python(context: BrowserContext, served: Served) -> None:
    page = opened(context, served)
    requests = [*QUERIES, *({"text": text} for text in BAD_QUERIES)]
    for request, found in zip(requests, answers(page, requests), strict=True):
        expected = answer(Request(**request), served.index, None)
        assert same(found, expected), request
    assert page.evaluate("problems") == []


@pytest.mark.parametrize("positions", [2, 3])
def test_answers_are_those_of_python_where_not_every_place_is_kept(
    context: BrowserContext, served: Served, monkeypatch: pytest.MonkeyPatch, positions: int
) -> None:
    monkeypatch.setattr(index_module, "POSITIONS", positions)
    shutil.rmtree(served.folder / HOME)
    index = write_index(served.folder, index_files())
    page = opened(context, served)
    for request, found in zip(QUERIES, answers(page, [*QUERIES]), strict=True):
        assert same(found, answer(Request(**request), index, None)), request
    for text, address in {
        '"kunta säästi"': "tarinat/ii/",
        '"kunta ja verkosto"': "tarinat/kolari/",
    }.items():
        [result] = search(page, text=text)["results"]
        assert result["address"] == address


def test_answers_are_the_golden_ones(context: BrowserContext, served: Served) -> None:
    shutil.rmtree(served.folder / HOME)
    write_index(served.folder, sample_files())
    page = opened(context, served)
    cases = json.loads(GOLDEN.read_text(encoding="utf-8"))
    found = answers(page, [case["request"] for case in cases])
    for case, own in zip(cases, found, strict=True):
        assert same(own, case["answer"]), case["request"]


def test_a_compound_found_in_parts_is_cut_as_python_does(
    context: BrowserContext, served: Served
) -> None:
    """The analyser of the page does here what `PlainAnalyser` does."""
    (served.folder / "search" / "analysis" / "analysis.js").write_text(
        """export const loadAnalyser = async () => ({ analyse: (word) => {
          const parts = word.split("-").map((part) => [part, 1]);
          const keys = parts.length > 1 ? [[word.replaceAll("-", ""), 0], ...parts] : [[word, 0]];
          return { keys, isKnown: true };
        } });""",
        encoding="utf-8",
    )
    (served.folder / "morphology.bin").write_bytes(b"x")
    page = opened(context, served, f"{served.host}/morphology.bin")
    texts = ["kunta-verkosto", "ohjelma-kasvu-verkosto", "kunta-olematon", "eve-kasvu kunta"]
    found = answers(page, [{"text": text, "explain": True} for text in texts])
    for text, own in zip(texts, found, strict=True):
        assert same(own, answer(Request(text, explain=True), served.index, PlainAnalyser())), text
    assert [(own["full"], own["total"]) for own in found] == [(2, 3), (2, 3), (0, 3), (2, 3)]


def test_words_that_no_page_has_are_mended_as_python_does(
    context: BrowserContext, served: Served
) -> None:
    shutil.rmtree(served.folder / HOME)
    analyser = Analyser()
    index = write_index(served.folder, build_index(DOCUMENTS, analyser))
    shutil.copy(MORPHOLOGY, served.folder)
    page = opened(context, served, f"{served.host}/{MORPHOLOGY.name}")
    for text, mended in MENDED.items():
        own, expected = search(page, text=text), answer(Request(text), index, analyser)
        assert same(own, expected), text
        assert own["mended"] == mended, text


def test_only_what_a_query_needs_is_fetched(context: BrowserContext, served: Served) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = opened(context, served)
    answer_ = search(page, text="Kolari")
    assert [result["address"] for result in answer_["results"]] == ["tarinat/kolari/"]
    kinds = [url.removeprefix(served.address) for url in asked if url.startswith(served.address)]
    expected = [
        "dictionary.bin", "documents/0.bin", "facets.bin", "manifest.bin", "postings/0.bin",
        "words/0.bin",
    ]  # fmt: skip
    assert sorted(kinds) == expected
    search(page, text="Kolari")
    assert len([url for url in asked if url.startswith(served.address)]) == len(expected)
    for text, needed in (
        ('"kolari"', []),
        ('"kolari energiaa"', [""]),
        ('"kunta ja verkosto"', ["", "/0"]),
    ):
        search(page, text=text)
        own = [url for url in asked if url.startswith(f"{served.address}positions")]
        assert own == [f"{served.address}positions{name}.bin" for name in needed]


def test_a_newer_search_takes_the_place_of_an_older_one(
    context: BrowserContext, served: Served
) -> None:
    page = opened(context, served)
    script = """() => Promise.all(["ohj", "ohjelma"].map((text) => client.search({ text })))"""
    older, newer = page.evaluate(script)
    assert older is None
    assert newer["query"] == "ohjelma"


def test_suggestions(context: BrowserContext, served: Served) -> None:
    page = opened(context, served)

    def suggested(text: str) -> list[list[Any]]:
        found = page.evaluate("(text) => client.suggest(text)", text)
        assert found["error"] is None
        return [[each["kind"], each["text"], each["address"]] for each in found["suggestions"]]

    assert ["theme", "Yritysten kasvu", "teemat/kasvu/"] in suggested("kas")
    assert ["theme", "Yritysten kasvu", "teemat/kasvu/"] in suggested("kasvuyr")
    assert ["word", "kunta verkosto", None] in suggested("kunta ver")
    assert suggested("Kolarin elink")[0] == [
        "story", "Kolarin elinkeino-ohjelma", "tarinat/kolari/",
    ]  # fmt: skip
    assert suggested("") == suggested("😀") == suggested("(((") == []
