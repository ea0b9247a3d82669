"""Reads the register's two data files, and tells every fault of both."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from elinvoima.i18n import N_
from elinvoima.municipalities.data_error import DataError, Fault
from elinvoima.municipalities.data_format import (
    AREA,
    CENTRE,
    CLASS,
    MERGER_COLUMNS,
    MERGERS,
    MUNICIPALITIES,
    NAMES,
    POPULATION,
    columns_of,
)
from elinvoima.municipalities.model import Merger, Municipality, Region, UrbanRuralClass, Years

WHOLE = re.compile(r"[1-9]\d{0,7}")
DECIMAL = re.compile(r"\d{1,6}(\.\d{1,6})?")
LIMITS = {"centre_lon": (19.0, 32.0), "centre_lat": (59.0, 71.0)}
"""Finland's, degrees: a mistyped or exchanged coordinate is told."""


@dataclass(frozen=True, slots=True)
class Content:
    """What the two files hold."""

    years: Years
    municipalities: tuple[Municipality, ...]
    mergers: tuple[Merger, ...]


def read_content(folder: Path) -> Content:
    """Read both files of a folder. Raises DataError with every fault of both."""
    return parse_content(*read_texts(folder))


def read_texts(folder: Path) -> tuple[str, str]:
    """Return the texts of both files of a folder. Raises DataError where they cannot be read."""
    return _text(folder, MUNICIPALITIES), _text(folder, MERGERS)


def _text(folder: Path, name: str) -> str:
    try:
        return (folder / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = (("why", getattr(error, "strerror", None) or str(error)),)
        raise DataError((Fault(name, 1, N_("cannot be read: {why}"), why),)) from error


def parse_content(municipalities: str, mergers: str) -> Content:
    """Read the texts of both files. Raises DataError with every fault of both."""
    reader = _Reader()
    years, places = reader.municipalities(municipalities)
    merged = reader.mergers(mergers, places)
    if reader.faults or years is None:
        raise DataError(tuple(reader.faults))
    return Content(years, places, merged)


@dataclass
class _Reader:
    """Reads rows into records, and gathers the faults on the way."""

    faults: list[Fault] = field(default_factory=list)
    regions: dict[str, Region] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    file: str = MUNICIPALITIES
    line: int = 1

    def municipalities(self, text: str) -> tuple[Years | None, tuple[Municipality, ...]]:
        """Read `municipalities.csv`."""
        self.file = MUNICIPALITIES
        rows = self._rows(text)
        years = self._years(next(rows, []))
        if years is None:
            return None, ()
        columns, places, codes = columns_of(years), [], set[str]()
        for cells in rows:
            if self._has(cells, columns):
                place = self._municipality(dict(zip(columns, cells, strict=True)), years)
                if place.code in codes:
                    self._fault(N_("the code {found} is here twice"), found=place.code)
                codes.add(place.code)
                places.append(place)
        if not places:
            self._fault(N_("there are no municipalities"))
        return years, tuple(places)

    def mergers(self, text: str, places: Iterable[Municipality]) -> tuple[Merger, ...]:
        """Read `mergers.csv`."""
        self.file = MERGERS
        by_code = {place.code: place for place in places}
        rows = self._rows(text)
        self._has_header(next(rows, []), MERGER_COLUMNS)
        merged = []
        for cells in rows:
            if not self._has(cells, MERGER_COLUMNS):
                continue
            name, code, year = cells
            into, is_year = by_code.get(code), re.fullmatch(r"(19|20)\d\d", year)
            self._name("old_name_fi", name)
            if by_code and into is None:
                self._fault(N_("into_code: no municipality has the code “{found}”"), found=code)
            if not is_year:
                self._fault(N_("year: “{found}” is not a year"), found=year)
            if into and is_year:
                merged.append(Merger(name, into, int(year)))
        return tuple(merged)

    def _rows(self, text: str) -> Iterator[list[str]]:
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        self.line = 1
        try:
            for cells in reader:
                self.line = reader.line_num
                yield cells
        except csv.Error:
            self.line = reader.line_num
            self._fault(N_("this is not CSV: check the quotation marks and commas of the line"))

    def _years(self, header: Sequence[str]) -> Years | None:
        """Find the years in the header, and check that the header is what those years make it."""
        found = {
            name: [int(m[1]) for c in header if (m := re.fullmatch(rf"{name}_((?:19|20)\d\d)", c))]
            for name in (CLASS, POPULATION, AREA)
        }
        match found[CLASS], found[POPULATION], found[AREA]:
            case [classes], [earlier, latest], [area] if earlier < latest:
                years = Years(latest, earlier, classes, area)
                return years if self._has_header(header, columns_of(years)) else None
        self._has_header(header, (*NAMES, f"{CLASS}_YYYY", f"{POPULATION}_YYYY",
                                  f"{POPULATION}_YYYY", f"{AREA}_YYYY", *CENTRE))  # fmt: skip
        return None

    def _has_header(self, header: Sequence[str], expected: Sequence[str]) -> bool:
        if tuple(header) == tuple(expected):
            return True
        self._fault(
            N_("the columns are {found}; they must be {expected} (YYYY is a year)"),
            found=",".join(header) or "–", expected=",".join(expected),
        )  # fmt: skip
        return False

    def _has(self, cells: Sequence[str], columns: Sequence[str]) -> bool:
        if len(cells) == len(columns):
            return True
        self._fault(
            N_("the line has {found} cells; it must have {expected}"),
            found=str(len(cells)), expected=str(len(columns)),
        )  # fmt: skip
        return False

    def _municipality(self, row: dict[str, str], years: Years) -> Municipality:
        code, kind = row["code"], row[f"{CLASS}_{years.classification}"]
        if not re.fullmatch(r"\d{3}", code):
            self._fault(N_("code: “{found}” is not three digits"), found=code)
        self._name("name_fi", row["name_fi"])
        if row["name_sv"] and row["name_sv"] != row["name_fi"]:
            self._name("name_sv", row["name_sv"])
        if kind and kind not in set(UrbanRuralClass):
            allowed = ", ".join(UrbanRuralClass)
            self._fault(
                N_("{column}: “{found}” is not one of {allowed}"),
                column=CLASS, found=kind, allowed=allowed,
            )  # fmt: skip
            kind = ""
        longitude, latitude = (self._decimal(name, row[name]) for name in CENTRE)
        if bool(row["centre_lon"]) != bool(row["centre_lat"]):
            self._fault(N_("the centre needs both longitude and latitude, or neither"))
        return Municipality(
            code=code,
            name_fi=row["name_fi"],
            name_sv=row["name_sv"] or None,
            region=self._region(row),
            urban_rural=UrbanRuralClass(kind) if kind else None,
            earlier_population=self._whole(f"{POPULATION}_{years.earlier}", row),
            population=self._whole(f"{POPULATION}_{years.population}", row),
            land_area=self._decimal(f"{AREA}_{years.area}", row[f"{AREA}_{years.area}"]),
            longitude=longitude,
            latitude=latitude,
        )

    def _region(self, row: dict[str, str]) -> Region:
        region = Region(row["region_code"], row["region_fi"], row["region_sv"])
        if not (re.fullmatch(r"\d{2}", region.code) and region.name_fi and region.name_sv):
            self._fault(N_("the region needs a code of two digits and both names"))
        first = self.regions.setdefault(region.code, region)
        if first != region:
            self._fault(
                N_("the region {code} is “{found}” here and “{first}” above"),
                code=region.code,
                found=f"{region.name_fi}, {region.name_sv}",
                first=f"{first.name_fi}, {first.name_sv}",
            )
        return first

    def _name(self, column: str, name: str) -> None:
        if not name.strip() or name != name.strip():
            self._fault(N_("{column}: the name is missing, or has spaces around it"), column=column)
        elif name.casefold() in self.names:
            self._fault(N_("{column}: the name {found} is here twice"), column=column, found=name)
        self.names.add(name.casefold())

    def _whole(self, column: str, row: dict[str, str]) -> int | None:
        cell = row[column]
        if not cell or WHOLE.fullmatch(cell):
            return int(cell) if cell else None
        self._fault(
            N_("{column}: “{found}” is not a whole number above 0"), column=column, found=cell
        )
        return None

    def _decimal(self, column: str, cell: str) -> float | None:
        low, high = LIMITS.get(column, (0.0, 100_000.0))
        if not cell or (DECIMAL.fullmatch(cell) and low < float(cell) < high):
            return float(cell) if cell else None
        self._fault(
            N_("{column}: “{found}” is not a number between {low} and {high} with a decimal point"),
            column=column, found=cell, low=f"{low:g}", high=f"{high:g}",
        )  # fmt: skip
        return None

    def _fault(self, message: str, **params: str) -> None:
        self.faults.append(Fault(self.file, self.line, message, tuple(params.items())))
