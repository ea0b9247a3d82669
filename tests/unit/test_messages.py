"""Every text that people see is in every language: translated, whole, and in its own typography."""

from __future__ import annotations

import importlib.util
import io
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from elinvoima.cli import main
from elinvoima.i18n import LANGUAGES

TOOL = Path(__file__).parents[2] / "tools" / "messages.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("messages_tool", TOOL)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_is_whole_and_in_step_with_the_code(tool: ModuleType, language: str) -> None:
    catalog = tool.update(language)
    assert tool.untranslated(catalog) == []
    assert tool.faults(catalog) == []
    file = tool.po_file(language)
    assert file.read_bytes() == tool.po_text(catalog), "run `make messages`"
    assert file.with_suffix(".mo").read_bytes() == tool.mo_bytes(catalog), "run `make messages`"


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_texts_of_the_command_line_parser_are_whole(tool: ModuleType, language: str) -> None:
    file = tool.po_file(language).with_name("messages.po")
    catalog = read_po(io.BytesIO(file.read_bytes()), locale=language)
    finnish = read_po(io.BytesIO(tool.po_file("fi").with_name("messages.po").read_bytes()))
    assert {m.id for m in catalog} == {m.id for m in finnish}
    assert tool.untranslated(catalog) == []
    assert tool.faults(catalog) == []
    assert file.with_suffix(".mo").read_bytes() == tool.mo_bytes(catalog), "run `make messages`"


@pytest.mark.parametrize(
    ("language", "original", "text", "fault"),
    [
        ("sv", "no page has “{word}”", "ingen sida har ”{ord}”", "placeholders ['ord']"),
        ("sv", "no page has “{word}”", "ingen sida har “{word}”", "“ where sv has ”…”"),
        ("fi", "no page has “{word}”", "sanaa „{word}” ei ole", "„ where fi has ”…”"),
        ("fi", "Searching…", "Haetaan...", "…"),
        ("sv", "yes: ", "ja:", "other spaces"),
    ],
)
def test_what_is_wrong_in_a_translation_is_told(
    tool: ModuleType, language: str, original: str, text: str, fault: str
) -> None:
    catalog = Catalog(locale=language)
    catalog.add(original, text)
    assert [fault in told for told in tool.faults(catalog)] == [True]


def test_one_thing_need_not_say_its_number(tool: ModuleType) -> None:
    catalog = Catalog(locale="sv")
    catalog.add(("one story", "{n} stories"), ("en berättelse", "{n} berättelser"))
    assert tool.faults(catalog) == []
    catalog.add(("{n} page", "{n} pages"), ("{n} sida", "sidor"))
    assert len(tool.faults(catalog)) == 1


def test_what_is_missing_or_unsure_is_listed(tool: ModuleType) -> None:
    catalog = Catalog(locale="sv")
    catalog.add("Home", "")
    catalog.add("Menu", "Meny", flags={"fuzzy"})
    catalog.add(("{n} page", "{n} pages"), ("{n} sida", ""))
    assert sorted(tool.untranslated(catalog)) == ["Home", "Menu", "{n} page"]


def test_the_command_line_speaks_swedish(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--lang", "sv", "cheek"])
    told = capsys.readouterr().err
    assert told.startswith("användning: elinvoima")
    assert "”cheek” är inte ett av alternativen" in told
    main(["peers", "Jakobstad", "--lang", "sv", "--top", "1"])
    assert capsys.readouterr().out.startswith("Jakobstad, Österbotten: 19\u00a0")
