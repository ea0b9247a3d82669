from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path
from typing import Any

import pytest
from elinvoima.content.collections import Collection
from elinvoima.content.files import read_file
from elinvoima.content.schema import SCHEMAS
from elinvoima.content.telling import tell
from elinvoima.content.validation import validate
from hypothesis import example, given
from hypothesis import strategies as st

from tests.samples import (
    CYCLE,
    EXPERT,
    METHOD,
    ORGANISATION,
    PAGE,
    PUBLIC,
    STORY,
    THEME,
    checked,
    codes,
    entry,
    text_of,
)

BASES: dict[Collection, dict[str, Any]] = {
    Collection.STORY: STORY,
    Collection.THEME: THEME,
    Collection.EXPERT: EXPERT,
    Collection.METHOD: METHOD,
    Collection.CYCLE: CYCLE,
    Collection.ORGANISATION: ORGANISATION,
    Collection.PAGE: PAGE,
}
FIELDS = sorted(
    {name for model in SCHEMAS.values() for name in model.model_fields}
    | {"id", "publisher", "url", "method", "count", "fi", "theme", "text", "email", "kind", "alt"}
)
values = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), st.text(max_size=8),
        st.sampled_from(["published", "person", "2023-13", "[@1]", "https://[x", "a@b", "x.png",
                         "draft", "Kolari", "2012/..", "https://a.fi", "fi"]),
    ),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
markup = st.text(alphabet=st.sampled_from("ab:-#[](){}!<>`*_|\"'\n \t@1.~/\\&"), max_size=60)


@given(st.sampled_from(Collection), st.dictionaries(st.sampled_from(FIELDS), values, max_size=4))
@example(Collection.STORY, {"status": ["published"]})
@example(Collection.STORY, {"sources": [{"id": [1]}, {"id": {}}]})
@example(Collection.STORY, {"title": "x" * 200, "label": "x" * 200, "summary": "x" * 400})
@example(Collection.STORY, {"indicators": [{"name": "x", "after": float("inf")}]})
@example(Collection.ORGANISATION, {"url": "https://[x"})
def test_any_values_are_accepted_or_told(collection: Collection, changes: dict[str, Any]) -> None:
    path = f"{collection.folder}/x.md"
    result = checked(text_of(BASES[collection], **changes), path)
    assert (result.value is None) == bool(result.problems)
    for problem in result.problems:
        assert tell(problem, "fi").what
        assert problem.location.path == path


@given(markup | st.text(), markup | st.text())
@example("a: 1", "[x](http://[)")
@example("", "#")
def test_any_text_is_accepted_or_told(front: str, body: str) -> None:
    for text in (front, f"---\n{front}\n---\n{body}", text_of(STORY, body=body)):
        if text.strip():
            result = checked(text)
            assert (result.value is None) == bool(result.problems)
            assert all(tell(problem, "en").what for problem in result.problems)


@given(st.binary(max_size=60), st.booleans())
def test_any_bytes_are_accepted_or_told(data: bytes, is_inside: bool) -> None:  # noqa: FBT001
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "x.md"
        file.write_bytes(b"---\n" + data + b"\n---\n" if is_inside else data)
        read = read_file(Path(folder), "x.md", Collection.PAGE)
        problems = read.problems if read.value is None else validate(read.value).problems
        assert problems


@pytest.mark.parametrize("collection", Collection)
def test_the_least_record_of_each_collection(collection: Collection) -> None:
    path = f"{collection.folder}/x.md"
    record = entry(text_of(BASES[collection]), path).record
    assert isinstance(record, SCHEMAS[collection])
    assert not record.status.is_public


@pytest.mark.parametrize("collection", Collection)
def test_a_public_record_needs_a_day_and_facts_need_sources(collection: Collection) -> None:
    path = f"{collection.folder}/x.md"
    told = codes(checked(text_of(BASES[collection], status="published"), path).problems)
    needs_sources = collection in {
        Collection.STORY, Collection.THEME, Collection.EXPERT, Collection.CYCLE,
    }  # fmt: skip
    assert told == ["E317 status"] * (2 if needs_sources else 1)
    assert entry(text_of(BASES[collection], **PUBLIC), path).record.status.is_public


def test_every_problem_of_the_front_matter_and_the_body_is_told_at_once() -> None:
    text = text_of(STORY, "# Otsikko\n\n<b>\n", title=1, label=None, period="ei", extra=1)
    assert codes(checked(text).problems) == [
        "E303 title", "E302 label", "E307 period", "E301 extra", "E504 15", "E507 13",
    ]  # fmt: skip


def test_an_unreadable_value_is_not_told_missing_as_well() -> None:
    told = checked(
        "---\nstatus: published\npublished: 2023-02-30\nsources: !x []\nlabel: 020\n---\n"
    )
    told_twice = {"published", "sources", "label"} & {
        p.params["found"] for p in told.problems if p.code == "E302"
    }
    assert not told_twice
    assert "E317" not in {p.code for p in told.problems}


def test_a_value_is_said_back_short() -> None:
    problem = checked(text_of(STORY, evidence="x" * 500)).problems[0]
    assert len(problem.params["found"]) == 80


def test_quoted_and_plain_days_are_the_same() -> None:
    for day in (dt.date(2026, 11, 21), "2026-11-21"):
        assert entry(text_of(STORY, reviewed=day)).record.reviewed == dt.date(2026, 11, 21)


@pytest.mark.parametrize("day", ["20261121", "2026-W47-6", "2026-11-21T10:00", "21.11.2026", ""])
def test_a_day_has_one_form(day: str) -> None:
    assert [p.code for p in checked(text_of(STORY, reviewed=day)).problems] == ["E308"]


def test_a_value_is_found_in_the_file() -> None:
    found = entry(text_of(STORY, lessons=["Ensin.", "Sitten [@1]."], sources=PUBLIC["sources"]))
    place = found.locate_word(("lessons", 1), "@1")
    assert found.lines[place.line - 1][place.column - 1 :].startswith("@1]")
    assert found.locate(("steps", 4, "when")).line == 1
