"""What `elinvoima register` tells: the register in short, an update as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from elinvoima.i18n import N_
from elinvoima.municipalities.data_format import MUNICIPALITIES
from elinvoima.municipalities.model import Municipality, Years
from elinvoima.municipalities.register import Register
from elinvoima.municipalities.update.changes import LARGEST_CHANGE, Change, Update
from elinvoima.views.links import alphabetical
from elinvoima.views.place_figures import register_sources
from elinvoima.views.words import Words


def show_lines(register: Register, folder: Path, words: Words) -> Iterator[str]:
    """Yield what the register holds, how much of it is known, and from which years."""
    t, years, places = words.text, register.years, register.municipalities
    regions = words.plural("{n} region", "{n} regions", len(register.regions))
    yield f"{words.plural('{n} municipality', '{n} municipalities', len(places))}, {regions}"
    yield t(N_("division and classes 1 January {year}"), year=years.classification)
    for year, figures in (
        (years.population, [m.population for m in places]),
        (years.earlier, [m.earlier_population for m in places]),
    ):
        known = [figure for figure in figures if figure is not None]
        yield t(
            N_("population 31 December {year}: {people}; known of {known} of {all}"),
            year=year, people=words.number(sum(known)), known=len(known), all=len(places),
        )  # fmt: skip
    area = sum(m.land_area or 0 for m in places)
    yield t(N_("land areas {year}: {area} km²"), year=years.area, area=words.number(area))
    for merger in register.mergers:
        yield t(
            N_("{old} became part of {new} in {year}."),
            old=merger.old_name, new=merger.into.name_fi, year=merger.year,
        )  # fmt: skip
    yield str(folder / MUNICIPALITIES)
    yield register_sources(years, words)


def change_lines(update: Update, words: Words) -> Iterator[str]:
    """Yield the changes as a table, and a summary of them."""
    t, before, after = words.text, update.before.years, update.after.years
    if not update.is_needed:
        yield t(N_("The figures are up to date: population {year}."), year=_date(after.population))
        return
    if before != after:
        yield t(
            N_("Population {before} → {after}, compared with {earlier_before} → {earlier_after}"),
            before=_date(before.population), after=_date(after.population),
            earlier_before=_date(before.earlier), earlier_after=_date(after.earlier),
        )  # fmt: skip
        yield ""
    yield from _table(update, words)
    yield ""
    yield words.plural("{n} figure changes.", "{n} figures change.", len(update.changes))
    yield t(
        N_("Population of the country: {before} → {after}"),
        before=_total(update.before, words), after=_total(update.after, words),
    )  # fmt: skip
    if update.suspicious:
        yield t(
            N_("Changes of more than {limit} % are marked with !: {number}"),
            limit=words.number(LARGEST_CHANGE), number=words.number(len(update.suspicious)),
        )  # fmt: skip


def _table(update: Update, words: Words) -> Iterator[str]:
    t = words.text
    header = (
        "", t(N_("Municipality")), t(N_("Population")), t(N_("Now")), t(N_("New")), t(N_("Change")),
    )  # fmt: skip
    ordered = sorted(
        update.changes, key=lambda c: (alphabetical(c.municipality.name_fi), c.is_earlier)
    )
    rows = [_row(change, update.after.years, words) for change in ordered]
    if rows:
        yield from _aligned([header, *rows])


def _row(change: Change, years: Years, words: Words) -> tuple[str, ...]:
    year = years.earlier if change.is_earlier else years.population
    unknown = words.text(N_("unknown"))
    difference = ""
    if change.before is not None and change.per_cent is not None:
        number = change.after - change.before
        sign = "+" if number > 0 else ""
        difference = f"{sign}{words.number(number)} ({words.per_cent(change.per_cent)})"
    return (
        "!" if change.is_suspicious else "",
        change.municipality.name_fi,
        _date(year),
        unknown if change.before is None else words.number(change.before),
        words.number(change.after),
        difference,
    )


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the rows in columns: words to the left, numbers (from the fourth on) to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell.rjust(width) if number > 2 else cell.ljust(width)  # noqa: PLR2004 (see above)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()


def _total(register: Register, words: Words) -> str:
    known: Iterable[Municipality] = register.municipalities
    return words.number(sum(m.population or 0 for m in known))


def _date(year: int) -> str:
    return f"31.12.{year}"
