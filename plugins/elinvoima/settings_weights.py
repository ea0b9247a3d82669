"""Reads a table of weights, such as `[peers]` of `elinvoima.toml`."""

from __future__ import annotations

import math
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from elinvoima.i18n import N_
from elinvoima.settings_error import SettingsError

Name = TypeVar("Name", bound=StrEnum)


def read_weights(
    file: str, table: str, value: object, default: Mapping[Name, float]
) -> Mapping[Name, float]:
    """Return the weights: those given, and the default of each that is not.

    Raises SettingsError where a name is not a known one, a weight is not a number from 0 upwards,
    or all are 0.
    """
    if not isinstance(value, Mapping):
        raise SettingsError(
            N_("{file}: “{table}” must be a table of weights, under the line [{table}]"),
            file=file, table=table,
        )  # fmt: skip
    known = {name.value: name for name in default}
    weights = dict(default)
    for key, weight in value.items():
        if key not in known:
            raise SettingsError(
                N_("{file}: there is no weight “{name}” in [{table}]; allowed: {known}"),
                file=file, table=table, name=str(key), known=", ".join(known),
            )  # fmt: skip
        if not is_weight(weight):
            raise SettingsError(
                N_(
                    "{file}: the weight “{name}” in [{table}] must be a number, at least 0, "
                    "and it is “{found}”"
                ),
                file=file, table=table, name=str(key), found=str(weight),
            )  # fmt: skip
        weights[known[key]] = float(weight)
    if not any(weights.values()):
        raise SettingsError(
            N_("{file}: at least one weight in [{table}] must be greater than 0"),
            file=file, table=table,
        )  # fmt: skip
    return MappingProxyType(weights)


def is_weight(value: object) -> bool:
    """Whether a value can be a weight: a finite number from 0 upwards."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and value >= 0
