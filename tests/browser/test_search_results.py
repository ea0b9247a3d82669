"""How the results are divided by whether they have all that was asked for, and what is said."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import serving
from tests.conftest import ROOT

SCRIPTS = ROOT / "plugins/elinvoima/theme/static/assets/elinvoima"
PAGE = """<!doctype html><html lang="fi"><title>Tulokset</title>
<script type="module" src="start.js"></script>"""
START = """import { groupsOf, lackOf, statusOf } from "./search-cut.js";
const names = {
  results: "results", all: "all", some: "some", someOnly: "some only", partly: "of words {full}",
  whole: "whole", parts: "parts", somePart: "some part", partOnly: "part only", part: "lacks words",
  wordPart: "lacks parts", partlyWhole: "of the whole {full}", partlyParts: "of parts {full}",
  status: "status",
};
window.told = (answer) => [statusOf(answer, names, "x"), lackOf(answer, names)];
window.grouped = (fits, answer) => {
  const results = fits.map((isFull, number) => ({ number, isFull }));
  const groups = groupsOf(results, answer, names);
  return groups.map(({ heading, results }) => [heading, results.map(({ number }) => number)]);
};
window.isReady = true;"""

FUNCTION = {"isWhole": True, "isFunction": True, "isExcluded": False}
WORD = FUNCTION | {"isFunction": False}
TWO_WORDS = [WORD, WORD]
ONE_WORD = [WORD, FUNCTION, WORD | {"isExcluded": True}]
IN_PARTS = [WORD | {"isWhole": False}]


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("results")
    for name in ("search-cut.js", "dom.js"):
        shutil.copy(SCRIPTS / name, folder)
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "start.js").write_text(START, encoding="utf-8")
    with serving(folder) as host:
        opened = browser.new_page()
        opened.goto(f"{host}/index.html")
        opened.wait_for_function("window.isReady")
        yield opened
        opened.close()


def grouped(
    page: Page, fits: str, *, total: int, full: int, words: list[dict[str, bool]] = TWO_WORDS
) -> Any:
    """Groups of results that have all of the words (`A`) or some of them (`s`)."""
    answer = {"total": total, "full": full, "words": words}
    return page.evaluate(
        "([fits, answer]) => grouped(fits, answer)", [[*map("A".__eq__, fits)], answer]
    )


def test_results_with_all_words_come_first_under_a_heading_of_their_own(page: Page) -> None:
    found = grouped(page, "AAss", total=9, full=2)
    assert found == [["all", [0, 1]], ["some", [2, 3]]]


def test_the_rest_is_divided_when_it_comes(page: Page) -> None:
    assert grouped(page, "AA", total=9, full=2) == [["all", [0, 1]]]


def test_none_with_all_words_is_said(page: Page) -> None:
    assert grouped(page, "ss", total=2, full=0) == [["some only", [0, 1]]]


@pytest.mark.parametrize("fits", ["sss", "sAs", "ssA"])
def test_all_words_further_down_are_not_denied(page: Page, fits: str) -> None:
    """By date, or by how well they fit: results with all words may come after others."""
    assert grouped(page, fits, total=9, full=2) == [["results", [0, 1, 2]]]


@pytest.mark.parametrize(
    ("words", "headings", "told"),
    [
        (TWO_WORDS, ["all", "some", "some only"], ["of words 1", "lacks words"]),
        ([FUNCTION, FUNCTION], ["all", "some", "some only"], ["of words 1", "lacks words"]),
        (ONE_WORD, ["whole", "some part", "some part"], ["of the whole 1", "lacks parts"]),
        (IN_PARTS, ["parts", "some part", "part only"], ["of parts 1", "lacks parts"]),
    ],
    ids=["words", "function words", "one word", "one word in parts"],
)
def test_the_cut_is_told_by_what_was_asked_for(
    page: Page, words: list[dict[str, bool]], headings: list[str], told: list[str]
) -> None:
    [[first, _], [second, _]] = grouped(page, "As", total=2, full=1, words=words)
    [[only, _]] = grouped(page, "ss", total=2, full=0, words=words)
    assert [first, second, only] == headings
    assert page.evaluate("told", {"total": 2, "full": 1, "words": words}) == told
    assert page.evaluate("told", {"total": 2, "full": 2, "words": words})[0] == "status"


def test_all_with_all_words_need_no_division(page: Page) -> None:
    assert grouped(page, "AA", total=2, full=2) == [["results", [0, 1]]]
