"""`elinvoima report` on a real git history: everything that can happen to a page, and to others."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import run
from tests.samples import ORGANISATION, PUBLIC, STORY, STORY_FILE, THEME, THEME_FILE, text_of

OTHER = "case_studies/ii.md"
GONE = "case_studies/salla.md"
PERSON = "docs/experts/maija-meikalainen.md"


def git(root: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
        cwd=root, check=True, capture_output=True,
    )  # fmt: skip


def write(root: Path, path: str, text: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose branch `change` adds, changes, moves, deletes, hides and breaks."""
    root = tmp_path_factory.mktemp("history")
    long = "Leipäteksti kertoo, miten työ eteni.\n" * 12
    write(root, STORY_FILE, text_of({**STORY, **PUBLIC}, long))
    write(
        root, OTHER, text_of({**STORY, **PUBLIC}, long, title="Iin tarina", municipalities=["Ii"])
    )
    write(root, GONE, text_of({**STORY, **PUBLIC}, title="Sallan tarina"))
    write(root, THEME_FILE, text_of({**THEME, **PUBLIC}))
    write(root, "docs/organisations/kolarin-kunta.md", text_of({**ORGANISATION, **PUBLIC}))
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-qm", "Alku")
    git(root, "switch", "-qc", "change")

    write(root, STORY_FILE, text_of({**STORY, **PUBLIC}, long, results=["Syntyi ohjelma."],
                                    quotes=[{"text": "Hyvä!", "speaker": "yrittäjä",
                                             "permission": "consent"}]))  # fmt: skip
    git(root, "mv", OTHER, "case_studies/iin-tarina.md")
    git(root, "rm", "-q", GONE)
    hostile = "@kaikki <b>katso</b> [tästä](https://paha.example) | `x`"
    write(root, "case_studies/luonnos.md", text_of(STORY, title=hostile))
    git(root, "add", ".")
    git(root, "commit", "-qm", "Muutos")
    # Not yet committed: a person's page with a private address, and a relation that leads nowhere.
    write(root, PERSON, text_of({**PUBLIC, "title": "Maija Meikäläinen", "summary": "Neuvoo.",
                                 "kind": "person", "organisation": "kolarin-kunt",
                                 "publication_basis": {"basis": "lupa", "date": 2026}},
                                "Kysy: maija@gmail.com\n"))  # fmt: skip
    write(root, "LUEMINUT.txt", "Muuta.\n")
    return root


@pytest.fixture(scope="module")
def told(repository: Path) -> dict[str, Any]:
    done = run("elinvoima", "report", "--since", "main", "--format", "json", cwd=repository)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_every_page_is_told_once(told: dict[str, Any]) -> None:
    pages = {page["path"]: page for page in told["pages"]}
    assert {path: page["change"] for path, page in pages.items()} == {
        "case_studies/iin-tarina.md": "renamed",
        STORY_FILE: "changed",
        "case_studies/luonnos.md": "added",
        GONE: "deleted",
        PERSON: "added",
    }
    moved = pages["case_studies/iin-tarina.md"]
    assert (moved["old_path"], moved["address"]) == (OTHER, "tarinat/iin-tarina/")
    assert pages[GONE]["title"] == "Sallan tarina"
    assert pages[GONE]["completeness"] is None
    assert pages["case_studies/luonnos.md"]["is_draft"]
    assert pages["case_studies/luonnos.md"]["address"] is None
    assert told["others"] == [{"change": "added", "path": "LUEMINUT.txt"}]


def test_completeness_is_told_before_and_after(told: dict[str, Any]) -> None:
    story = next(page for page in told["pages"] if page["path"] == STORY_FILE)
    assert story["completeness"] == story["completeness_before"] + 12  # results were told
    assert "story.lessons" in story["missing"]


def test_what_is_broken_and_what_is_private_is_told(told: dict[str, Any]) -> None:
    assert told["has_errors"]
    assert [(p["code"], p["path"], p["field"]) for p in told["broken"]] == [
        ("E401", PERSON, "organisation")
    ]
    assert [(p["code"], p["path"]) for p in told["private"]] == [("E603", PERSON)]
    personal = {page["path"]: page["personal"] for page in told["pages"] if page["personal"]}
    assert personal == {STORY_FILE: ["quotes.1.permission"], PERSON: ["publication_basis"]}


def test_the_comment_is_for_people_and_text_only(repository: Path) -> None:
    done = run("elinvoima", "report", cwd=repository)
    assert done.returncode == 0, done.stderr
    text = done.stdout
    assert text.startswith("<!-- elinvoima report -->\n")
    assert "**Sivustoa ei voi vielä rakentaa tästä.**" in text
    assert "| siirretty (`case_studies/ii.md`) |" in text
    assert "uusi, luonnos: ei näy" in text
    assert "- [ ] `case_studies/kolari.md`, `quotes.1.permission`: Julkaisulupa" in text
    assert "maija@" not in text  # what is private is not repeated
    assert "maija&#64;" not in text
    for live in ("@kaikki", "<b>", "](https", "https://paha"):
        assert live not in text
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert {line.replace("\\|", "").count("|") for line in rows} == {5}


def test_a_branch_that_is_not_there_is_told(repository: Path) -> None:
    done = run("elinvoima", "report", "--since", "olematon", cwd=repository)
    assert done.returncode == 2
    assert "olematon" in done.stderr
