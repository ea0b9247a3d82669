"""The words of the interface for closed choices, dates and numbers, in the language of the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from elinvoima.content.choice_words import CHOICE_WORDS
from elinvoima.content.edtf import Edtf, Qualifier, TimeSpan
from elinvoima.content.schema.story import Evidence
from elinvoima.i18n import N_, NO_BREAK, Messages, translations
from elinvoima.municipalities.register import Municipality, Region, UrbanRuralClass

CHOICES: Mapping[StrEnum, str] = MappingProxyType(
    {
        **CHOICE_WORDS,
        UrbanRuralClass.URBAN: N_("urban municipality"),
        UrbanRuralClass.SEMI_URBAN: N_("semi-urban municipality"),
        UrbanRuralClass.RURAL: N_("rural municipality"),
    }
)

EVIDENCE_MEANINGS: Mapping[Evidence, str] = MappingProxyType(
    {
        Evidence.DESCRIBED: N_(
            "The story tells what was done; the results have not been measured."
        ),
        Evidence.MEASURED: N_("There are figures of the results, often the actors' own."),
        Evidence.EVALUATED: N_("Somebody outside has evaluated the results."),
    }
)

MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip

PARTS: Mapping[int, str] = MappingProxyType(
    {
        21: N_("spring {year}"), 22: N_("summer {year}"),
        23: N_("autumn {year}"), 24: N_("winter {year}"),
        33: N_("first quarter of {year}"), 34: N_("second quarter of {year}"),
        35: N_("third quarter of {year}"), 36: N_("last quarter of {year}"),
        37: N_("early {year}"), 38: N_("mid-{year}"), 39: N_("late {year}"),
        40: N_("first half of {year}"), 41: N_("second half of {year}"),
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words(Messages):
    """Says things in one language: messages, and what only the model's values need."""

    def forms(self, one: str, many: str) -> tuple[str, str]:
        """Return the words for one and for many, unfilled, for a script that counts by itself."""
        found = translations(self.language)
        return found.ngettext(one, many, 1), found.ngettext(one, many, 2)

    def name(self, place: Municipality | Region) -> str:
        """Say a municipality's or a region's name: in Swedish the Swedish one, if it has one."""
        return (place.name_sv if self.language == "sv" else None) or place.name_fi

    def choice(self, value: StrEnum) -> str:
        """Say one of a closed set of choices."""
        return self.text(CHOICES[value])

    def figure(self, value: float) -> str:
        """Say a figure with the decimals it has, at most two."""
        decimals = next(d for d in (0, 1, 2) if d == 2 or round(value, d) == value)  # noqa: PLR2004
        return self.number(value, decimals)

    def per_cent(self, value: float, decimals: int = 1) -> str:
        """Say a change in per cent, with its sign."""
        sign = "+" if round(value, decimals) > 0 else ""
        return f"{sign}{self.number(value, decimals)}{NO_BREAK}%"

    def span(self, span: TimeSpan) -> str:
        """Say a date or an interval as precisely as it is known."""
        if span.is_open:
            return self._since(span.start)
        if span.end is None or span.end == span.start:
            return self.date(span.start)
        start, end = span.start, span.end
        if self._same_year_months(start, end):
            first = self.text(MONTHS[(start.month or 1) - 1])
            last = self.text(MONTHS[(end.month or 1) - 1])
            return self.text(
                N_("{first} to {last} {year}"),
                first=first.removesuffix("kuu") if self.language == "fi" else first,
                last=last, year=end.year,
            )  # fmt: skip
        spaced = any(" " in self.date(date) for date in (start, end))
        dash = " – " if spaced else "–"
        return f"{self.date(start)}{dash}{self.date(end)}"

    def date(self, date: Edtf) -> str:
        """Say one date."""
        if date.part is not None:
            text = self.text(PARTS[date.part], year=date.year)
        elif date.day is not None:
            text = self.text(
                N_("{day}/{month}/{year}"), day=date.day, month=date.month, year=date.year
            )
        elif date.month is not None:
            text = f"{self.text(MONTHS[date.month - 1])} {date.year}"
        else:
            text = str(date.year)
        if date.qualifier is Qualifier.APPROXIMATE:
            return self.text(N_("about {date}"), date=text)
        if date.qualifier is Qualifier.UNCERTAIN:
            return self.text(N_("perhaps {date}"), date=text)
        return text

    def _since(self, date: Edtf) -> str:
        if date.qualifier is Qualifier.EXACT and date.month is None and date.part is None:
            return self.text(N_("since {year}"), year=date.year)
        return self.text(N_("since then: {date}"), date=self.date(date))

    @staticmethod
    def _same_year_months(start: Edtf, end: Edtf) -> bool:
        plain = start.qualifier is end.qualifier is Qualifier.EXACT
        months = bool(start.month and end.month) and start.day is end.day is None
        return plain and months and start.year == end.year
