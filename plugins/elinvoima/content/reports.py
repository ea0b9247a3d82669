"""Tells problems: as lines of text, in colour with the source line, as JSON, for GitHub."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from elinvoima.content.problems import Problem, Severity
from elinvoima.content.telling import tell
from elinvoima.i18n import N_, Messages

BOLD, RED, YELLOW, BLUE, CYAN, DIM, RESET = (f"\x1b[{n}m" for n in (1, 31, 33, 34, 36, 2, 0))

TINTS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.ADVICE: CYAN}
GITHUB_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}

LONGEST_LINE = 120
"""How much of a source line is shown around the caret."""


class ReportFormat(StrEnum):
    """Ways to tell the problems."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


def as_text(problems: Iterable[Problem], language: str) -> Iterator[str]:
    """Yield `path:line:column: field: what; allowed; fix [code]`, a line a problem.

    The first letter of a code says how much it matters, but for what a draft may still lack.
    """
    for p in problems:
        where = f"{p.location.path}:{p.location.line}:{p.location.column}"
        field = f"{p.field}: " if p.field else ""
        yield f"{where}: {field}{tell(p, language)} [{_code(p, language)}]"


def as_colour(problems: Iterable[Problem], language: str, root: Path) -> Iterator[str]:
    """Yield each problem for a terminal: place, source line, caret, what, allowed, fix."""
    for p in problems:
        told = tell(p, language)
        tint = TINTS[p.severity]
        where = f"{p.location.path}:{p.location.line}:{p.location.column}"
        field = f" {p.field}:" if p.field else ""
        code = f"{DIM}[{_code(p, language)}]{RESET}"
        yield f"{BOLD}{where}:{RESET}{field} {tint}{told.what}{RESET} {code}"
        yield from _excerpt(p, root, tint)
        yield from (f"    {BLUE}{part}{RESET}" for part in (told.allowed, told.fix) if part)
        yield ""


def _code(p: Problem, language: str) -> str:
    words = Messages(language)
    return (
        words.text(N_("{code}, a warning in a draft"), code=p.code) if p.is_unfinished else p.code
    )


def as_json(problems: Iterable[Problem], language: str) -> str:
    """Return the problems as a JSON list of objects."""
    rows = []
    for p in problems:
        told = tell(p, language)
        rows.append(
            {
                "code": p.code,
                "severity": p.severity.value,
                "path": p.location.path,
                "line": p.location.line,
                "column": p.location.column,
                "length": p.location.length,
                "field": p.field,
                "message": told.what,
                "allowed": told.allowed or None,
                "fix": told.fix or None,
                "params": dict(p.params),
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem], language: str) -> Iterator[str]:
    """Yield workflow commands that mark the lines of a pull request.

    The form and its escapes: https://docs.github.com/actions/reference/workflow-commands
    """
    for p in problems:
        where = {
            "file": p.location.path,
            "line": p.location.line,
            "col": p.location.column,
            "endColumn": p.location.column + p.location.length,
            "title": f"{p.code} {p.field or ''}".strip(),
        }
        properties = ",".join(
            f"{name}={_escape(str(value), ',:')}" for name, value in where.items()
        )
        yield f"::{GITHUB_NAMES[p.severity]} {properties}::{_escape(str(tell(p, language)))}"


def _escape(text: str, also: str = "") -> str:
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _excerpt(p: Problem, root: Path, tint: str) -> Iterator[str]:
    try:
        text = (root / p.location.path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if p.location.line > len(lines) or not lines[p.location.line - 1].strip():
        return
    line = lines[p.location.line - 1].expandtabs(1)
    column = p.location.column - 1
    start = max(0, column - LONGEST_LINE // 2)
    shown = line[start : start + LONGEST_LINE]
    before = shown[: column - start]
    meant = shown[len(before) : len(before) + p.location.length]
    caret = f"{' ' * _width(before)}{tint}{'^' * max(1, _width(meant))}{RESET}"
    number = str(p.location.line)
    yield f"{DIM}{number} |{RESET} {shown}"
    yield f"{' ' * len(number)} {DIM}|{RESET} {caret}"


def _width(text: str) -> int:
    """Return how many columns a terminal takes for a text (https://www.unicode.org/reports/tr11/)."""
    visible = (c for c in text if unicodedata.category(c) not in {"Mn", "Me", "Cf", "Cc"})
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in visible)
