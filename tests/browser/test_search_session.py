"""What the search mends or tells: files that fail, no network, a new index, what was begun."""

from __future__ import annotations

import shutil

import pytest
from elinvoima.search.shards import HOME
from playwright.sync_api import BrowserContext, Page

from tests.browser.engine_page import opened, search
from tests.browser.small_index import DOCUMENTS, Served, index_files, write_index

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


@pytest.mark.parametrize(
    ("name", "text"), [("postings", "kunta"), ("positions", '"kunta ja verkosto"')]
)
def test_a_missing_file_is_told_and_found_again(
    context: BrowserContext, served: Served, name: str, text: str
) -> None:
    page = opened(context, served)
    file = served.file(f"{name}/0.bin")
    content = file.read_bytes()
    file.unlink()
    answer_ = search(page, text=text)
    assert answer_["error"]["code"] == "missing-shard"
    assert answer_["error"]["path"] == f"{name}/0.bin"
    assert answer_["results"] == []
    assert page.evaluate("problems.map(({ code }) => code)") == ["missing-shard"]
    file.write_bytes(content)
    assert search(page, text=text)["total"]


@pytest.mark.parametrize(
    ("name", "kept", "text"),
    [("words", 0, "kunta"), ("words", 40, "kunta"), ("positions", 20, '"kunta ja verkosto"')],
)
def test_a_corrupt_file_is_told_and_read_again(
    context: BrowserContext, served: Served, name: str, kept: int, text: str
) -> None:
    page = opened(context, served)
    file = served.file(f"{name}/0.bin")
    content = file.read_bytes()
    file.write_bytes(content[:kept])
    assert search(page, text=text)["error"]["code"] == "corrupt-shard"
    file.write_bytes(content)
    assert search(page, text=text)["total"]


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
      const isKept = () => cache.match(`${index}positions/0.bin`);
      while (!(await isKept())) await new Promise((resolve) => setTimeout(resolve, 50));
    }"""
    page.evaluate(script, served.address)
    context.set_offline(True)
    assert search(page, text="verkosto")["total"] == 2
    assert search(page, text='"kunta ja verkosto"')["total"] == 1
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
