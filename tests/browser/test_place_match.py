"""Municipalities are found by what people type: forms, Swedish names, old names, typing errors."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from elinvoima.municipalities.register import load_register
from elinvoima.search.names import forms
from playwright.sync_api import Browser, Page

from tests.browser.conftest import serving
from tests.conftest import ROOT

SCRIPTS = ROOT / "plugins/elinvoima/theme/static/assets/elinvoima"
PAGE = """<!doctype html><html lang="fi"><title>Kunnat</title>
<script type="module" src="start.js"></script>"""
START = """import { findNames } from "./place-match.js";
import { formsOf } from "./place-forms.js";
window.find = (names, words) => words.map((word) => [...findNames(names, word)]);
window.formsOf = (names) => names.map(formsOf);
window.isReady = true;"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("places")
    for name in ("place-match.js", "place-forms.js"):
        shutil.copy(SCRIPTS / name, folder)
    (folder / "search").mkdir()
    shutil.copy(SCRIPTS / "search/typing-errors.js", folder / "search")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "start.js").write_text(START, encoding="utf-8")
    with serving(folder) as host:
        opened = browser.new_page()
        opened.goto(f"{host}/index.html")
        opened.wait_for_function("window.isReady")
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def names() -> list[str]:
    register = load_register()
    return [*register.names, *(merger.old_name for merger in register.mergers)]


def test_names_have_the_same_forms_as_in_python(page: Page, names: list[str]) -> None:
    lower = [name.lower() for name in names]
    assert page.evaluate("names => formsOf(names)", lower) == [[*forms(name)] for name in lower]


def test_every_case_of_every_name_finds_it(page: Page, names: list[str]) -> None:
    pairs = [(form, name) for name in names for form in forms(name.lower())]
    asked = [form for form, _ in pairs]
    found = page.evaluate("([names, words]) => find(names, words)", [names, asked])
    missed = [pair for pair, those in zip(pairs, found, strict=True) if pair[1] not in those]
    assert missed == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Kolarin", "Kolari"), ("Iissä", "Ii"), ("Kouvolasa", "Kouvola"), ("helsingin", "Helsinki"),
        ("Turussa", "Turku"), ("Lahdesta", "Lahti"), ("Esbo", "Esbo"), ("abo", "Åbo"),
        ("Kovola", "Kouvola"), ("Kuovola", "Kouvola"), ("Jyvskylä", "Jyväskylä"),
        ("Rovaneimi", "Rovaniemi"), ("Tamperela", "Tampere"), ("Valtimossa", "Valtimo"),
        ("uudessakaarlepyyssä", "Uusikaarlepyy"), ("Kemin", "Kemi"), ("ii", "Ii"),
        ("Kolarin kunta", "Kolari"), ("Iin kunnassa", "Ii"), ("Rovaniemen kaup", "Rovaniemi"),
        ("Pedersören kunta", "Pedersören kunta"), ("pedersören k", "Pedersören kunta"),
    ],
)  # fmt: skip
def test_the_likeliest_name_comes_first(
    page: Page, names: list[str], typed: str, first: str
) -> None:
    [found] = page.evaluate("([names, words]) => find(names, words)", [names, [typed]])
    assert found[0] == first


@pytest.mark.parametrize("typed", ["xyzzy", "Atlantis", "q"])
def test_what_is_no_name_finds_none(page: Page, names: list[str], typed: str) -> None:
    [found] = page.evaluate("([names, words]) => find(names, words)", [names, [typed]])
    assert found == []
