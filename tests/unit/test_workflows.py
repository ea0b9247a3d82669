"""What the workflows may do: no code of a pull request runs with a right to write or a secret."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

FOLDER = ROOT / ".github/workflows"

ATTRIBUTES = {"label", "description", "placeholder", "value", "options"}
"""What our kinds of parts may have on GitHub; one more makes it refuse the form."""


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


def test_the_site_is_published_every_day_also_without_a_change() -> None:
    """What hangs on the day comes true: `publish_on`, `remove_by`, pages late for a review."""
    told = workflow("publish.yml")
    (when,) = told[True]["schedule"]  # to YAML 1.1 `on` means yes
    minute, hour, *days = when["cron"].split()
    assert days == ["*", "*", "*"]
    assert 0 < int(minute) < 60
    assert 0 <= int(hour) < 20  # from 21 or 22 on it is the next day in Finland
    assert "github.event_name != 'workflow_run'" in told["jobs"]["build"]["if"]
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
    (rule,) = gitlab["pages"]["rules"]
    assert "schedule" not in rule["if"]  # a schedule of the default branch publishes
    assert gitlab["test"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE != "schedule"'}]


def test_the_issue_forms_ask_what_github_accepts() -> None:
    for file in (ROOT / ".github/ISSUE_TEMPLATE").glob("*-*.yml"):
        form = yaml.safe_load(file.read_text("utf-8"))
        assert {"name", "description", "body"} <= form.keys()
        for part in form["body"]:
            assert part["type"] in {"markdown", "input", "textarea", "checkboxes"}
            assert part["type"] == "markdown" or part["attributes"]["label"]
            assert part["attributes"].keys() <= ATTRIBUTES
        ids = [part["id"] for part in form["body"] if "id" in part]
        assert len(ids) == len(set(ids))
