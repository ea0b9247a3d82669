"""Tells problems as SARIF 2.1.0, which code review tools show beside the lines.

The format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. Columns are counted in
Unicode code points, as ours are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from elinvoima import __version__
from elinvoima.content.problems import Problem, Severity, severity_of
from elinvoima.content.telling import tell
from elinvoima.explain import EXPLANATIONS
from elinvoima.explain.showing import address_of_code
from elinvoima.i18n import Messages

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def as_sarif(problems: Iterable[Problem], language: str, site_url: str = "") -> str:
    """Return the problems as a SARIF log of one run.

    Where the site's address is known, each rule leads to its explanation there.
    """
    results = [_result(found, language) for found in problems]
    codes = sorted({str(result["ruleId"]) for result in results})
    driver = {
        "name": "elinvoima",
        "semanticVersion": __version__,
        "rules": [_rule(code, language, site_url) for code in codes],
    }
    for result in results:
        result["ruleIndex"] = codes.index(result["ruleId"])
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": language,
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(code: str, language: str, site_url: str) -> dict[str, Any]:
    """Describe a code: in its general words, which have no values in them."""
    words, told = Messages(language), EXPLANATIONS[code]
    rule = {
        "id": code,
        "shortDescription": {"text": words.text(told.meaning)},
        "fullDescription": {"text": f"{words.text(told.meaning)} {words.text(told.why)}"},
        "help": {"text": words.text(told.mend)},
        "defaultConfiguration": {"level": LEVELS[severity_of(code)]},
    }
    return rule | ({"helpUri": address_of_code(code, site_url)} if site_url else {})


def _result(found: Problem, language: str) -> dict[str, Any]:
    place = found.location
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endColumn": place.column + place.length,
    }
    field = f"{found.field}: " if found.field else ""
    return {
        "ruleId": found.code,
        "level": LEVELS[found.severity],
        "message": {"text": f"{field}{tell(found, language)}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(place.path), "uriBaseId": "%SRCROOT%"},
                    "region": region,
                }
            }
        ],
    }
