"""Every wrong way to write content, told by the real command line as an editor sees it.

`UPDATE_EXPECTED=1 python -m pytest tests/examples` writes the `expected.txt` files anew; read the
difference before keeping it.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from elinvoima.cli import main

from tests.conftest import run
from tests.samples import STORY, STORY_FILE, THEME, THEME_FILE, text_of

INVALID = Path(__file__).parent / "invalid"
EXAMPLES = sorted(path.name for path in INVALID.iterdir())
CHECK = ("check", "--level", "warning")
"""Advice has examples of its own, in `advice/`."""
UPDATE = bool(os.environ.get("UPDATE_EXPECTED"))

AS_PROGRAM = (
    "01-colon-in-a-title",
    "52-no-front-matter",
    "55-binary-file",
    "66-unknown-municipality",
    "78-many-files-at-once",
)
"""Examples that are also checked by a program of its own, from start to exit code."""


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_problem_is_told_in_finnish(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "fi")
    code = main([*CHECK, "--root", str(INVALID / name)])
    told = capsys.readouterr()
    expected = INVALID / name / "expected.txt"
    if UPDATE:
        expected.write_text(told.out, encoding="utf-8", newline="\n")
    assert told.out == expected.read_text(encoding="utf-8")
    assert told.err == ""
    assert code == 1


@pytest.mark.parametrize("name", AS_PROGRAM)
def test_the_program_says_the_same(name: str, tmp_path: Path) -> None:
    done = run("elinvoima", *CHECK, "--root", str(INVALID / name), cwd=tmp_path)
    assert done.stdout == (INVALID / name / "expected.txt").read_text(encoding="utf-8")
    assert done.stderr == ""
    assert done.returncode == 1


def test_examples_are_numbered_without_gaps() -> None:
    assert [name[:2] for name in EXAMPLES] == [f"{n:02}" for n in range(1, len(EXAMPLES) + 1)]


def test_json_tells_the_same_problems(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "fi")
    root = INVALID / "78-many-files-at-once"
    assert main([*CHECK, "--root", str(root), "--format", "json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    lines = (root / "expected.txt").read_text(encoding="utf-8").splitlines()[:-1]
    assert [f"{r['path']}:{r['line']}:{r['column']}" for r in rows] == [
        line.split(": ")[0] for line in lines
    ]
    assert all(row["message"] in line for row, line in zip(rows, lines, strict=True))


def test_named_files_alone_are_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "fi")
    root = INVALID / "78-many-files-at-once"
    assert main([*CHECK, "--root", str(root), str(root / "docs" / "themes")]) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in told[:-1]] == [
        "docs/themes/maine.md",
        "docs/themes/yritykset.md",
    ]


def test_a_huge_file_is_refused_unread(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "fi")
    huge = tmp_path / STORY_FILE
    huge.parent.mkdir()
    huge.write_text(text_of(STORY, body="Leipäteksti. " * 800_000), encoding="utf-8")
    assert main(["check", "--root", str(tmp_path)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert len(told) == 2
    assert told[0].startswith(f"{STORY_FILE}:1:1: ")
    assert " 12 megatavua" in told[0]
    assert told[0].endswith("[E104]")


def test_a_broken_file_hides_no_problem_of_others(tmp_path: Path) -> None:
    files = {
        STORY_FILE: text_of(STORY, municipalities=["Kollari"], themes=["yritykset", "mainne"]),
        THEME_FILE: text_of(THEME, label=None),
        "docs/themes/maine.md": "",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    done = run("elinvoima", *CHECK, "--root", ".", "--format", "json", cwd=tmp_path)
    told = [(row["code"], row["params"].get("found")) for row in json.loads(done.stdout)]
    assert told == [("E404", "Kollari"), ("E401", "mainne"), ("E101", None), ("E302", "label")]
