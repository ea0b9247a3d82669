"""What cannot be read, or would be cut off, is told where it is, with the line as it should be."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.content.test_yaml_values import read, told, values


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
