"""Data files: every collection and the register as JSON, for other programs.

`data/tarinat.json` and the like hold a list of objects with the fields of the content model
(dates in EDTF, references as ids, `address` the page, `body_html` with links from that page).
`data/kunnat.json` holds the register.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from elinvoima.content.collections import Collection
from elinvoima.municipalities.register import Municipality
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
    yield _json("data/kunnat.json", [_place(m) for m in site.catalogue.register.municipalities])


def _place(m: Municipality) -> dict[str, Any]:
    return {
        "type": "municipality",
        "code": m.code,
        "address": f"/{municipality_address(m)}",
        "name_fi": m.name_fi,
        "name_sv": m.name_sv,
        "region": {"code": m.region.code, "name_fi": m.region.name_fi, "name_sv": m.region.name_sv},
        "urban_rural_class_2026": m.urban_rural.value,
        "population_2014": m.population_2014,
        "population_2024": m.population,
        "land_area_km2": m.land_area,
        "centre": {"longitude": m.longitude, "latitude": m.latitude},
    }


def _json(address: str, rows: list[dict[str, Any]]) -> FileOutput:
    return FileOutput(address, json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
