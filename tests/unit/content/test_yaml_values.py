from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from elinvoima.content.checked import Checked
from elinvoima.content.yaml_errors import Loader
from elinvoima.content.yaml_places import MAX_DEPTH
from elinvoima.content.yaml_values import YamlValues, field_name, read_values
from hypothesis import example, given
from hypothesis import strategies as st

texts = st.text(max_size=20)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.dates(),
    texts,
    st.sampled_from(["020", "NO", "yes", "1_000", "12:30", "0x1F", "1e3", "=", "~", "null", "<<"]),
    st.text(alphabet="0123456789_.:eE+-xo", max_size=8),
)
plain = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
mappings = st.dictionaries(texts, plain, min_size=1, max_size=4)


def read(text: str) -> Checked[YamlValues]:
    return read_values("x.md", text, first_line=2)


def values(text: str) -> Any:
    result = read(text)
    assert result.value, result.problems
    assert not result.problems
    return result.value.values


def told(text: str) -> list[tuple[str, str | None, int, int]]:
    return [(p.code, p.field, p.location.line, p.location.column) for p in read(text).problems]


def without_nulls(value: Any) -> Any:
    """A field without a value is the same as no field."""
    if isinstance(value, dict):
        return {k: without_nulls(v) for k, v in value.items() if v is not None}
    return [without_nulls(item) for item in value] if isinstance(value, list) else value


@given(mappings, st.sampled_from([{}, {"default_flow_style": True}, {"default_style": '"'}]))
@example({"code": "020"}, {})
@example({"when": dt.date(2023, 4, 15)}, {})
@example({"n": 10**30}, {})
@example({"n": float("inf")}, {})
def test_values_are_what_other_readers_get_or_refused(
    mapping: dict[str, Any], style: dict[str, Any]
) -> None:
    text = yaml.safe_dump(mapping, allow_unicode=True, **style)
    result = read(text)
    if not result.problems:
        assert result.value
        assert result.value.values == without_nulls(yaml.load(text, Loader))  # noqa: S506 (a safe one)


@given(
    st.text(
        alphabet=st.sampled_from("ab01 \t\n:-?#&*!|>'\"%@`{}[],.~=<é–•”\u00a0\u2028"), max_size=40
    )
)
def test_any_text_is_read_as_others_read_it_or_refused(text: str) -> None:
    result = read(text)
    if not result.problems:
        assert result.value
        assert result.value.values == without_nulls(yaml.load(text, Loader))  # noqa: S506 (a safe one)


@given(mappings)
def test_every_value_has_its_place(mapping: dict[str, Any]) -> None:
    result = read(yaml.safe_dump(mapping, allow_unicode=True))
    if not result.problems:
        assert result.value
        assert {path[0] for path in result.value.spans} == set(mapping)
        assert all(span.value.line >= 2 for span in result.value.spans.values())


@given(mappings, st.sampled_from([{}, {"default_flow_style": True}, {"default_style": '"'}]))
def test_a_value_stands_where_its_place_says(
    mapping: dict[str, Any], style: dict[str, Any]
) -> None:
    text = yaml.safe_dump(mapping, allow_unicode=True, **style)
    result = read(text)
    if result.problems or not result.value:
        return
    lines = ["---", *text.split("\n")]
    spans = result.value.spans
    for path, value in _inside(result.value.values):
        span = spans[path]
        assert path in set(spans)
        if not isinstance(value, dict | list) and span.value.line == span.last_line:
            start = span.value.column - 1
            written = lines[span.value.line - 1][start : start + span.value.length]
            assert yaml.load(written, Loader) == value  # noqa: S506 (a safe one)


def _inside(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, Any]]:
    """Every value of a mapping with its path."""
    if at:
        yield at, value
    items = (
        value
        if isinstance(value, dict)
        else dict(enumerate(value))
        if isinstance(value, list)
        else {}
    )
    for key, item in items.items():
        yield from _inside(item, (*at, key))


def test_there_is_no_place_for_what_is_not_there() -> None:
    result = read("a: {b: [1, 2]}\nc: d\n")
    assert result.value
    spans = result.value.spans
    assert [*spans] == [("a",), ("a", "b"), ("a", "b", 0), ("a", "b", 1), ("c",)]
    for path in ((), ("b",), ("a", "b", 2), ("a", 0), ("c", "d"), ("a", "b", "0")):
        assert path not in spans


def test_places_count_from_the_file_and_from_one() -> None:
    result = read('otsikko: Äkäs\nlista:\n  - "eka"\n  - {a: 1}\n')
    assert result.value
    spans = result.value.spans
    assert spans["otsikko",].key.line == 2
    assert (spans["otsikko",].value.column, spans["otsikko",].value.length) == (10, 4)
    assert (spans["lista", 0].value.line, spans["lista", 0].value.column) == (4, 5)
    assert (spans["lista", 1, "a"].value.line, spans["lista", 1, "a"].value.column) == (5, 9)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("020", None), ("NO", None), ("no", None), ("Yes", None), ("on", None), ("1_000", None),
        ("12:30", None), ("0x1F", None), ("0o17", None), ("1e3", None), (".5", None),
        ("5.", None), (".inf", None), ("True", None), ("=", None), ("2026-11-21 10:00:00", None),
        ("12345678901234567890", None),
        ('"020"', "020"), ("'NO'", "NO"), ("true", True), ("20", 20), ("-3", -3), ("12.50", 12.5),
        ("2026-11-21", dt.date(2026, 11, 21)), ("2026-11", "2026-11"), ("n. 2009", "n. 2009"),
        ("kyllä", "kyllä"), ("1 000", "1 000"), ("1,5", "1,5"), ("12.30.1", "12.30.1"),
    ],
)  # fmt: skip
def test_what_two_readers_would_read_differently_is_refused(written: str, value: object) -> None:
    result = read(f"a: {written}\n")
    if value is None:
        assert [p.code for p in result.problems] == ["E204"]
    else:
        assert result.value
        assert result.value.values == {"a": value}
        assert type(result.value.values["a"]) is type(value)


@pytest.mark.parametrize(
    "text",
    ["a: &x 1\nb: *x\n", "a: {<<: {b: 1}}\n", "a: !x b\n", 'a: !x "b"\n', "a: !!set {b}\n",
     "a: !!binary aGVp\n", "a: &x [*x]\n"],
)  # fmt: skip
def test_yamls_own_machinery_is_refused(text: str) -> None:
    assert "E206" in {p.code for p in read(text).problems}


def test_nesting_has_a_limit() -> None:
    depth = MAX_DEPTH - 1
    assert values(f"a: {'[' * depth}{']' * depth}\n")
    assert [code for code, *_ in told(f"a: {'[' * 50}{']' * 50}\n")] == ["E206"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_too_deep_for_the_parser_does_not_crash_it(opening: str) -> None:
    assert [code for code, *_ in told(f"a:\n {opening * 100_000}\n")] in (["E206"], ["E202"])


def test_many_items_are_not_deep() -> None:
    assert len(values("a:\n" + "  - x\n" * 5000)["a"]) == 5000


def test_empty_values_are_left_out() -> None:
    assert values("a:\nb: ~\nc: x\n") == {"c": "x"}


def test_equal_keys_are_told_at_the_second() -> None:
    result = read("a: 1\nb: 2\na: 3\n")
    assert told("a: 1\nb: 2\na: 3\n") == [("E203", "a", 4, 1)]
    assert result.problems[0].params["first"] == "2"
    assert told("a: {b: 1, b: 2}\n") == [("E203", "a.b", 2, 11)]


@pytest.mark.parametrize("text", ["", "# vain huomautus\n", "- a\n", "teksti\n", "5\n"])
def test_front_matter_must_have_fields(text: str) -> None:
    assert [code for code, *_ in told(text)] == ["E205"]


def test_fields_are_counted_as_editors_count() -> None:
    assert field_name(("steps", 0, "when")) == "steps.1.when"
    assert field_name(()) is None
