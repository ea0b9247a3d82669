"""The report as JSON, for other programs."""

from __future__ import annotations

import json
from typing import Any

from elinvoima.advice.completeness import Completeness
from elinvoima.content.problems import Problem
from elinvoima.content.telling import tell
from elinvoima.content.yaml_values import field_name
from elinvoima.reporting.changes import Change
from elinvoima.reporting.report import PageChange, Report


def as_json(report: Report, language: str) -> str:
    """Return the report as one JSON object; keys are those of `Report`."""
    told: dict[str, Any] = {
        "pages": [_page(page, language) for page in report.pages],
        "others": [_change(change) for change in report.others],
        "broken": [_problem(p, language) for p in report.broken],
        "private": [_problem(p, language) for p in report.private],
        "has_errors": report.has_errors,
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _page(page: PageChange, language: str) -> dict[str, Any]:
    return _change(page.change) | {
        "title": page.title or None,
        "address": page.address or None,
        "is_draft": page.is_draft,
        "completeness_before": _score(page.before),
        "completeness": _score(page.after),
        "missing": [need.name for need in page.after.missing] if page.after else [],
        "personal": [field_name(path) for path in page.personal],
        "problems": [_problem(p, language) for p in page.problems],
    }


def _score(completeness: Completeness | None) -> int | None:
    return None if completeness is None else completeness.score


def _change(change: Change) -> dict[str, Any]:
    told = {"change": change.kind.value, "path": change.path}
    return told | ({"old_path": change.old_path} if change.old_path else {})


def _problem(p: Problem, language: str) -> dict[str, Any]:
    place = p.location
    return {
        "code": p.code, "severity": p.severity.value, "path": place.path, "line": place.line,
        "column": place.column, "field": p.field, "message": str(tell(p, language)),
    }  # fmt: skip
