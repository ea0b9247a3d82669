"""A story's steps and decisions on a line of time, to scale.

Places are in per cent of the drawing's width and rows are counted, so that a template draws it with
attributes alone, on any width. What has no date is not placed: its number is told. A date is as
wide as it is vague: a year is a long bar, a day only a mark.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from elinvoima.content.edtf import Qualifier, TimeSpan
from elinvoima.i18n import N_
from elinvoima.views.words import Words

FIRST, LAST = 4.0, 96.0
"""Per cent: where the line begins and ends, so that marks at its ends are whole."""
EM = 4.8
"""Per cent that a letter's height takes on the narrowest screen: 320 px less the margins."""
MOST_TICKS = 6
UNITS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months between ticks, to choose from."""
YEAR = 12
NEAR_THE_END = 10.0
"""Per cent from an end of the drawing at which a tick's text stands inside, not on its middle."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Steps of one and the same date: their numbers in a pill, on a bar as long as the date."""

    label: str
    """Numbers of the steps: “3”, “4–6”, “2, 7”."""
    at: float
    """Middle of the pill, per cent."""
    start: float
    length: float
    """Of the bar, per cent."""
    row: int
    """From 0, the uppermost."""
    half: float
    """Half of the pill's width, in ems."""
    is_vague: bool
    """Approximate, uncertain or without an end."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A point of time named under the line."""

    at: float
    text: str
    anchor: str
    """SVG's text-anchor: start, middle or end."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing, and what it says in words."""

    marks: tuple[Mark, ...]
    decisions: tuple[float, ...]
    """Places of the decisions whose dates are known, per cent."""
    ticks: tuple[Tick, ...]
    rows: int
    undated: str
    """Numbers of the steps without a date: “2, 5–7”; empty if all have one."""
    note: str
    """Says which steps have no date; empty if all have."""


def timeline(
    period: TimeSpan,
    steps: Sequence[TimeSpan | None],
    decisions: Iterable[TimeSpan | None],
    words: Words,
) -> Timeline | None:
    """Lay the steps out; None where fewer than two different dates are known.

    `steps` and `decisions` are the dates in the story's order.
    """
    decided = tuple(when for when in decisions if when)
    dated: dict[TimeSpan, list[int]] = {}
    for number, when in enumerate(steps, start=1):
        if when:
            dated.setdefault(when, []).append(number)
    if len({*dated, *decided}) < 2 or not dated:  # noqa: PLR2004 (one date is no line)
        return None
    scale = _Scale.over((period, *dated, *decided))
    marks = _marks(dated, scale)
    undated = [number for number, when in enumerate(steps, start=1) if when is None]
    return Timeline(
        marks=marks,
        decisions=tuple(sorted({round(sum(scale.ends(d)) / 2, 2) for d in decided})),
        ticks=scale.ticks(words),
        rows=max(mark.row for mark in marks) + 1,
        undated=listed(undated),
        note=_note(undated, words),
    )


def _note(undated: Sequence[int], words: Words) -> str:
    if not undated:
        return ""
    one = N_("Step {steps} is not on the line: its time is not known.")
    many = N_("Steps {steps} are not on the line: their times are not known.")
    return words.text(one if len(undated) == 1 else many, steps=listed(undated))


def listed(numbers: Sequence[int]) -> str:
    """Say ascending numbers shortly: 2, 5, 6, 7 is “2, 5–7”; two in a row stay two."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = (
        f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run))  # noqa: PLR2004
        for run in runs
    )
    return ", ".join(said)


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days to per cent."""

    first: dt.date
    last: dt.date

    @classmethod
    def over(cls, spans: Iterable[TimeSpan]) -> _Scale:
        named = tuple(spans)
        return cls(min(s.start.earliest for s in named), max(s.last.latest for s in named))

    def place(self, day: dt.date) -> float:
        whole = (self.last - self.first).days + 1
        part = (day - self.first).days / whole
        return FIRST + (LAST - FIRST) * part

    def ends(self, span: TimeSpan) -> tuple[float, float]:
        after = span.last.latest + dt.timedelta(days=1)
        return self.place(span.start.earliest), LAST if span.is_open else self.place(after)

    def ticks(self, words: Words) -> tuple[Tick, ...]:
        start = self.first.year * YEAR + self.first.month - 1
        end = self.last.year * YEAR + self.last.month - 1
        for unit in UNITS:
            months = range(-(-start // unit) * unit, end + 1, unit)
            if len(months) <= MOST_TICKS:
                break
        return tuple(_tick(month, unit, self, words) for month in months)


def _tick(month: int, unit: int, scale: _Scale, words: Words) -> Tick:
    year, before = divmod(month, YEAR)
    text = str(year)
    if unit % YEAR:
        text = words.text(N_("{month}/{year}"), month=before + 1, year=year)
    at = scale.place(dt.date(year, before + 1, 1))
    if at < NEAR_THE_END:
        return Tick(round(at, 2), text, "start")
    return Tick(round(at, 2), text, "end" if at > 100 - NEAR_THE_END else "middle")


def _marks(dated: dict[TimeSpan, list[int]], scale: _Scale) -> tuple[Mark, ...]:
    """Place every mark in the first row where neither pill nor bar meets another."""
    free: list[float] = []
    marks = []
    for span in sorted(dated, key=lambda s: (s.start.earliest, s.last.latest)):
        start, end = scale.ends(span)
        label = listed(dated[span])
        half = max(0.75, 0.3 * len(label) + 0.35)
        at = min(max((start + end) / 2, half * EM), 100 - half * EM)
        left, right = min(start, at - half * EM), max(end, at + half * EM)
        row = next((n for n, edge in enumerate(free) if edge <= left), len(free))
        free[row : row + 1] = [right]
        sure = all(d.qualifier is Qualifier.EXACT for d in (span.start, span.last))
        marks.append(
            Mark(
                label=label,
                at=round(at, 2),
                start=round(start, 2),
                length=round(end - start, 2),
                row=row,
                half=round(half, 2),
                is_vague=span.is_open or not sure,
            )
        )
    return tuple(marks)
