"""The search engine in a real worker: the same answers as Python; what fails is told."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from elinvoima.search import index as index_module
from elinvoima.search.analysing import PlainAnalyser
from elinvoima.search.answers import Request, answer
from elinvoima.search.shards import HOME
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import serving
from tests.browser.small_index import DOCUMENTS, Served, index_files, write_index, write_page
from tests.conftest import ROOT
from tests.search_samples import sample_files

GOLDEN = ROOT / "tests/golden/search/answers.json"
QUERIES: tuple[dict[str, Any], ...] = (
    *(
        {"text": text, "explain": True}
        for text in (
            "ohjelma", "kunta ohjelma", "elinkeino", "verkosto kunta kasvu", "kasvu -verkosto",
            '"kunta ja verkosto"', '"ohjelma elää"', "kunta ja", "ja", "Save Salla -kampanja",
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
BAD_QUERIES = (
    "", " ", '"', '""', "-", "- -", "a" * 10_000, "kunta " * 400, "\x00\x07kunta\x1b",
    "😀👩‍👩‍👧 kunta", "<script>alert(1)</script>", "(a+)+$ [[[ \\", "__proto__ constructor",
    "\u202ekunta", "İ ß ﬁ",
)  # fmt: skip


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    write_page(tmp_path)
    index = write_index(tmp_path, index_files())
    with serving(tmp_path) as host:
        yield Served(tmp_path, host, index)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context()
    made.set_default_timeout(15_000)
    yield made
    for page in made.pages:
        page.close()
    made.close()


def opened(context: BrowserContext, served: Served, morphology: str | None = None) -> Page:
    page = context.new_page()
    page.goto(f"{served.host}/index.html")
    page.wait_for_function("window.isReady")
    page.evaluate("([index, data]) => open_(index, data)", [served.address, morphology])
    return page


def search(page: Page, **request: Any) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("(request) => client.search(request)", request)
    return found


def same(one: Any, other: Any) -> bool:
    """Whether two answers are the same, numbers to nine decimals."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) or isinstance(other, float):
        return bool(abs(one - other) <= 1e-9)
    return bool(one == other)


def answers(page: Page, requests: list[dict[str, Any]]) -> list[dict[str, Any]]:
    script = """async (requests) => {
      const answers = [];
      for (const request of requests) answers.push(await client.search(request));
      return answers;
    }"""
    found: list[dict[str, Any]] = page.evaluate(script, requests)
    return found


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


def test_answers_are_the_golden_ones(context: BrowserContext, served: Served) -> None:
    shutil.rmtree(served.folder / HOME)
    write_index(served.folder, sample_files())
    page = opened(context, served)
    cases = json.loads(GOLDEN.read_text(encoding="utf-8"))
    found = answers(page, [case["request"] for case in cases])
    for case, own in zip(cases, found, strict=True):
        assert same(own, case["answer"]), case["request"]


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


def test_a_missing_file_is_told_and_found_again(context: BrowserContext, served: Served) -> None:
    page = opened(context, served)
    file = served.file("postings/0.bin")
    content = file.read_bytes()
    file.unlink()
    answer_ = search(page, text="kunta")
    assert answer_["error"]["code"] == "missing-shard"
    assert answer_["error"]["path"] == "postings/0.bin"
    assert answer_["results"] == []
    assert page.evaluate("problems.map(({ code }) => code)") == ["missing-shard"]
    file.write_bytes(content)
    assert search(page, text="kunta")["total"] == 3


@pytest.mark.parametrize("kept", [0, 40], ids=["empty", "cut"])
def test_a_corrupt_file_is_told_and_read_again(
    context: BrowserContext, served: Served, kept: int
) -> None:
    page = opened(context, served)
    file = served.file("words/0.bin")
    content = file.read_bytes()
    file.write_bytes(content[:kept])
    assert search(page, text="kunta")["error"]["code"] == "corrupt-shard"
    file.write_bytes(content)
    assert search(page, text="kunta")["total"] == 3


def test_a_page_of_yesterday_finds_the_index_of_today(
    context: BrowserContext, served: Served
) -> None:
    page = opened(context, served)
    shutil.rmtree(served.folder / HOME)
    write_index(served.folder, index_files(DOCUMENTS[:2]))
    assert search(page, text="kunta")["total"] == 2


def test_works_offline_after_the_first_answer(context: BrowserContext, served: Served) -> None:
    page = opened(context, served)
    search(page, text="kunta")
    script = """async (index) => {
      const cache = await caches.open(`elinvoima-search ${index}`);
      const isKept = () => cache.match(`${index}endings/0.bin`);
      while (!(await isKept())) await new Promise((resolve) => setTimeout(resolve, 50));
    }"""
    page.evaluate(script, served.address)
    context.set_offline(True)
    assert search(page, text="verkosto")["total"] == 2
    answer_ = search(page, text="vrkosto")
    assert answer_["error"] is None
    assert answer_["mended"] == "verkosto"
    context.set_offline(False)


def test_offline_before_the_first_answer_is_told(context: BrowserContext, served: Served) -> None:
    page = opened(context, served)
    page.evaluate("() => client.prepare()")
    search(page, text="")
    context.set_offline(True)
    assert search(page, text="kunta")["error"]["code"] == "offline"
    context.set_offline(False)
    assert search(page, text="kunta")["error"] is None


def test_what_the_browser_lacks_is_told(context: BrowserContext, served: Served) -> None:
    context.add_init_script("delete window.Worker;")
    page = opened(context, served)
    assert search(page, text="kunta")["error"]["code"] == "unsupported"
    assert page.evaluate("client.suggest('ku')")["error"]["code"] == "unsupported"


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


def test_an_unseen_form_asks_the_morphology(context: BrowserContext, served: Served) -> None:
    folder = served.folder / "search" / "analysis"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "analysis.js").write_text(
        """export async function loadAnalyser(bytes) {
          const stem = new TextDecoder().decode(bytes);
          const keyOf = (word) => (word.startsWith(stem) ? stem : word);
          return { analyse: (word) => ({ keys: [[keyOf(word), 0]], isKnown: true }) };
        }""",
        encoding="utf-8",
    )
    (served.folder / "morphology.bin").write_bytes(b"ohjelma")
    page = opened(context, served, f"{served.host}/morphology.bin")
    assert search(page, text="ohjelmasikohan")["total"] == 3
    first, _ = search(page, text="minkälainen ohjelma")["words"]
    assert first["isFunction"]
    (served.folder / "morphology.bin").unlink()
    page = opened(context, served, f"{served.host}/olematon.bin")
    answer_ = search(page, text="ohjelmasikohan")
    assert (answer_["total"], answer_["error"]) == (0, None)


ANALYSIS = """const broken = () => { throw { code: "corrupt-shard" }; };
export async function loadAnalyser(bytes) {
  const stem = new TextDecoder().decode(bytes);
  if (stem === "rikki") broken();
  const keyOf = (word) => (word.startsWith(stem) ? stem : word);
  const analyse = (word) => ({ keys: [[keyOf(word), 0]], isKnown: true });
  return { analyse: stem === "vino" ? broken : analyse };
}"""
KEEP = """async ([address, text]) => {
  const cache = await caches.open(`elinvoima-search ${new URL(".", address).href}`);
  await cache.put(address, new Response(text));
}"""
KEPT = "async (address) => (await (await caches.match(address))?.text()) ?? null"


@pytest.mark.parametrize("spoilt", ["rikki", "vino"], ids=["cannot be read", "cannot be used"])
def test_a_spoilt_morphology_that_is_kept_is_forgotten(
    context: BrowserContext, served: Served, spoilt: str
) -> None:
    (served.folder / "search" / "analysis" / "analysis.js").write_text(ANALYSIS, encoding="utf-8")
    (served.folder / "morphology.bin").write_bytes(b"ohjelma")
    address = f"{served.host}/morphology.bin"
    page = opened(context, served, address)
    page.evaluate(KEEP, [address, spoilt])
    search(page, text="ohjelmasikohan")
    assert page.evaluate(KEPT, address) != spoilt
    assert search(page, text="ohjelmasikohaan")["total"] == 3


def begun(context: BrowserContext, served: Served) -> Page:
    """A page that has begun the search before it has the client."""
    page = context.new_page()
    page.goto(f"{served.host}/index.html")
    page.wait_for_function("window.isReady")
    page.evaluate("async (index) => Promise.all(begin(index).files.values())", served.address)
    return page


def test_what_the_page_has_begun_is_not_asked_for_again(
    context: BrowserContext, served: Served
) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page = begun(context, served)
    page.evaluate("(index) => open_(index)", served.address)
    assert search(page, text="kunta")["total"] == 3
    assert asked.count("manifest.bin") == 1
    assert page.evaluate("begun.worker === null && client.worker !== null")


@pytest.mark.parametrize("content", [None, b"rikki"], ids=["missing", "corrupt"])
def test_what_the_page_could_not_have_is_asked_for_again(
    context: BrowserContext, served: Served, content: bytes | None
) -> None:
    file = served.file("manifest.bin")
    manifest = file.read_bytes()
    file.unlink()
    if content:
        file.write_bytes(content)
    page = begun(context, served)
    file.write_bytes(manifest)
    page.evaluate("(index) => open_(index)", served.address)
    assert search(page, text="kunta")["total"] == 3
