"""Writes the register's data files from a file of facts, after checking it thoroughly.

    python tools/register.py FACTS.csv [--area-year 2023] [--check]

FACTS.csv has the columns of `municipalities/data/municipalities.csv`; its land area may be without
the year, which is then given. The mergers are kept in this script. What is written depends on
nothing else, so running it again gives the same bytes. `--check` writes nothing and exits 1 if the
files are not what would be written.

After a merger: add it to MERGERS, take the facts in the new division, and correct what is expected
below; the official sums are Statistics Finland's.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from elinvoima.municipalities.data_error import DataError
from elinvoima.municipalities.data_files import Content, parse_content
from elinvoima.municipalities.data_format import (
    AREA,
    MERGER_COLUMNS,
    mergers_text,
    municipalities_text,
)
from elinvoima.municipalities.data_format import (
    MERGERS as MERGERS_FILE,
)
from elinvoima.municipalities.data_format import (
    MUNICIPALITIES as MUNICIPALITIES_FILE,
)
from elinvoima.municipalities.model import UrbanRuralClass
from elinvoima.municipalities.register import DATA
from elinvoima.municipalities.safe_write import replace_text

MERGERS = (("Valtimo", "541", 2020), ("Honkajoki", "214", 2021), ("Pertunmaa", "507", 2025))
"""Municipalities merged away since 2020: name, code of the one they are part of, from 1 January."""

COUNT = 308
REGIONS = {
    "01", "02", "04", "05", "06", "07", "08", "09", "10", "11",
    "12", "13", "14", "15", "16", "17", "18", "19", "21",
}  # fmt: skip
CLASSES = {UrbanRuralClass.URBAN: 56, UrbanRuralClass.SEMI_URBAN: 67, UrbanRuralClass.RURAL: 185}
POPULATIONS = {2014: 5_471_753, 2024: 5_635_971}
"""Official population of the country on 31 December."""
LAND = (303_000, 305_000)
"""Square kilometres that the land area of the country is between."""


class FactsError(ValueError):
    """Facts that do not add up; a line for each thing that is wrong."""


def texts_of(facts: str, area_year: int) -> tuple[str, str]:
    """Return the texts of the two data files. Raises DataError or FactsError."""
    header, line_end, rows = facts.removeprefix("\ufeff").replace("\r\n", "\n").partition("\n")
    columns = [f"{AREA}_{area_year}" if name == AREA else name for name in header.split(",")]
    mergers = [",".join(MERGER_COLUMNS), *(f"{name},{code},{year}" for name, code, year in MERGERS)]
    content = parse_content(",".join(columns) + line_end + rows, "\n".join([*mergers, ""]))
    wrong = list(_wrong(content))
    if wrong:
        raise FactsError("\n".join(wrong))
    return municipalities_text(content.years, content.municipalities), mergers_text(content.mergers)


def _wrong(content: Content) -> Iterator[str]:
    """Yield what is not as it should be in the whole country."""
    places, years = content.municipalities, content.years
    if len(places) != COUNT:
        yield f"{len(places)} municipalities; there should be {COUNT}"
    ids = Counter([*(place.id for place in places), *(merger.id for merger in content.mergers)])
    yield from (f"the address {id_} would be of two" for id_, number in ids.items() if number > 1)
    regions = {place.region.code for place in places}
    if regions != REGIONS:
        yield f"regions missing or unknown: {', '.join(sorted(regions ^ REGIONS))}"
    classes = Counter(place.urban_rural for place in places)
    if classes != CLASSES:
        told = ", ".join(f"{kind}: {number}" for kind, number in sorted(classes.items(), key=str))
        yield f"classes are {told}; there should be {dict(CLASSES)}"
    for year, figures in (
        (years.earlier, [place.earlier_population for place in places]),
        (years.population, [place.population for place in places]),
    ):
        total, official = sum(figure or 0 for figure in figures), POPULATIONS.get(year)
        if official is None:
            yield f"add the official population of {year} to POPULATIONS"
        elif total != official:
            yield f"population of {year} sums to {total}; officially it is {official}"
    land = sum(place.land_area or 0 for place in places)
    if not LAND[0] < land < LAND[1]:
        yield f"land area sums to {land:.2f} km²; it should be between {LAND[0]} and {LAND[1]}"


def main() -> int:
    """Check the facts, and write the files or compare with them."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("facts", type=Path)
    parser.add_argument("--area-year", type=int, default=2023)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    try:
        texts = texts_of(arguments.facts.read_text(encoding="utf-8"), arguments.area_year)
    except DataError as error:
        sys.stderr.write(error.tell("en") + "\n")
        return 1
    except (OSError, UnicodeDecodeError, FactsError) as error:
        sys.stderr.write(f"{arguments.facts}: {error}\n")
        return 1
    code = 0
    for name, text in zip((MUNICIPALITIES_FILE, MERGERS_FILE), texts, strict=True):
        file = DATA / name
        if file.exists() and file.read_bytes() == text.encode():
            print(f"{file}: as it should be")
        elif arguments.check:
            print(f"{file}: not what the facts give")
            code = 1
        else:
            replace_text(file, text)
            print(f"{file}: written")
    return code


if __name__ == "__main__":
    sys.exit(main())
