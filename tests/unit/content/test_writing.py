"""The writer: what was not changed keeps its bytes, and what was reads back the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from elinvoima.content.collections import collection_of
from elinvoima.content.files import SourceFile, find_files, read_file
from elinvoima.content.front_matter import split
from elinvoima.content.validation import validate_any
from elinvoima.content.writing import rewritten
from elinvoima.content.yaml_text import fields_text
from elinvoima.content.yaml_values import read_values
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import source

VALID = Path(__file__).parents[2] / "examples" / "valid"

COMMENTED = """---
# Ensin otsikko.
title: Kolari uudisti ohjelmansa   # lyhyt
label: "Kolari"
summary: >-
  Kunta teki uuden ohjelman
  yritysten kanssa.
# Kunnat tarkistettu 1.12.
municipalities: [Kolari]   # ja naapurit
period: 2023
themes:
  # tärkein ensin
  - yritykset   # tämä
  - osaajat
# Näyttö on kysymättä.
evidence: described
steps:
  - title: Työpaja  # ensimmäinen
    when: 2023-04
  # toinen
  - title: Kysely
---

Teksti.
"""


def values_of(text: str) -> dict[str, Any]:
    parts = split(source(text)).value
    assert parts
    read = read_values("x", parts.yaml, 1)
    assert read.value, text
    assert not read.problems, text
    return dict(read.value.values)


def saved(text: str, values: dict[str, Any], body: str | None = None) -> str:
    result = rewritten(source(text), values, body)
    assert result.value is not None, result.problems
    return result.value


def test_every_record_of_the_repository_goes_round(root: Path) -> None:
    """Load, save as a form does, load: the same record; saved again: the same bytes."""
    checked = 0
    for folder in (root, *(VALID / name for name in ("every-field", "dates", "links"))):
        for path, collection in find_files(folder):
            read = read_file(folder, path, collection).value
            assert read
            before = validate_any(read).value
            assert before
            values = values_of(read.text)
            assert rewritten(read, values).value == read.text  # nothing changed, no byte changed
            dumped = before.record.model_dump(mode="json", exclude_unset=True, exclude_none=True)
            once = rewritten(read, dumped, before.body_text).value
            assert once
            again = SourceFile(path, collection, once)
            after = validate_any(again).value
            assert after
            assert after.record == before.record
            assert after.body_text == before.body_text
            assert rewritten(again, dumped).value == once
            checked += 1
    assert checked > 120


def test_a_record_written_anew_is_the_same_record(root: Path) -> None:
    for path, collection in find_files(root):
        read = read_file(root, path, collection).value
        assert read
        before = validate_any(read).value
        assert before
        text = f"---\n{fields_text(values_of(read.text))}---\n{before.body_text}"
        after = validate_any(SourceFile(path, collection, text)).value
        assert after
        assert after.record == before.record
        assert max(map(len, text.split("\n"))) <= max(100, *map(len, read.text.split("\n")))


def test_comments_and_order_survive_changes() -> None:
    values = values_of(COMMENTED)
    values |= {
        "title": "Muonio uudisti ohjelmansa",
        "municipalities": ["Kolari", "Muonio"],
        "themes": ["yritykset", "osaajat", "maine"],
        "status": "draft",
    }
    values["steps"] = [{"title": "Työpaja", "when": "2023-05"}, {"title": "Laaja kysely"}]
    text = saved(COMMENTED, values)
    assert values_of(text) == values
    assert text == COMMENTED.replace("Kolari uudisti", "Muonio uudisti").replace(
        "[Kolari]   #", "[Kolari, Muonio] #"
    ).replace("  - osaajat\n", "  - osaajat\n  - maine\n").replace(
        "2023-04", "2023-05"
    ).replace("Kysely", "Laaja kysely").replace(
        "yritysten kanssa.\n", "yritysten kanssa.\nstatus: draft\n"
    )  # fmt: skip


def test_a_field_that_is_taken_away_leaves_the_comments_around_it() -> None:
    values = values_of(COMMENTED)
    del values["themes"]
    text = saved(COMMENTED, values)
    assert "themes" not in text
    assert "osaajat" not in text
    assert "# Kunnat tarkistettu 1.12." in text
    assert "# Näyttö on kysymättä." in text
    assert values_of(text) == values


def test_an_item_that_is_taken_away_leaves_the_comments_of_the_others() -> None:
    values = values_of(COMMENTED)
    values["themes"] = ["yritykset"]
    values["steps"] = [{"title": "Kysely"}]
    text = saved(COMMENTED, values)
    assert values_of(text) == values
    assert "- yritykset   # tämä" in text


def test_a_new_body_and_an_empty_field() -> None:
    text = COMMENTED.replace("period: 2023\n", "period:\n")
    values = values_of(text)
    assert "period" not in values
    assert saved(text, values) == text
    assert saved(text, values, "\nUusi teksti.\n") == text.replace("Teksti.", "Uusi teksti.")
    assert "\nperiod: 2024\n" in saved(text, values | {"period": 2024})


def test_a_file_that_cannot_be_read_is_not_written() -> None:
    result = rewritten(source("---\ntitle: a: b\n---\n\n"), {"title": "x"})
    assert result.value is None
    assert [p.code for p in result.problems] == ["E201"]


SCALARS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), min_size=1, max_size=250),
    st.sampled_from(
        ["NO", "020", "1e3", "2026-11-21", "~", "null", "- x", "a: b", "x #y", "'", '"']
    ),
    st.integers(-(10**6), 10**6),
    st.booleans(),
    st.lists(st.sampled_from(["Sana", "kaksi sanaa", "rivi\n\ntoinen rivi"]), min_size=1).map(
        " ".join
    ),
)
VALUES = st.dictionaries(
    st.sampled_from(["title", "label", "themes", "steps", "period", "uusi"]),
    st.one_of(
        SCALARS,
        st.lists(SCALARS, max_size=4),
        st.lists(st.dictionaries(st.sampled_from(["title", "when", "muu"]), SCALARS, min_size=1)),
    ),
    min_size=1,
)  # fmt: skip


@given(VALUES)
def test_any_values_read_back_the_same(values: dict[str, Any]) -> None:
    text = saved(COMMENTED, values)
    assert _plain(values_of(text)) == _plain(values)
    assert saved(text, values) == text
    anew = f"---\n{fields_text(values)}---\n"
    assert _plain(values_of(anew)) == _plain(values)


def _plain(value: Any) -> Any:
    """Days as their texts: a form knows no other."""
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


@pytest.mark.parametrize("path", ["case_studies/x.md", "docs/themes/x.md"])
def test_new_fields_stand_where_the_model_has_them(path: str) -> None:
    text = "---\ntitle: A\nstatus: draft\nsynonyms: [b]\n---\n"
    collection = collection_of(path)
    assert collection
    values = {"title": "A", "status": "draft", "synonyms": ["b"], "label": "C", "summary": "D"}
    result = rewritten(SourceFile(path, collection, text), values).value
    assert result
    fields = [line.partition(":")[0] for line in result.split("\n")]
    assert fields.index("summary") == fields.index("title") + 1
