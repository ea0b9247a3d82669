"""Every code is explained by examples that are true: the wrong one triggers it, the other not."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from elinvoima.advice.checking import check_up
from elinvoima.cli import main
from elinvoima.cli.explain import as_values
from elinvoima.content.problem_texts import TEXTS
from elinvoima.explain import EXPLANATIONS, Explanation, Where
from elinvoima.explain.showing import CODES_ADDRESS
from elinvoima.i18n import LANGUAGES, Messages
from elinvoima.outputs.codes_page import codes_pages
from elinvoima.outputs.maker import PageMaker
from elinvoima.settings import Settings
from elinvoima.site import Site
from elinvoima.views.words import Words
from markupsafe import escape

from tests.samples import (
    CYCLE,
    DAY,
    EXPERT,
    METHOD,
    ORGANISATION,
    STORY,
    THEME,
    catalogue,
    text_of,
)

PATHS: Mapping[str, tuple[str, dict[str, Any]]] = {
    "case_studies": ("case_studies/kolari.md", STORY),
    "docs/themes": ("docs/themes/yritykset.md", THEME),
    "docs/methods": ("docs/methods/tyopaja.md", METHOD),
    "docs/organisations": ("docs/organisations/kolarin-kunta.md", ORGANISATION),
    "docs/experts": ("docs/experts/elinvoimatiimi.md", EXPERT),
    "docs/networks": ("docs/networks/eve-2020.md", CYCLE),
}
SHOWN = [code for code, told in EXPLANATIONS.items() if told.where is not Where.NOWHERE]

ELSEWHERE = {
    "E103": "tests/examples/invalid/48-windows-1252",
    "E104": "tests/examples/test_invalid_examples.py",
    "E109": "tests/unit/content/test_files.py",
    "E402": "tests/examples/invalid/63-one-id-twice",
    "E430": "tests/examples/invalid/87-names-of-translations",
    "E431": "tests/examples/invalid/83-facts-are-not-translated",
    "E432": "tests/examples/invalid/86-translation-into-its-own-language",
    **dict.fromkeys(
        ("E433", "E434", "E435", "E436", "E437"), "tests/examples/invalid/84-translation-disagrees"
    ),
    "W438": "tests/examples/invalid/85-original-has-changed",
    "E439": "tests/examples/invalid/87-names-of-translations",
    "E601": "tests/unit/content/test_personal_data.py",
    "A301": "tests/unit/advice/test_rules.py",
    "W401": "tests/unit/advice/test_links.py",
    "A402": "tests/unit/advice/test_links.py",
    "A403": "tests/unit/advice/test_links.py",
}
"""Codes whose example cannot be a few lines, and what triggers them in the tests."""


def test_every_code_is_explained_and_has_an_example() -> None:
    assert set(EXPLANATIONS) == set(TEXTS)
    assert set(ELSEWHERE) == set(EXPLANATIONS) - set(SHOWN)
    root = Path(__file__).parents[3]
    for code, place in ELSEWHERE.items():
        files = [root / place] if place.endswith(".py") else list((root / place).rglob("*.txt"))
        assert any(code in file.read_text(encoding="utf-8") for file in files), code


@pytest.mark.parametrize("code", SHOWN)
def test_the_wrong_example_triggers_the_code_and_the_right_one_does_not(
    code: str, tmp_path: Path
) -> None:
    told = EXPLANATIONS[code]
    for name, example, is_wrong in (("w", told.wrong, True), ("r", told.right, False)):
        root = tmp_path / name
        _write(root, told, example, code)
        others = {path for path, _ in PATHS.values()} - {PATHS[told.folder][0]}
        problems = check_up(root, DAY).problems
        found = {p.code for p in problems if p.location.path not in others}
        assert (code in found) is is_wrong, (example, found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_explanation_is_said_in_the_language(language: str) -> None:
    words = Messages(language)
    for told in EXPLANATIONS.values():
        for text in (told.meaning, told.why, told.mend):
            said = words.text(text)
            assert said.endswith((".", "..", "?")), said
            assert (said == text) is (language == "en"), said


@pytest.mark.parametrize("code", EXPLANATIONS)
def test_explain_tells_a_code(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", code.lower()]) == 0
    told = capsys.readouterr().out
    assert told.startswith(code)
    assert "Väärin:" in told
    assert "Oikein:" in told


def test_the_page_of_codes_has_each_under_its_own_anchor() -> None:
    site = Site(Path(), Settings(), catalogue({}), DAY)
    (page,) = codes_pages(PageMaker(site, Words("fi")))
    assert page.address == CODES_ADDRESS
    anchors = re.findall(r'<h3 id="([EWA]\d{3})">', page.html)
    assert sorted(anchors) == sorted(TEXTS)
    for code in TEXTS:
        section = page.html.split(f'<h3 id="{code}">')[1].split("</section>")[0]
        values = as_values(code, Words("fi"))
        assert values["address"] == f"/{page.address}#{code}"
        for name in ("meaning", "why", "mend"):
            assert str(escape(values[name].removesuffix("."))) in section
        assert section.count("<pre>") == (2 if code in SHOWN else 0)
    assert "(tyhjä)" in page.html
    assert "040 123 4567" in page.html  # the guide's own files may not have it: E602


def test_explain_leads_to_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where there is no content, and with settings that cannot be read."""
    monkeypatch.chdir(tmp_path)
    assert main(["explain", "E201"]) == 0
    assert capsys.readouterr().out.endswith("\nOhjeessa: /tietoa/ohje/virheet/#E201\n")
    (tmp_path / "case_studies").mkdir()
    (tmp_path / "elinvoima.toml").write_text('site_url = "https://tieto.example.fi"', "utf-8")
    assert main(["explain", "E201", "--format", "json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told["address"] == "https://tieto.example.fi/tietoa/ohje/virheet/#E201"
    (tmp_path / "elinvoima.toml").write_text("rikki", "utf-8")
    assert main(["explain", "E201"]) == 0
    assert "Ohjeessa: /tietoa" in capsys.readouterr().out


def test_a_code_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "E3011"]) == 2
    assert "tarkoititko ”E301”?" in capsys.readouterr().err
    assert main(["explain", "E999"]) == 2
    told = capsys.readouterr().err
    assert "E999" in told
    assert "tarkoititko" not in told


def _write(root: Path, told: Explanation, example: str, code: str) -> None:
    for path, base in PATHS.values():
        _put(root / path, text_of(base))
    path, base = PATHS[told.folder]
    (root / "case_studies/kunnantalo.png").write_bytes(b"\x89PNG")
    match told.where:
        case Where.FILE:
            _put(root / path, example)
        case Where.NAME:
            _put(root / told.folder / example, text_of(base))
        case Where.BODY:
            _put(root / path, text_of(base, body=f"{example}\n"))
        case Where.SETTINGS:
            _put(root / "elinvoima.toml", f"{example}\n")
        case Where.FIELDS:
            _put(root / path, _with_fields(text_of(base), example))
    if code == "E403":
        _put(root / "case_studies/salla.md", text_of(STORY, aliases=["kolari"]))
        _put(root / path, text_of(STORY))
        (root / path).unlink()
        _put(root / "case_studies/pello.md", _with_fields(text_of(STORY), example))


def _with_fields(text: str, fields: str) -> str:
    """Put lines in the place of the fields of those names."""
    _, front, body = text.split("---\n", 2)
    names = re.findall(r"^(\w+):", fields, re.MULTILINE)
    kept = {name: value for name, value in yaml.safe_load(front).items() if name not in names}
    rest = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)
    return f"---\n{fields}\n{rest}---\n{body}"


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")
