"""Remembers the answers of other sites on disk, each with its day.

The file may be deleted at any time. A sure answer is good for a week; one that said nothing sure is
good for that day only.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path

from elinvoima.links.asking import Answer, Outcome
from elinvoima.municipalities.safe_write import replace_text

FILE = ".cache/check/links.json"
GOOD_FOR = dt.timedelta(days=7)


def recalled(root: Path, day: dt.date) -> dict[str, tuple[Answer, dt.date]]:
    """Return the answers that are still good, each with the day it was given."""
    try:
        rows = json.loads((root / FILE).read_text(encoding="utf-8"))
        found = {str(address): _row(row) for address, row in rows.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {a: kept for a, kept in found.items() if _is_good(*kept, day)}


def remembered(root: Path, answers: Mapping[str, tuple[Answer, dt.date]]) -> None:
    """Keep the answers. A disk that refuses is no harm."""
    rows = {
        address: {"outcome": answer.outcome.value, "address": answer.address, "day": str(day)}
        for address, (answer, day) in sorted(answers.items())
    }
    try:
        (root / FILE).parent.mkdir(parents=True, exist_ok=True)
        replace_text(root / FILE, json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    except OSError:
        return


def _row(row: Mapping[str, str]) -> tuple[Answer, dt.date]:
    answer = Answer(Outcome(row["outcome"]), str(row["address"]))
    return answer, dt.date.fromisoformat(row["day"])


def _is_good(answer: Answer, given: dt.date, day: dt.date) -> bool:
    age = day - given
    most = GOOD_FOR if answer.outcome.is_sure else dt.timedelta(0)
    return dt.timedelta(0) <= age <= most
