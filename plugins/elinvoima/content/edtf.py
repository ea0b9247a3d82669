"""Dates as precise as the source is: a year, a month, a day, "kevät 2020", "loppuvuosi 2023".

The stored form is EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/): years, months
and days from level 0, seasons 21-24, `~` (approximate), `?` (uncertain) and open ends from
level 1, quarters 33-36, four-month periods 37-39 and half-years 40-41 from level 2. Editors may
also write the Finnish words that EDTF gives numbers for.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1000, 2999

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
EARLY_YEAR, MID_YEAR, LATE_YEAR = 37, 38, 39
FIRST_HALF, SECOND_HALF = 40, 41

PART_MONTHS: dict[int, tuple[int, int]] = {
    SPRING: (3, 5), SUMMER: (6, 8), AUTUMN: (9, 11), WINTER: (1, 12),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    EARLY_YEAR: (1, 4), MID_YEAR: (5, 8), LATE_YEAR: (9, 12),
    FIRST_HALF: (1, 6), SECOND_HALF: (7, 12),
}  # fmt: skip
"""First and last month of each part of a year. A winter's is the whole year: EDTF does not say
whether it is the one that begins or the one that ends the year."""

PART_WORDS: dict[str, int] = {
    "kevät": SPRING, "kesä": SUMMER, "syksy": AUTUMN, "talvi": WINTER,
    "alkuvuosi": EARLY_YEAR, "keskivuosi": MID_YEAR, "loppuvuosi": LATE_YEAR,
    "alkupuoli": FIRST_HALF, "loppupuoli": SECOND_HALF,
}  # fmt: skip

MONTH_STEMS = (
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä",
    "heinä", "elo", "syys", "loka", "marras", "joulu",
)  # fmt: skip


class DateError(ValueError):
    """A text that is not a date we know. `reason` is `form`, `calendar`, `order` or `period`."""

    def __init__(self, reason: str, found: str) -> None:
        super().__init__(f"{reason}: {found}")
        self.reason = reason
        self.found = found


class Qualifier(Enum):
    """How sure the date is."""

    EXACT = ""
    APPROXIMATE = "~"
    UNCERTAIN = "?"


@dataclass(frozen=True, slots=True)
class Edtf:
    """One date: a year, a part of a year, a month or a day."""

    year: int
    month: int | None = None
    day: int | None = None
    part: int | None = None
    """EDTF's number of the part of the year, 21-24 or 33-41; None where there is a month."""
    qualifier: Qualifier = Qualifier.EXACT

    @property
    def earliest(self) -> dt.date:
        """The first day it can mean."""
        if self.part is not None:
            return dt.date(self.year, PART_MONTHS[self.part][0], 1)
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> dt.date:
        """The last day it can mean."""
        month = PART_MONTHS[self.part][1] if self.part is not None else self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.part is not None:
            text += f"-{self.part}"
        elif self.month is not None:
            text += f"-{self.month:02d}"
            if self.day is not None:
                text += f"-{self.day:02d}"
        return text + self.qualifier.value


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A date, or an interval whose end may be open (`2012/..`: goes on, or not known)."""

    start: Edtf
    end: Edtf | None = None
    is_open: bool = False

    @property
    def last(self) -> Edtf:
        """The last date named: the end, or the start where there is no end."""
        return self.end or self.start

    @property
    def years(self) -> tuple[int, ...]:
        """Every calendar year from the first to the last named, ascending."""
        return tuple(range(self.start.year, self.last.year + 1))

    def __str__(self) -> str:
        if self.is_open:
            return f"{self.start}/.."
        return f"{self.start}/{self.end}" if self.end else str(self.start)


_EDTF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?]?)")
_NUMERIC = re.compile(r"(?:(?:(\d{1,2})\.)?(\d{1,2})[./])?(\d{4})")
_WORDS = re.compile(r"([a-zåäö]+?)(?:kuu)?\s+(\d{4})")
_ABOUT = re.compile(r"(?:n\.|noin)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[–—]\s*|\s+-\s+|(?:(?<=\d{4})|(?<=-\d\d)|(?<=[~?]))/")


def parse_span(value: object) -> TimeSpan:
    """Read a date or an interval from a front-matter value.

    Takes EDTF text, a Finnish form ("kevät 2020", "04/2023", "n. 2009", "2019–2020"), an int
    (a year) or a `datetime.date`. Raises DateError for everything else.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | dt.date):
        raise DateError("form", str(value))
    return _span_of(str(value).strip())


@lru_cache(maxsize=10_000)  # years and days come again and again
def _span_of(text: str) -> TimeSpan:
    parts = _BETWEEN.split(text)
    if len(parts) == 1:
        return TimeSpan(_parse_date(parts[0]))
    if len(parts) > 2:  # noqa: PLR2004 (an interval has two ends)
        raise DateError("form", text)
    start = _parse_date(parts[0])
    if parts[1] in {"..", ""}:
        return TimeSpan(start, is_open=True)
    end = _parse_date(parts[1])
    if start.earliest > end.latest:
        raise DateError("order", text)
    return TimeSpan(start, end)


def parse_date(value: object) -> Edtf:
    """Read one date, as `parse_span` does, and refuse an interval."""
    span = parse_span(value)
    if span.end or span.is_open:
        raise DateError("period", str(value))
    return span.start


def _parse_date(text: str) -> Edtf:
    about = _ABOUT.match(text)
    bare = text[about.end() :] if about else text
    found = _read_edtf(bare) or _read_finnish(bare)
    if found is None:
        raise DateError("form", text)
    if about:
        found = Edtf(found.year, found.month, found.day, found.part, Qualifier.APPROXIMATE)
    _must_exist(found, text)
    return found


def _read_edtf(text: str) -> Edtf | None:
    match = _EDTF.fullmatch(text)
    if not match:
        return None
    year, second, day, mark = match.groups()
    number = int(second) if second else None
    qualifier = Qualifier(mark)
    if number in PART_MONTHS and day is None:
        return Edtf(int(year), part=number, qualifier=qualifier)
    return Edtf(int(year), number, int(day) if day else None, qualifier=qualifier)


def _read_finnish(text: str) -> Edtf | None:
    if match := _NUMERIC.fullmatch(text):
        day, month, year = match.groups()
        return Edtf(int(year), int(month) if month else None, int(day) if day else None)
    if match := _WORDS.fullmatch(text.lower()):
        word, year = match.groups()
        if word in PART_WORDS and not text.lower().startswith(f"{word}kuu"):
            return Edtf(int(year), part=PART_WORDS[word])
        if word in MONTH_STEMS:
            return Edtf(int(year), MONTH_STEMS.index(word) + 1)
    return None


def _must_exist(date: Edtf, text: str) -> None:
    if not FIRST_YEAR <= date.year <= LAST_YEAR:
        raise DateError("calendar", text)
    try:
        dt.date(*(1 if n is None else n for n in (date.year, date.month, date.day)))
    except ValueError as error:
        raise DateError("calendar", text) from error
