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


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("a: 1\n\tb: 2\n", (3, 1), "tab"),
        ('a: "x\nb: 1\n', (2, 4), "quote"),
        ('a: "x" y\n', (2, 4), "quote"),
        ('b: 1\na: "x\nc: "y"\n', (3, 4), "quote"),
        ('a: "x": y\n', (2, 4), "quote"),
        ("a: [x, y\nb: 1\n", (2, 4), "bracket"),
        ("a: [x] y\n", (2, 4), "bracket"),
        ("a: {b: 1\nc: 2\n", (2, 4), "bracket"),
        ("a:\n  b: 1\n c: 2\n", (4, 2), "indent"),
        ("a: 1\n  b: 2\n", (3, 3), "indent"),
        ("a 1\nb: 2\n", (2, 1), "colon"),
        ("a:1\nb: 2\n", (2, 1), "colon"),
        ("a: 1\nb 2\nc: 3\n", (3, 1), "colon"),
        ("a: @b\n", (2, 4), "character"),
        ("a: ]\n", (2, 4), "character"),
        ("a: 1\nb: x\u2028y\n", (3, 5), "invisible"),
        ("a: x\x0by\n", (2, 5), "invisible"),
        ("[a]: 1\n", (2, 1), "key"),
        ("a:\n  - [@1] b\n", (3, 5), "citation"),
        ("a: [@1, @2] b\n", (2, 4), "citation"),
        ("a: [b, @c]\n", (2, 8), "character"),
        ("a:\n  * b\n", (3, 3), "sign"),
        ("a:\n– b\n– c\nd: 1\n", (3, 1), "sign"),
        ("a:\n  – b: 1\n    c: 2\n", (3, 3), "sign"),
        ("a:\n-b\nc: 1\n", (3, 1), "hyphen_space"),
        ("a:\n\u00a0\u00a0- b\nc: 1\n", (3, 1), "hard_space"),
        ("a:\n \u00a0b: 1\n\u00a0\u00a0c: 1\n", (3, 2), "hard_space"),
        ("a:\n\u00a0\u00a0- b: 1\n\u00a0\u00a0\u00a0\u00a0c: 1\n", (3, 1), "hard_space"),
        ("a: >-\n\u00a0\u00a0b\nc: 1\n", (3, 1), "hard_space"),
    ],
)
def test_what_cannot_be_read_is_told_where_it_is_wrong(
    text: str, place: tuple[int, int], reason: str
) -> None:
    problem = read(text).problems[0]
    assert problem.code == "E202"
    assert (problem.location.line, problem.location.column) == place
    assert problem.params["reason"] == reason


def test_every_unquoted_colon_is_told_and_the_rest_is_read() -> None:
    result = read('a: Kolari: ohjelma\nb: 1\nc: "x"\nd: \\ "q": z\n')
    assert [p.params["suggestion"] for p in result.problems] == [
        'a: "Kolari: ohjelma"',
        r'd: "\\ \"q\": z"',
    ]
    assert result.value
    assert result.value.values == {"a": "Kolari: ohjelma", "b": 1, "c": "x", "d": '\\ "q": z'}


@pytest.mark.parametrize(
    ("text", "suggestions", "read_on"),
    [
        ("a:\n  - [@1] b\nc: 1\n", ['- "[@1] b"'], {"a": ["[@1] b"], "c": 1}),
        ("a: @b # c\n", ['a: "@b" # c'], {"a": "@b"}),
        ("a:\n  * b\n  * c\n", ["- b", "- c"], {"a": ["b", "c"]}),
        ("a:\n  – b: 1\n    c: 2\n", ["- b: 1"], {"a": [{"b": 1, "c": 2}]}),
        ("a:\n-b\nc: 1\n", ["- b"], {"a": ["b"], "c": 1}),
        ("a:b\nc: 1\n", ["a: b"], None),
        ("a b\nc: 1\n", [None], None),
        ("a:\n\u00a0\u00a0- b: 1\n\u00a0\u00a0  c: 1\n", [None], {"a": [{"b": 1, "c": 1}]}),
        ("a: ”b: c”\n", ['a: "b: c"'], {"a": "b: c"}),
        ('a: »b "c": d«  # e\n', [r'a: "b \"c\": d"  # e'], {"a": 'b "c": d'}),
        ("a: ”b”: ”c”\n", ['a: "”b”: ”c”"'], {"a": "”b”: ”c”"}),
    ],
)
def test_the_line_as_it_should_be_is_told_and_the_rest_is_read(
    text: str, suggestions: list[str | None], read_on: dict[str, Any] | None
) -> None:
    result = read(text)
    assert [p.params.get("suggestion") for p in result.problems] == suggestions
    assert (dict(result.value.values) if result.value else None) == read_on


def test_no_break_spaces_in_a_text_are_left_alone() -> None:
    assert values("a: >-\n  \u00a0b\nc: b\n  \u00a0- d\n") == {"a": "\u00a0b", "c": "b \u00a0- d"}


@pytest.mark.parametrize(
    ("text", "column", "suggestion", "read_on"),
    [
        (
            "a: Kunta #avasi konttorin\n",
            10,
            'a: "Kunta #avasi konttorin"',
            "Kunta #avasi konttorin",
        ),
        ("a: Kunta\t#avasi\n", 10, 'a: "Kunta\t#avasi"', "Kunta\t#avasi"),
        ("a: #avasi\n", 4, 'a: "#avasi"', "#avasi"),
        ("a:\n  - b\n  - c #d  # e\n", 7, '- "c #d"  # e', ["b", "c #d"]),
        ("a:\n  - {b: c #d\n    }\n", 11, '- {b: "c #d"', [{"b": "c #d"}]),
        ("a: b\n  c #d\n", 5, None, "b c #d"),
    ],
)
def test_a_text_that_is_cut_off_at_a_hash_is_told_and_read_whole(
    text: str, column: int, suggestion: str | None, read_on: object
) -> None:
    result = read(text)
    (found,) = result.problems
    assert (found.code, found.location.column) == ("E207", column)
    assert found.params.get("suggestion") == suggestion
    assert result.value
    assert result.value.values == {"a": read_on}


def test_a_text_that_goes_on_after_the_cut_is_told_too() -> None:
    assert told("a: b\n  c #d\n  e\nf: 1\n") == [("E207", None, 3, 5)]


@pytest.mark.parametrize(
    "text",
    ["a: b # c\n", "a: b #\n", "a: b ## c\n", "#c\na: b\n  #d\n", "a: b#c\n", 'a: "b" #c\n',
     "a: 'b #c'\n", "a: >-\n  b #c\n", "a: 5 #c\n", "a: 2026-11-21 #c\n", "a: [b] #c\n",
     "a: b  #VAHVISTA: c\n", "a:  # c\n  - b\n"],
)  # fmt: skip
def test_a_comment_that_is_meant_is_let_be(text: str) -> None:
    assert not read(text).problems


def test_fields_are_counted_as_editors_count() -> None:
    assert field_name(("steps", 0, "when")) == "steps.1.when"
    assert field_name(()) is None
