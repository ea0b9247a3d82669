"""Small records for unit tests, as texts and linked together, without touching a disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection as Several
from collections.abc import Mapping
from typing import Any

import yaml
from elinvoima.content.checked import Checked
from elinvoima.content.collections import Collection, collection_of
from elinvoima.content.entries import Entry
from elinvoima.content.files import SourceFile
from elinvoima.content.problems import Problem
from elinvoima.content.schema import Record
from elinvoima.content.validation import validate
from elinvoima.municipalities.register import load_register
from elinvoima.relations.catalogue import Catalogue
from elinvoima.relations.linking import link

DAY = dt.date(2026, 11, 28)
"""The day that tests are on, unless they choose another: see `tests/conftest.py`."""

STORY: dict[str, Any] = {
    "title": "Kolari uudisti elinkeino-ohjelmansa",
    "label": "Kolari",
    "summary": "Kunta teki uuden elinkeino-ohjelman yritysten kanssa.",
    "municipalities": ["Kolari"],
    "period": 2023,
    "themes": ["yritykset"],
    "evidence": "described",
}
THEME: dict[str, Any] = {
    "title": "Yritysten toimintaympäristö",
    "label": "Yritykset",
    "summary": "Miten kunta tekee tilaa yrityksille.",
    "names": {"fi": "Yritysten toimintaympäristö"},
}
METHOD: dict[str, Any] = {
    "title": "Työpaja",
    "label": "Työpaja",
    "summary": "Ryhmä ratkoo yhtä kysymystä.",
}
ORGANISATION: dict[str, Any] = {
    "title": "Kolarin kunta",
    "label": "Kolari",
    "summary": "Kunta Länsi-Lapissa.",
    "kind": "municipality",
}
EXPERT: dict[str, Any] = {
    "title": "Elinvoimatiimi",
    "summary": "Auttaa kuntia ohjelman teossa.",
    "kind": "team",
    "organisation": "kolarin-kunta",
}
CYCLE: dict[str, Any] = {
    "title": "EVE-verkosto 2020",
    "label": "EVE 2020",
    "summary": "Verkoston kierros vuonna 2020.",
    "network": "EVE-verkosto",
    "year": 2020,
    "organisers": ["kolarin-kunta"],
}
PAGE: dict[str, Any] = {"title": "Tietoa", "summary": "Mikä tämä on."}
PUBLIC: dict[str, Any] = {
    "status": "published",
    "published": "2026-11-21",
    "sources": [{"id": 1, "publisher": "Kolarin kunta"}],
}

STORY_FILE = "case_studies/kolari.md"
THEME_FILE = "docs/themes/yritykset.md"


def text_of(base: Mapping[str, Any], body: str = "Leipäteksti.\n", **changes: Any) -> str:
    """Return a file: the base's fields with some changed, those that are None left out."""
    fields = {name: value for name, value in {**base, **changes}.items() if value is not None}
    return f"---\n{yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)}---\n\n{body}"


def source(text: str, path: str = STORY_FILE) -> SourceFile:
    return SourceFile(path, collection_of(path) or Collection.PAGE, text)


def checked(text: str, path: str = STORY_FILE) -> Checked[Entry[Record]]:
    return validate(source(text, path))


def entry(text: str, path: str = STORY_FILE) -> Entry[Any]:
    """Return the entry of a text that is valid."""
    result = checked(text, path)
    assert result.value, codes(result.problems)
    return result.value


def linked(files: Mapping[str, str], others: Several[str] = ()) -> Checked[Catalogue]:
    """Validate and link some files; `others` are files that exist besides them, as pictures do."""
    results = [checked(text, path) for path, text in files.items()]
    known = {path: collection_of(path) or Collection.PAGE for path in files}
    entries = [result.value for result in results if result.value]
    joined = link(entries, load_register(), known, lambda path: path in {*files, *others}, DAY)
    earlier = [problem for result in results for problem in result.problems]
    return Checked(joined.value, (*earlier, *joined.problems))


def catalogue(files: Mapping[str, str]) -> Catalogue:
    """Link files that have no problems."""
    result = linked(files)
    assert not result.problems, codes(result.problems)
    assert result.value
    return result.value


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{p.code} {p.field or p.location.line}" for p in problems]
