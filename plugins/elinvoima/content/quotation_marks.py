"""Puts a value in YAML's quotation marks, in place of those of a word processor."""

from __future__ import annotations

CURLY = "”“„«»"
"""Marks that Word and others put for the straight one, which is the only one that YAML knows."""


def quoted(value: str) -> str:
    """Return the value in YAML's double quotation marks."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def in_straight_marks(value: str) -> tuple[str, str | None]:
    """Return a value in double quotation marks, and the curly ones that it had around it.

    The curly ones go only where they stand around the whole: `”Kolari: x”` becomes `"Kolari: x"`.
    """
    first, inner, last = value[:1], value[1:-1], value[-1:]
    ends = {first, last}
    is_around = inner and ends <= {*CURLY, '"'} and ends & set(CURLY)
    if not is_around or set(inner) & set(CURLY):
        return quoted(value), None
    return quoted(inner), f"{first}…{last}"
