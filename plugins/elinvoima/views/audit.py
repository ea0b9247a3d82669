"""What the last accessibility audit found, for the statement: `make audit` writes the file."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

AUDIT = Path(__file__).resolve().parent.parent / "theme" / "audit.json"


@dataclass(frozen=True, slots=True)
class Audit:
    """The last audit by machine."""

    day: dt.date
    axe: str
    """Version of axe-core."""
    chromium: str
    """Major version of the browser."""
    kinds: int
    """Kinds of pages."""
    views: int
    """Views that were looked at: pages on two screens in two colour schemes, and parts opened."""
    rules: int
    """Rules of axe that had something to look at and were passed on some view."""
    violations: tuple[str, ...]
    """Rule and address of what was found."""


def last_audit(file: Path = AUDIT) -> Audit:
    """Read what `make audit` wrote."""
    raw = json.loads(file.read_text(encoding="utf-8"))
    day = dt.date.fromisoformat(raw.pop("day"))
    return Audit(day=day, violations=tuple(raw.pop("violations")), **raw)
