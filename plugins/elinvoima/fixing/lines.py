"""Mends single values and headings, each by the problem that was told of it.

Only what has one right mend is here. A likely one ("tarkoititko") is taken only where the value is
the suggestion but for capital letters, umlauts or spaces, or a former id of the record it names.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

from elinvoima.content.problems import Problem

Mend = Callable[[Problem, str, Mapping[str, str]], str | None]
"""(problem, its line, present ids by former ones) -> the line mended, or None."""

_FINNISH_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_FOLDED = str.maketrans("åäö", "aao")


def mended_line(found: Problem, line: str, former: Mapping[str, str]) -> str | None:
    """Return the line as it should be; None where the problem has no mechanical mend."""
    mend = _MENDS.get(found.code)
    mended = mend(found, line, former) if mend else None
    return mended if mended != line else None


def _line(found: Problem, line: str, _: Mapping[str, str]) -> str | None:
    """E201, E202 and E207: the value in quotation marks and the like, as the problem says it."""
    suggestion = found.params.get("suggestion", "")
    indent = line[: len(line) - len(line.lstrip())]
    return indent + suggestion if suggestion else None


def _quoted(found: Problem, line: str, _: Mapping[str, str]) -> str | None:
    """E204: a number that is a text, such as the code 020."""
    value, quoted = found.params["found"], found.params["quoted"]
    if not re.fullmatch(r"0\d+", value):
        return None  # yes and no may be meant as true and false
    return _put(found, line, value, quoted)


def _day(found: Problem, line: str, _: Mapping[str, str]) -> str | None:
    """E308: 15.4.2023 -> 2023-04-15."""
    value = found.params["found"]
    match = _FINNISH_DAY.fullmatch(value)
    if not match:
        return None
    try:
        day = dt.date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None
    return _put(found, line, value, day.isoformat())


def _reference(found: Problem, line: str, former: Mapping[str, str]) -> str | None:
    """E401 and E315: a former id, or an id written as a name."""
    value = found.params["found"]
    present = former.get(value)
    suggestion = found.params.get("suggestion", "")
    if present is None and _folded(value) == suggestion:
        present = suggestion
    return _put(found, line, value, present) if present else None


def _choice(found: Problem, line: str, _: Mapping[str, str]) -> str | None:
    """E304: a choice but for capital letters."""
    value, suggestion = found.params["found"], found.params.get("suggestion", "")
    return _put(found, line, value, suggestion) if value.lower() == suggestion else None


def _heading(found: Problem, line: str, _: Mapping[str, str]) -> str | None:
    """E507 (a title in the body) and A206 (a level is skipped)."""
    suggestion = found.params.get("suggestion", "")
    if found.code == "A206":
        return line.replace(found.params["found"], suggestion, 1) if suggestion else None
    return suggestion if suggestion and line.startswith("# ") else None


_MENDS: Mapping[str, Mend] = {
    "E201": _line,
    "E202": _line,
    "E204": _quoted,
    "E207": _line,
    "E304": _choice,
    "E308": _day,
    "E315": _reference,
    "E401": _reference,
    "E507": _heading,
    "A206": _heading,
}


def _put(found: Problem, line: str, old: str, new: str) -> str | None:
    """Replace a value where the problem says that it stands, quotation marks kept."""
    start = line.find(old, max(0, found.location.column - 1))
    return line[:start] + new + line[start + len(old) :] if start >= 0 else None


def _folded(text: str) -> str:
    return re.sub(r"[ _]+", "-", text.strip().lower().translate(_FOLDED).removesuffix(".md"))
