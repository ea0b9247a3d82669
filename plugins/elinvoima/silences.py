"""What the publisher has decided not to be told: the tables `[[check.silence]]` of elinvoima.toml.

One place for all of them, each with its reason:

    [[check.silence]]
    code = "A203"
    file = "case_studies/*.md"
    reason = "Murretta on tarkoituksella."
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from elinvoima.content.problem_texts import TEXTS
from elinvoima.content.problems import Location, Problem, problem
from elinvoima.i18n import N_
from elinvoima.settings_error import SettingsError

FIELDS = ("code", "file", "reason")
TABLE = "[[check.silence]]"


@dataclass(frozen=True, slots=True)
class Silence:
    """One decision: problems of a code in the files that a pattern (`*` and `?`) matches."""

    code: str
    file: str
    reason: str

    def covers(self, found: Problem) -> bool:
        """Whether the problem is not to be told."""
        return found.code == self.code and fnmatchcase(found.location.path, self.file)


def can_be_silenced(code: str) -> bool:
    """Whether a code is a judgement, about which the publisher may know better.

    Without what E1xx to E5xx ask for there would be no page to publish.
    """
    return code in TEXTS and (code[0] != "E" or code.startswith("E6")) and code != "A901"


def read_silences(file: str, value: object) -> tuple[Silence, ...]:
    """Read the table `[check]`. Raises SettingsError, which says what is wrong in it."""
    if not isinstance(value, Mapping) or set(value) - {"silence"}:
        raise SettingsError(
            N_("{file}: [check] may have only tables {table}"), file=file, table=TABLE
        )
    rows = value.get("silence", [])
    if not isinstance(rows, list):
        raise SettingsError(
            N_("{file}: write “{table}” with double brackets"), file=file, table=TABLE
        )
    return tuple(_read(file, row) for row in rows)


def _read(file: str, row: object) -> Silence:
    fields = row if isinstance(row, Mapping) else {}
    texts = {name: str(fields.get(name, "")).strip() for name in FIELDS}
    if set(fields) != set(FIELDS) or not all(texts.values()):
        raise SettingsError(
            N_("{file}: each {table} needs code, file and reason, and nothing else"),
            file=file, table=TABLE,
        )  # fmt: skip
    if not can_be_silenced(texts["code"]):
        raise SettingsError(
            N_("{file}: the code “{code}” cannot be silenced; W, A and E6 codes can"),
            file=file, code=texts["code"],
        )  # fmt: skip
    return Silence(**texts)


def without_silenced(
    problems: Iterable[Problem], silences: Sequence[Silence]
) -> tuple[Problem, ...]:
    """Return the problems that are to be told."""
    return tuple(p for p in problems if not any(s.covers(p) for s in silences))


def idle_silences(
    problems: Sequence[Problem], silences: Sequence[Silence], file: str, text: str
) -> tuple[Problem, ...]:
    """Return A901 for each silence that covers none of all the problems. `text` is the file's."""
    lines = [n for n, line in enumerate(text.split("\n"), 1) if line.strip().startswith(TABLE)]
    return tuple(
        problem("A901", Location(file, line, 1, len(TABLE)), found=s.code, file=s.file)
        for s, line in zip(silences, lines, strict=False)
        if not any(s.covers(p) for p in problems)
    )
