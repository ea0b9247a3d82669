"""ETRS-TM35FIN (EPSG:3067): from degrees to metres in the plane that maps of Finland are drawn in.

The formula is Krüger's series to the fourth power of the third flattening, as JHS 197 gives it, on
the ellipsoid GRS80. WGS 84 and EUREF-FIN differ by less than a metre, so the degrees of either may
be given. Within Finland the error of the series is far below a millimetre.
"""

from __future__ import annotations

import math
from typing import NamedTuple

SEMI_MAJOR_AXIS = 6378137.0  # m, GRS80
FLATTENING = 1 / 298.257222101  # GRS80
CENTRAL_MERIDIAN = 27.0  # degrees
SCALE = 0.9996  # on the central meridian
FALSE_EASTING = 500_000.0  # m

_N = FLATTENING / (2 - FLATTENING)
_ECCENTRICITY = math.sqrt(FLATTENING * (2 - FLATTENING))
_RADIUS = SEMI_MAJOR_AXIS / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_SERIES = (
    _N / 2 - 2 * _N**2 / 3 + 5 * _N**3 / 16 + 41 * _N**4 / 180,
    13 * _N**2 / 48 - 3 * _N**3 / 5 + 557 * _N**4 / 1440,
    61 * _N**3 / 240 - 103 * _N**4 / 140,
    49561 * _N**4 / 161280,
)


class PlanePoint(NamedTuple):
    """A point of the plane, metres."""

    east: float
    north: float


def tm35fin(longitude: float, latitude: float) -> PlanePoint:
    """Return where a point lies in the plane; degrees, east and north of zero positive."""
    phi = math.radians(latitude)
    lambda_ = math.radians(longitude - CENTRAL_MERIDIAN)
    isometric = math.asinh(math.tan(phi)) - _ECCENTRICITY * math.atanh(
        _ECCENTRICITY * math.sin(phi)
    )
    beta = math.atan(math.sinh(isometric))
    eta_sphere = math.atanh(math.cos(beta) * math.sin(lambda_))
    xi_sphere = math.asin(math.sin(beta) * math.cosh(eta_sphere))
    xi, eta = xi_sphere, eta_sphere
    for step, factor in enumerate(_SERIES, start=1):
        angle, growth = 2 * step * xi_sphere, 2 * step * eta_sphere
        xi += factor * math.sin(angle) * math.cosh(growth)
        eta += factor * math.cos(angle) * math.sinh(growth)
    return PlanePoint(_RADIUS * SCALE * eta + FALSE_EASTING, _RADIUS * SCALE * xi)
