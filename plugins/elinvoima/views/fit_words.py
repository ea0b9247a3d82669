"""The words of peers and matching: what a reason says, in the page, the brief and the command line.

Every text with its placeholders is here once. `fit_texts` gives them all to a script, which fills
them as Python does.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from elinvoima.i18n import N_
from elinvoima.municipalities.model import Years
from elinvoima.municipalities.variables import Variable
from elinvoima.views.words import Words

STATISTICS_FINLAND = N_("Statistics Finland, CC BY 4.0")
LAND_SURVEY = N_("National Land Survey of Finland, CC BY 4.0")
BOTH = N_("Statistics Finland and National Land Survey of Finland, CC BY 4.0")

SOURCES: Mapping[Variable, str] = MappingProxyType(
    {
        Variable.POPULATION: STATISTICS_FINLAND,
        Variable.CHANGE: STATISTICS_FINLAND,
        Variable.DENSITY: BOTH,
        Variable.CLASS: STATISTICS_FINLAND,
        Variable.DISTANCE: LAND_SURVEY,
    }
)
LABELS: Mapping[Variable, str] = MappingProxyType(
    {
        Variable.POPULATION: N_("Population"),
        Variable.CHANGE: N_("Change of population"),
        Variable.DENSITY: N_("Density"),
        Variable.CLASS: N_("Type of municipality"),
        Variable.DISTANCE: N_("Distance"),
    }
)
UNITS: Mapping[Variable, str] = MappingProxyType(
    {
        Variable.POPULATION: N_("people"),
        Variable.CHANGE: "%",
        Variable.DENSITY: N_("people/km²"),
        Variable.DISTANCE: "km",
    }
)


def legend(years: Years, words: Words) -> dict[str, dict[str, Any]]:
    """Return the label, unit, year (or years) and source of each variable, as JSON values.

    The class has no unit. The register does not tell the year of the centre points.
    """
    spans = {
        Variable.POPULATION: str(years.population),
        Variable.CHANGE: f"{years.earlier}–{years.population}",
        Variable.DENSITY: str(years.population),
        Variable.CLASS: str(years.classification),
        Variable.DISTANCE: None,
    }
    return {
        variable.value: {
            "label": words.text(LABELS[variable]),
            "unit": words.text(UNITS[variable]) if variable in UNITS else None,
            "year": spans[variable],
            "source": words.text(SOURCES[variable]),
        }
        for variable in Variable
    }
