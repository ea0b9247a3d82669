"""Answers about municipalities: figures with their years and sources."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from elinvoima.i18n import N_
from elinvoima.outputs.api.contract.common import Answer, DataAddress, Listing, PageAddress


class Region(Answer):
    """A region (maakunta)."""

    code: Annotated[str, Field(description=N_("Statistics Finland's code"))]
    name_fi: Annotated[str, Field(description=N_("Name in Finnish"))]
    name_sv: Annotated[str, Field(description=N_("Name in Swedish"))]


class Figure(Answer):
    """A figure with its unit, year and source."""

    value: Annotated[int | float | None, Field(description=N_("The figure; null if not known"))]
    unit: Annotated[str, Field(description=N_("Unit"))]
    year: Annotated[int, Field(description=N_("Year that the figure is of"))]
    from_year: Annotated[
        int | None, Field(description=N_("Year that a change is counted from"))
    ] = None
    source: Annotated[str, Field(description=N_("Who published it, or what it is counted from"))]


class ClassFigure(Answer):
    """The class of a municipality with its year and source."""

    value: Annotated[
        Literal["urban", "semi-urban", "rural"] | None, Field(description=N_("The class"))
    ]
    year: Annotated[int, Field(description=N_("Year that the figure is of"))]
    source: Annotated[str, Field(description=N_("Who published it, or what it is counted from"))]


class Figures(Answer):
    """All figures of a municipality."""

    population: Annotated[Figure, Field(description=N_("Population at the end of the year"))]
    population_earlier: Annotated[
        Figure, Field(description=N_("Population ten years earlier, in the present division"))
    ]
    population_change: Annotated[Figure, Field(description=N_("Change of population"))]
    land_area: Annotated[Figure, Field(description=N_("Land area"))]
    density: Annotated[Figure, Field(description=N_("Density"))]
    urban_rural_class: Annotated[ClassFigure, Field(description=N_("Type of municipality"))]


class Point(Answer):
    """A place on the map, degrees, WGS 84."""

    longitude: Annotated[float, Field(description=N_("Degrees east"))]
    latitude: Annotated[float, Field(description=N_("Degrees north"))]


class FormerName(Answer):
    """A municipality that has become part of another."""

    name: Annotated[str, Field(description=N_("Name in Finnish"))]
    year: Annotated[int, Field(description=N_("Year of the merger"))]


class MunicipalitySummary(Answer):
    """A municipality in the list of municipalities."""

    type: Literal["municipality"]
    code: Annotated[str, Field(description=N_("Statistics Finland's code"), examples=["273"])]
    name_fi: Annotated[str, Field(description=N_("Name in Finnish"))]
    name_sv: Annotated[
        str | None, Field(description=N_("Name in Swedish; null where the Finnish one is used"))
    ]
    region: Region
    figures: Figures
    centre: Annotated[Point | None, Field(description=N_("Centre of the municipality"))]
    former_names: Annotated[
        tuple[FormerName, ...], Field(description=N_("Municipalities that have become part of it"))
    ]
    story_count: Annotated[int, Field(description=N_("How many stories there are"))]
    address: PageAddress
    data: DataAddress


class MunicipalityListing(Listing[MunicipalitySummary]):
    """All municipalities."""


class MunicipalityRecord(MunicipalitySummary):
    """A whole municipality, with what refers to it."""

    stories: Annotated[tuple[str, ...], Field(description=N_("Ids of its stories"))]
    organisations: Annotated[tuple[str, ...], Field(description=N_("Ids of its organisations"))]
    cycles: Annotated[tuple[str, ...], Field(description=N_("Ids of its network cycles"))]
    peers: Annotated[str, Field(description=N_("Address of its peer municipalities in the API"))]
