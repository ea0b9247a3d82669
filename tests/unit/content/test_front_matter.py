from __future__ import annotations

import pytest
from elinvoima.content.front_matter import split

from tests.samples import source


def codes(text: str) -> list[tuple[str, str | None, int, int]]:
    return [
        (p.code, p.params.get("found"), p.location.line, p.location.column)
        for p in split(source(text)).problems
    ]


def test_the_two_parts_and_their_lines() -> None:
    parts = split(source("---\na: 1\nb: 2\n---\n\nTeksti.\n")).value
    assert parts
    assert (parts.yaml, parts.yaml_line) == ("a: 1\nb: 2\n", 2)
    assert (parts.body, parts.body_line) == ("\nTeksti.\n", 5)


@pytest.mark.parametrize("text", ["---\na: 1\n---\n", "---\t \na: 1\n--- \t\n"])
def test_blanks_after_a_fence_and_an_empty_body_are_fine(text: str) -> None:
    parts = split(source(text)).value
    assert parts
    assert (parts.yaml, parts.body) == ("a: 1\n", "")


def test_a_dash_in_a_text_is_not_taken_for_a_fence() -> None:
    parts = split(source("---\na: >-\n  x\n  —\n  --\n---\n—\n--\n")).value
    assert parts
    assert parts.yaml == "a: >-\n  x\n  —\n  --\n"


def test_only_the_first_closing_line_closes() -> None:
    parts = split(source("---\na: 1\n---\n---\n...\n----\n")).value
    assert parts
    assert parts.body == "---\n...\n----\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Teksti.\n", ("E105", None, 1, 1)),
        ("# Otsikko\n---\na: 1\n---\n", ("E105", None, 1, 1)),
        ("---\na: 1\n", ("E106", None, 1, 1)),
        ("---\na:\n-\n  b: 1\n", ("E106", None, 1, 1)),
        ("---\na: 1\n--\n", ("E107", "fence", 3, 1)),
        ("---\na: 1\n ---\n", ("E107", "fence", 3, 1)),
        ("---\na: 1\n––\n\nTeksti.\n", ("E107", "fence", 3, 1)),
        ("---\na: 1\n—\n\nTeksti.\n\n---\n\nLisää.\n", ("E107", "fence", 3, 1)),
        ("\n---\na: 1\n---\n", ("E107", "blank_line", 1, 1)),
        (" \t\n\n---\na: 1\n---\n", ("E107", "blank_line", 1, 1)),
        ("---\na: 1\n---", ("E107", "no_newline", 3, 4)),
        ("---\na: 1\n...\n", ("E107", "fence", 3, 1)),
        ("---\na: 1\n----\n", ("E107", "fence", 3, 1)),
        ("---\na: 1\n---\u00a0\n", ("E107", "fence", 3, 1)),
        ("----\na: 1\n---\n", ("E107", "fence", 1, 1)),
        (" ---\na: 1\n---\n", ("E107", "fence", 1, 1)),
        ("---\u00a0\na: 1\n---\n", ("E107", "fence", 1, 1)),
        ("—-\na: 1\n---\n", ("E107", "fence", 1, 1)),
        ("–––\na: 1\n---\n", ("E107", "fence", 1, 1)),
    ],
)
def test_what_tools_would_read_differently_is_refused(
    text: str, problem: tuple[str, str | None, int, int]
) -> None:
    assert codes(text) == [problem]
