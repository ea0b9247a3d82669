"""Numbers that are counted here, rounded: enough for any use, the same on every machine."""

from __future__ import annotations

from typing import overload

DECIMALS = 4


@overload
def rounded(value: None) -> None: ...
@overload
def rounded(value: str) -> str: ...
@overload
def rounded(value: float) -> float: ...
@overload
def rounded(value: float | str) -> float | str: ...
def rounded(value: float | str | None) -> float | str | None:
    """Return the number rounded; anything else, whole numbers too, as it is."""
    return round(value, DECIMALS) if isinstance(value, float) else value
