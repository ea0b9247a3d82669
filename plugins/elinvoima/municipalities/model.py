"""What the register knows: municipalities and their figures, regions, mergers, and the years."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from elinvoima.addresses import slug


class UrbanRuralClass(StrEnum):
    """Statistics Finland's statistical grouping of municipalities."""

    URBAN = "urban"
    SEMI_URBAN = "semi-urban"
    RURAL = "rural"


@dataclass(frozen=True, slots=True)
class Years:
    """The years that the register's figures are from."""

    population: int
    """31 December of this year."""
    earlier: int
    """31 December of the year that the population is compared with."""
    classification: int
    """Of the division into municipalities, the regions and the urban-rural classes; 1 January."""
    area: int
    """Of the land areas."""


@dataclass(frozen=True, slots=True)
class Region:
    """A region (maakunta)."""

    code: str
    name_fi: str
    name_sv: str

    @property
    def id(self) -> str:
        """Last part of its address."""
        return slug(self.name_fi)


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality of the present division. A figure that is not known is None.

    The figures' years are in the register's `years`.
    """

    code: str
    """Statistics Finland's three digits, `020`."""
    name_fi: str
    name_sv: str | None
    """Swedish name; None where the Finnish one is used."""
    region: Region
    urban_rural: UrbanRuralClass | None
    earlier_population: int | None
    """Persons at the end of the earlier year, in the present division."""
    population: int | None
    """Persons at the end of the latest year."""
    land_area: float | None
    """Square kilometres of land."""
    longitude: float | None
    """Of its centre, degrees, WGS 84. Known if and only if the latitude is."""
    latitude: float | None

    @property
    def id(self) -> str:
        """Last part of its address."""
        return slug(self.name_fi)

    @property
    def population_change(self) -> float | None:
        """Change of population from the earlier year, per cent of the earlier population."""
        if self.population is None or self.earlier_population is None:
            return None
        return 100 * (self.population / self.earlier_population - 1)

    @property
    def density(self) -> float | None:
        """Persons per square kilometre of land."""
        if self.population is None or self.land_area is None:
            return None
        return self.population / self.land_area


@dataclass(frozen=True, slots=True)
class Merger:
    """A municipality that is no more, and the one it became part of."""

    old_name: str
    into: Municipality
    year: int
    """It became part on 1 January of this year."""

    @property
    def id(self) -> str:
        """Last part of the address that its page would have."""
        return slug(self.old_name)
