"""`elinvoima check` as an editor runs it: levels, formats, changed files, silences, the cache."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from elinvoima.advice.cache import FILE, look_at, recall
from elinvoima.cli import main
from elinvoima.site import load
from jsonschema import Draft7Validator

from tests.samples import DAY, ORGANISATION, STORY, STORY_FILE, THEME, THEME_FILE, text_of

STEP = {"title": "Yrittäjiltä kysyttiin toiveita"}
OTHER = "case_studies/salla.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A story with advice of two kinds, a theme, and another story that has nothing to tell."""
    folder = tmp_path / "repository"
    _put(folder, STORY_FILE, text_of(STORY, steps=[STEP], body="Siellä on xqzztia.\n"))
    _put(folder, THEME_FILE, text_of(THEME, body="Kunta auttaa. " * 50))
    return folder


def _put(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8", newline="")


def check(root: Path, capsys: pytest.CaptureFixture[str], *more: str) -> list[dict[str, Any]]:
    code = main(["check", "--root", str(root), "--format", "json", *more])
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    assert code == (1 if any(row["severity"] == "error" for row in rows) else 0)
    return rows


def codes(rows: list[dict[str, Any]]) -> list[str]:
    return sorted(row["code"] for row in rows if row["code"] != "A101")


def test_advice_alone_never_fails(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert codes(check(root, capsys)) == ["A203", "A204"]
    assert codes(check(root, capsys, "--level", "warning")) == []
    assert main(["check", "--root", str(root)]) == 0
    assert capsys.readouterr().out.endswith("2 tiedostoa tarkistettu: 3 neuvoa.\n")


def test_personal_data_stops_the_build_too(root: Path) -> None:
    _put(root, STORY_FILE, text_of(STORY, body="Soita 040 123 4567.\n"))
    loaded = load(root, day=DAY)
    assert loaded.site is None
    assert [p.code for p in loaded.problems] == ["E602"]


def test_what_is_silenced_is_not_told_and_an_idle_silence_is(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tables = [("A203", "case_studies/*.md"), ("A204", "docs/*.md"), ("E602", STORY_FILE)]
    text = "\n".join(
        f'[[check.silence]]\ncode = "{code}"\nfile = "{file}"\nreason = "Kokeilu."\n'
        for code, file in tables
    )
    _put(root, STORY_FILE, text_of(STORY, steps=[STEP], body="Xqzzt soita 040 123 4567.\n"))
    _put(root, "elinvoima.toml", text)
    rows = check(root, capsys)
    assert codes(rows) == ["A204", "A901"]
    idle = next(row for row in rows if row["code"] == "A901")
    assert (idle["path"], idle["line"], idle["params"]["found"]) == ("elinvoima.toml", 6, "A204")
    assert load(root, day=DAY).site is not None


def test_nothing_is_looked_at_twice_until_something_changes(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _put(root, "case_studies/salla.md", text_of(STORY, status="draft", label=None))
    first = check(root, capsys)
    assert {"code": "E302", "severity": "warning"}.items() <= first[-1].items()  # of a draft

    def fail(*_: object) -> None:
        raise AssertionError

    with monkeypatch.context() as patched:
        patched.setattr("elinvoima.advice.checking.check_up", fail)
        assert check(root, capsys) == first
    (root / FILE).write_text("{", encoding="utf-8")
    assert check(root, capsys) == first
    (root / FILE).unlink()
    assert check(root, capsys) == first


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        (STORY_FILE, text_of(STORY), []),
        ("words.txt", "xqzzti\n", ["A204"]),
        (
            "elinvoima.toml",
            '[[check.silence]]\ncode = "A204"\nfile = "*"\nreason = "Kokeilu."\n',
            ["A203"],
        ),
        (
            "docs/organisations/x.md",
            text_of({**ORGANISATION, "title": "Xqzzti"}),
            ["A204"],
        ),
        (THEME_FILE, None, ["A203", "A204", "E401"]),
    ],
)
def test_what_was_remembered_is_forgotten_when_anything_it_hangs_on_changes(
    root: Path,
    capsys: pytest.CaptureFixture[str],
    path: str,
    text: str | None,
    expected: list[str],
) -> None:
    assert codes(check(root, capsys)) == ["A203", "A204"]
    if text is None:
        (root / path).unlink()
    else:
        _put(root, path, text)
    assert codes(check(root, capsys)) == expected


def test_the_day_the_environment_and_a_picture_are_part_of_the_key(root: Path) -> None:
    keys = [look_at(root, DAY, {}).key, look_at(root, DAY.replace(year=2030), {}).key]
    keys += [look_at(root, DAY, {"ELINVOIMA_SITE_URL": "https://a.fi/"}).key]
    (root / "docs/talo.png").write_bytes(b"x")
    keys += [look_at(root, DAY, {}).key]
    assert len(set(keys)) == 4
    assert look_at(root, DAY, {"HOME": "/x"}).key == keys[-1]
    assert recall(root, keys[0]) is None


@pytest.fixture
def repository(root: Path) -> Path:
    """The same as a git repository with a branch."""
    _git(root, "init", "--quiet", "--initial-branch", "main")
    _git(root, "add", "-A")
    _git(root, "commit", "--quiet", "-m", "alku")
    _git(root, "switch", "--quiet", "-c", "muutos")
    return root


def _git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=T", "-c", "user.email=t@kunta.fi", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)


def test_only_what_changed_since_the_branch_left_is_told(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(repository, capsys, "--since", "main") == []
    _put(repository, OTHER, text_of(STORY, body="Uusi xqzzt.\n"))
    assert [r["path"] for r in check(repository, capsys, "--since", "main")] == [OTHER] * 2
    _git(repository, "add", "-A")
    _git(repository, "commit", "--quiet", "-m", "tarina")
    _git(repository, "switch", "--quiet", "main")
    _put(repository, "docs/methods/x.md", "rikki")
    _git(repository, "add", "-A")
    _git(repository, "commit", "--quiet", "-m", "muu")
    _git(repository, "switch", "--quiet", "muutos")
    assert [r["path"] for r in check(repository, capsys, "--since", "main")] == [OTHER] * 2
    assert main(["check", "--root", str(repository), "--since", "main"]) == 0
    assert "3 neuvoa koskee muita tiedostoja." in capsys.readouterr().out


def test_an_error_elsewhere_that_the_change_caused_is_told(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / THEME_FILE).unlink()
    rows = check(repository, capsys, "--since", "main")
    assert [(row["code"], row["path"]) for row in rows] == [("E401", STORY_FILE)]


@pytest.mark.parametrize("name", ["ei-ole", "--output=x"])
def test_a_branch_that_is_not_there_is_told(
    repository: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--root", str(repository), f"--since={name}"]) == 2
    assert name in capsys.readouterr().err


def test_outside_git_it_is_told_too(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(root), "--since", "main"]) == 2
    assert "main" in capsys.readouterr().err


def test_github_gets_notices(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(root), "--format", "github"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert all(line.startswith(f"::notice file={STORY_FILE},line=") for line in lines)


SARIF: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "$schema": {"type": "string", "format": "uri"},
        "runs": {"type": "array", "items": {"$ref": "#/definitions/run"}},
    },
    "additionalProperties": False,
    "definitions": {
        "run": {
            "type": "object",
            "required": ["tool"],
            "properties": {
                "tool": {
                    "type": "object",
                    "required": ["driver"],
                    "properties": {
                        "driver": {
                            "type": "object",
                            "required": ["name"],
                            "properties": {
                                "name": {"type": "string"},
                                "semanticVersion": {"type": "string"},
                                "rules": {"type": "array", "items": {"$ref": "#/definitions/rule"}},
                            },
                            "additionalProperties": False,
                        }
                    },
                    "additionalProperties": False,
                },
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
                "results": {"type": "array", "items": {"$ref": "#/definitions/result"}},
            },
            "additionalProperties": False,
        },
        "rule": {
            "type": "object",
            "required": ["id"],
            "properties": {
                "id": {"type": "string"},
                "shortDescription": {"type": "object", "required": ["text"]},
                "fullDescription": {"type": "object", "required": ["text"]},
                "help": {"type": "object", "required": ["text"]},
                "helpUri": {"type": "string", "format": "uri"},
                "defaultConfiguration": {"type": "object", "required": ["level"]},
            },
            "additionalProperties": False,
        },
        "result": {
            "type": "object",
            "required": ["message", "ruleId", "ruleIndex", "level", "locations"],
            "properties": {
                "level": {"enum": ["none", "note", "warning", "error"]},
                "message": {"type": "object", "required": ["text"]},
                "ruleIndex": {"type": "integer", "minimum": 0},
                "ruleId": {"type": "string"},
                "locations": {"type": "array", "minItems": 1},
            },
            "additionalProperties": False,
        },
    },
}
"""What the schema of SARIF 2.1.0 asks of the parts that we write (against the whole of it, revision
rtm.5, our logs were validated by hand)."""


def test_sarif_is_as_its_schema_asks(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ELINVOIMA_SITE_URL", "https://tieto.example.fi")
    assert main(["check", "--root", str(root), "--format", "sarif"]) == 0
    log = json.loads(capsys.readouterr().out)
    Draft7Validator(SARIF).validate(log)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[r["ruleIndex"]]["id"] for r in run["results"]] == [
        r["ruleId"] for r in run["results"]
    ]
    pages = {rule["helpUri"] for rule in rules}
    assert pages == {f"https://tieto.example.fi/tietoa/ohje/virheet/#{r['id']}" for r in rules}
    assert {result["level"] for result in run["results"]} == {"note"}
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == STORY_FILE
        region = place["region"]
        assert region["startLine"] >= 1 <= region["startColumn"] < region["endColumn"]
