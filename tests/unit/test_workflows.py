"""What the workflows may do: no code of a pull request runs with a right to write or a secret."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

FOLDER = ROOT / ".github/workflows"


def workflow(name: str) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load((FOLDER / name).read_text("utf-8"))
    return found


def test_a_pull_requests_code_may_only_read() -> None:
    told = workflow("pull-request.yml")
    assert "pull_request_target" not in (FOLDER / "pull-request.yml").read_text("utf-8")
    assert told["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in told["jobs"].values())
    assert "secrets." not in (FOLDER / "pull-request.yml").read_text("utf-8")


def test_what_may_comment_runs_nothing_of_the_pull_request() -> None:
    told = workflow("pull-request-comment.yml")
    assert told["permissions"] == {}
    (job,) = told["jobs"].values()
    assert all("uses" not in step for step in job["steps"])  # no checkout
    assert all("${{" not in step["run"] for step in job["steps"])  # no text of others in a script


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yml")), ids=lambda file: file.name)
def test_no_script_has_an_expression_in_it(file: Path) -> None:
    for job in workflow(file.name)["jobs"].values():
        assert all("${{" not in step.get("run", "") for step in job["steps"])


def test_the_issue_forms_ask_what_github_accepts() -> None:
    for file in (ROOT / ".github/ISSUE_TEMPLATE").glob("*-*.yml"):
        form = yaml.safe_load(file.read_text("utf-8"))
        assert {"name", "description", "body"} <= form.keys()
        for part in form["body"]:
            assert part["type"] in {"markdown", "input", "textarea", "checkboxes"}
            assert part["type"] == "markdown" or part["attributes"]["label"]
        ids = [part["id"] for part in form["body"] if "id" in part]
        assert len(ids) == len(set(ids))
