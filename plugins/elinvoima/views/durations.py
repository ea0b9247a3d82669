"""How long a story's work took, told no more precisely than its dates are."""

from __future__ import annotations

from elinvoima.content.edtf import Edtf, Qualifier, TimeSpan
from elinvoima.i18n import N_
from elinvoima.views.words import Words

MONTHS = 12


def length_of(span: TimeSpan, words: Words) -> str:
    """Say how many calendar months or years the span takes in; empty if that says nothing.

    Nothing is said of a single date, of a span without an end, nor of one whose ends are not sure.
    Months are counted where both ends are known to the month, and “about” is said of seasons.
    """
    if span.end is None or span.is_open or span.end == span.start:
        return ""
    if any(end.qualifier is not Qualifier.EXACT for end in (span.start, span.end)):
        return ""
    if not _is_within_a_year(span.start) or not _is_within_a_year(span.end):
        years = span.end.year - span.start.year + 1
        return words.plural("{n} calendar year", "{n} calendar years", years) if years > 1 else ""
    first, last = span.start.earliest, span.end.latest
    months = (last.year - first.year) * MONTHS + last.month - first.month + 1
    said = words.plural("{n} month", "{n} months", months)
    seasons = span.start.part is not None or span.end.part is not None
    return words.text(N_("about {date}"), date=said) if seasons else said


def _is_within_a_year(date: Edtf) -> bool:
    return date.month is not None or date.part is not None
