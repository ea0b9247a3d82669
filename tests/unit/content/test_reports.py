from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from elinvoima.content.problems import Location, problem
from elinvoima.content.reports import as_colour, as_github, as_json, as_text
from hypothesis import given
from hypothesis import strategies as st

PLACE = Location("case_studies/kolari.md", 2, 8, 6)
UNKNOWN = problem("E301", PLACE, "steps.2.whn", found="whn", allowed="when", suggestion="when")


def plain(text: str) -> str:
    return re.sub(r"\x1b\[\d*m", "", text)


def test_text_is_a_line_a_problem_that_editors_can_jump_from() -> None:
    first, second = as_text([UNKNOWN, problem("E101", Location("a.md"))], "en")
    assert first == (
        "case_studies/kolari.md:2:8: steps.2.whn: there is no field called “whn” here; "
        "allowed: when; did you mean “when”? [E301]"
    )
    assert second.startswith("a.md:1:1: the file is empty; ")
    assert second.endswith(" [E101]")


def test_what_a_draft_may_still_lack_is_said_to_stop_nothing() -> None:
    lacking = problem("E302", Location("a.md"), "label", found="label")
    draft = replace(lacking, is_unfinished=True)
    stops, waits = as_text([lacking, draft], "fi")
    assert stops.endswith(" [E302]")
    assert waits == stops.replace("[E302]", "[E302, luonnoksessa varoitus]")
    (first, *_) = as_colour([draft], "fi", Path())
    assert plain(first).endswith("[E302, luonnoksessa varoitus]")
    (row,) = json.loads(as_json([draft], "fi"))
    assert (row["code"], row["severity"]) == ("E302", "warning")
    (line,) = as_github([draft], "fi")
    assert line.startswith("::warning ")


def test_json_has_a_place_for_everything() -> None:
    assert json.loads(as_json([UNKNOWN, problem("E109", Location("a.md"), found="x")], "en")) == [
        {
            "code": "E301",
            "severity": "error",
            "path": "case_studies/kolari.md",
            "line": 2,
            "column": 8,
            "length": 6,
            "field": "steps.2.whn",
            "message": "there is no field called “whn” here",
            "allowed": "allowed: when",
            "fix": "did you mean “when”?",
            "params": {"found": "whn", "allowed": "when", "suggestion": "when"},
        },
        {
            "code": "E109",
            "severity": "error",
            "path": "a.md",
            "line": 1,
            "column": 1,
            "length": 1,
            "field": None,
            "message": "the file cannot be read: x",
            "allowed": None,
            "fix": None,
            "params": {"found": "x"},
        },
    ]


def test_nothing_wrong_is_an_empty_list() -> None:
    assert json.loads(as_json([], "fi")) == []
    assert list(as_text([], "fi")) == list(as_github([], "fi")) == []


def test_github_marks_the_place() -> None:
    (line,) = as_github([UNKNOWN], "en")
    assert line.startswith(
        "::error file=case_studies/kolari.md,line=2,col=8,endColumn=14,title=E301 steps.2.whn::"
        "there is no field called “whn” here; "
    )


def test_githubs_own_signs_are_escaped() -> None:
    odd = problem("E304", Location("a,b:c%.md"), "x", found="50 % a:b,\r::c", allowed="d")
    (line,) = as_github([odd], "en")
    assert "file=a%2Cb%3Ac%25.md,line=1" in line
    assert "“50 %25 a:b,%0D::c”" in line


@given(st.text(), st.text(min_size=1))
def test_a_github_command_is_one_line(found: str, path: str) -> None:
    (line,) = as_github([problem("E304", Location(path), found=found, allowed="x")], "fi")
    assert "\n" not in line
    assert "\r" not in line
    properties = line.split("::")[1]
    assert properties.count(",") == 4


@pytest.mark.parametrize(
    ("line", "place", "shown"),
    [
        ("title: Kolari", (8, 6), (7, 6)),
        ("ääkköset: öljy", (11, 4), (10, 4)),
        ("\ttitle: x", (2, 5), (1, 5)),
        ("漢字: x", (5, 1), (6, 1)),
        ("x: 漢字", (4, 2), (3, 4)),
        ("👍: x", (4, 1), (4, 1)),
        ("a\u0308: x", (5, 1), (3, 1)),
        ("title:", (7, 1), (6, 1)),
        ("title: x", (8, 90), (7, 1)),
    ],
)
def test_the_caret_stands_under_the_place(
    tmp_path: Path, line: str, place: tuple[int, int], shown: tuple[int, int]
) -> None:
    (tmp_path / "a.md").write_text(f"---\n{line}\n---\n", encoding="utf-8")
    found = problem("E310", Location("a.md", 2, *place))
    told = [plain(row) for row in as_colour([found], "en", tmp_path)]
    assert told[0] == f"a.md:2:{place[0]}: the value is empty [E310]"
    assert told[1] == "2 | " + line.replace("\t", " ")
    assert told[2] == "  | " + " " * shown[0] + "^" * shown[1]


def test_a_long_line_is_shown_around_the_place(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x" * 500 + "TÄSSÄ" + "y" * 500 + "\n", encoding="utf-8")
    found = problem("E310", Location("a.md", 1, 501, 5))
    rows = [plain(row) for row in as_colour([found], "en", tmp_path)]
    start = rows[2].index("^")
    assert rows[1][start : start + 5] == "TÄSSÄ"
    assert len(rows[1]) < 140


def test_lines_are_counted_as_the_reader_counts_them(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("a\r\nb\u2028c\x0cd\re\n".encode())
    rows = [plain(r) for r in as_colour([problem("E310", Location("a.md", 3))], "en", tmp_path)]
    assert rows[1] == "3 | e"


@pytest.mark.parametrize("data", [None, b"", b"\n", b"\xff\xfe"])
def test_a_line_that_cannot_be_shown_is_left_out(tmp_path: Path, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / "a.md").write_bytes(data)
    found = problem("E101", Location("a.md", 2))
    rows = [plain(row) for row in as_colour([found], "en", tmp_path)]
    assert not any("|" in row for row in rows)
    assert rows[-1] == ""


def test_colours_end_where_they_begin(tmp_path: Path) -> None:
    (tmp_path / "case_studies").mkdir()
    (tmp_path / "case_studies/kolari.md").write_text("---\ntitle: Kolari\n", encoding="utf-8")
    for row in as_colour([UNKNOWN], "fi", tmp_path):
        assert len(re.findall(r"\x1b\[[1-9]\d*m", row)) == row.count("\x1b[0m")
