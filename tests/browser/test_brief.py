"""The client brief made in the browser: the same words as Python's, whole files, clean paper."""

from __future__ import annotations

import base64
import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from elinvoima.matching.brief_blocks import Heading, as_json
from elinvoima.matching.brief_csv import brief_csv
from elinvoima.matching.brief_document import brief_blocks
from elinvoima.matching.brief_markdown import brief_markdown
from elinvoima.matching.match import match
from elinvoima.matching.need import Need
from elinvoima.outputs.brief_files import state_of
from elinvoima.outputs.matching_data import matching_data
from elinvoima.outputs.scripts import SCRIPTS, script_files
from elinvoima.outputs.styles import style_sheet
from elinvoima.site import load
from elinvoima.views.brief_texts import brief_texts
from elinvoima.views.words import Words
from playwright.sync_api import Browser, Page, expect

from tests.brief_samples import CASES, inputs, sample_brief
from tests.browser.conftest import Open, serving
from tests.conftest import ROOT
from tests.office import is_a4, needs_office, pages_of, parts_of, printed

MODULES = f"{SCRIPTS}matching/"
PAGE = """<!doctype html>
<html lang="fi" data-scheme="light"><head><meta charset="utf-8"><title>Kooste</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="site.css">
<script type="module" src="page.js"></script></head>
<body><header>Ylhäällä</header><main class="ev-page"><p>Muuta sivun sisältöä.</p>
<div class="ev-brief-place"></div></main>
<footer>Alhaalla</footer></body></html>
"""
SCRIPT = """
import { briefBlocks } from "./matching/brief-document.js";
import { briefCsv } from "./matching/brief-csv.js";
import { briefDocx } from "./matching/brief-docx.js";
import { briefElement } from "./matching/brief-view.js";
import { briefMarkdown } from "./matching/brief-markdown.js";
import { makeBrief } from "./matching/brief.js";
import { crc32 } from "./matching/zip.js";

const made = ({ data, state, texts }) => makeBrief(data, state, texts);
const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
window.crc32 = (text) => crc32(new TextEncoder().encode(text));
window.texts = (given) => {
  const brief = made(given);
  return { blocks: briefBlocks(brief), md: briefMarkdown(brief), csv: briefCsv(brief) };
};
window.docx = async (given) => base64(await briefDocx(made(given)));
window.show = (given) => {
  document.querySelector(".ev-brief-place").replaceChildren(briefElement(made(given), document));
  document.documentElement.classList.add("is-brief");
};
window.isReady = true;
"""


@pytest.fixture(scope="module")
def brief_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("brief")
    for script in script_files():
        if script.address.startswith(MODULES):
            file = folder / "matching" / script.address.removeprefix(MODULES)
            file.parent.mkdir(exist_ok=True)
            file.write_text(str(script.content), encoding="utf-8")
    (folder / "site.css").write_text(str(style_sheet().content), encoding="utf-8")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "page.js").write_text(SCRIPT, encoding="utf-8")
    with serving(folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser, brief_host: str) -> Iterator[Page]:
    """A page with the brief's modules, under the site's policy; a fault there fails the test."""
    faults: list[str] = []
    context = browser.new_context()
    opened = context.new_page()
    opened.on("console", lambda m: faults.append(m.text))
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.goto(f"{brief_host}/index.html")
    opened.wait_for_function("window.isReady")
    yield opened
    context.close()
    assert faults == []


@pytest.fixture(scope="module")
def real() -> dict[str, Any]:
    """What the page would make a brief of five real stories of, with notes."""
    site = load(ROOT).site
    assert site
    words = Words("fi")
    themes = ("yritysmyonteinen-paatoksenteko", "maine-ja-viihtyisyys")
    need = Need("273", themes, ("tyopaja", "kysely"), most_months=24, most_actions=20)
    state = asdict(state_of(match(need, site.library), 5, dt.date(2026, 11, 22), site, words)) | {
        "site": {"name": "Elinvoiman tietopankki", "url": "https://tietopankki.example/"}
    }
    state["notes"] = dict.fromkeys(state["shortlist"], "Sopii meille. Kysytään ensin kokemuksia.")
    return {"data": matching_data(site, words), "state": state, "texts": brief_texts(words)}


def docx_of(page: Page, given: dict[str, Any]) -> bytes:
    return base64.b64decode(page.evaluate("(given) => docx(given)", given))


@pytest.mark.parametrize("language", ["fi", "en"])
def test_the_words_are_those_of_python(page: Page, language: str) -> None:
    for case in CASES:
        brief = sample_brief(case, language)
        made = page.evaluate("(given) => texts(given)", inputs(case, language))
        expected = [plain(as_json(block)) for block in brief_blocks(brief)]
        assert made["blocks"] == expected, case
        assert made["md"] == brief_markdown(brief), case
        assert made["csv"] == brief_csv(brief), case


def plain(value: Any) -> Any:
    """The value as JSON gives it: tuples as lists, choices as text."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return str(value) if isinstance(value, str) else value


def test_the_document_is_whole(page: Page) -> None:
    for case in CASES:
        parts = parts_of(docx_of(page, inputs(case)))
        told = [
            "".join(paragraph.itertext())
            for paragraph in parts["word/document.xml"].iter(word("p"))
            if (style := paragraph.find(f"{word('pPr')}/{word('pStyle')}")) is not None
            and style.get(word("val"), "").startswith("Heading")
        ]
        blocks = brief_blocks(sample_brief(case))
        assert told == [block.text for block in blocks if isinstance(block, Heading)], case
        core = parts["docProps/core.xml"]
        assert [each.tag.rpartition("}")[2] for each in core] == ["title", "language"]


def word(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"


def test_links_of_the_document_lead_only_where_it_is_safe(page: Page) -> None:
    relations = parts_of(docx_of(page, inputs("hostile")))["word/_rels/document.xml.rels"]
    outside = [r.get("Target", "") for r in relations if r.get("TargetMode") == "External"]
    assert outside
    assert all(target.startswith(("https://", "mailto:", "tel:")) for target in outside)


def test_a_browser_that_cannot_deflate_stores(page: Page) -> None:
    small = docx_of(page, inputs("one-practice"))
    page.evaluate("() => { delete window.CompressionStream; }")
    large = docx_of(page, inputs("one-practice"))
    assert len(large) > 2 * len(small)
    assert {name: len(part) for name, part in parts_of(small).items()} == {
        name: len(part) for name, part in parts_of(large).items()
    }


def test_the_checksum_is_that_of_the_standard(page: Page) -> None:
    """The check value that catalogues of checksums give for CRC-32."""
    assert page.evaluate("crc32('123456789')") == 0xCBF43926


@needs_office
def test_office_opens_the_document_and_prints_two_or_three_pages(
    page: Page, real: dict[str, Any], tmp_path: Path
) -> None:
    made = {"real": docx_of(page, real), "hostile": docx_of(page, inputs("hostile"))}
    found = {name: pages_of(pdf) for name, pdf in printed(made, tmp_path).items()}
    assert len(found["real"]) in {2, 3}
    assert all(is_a4(size) for sizes in found.values() for size in sizes)
    assert found["hostile"]


def test_on_paper_is_the_brief_alone_on_two_or_three_pages(
    page: Page, real: dict[str, Any]
) -> None:
    page.evaluate("(given) => show(given)", real)
    sizes = pages_of(page.pdf(prefer_css_page_size=True))
    assert len(sizes) in {2, 3}
    assert all(map(is_a4, sizes))
    page.emulate_media(media="print")
    assert page.get_by_text("Muuta sivun sisältöä.").is_hidden()
    assert page.get_by_text("Ylhäällä").is_hidden()
    assert page.get_by_role("heading", name="Kolari: käytäntöjä elinvoimatyöhön").is_visible()


def test_the_page_takes_nothing_for_markup(page: Page) -> None:
    page.evaluate("(given) => show(given)", inputs("hostile"))
    page.emulate_media(media="print")
    brief = page.locator(".ev-brief")
    assert brief.locator("script, img, iframe").count() == 0
    assert brief.get_by_text("<script>alert(1)</script>").count() > 0
    links = brief.locator("a").evaluate_all("links => links.map(({ protocol }) => protocol)")
    assert set(links) <= {"https:", "mailto:", "tel:"}


@pytest.mark.parametrize("case", ["every-need", "nothing-chosen"])
def test_the_brief_is_accessible(page: Page, case: str) -> None:
    page.evaluate("(given) => show(given)", inputs(case))
    page.emulate_media(media="print")  # on the screen it is not shown
    found = Axe().run(page, context=".ev-brief").response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def test_the_page_prints_the_brief_of_five_on_two_or_three_pages(
    open_page: Open, real: dict[str, Any]
) -> None:
    page = open_page("/sovita/#kunta=kolari&teemat=osaava-tyovoima&nakyma=lista")
    kept = [{"id": id_, "title": id_, "note": "Kysytään."} for id_ in real["state"]["shortlist"]]
    page.evaluate("l => localStorage.setItem('elinvoima.shortlist', l)", json.dumps(kept))
    page.reload()
    page.evaluate("() => { window.print = () => { window.hasPrinted = true; }; }")
    page.get_by_role("button", name="Tulosta").click()
    brief = page.locator(".ev-brief")
    expect(brief.locator("h3")).to_have_count(5)
    assert page.evaluate("window.hasPrinted")
    assert brief.get_by_text("Kysytään.").count() == 5
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(pages_of(pdf)) in {2, 3}
    assert all(map(is_a4, pages_of(pdf)))
