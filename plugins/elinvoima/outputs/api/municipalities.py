"""Municipalities as answers: their figures, former names and what was done there."""

from __future__ import annotations

from typing import Any

from elinvoima.api_addresses import MUNICIPALITIES, PEERS, item_address
from elinvoima.content.schema import NetworkCycle, Organisation, Story
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Municipality
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.contract import MunicipalityRecord
from elinvoima.outputs.api.records import ids
from elinvoima.views.links import municipality_address

STATISTICS = N_("Statistics Finland")
LAND_SURVEY = N_("National Land Survey of Finland")
OWN = N_("counted from the figures of Statistics Finland")
OWN_WITH_AREA = N_(
    "counted from the figures of Statistics Finland and the National Land Survey of Finland"
)
DECIMALS = 4
"""Of the figures that are counted here: enough for any use, the same on every machine."""


def municipality(place: Municipality, context: Context) -> MunicipalityRecord:
    """Return a whole municipality."""
    catalogue = context.catalogue
    stories = catalogue.of_municipality(place, Story)
    centre = {"longitude": place.longitude, "latitude": place.latitude}
    return MunicipalityRecord.model_validate(
        {
            "type": "municipality",
            "code": place.code,
            "name_fi": place.name_fi,
            "name_sv": place.name_sv,
            "region": {
                "code": place.region.code,
                "name_fi": place.region.name_fi,
                "name_sv": place.region.name_sv,
            },
            "urban_rural_class": place.urban_rural,
            "population": place.population,
            "story_count": len(stories),
            "address": context.url(municipality_address(place)),
            "data": context.url(item_address(MUNICIPALITIES, place.code)),
            "figures": _figures(place, context),
            "centre": None if None in centre.values() else centre,
            "former_names": [
                {"name": m.old_name, "year": m.year}
                for m in catalogue.register.mergers
                if m.into == place
            ],
            "stories": ids(stories),
            "organisations": ids(catalogue.of_municipality(place, Organisation)),
            "cycles": ids(catalogue.of_municipality(place, NetworkCycle)),
            "peers": context.url(item_address(PEERS, place.code)),
        }
    )


def _figures(place: Municipality, context: Context) -> dict[str, Any]:
    def figure(value: float | None, unit: str, year: int, source: str) -> dict[str, Any]:
        return {"value": value, "unit": unit, "year": year, "source": context.words.text(source)}

    years = context.catalogue.register.years
    persons = context.words.text(N_("persons"))
    change = figure(_rounded(place.population_change), "%", years.population, OWN)
    density = context.words.text(N_("persons/km²"))
    return {
        "population": figure(place.population, persons, years.population, STATISTICS),
        "population_earlier": figure(place.earlier_population, persons, years.earlier, STATISTICS),
        "population_change": {**change, "from_year": years.earlier},
        "land_area": figure(place.land_area, "km²", years.area, LAND_SURVEY),
        "density": figure(_rounded(place.density), density, years.population, OWN_WITH_AREA),
        "urban_rural_class": {
            "value": place.urban_rural,
            "year": years.classification,
            "source": context.words.text(STATISTICS),
        },
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DECIMALS)
