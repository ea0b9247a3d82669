"""Data files: every collection and the register as JSON, for other programs.

`data/tarinat.json` and the like hold a list of objects with the fields of the content model
(dates in EDTF, references as ids, `address` the page, `body_html` with links from that page).
`data/kunnat.json` holds the register: each figure with its year; one not known is null.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from elinvoima.content.collections import Collection
from elinvoima.municipalities.register import Municipality, Register
from elinvoima.outputs.bodies import body_html
from elinvoima.outputs.metadata import record_metadata
from elinvoima.outputs.model import FileOutput
from elinvoima.relations.catalogue import address_of
from elinvoima.site import Site
from elinvoima.views.links import municipality_address


def data_files(site: Site) -> Iterator[FileOutput]:
    """Yield a JSON file for each collection, and one of the municipalities."""
    for collection in Collection:
        if collection.is_page:
            continue
        entries = [e for e in site.catalogue.entries if e.collection is collection]
        rows = [
            {**record_metadata(e), "body_html": body_html(e, site.catalogue, address_of(e))}
            for e in entries
        ]
        yield _json(f"data/{collection.address}.json", rows)
    yield _json("data/kunnat.json", _places(site.catalogue.register))


def _places(register: Register) -> list[dict[str, Any]]:
    """Return the register's rows. A figure that is not known is null."""
    return [_place(m, register) for m in register.municipalities]


def _place(m: Municipality, register: Register) -> dict[str, Any]:
    years = register.years
    centre = None if m.latitude is None else {"longitude": m.longitude, "latitude": m.latitude}
    former = [{"name": x.old_name, "year": x.year} for x in register.mergers if x.into == m]
    return {
        "type": "municipality",
        "code": m.code,
        "address": f"/{municipality_address(m)}",
        "name_fi": m.name_fi,
        "name_sv": m.name_sv,
        "former": former,
        "region": {"code": m.region.code, "name_fi": m.region.name_fi, "name_sv": m.region.name_sv},
        "urban_rural_class": m.urban_rural,
        "urban_rural_class_year": years.classification,
        "population": m.population,
        "population_year": years.population,
        "earlier_population": m.earlier_population,
        "earlier_population_year": years.earlier,
        "land_area_km2": m.land_area,
        "land_area_year": years.area,
        "centre": centre,
    }


def _json(address: str, rows: list[dict[str, Any]]) -> FileOutput:
    return FileOutput(address, json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
