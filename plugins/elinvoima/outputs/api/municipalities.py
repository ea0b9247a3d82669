"""Municipalities as answers: their figures, former names and what was done there."""

from __future__ import annotations

from typing import Any

from elinvoima.api_addresses import MUNICIPALITIES, PEERS, item_address
from elinvoima.content.schema import NetworkCycle, Organisation, Story
from elinvoima.municipalities.register import Municipality
from elinvoima.municipalities.variables import Variable
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.contract import MunicipalityRecord
from elinvoima.outputs.api.records import ids
from elinvoima.outputs.api.rounding import rounded
from elinvoima.views.fit_words import BOTH, LAND_SURVEY, STATISTICS_FINLAND, UNITS
from elinvoima.views.links import municipality_address


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
    years, words = context.catalogue.register.years, context.words

    def figure(value: float | None, unit: str, year: int, source: str) -> dict[str, Any]:
        return {
            "value": rounded(value),
            "unit": words.text(unit),
            "year": year,
            "source": words.text(source),
        }

    people, year = UNITS[Variable.POPULATION], years.population
    change = figure(place.population_change, "%", year, STATISTICS_FINLAND)
    return {
        "population": figure(place.population, people, year, STATISTICS_FINLAND),
        "population_earlier": figure(
            place.earlier_population, people, years.earlier, STATISTICS_FINLAND
        ),
        "population_change": {**change, "from_year": years.earlier},
        "land_area": figure(place.land_area, "km²", years.area, LAND_SURVEY),
        "density": figure(place.density, UNITS[Variable.DENSITY], year, BOTH),
        "urban_rural_class": {
            "value": place.urban_rural,
            "year": years.classification,
            "source": words.text(STATISTICS_FINLAND),
        },
    }
