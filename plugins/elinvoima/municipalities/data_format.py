"""The columns of the register's data files, and how they are written: to the same bytes always.

`municipalities.csv` has a row a municipality. The years of the figures are in its header
(`population_2014`, `population_2024`, …), so that figures and years can never be out of step.
An empty cell is a figure that is not known. `mergers.csv` has a row a merger.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from elinvoima.municipalities.model import Merger, Municipality, Years

MUNICIPALITIES, MERGERS = "municipalities.csv", "mergers.csv"

NAMES = ("code", "name_fi", "name_sv", "region_code", "region_fi", "region_sv")
CENTRE = ("centre_lon", "centre_lat")
CLASS, POPULATION, AREA = "urban_rural_class", "population", "land_area_km2"
MERGER_COLUMNS = ("old_name_fi", "into_code", "year")


def municipalities_text(years: Years, municipalities: Iterable[Municipality]) -> str:
    """Return the text of `municipalities.csv`, its rows in the order given."""
    return _csv_text(columns_of(years), (_cells(m) for m in municipalities))


def mergers_text(mergers: Iterable[Merger]) -> str:
    """Return the text of `mergers.csv`, by year and name."""
    ordered = sorted(mergers, key=lambda m: (m.year, m.old_name))
    return _csv_text(MERGER_COLUMNS, ((m.old_name, m.into.code, str(m.year)) for m in ordered))


def columns_of(years: Years) -> tuple[str, ...]:
    """Return the header of `municipalities.csv`."""
    return (
        *NAMES,
        f"{CLASS}_{years.classification}",
        f"{POPULATION}_{years.earlier}",
        f"{POPULATION}_{years.population}",
        f"{AREA}_{years.area}",
        *CENTRE,
    )


def _cells(m: Municipality) -> tuple[str, ...]:
    names = (m.code, m.name_fi, m.name_sv or "", m.region.code, m.region.name_fi, m.region.name_sv)
    counts = ("" if n is None else str(n) for n in (m.earlier_population, m.population))
    measures = (
        "" if n is None else f"{n:.6f}".rstrip("0").rstrip(".")
        for n in (m.land_area, m.longitude, m.latitude)
    )
    return (*names, m.urban_rural or "", *counts, *measures)


def _csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()
