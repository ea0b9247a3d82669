"""Which themes are broader or narrower than which, and by how many steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

Kin: TypeAlias = Mapping[str, Mapping[str, int]]
"""For each theme the related ones, itself too, with the steps between: 0 for itself."""


def kin_of(broader: Mapping[str, str | None]) -> Kin:
    """Work out the related themes of each. Sisters under one broader theme are not related."""
    above = {theme: tuple(_upwards(theme, broader)) for theme in broader}
    found: dict[str, dict[str, int]] = {theme: {} for theme in broader}
    for theme, chain in above.items():
        for steps, other in enumerate(chain):
            found[theme][other] = steps
            found.setdefault(other, {}).setdefault(theme, steps)
    return found


def _upwards(theme: str, broader: Mapping[str, str | None]) -> Iterator[str]:
    """Yield the theme and those above it; each once, even if they were in a circle."""
    seen: set[str] = set()
    above: str | None = theme
    while above is not None and above not in seen:
        yield above
        seen.add(above)
        above = broader.get(above)
