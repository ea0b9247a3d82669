"""Reads a JSON-stat 2.0 dataset (https://json-stat.org/full/): the figure of each combination.

The figures are one list, the last dimension turning fastest; each dimension tells the positions of
its codes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

from elinvoima.i18n import N_
from elinvoima.municipalities.update.refusal import Refusal

REPORT = N_(
    "The interface may have changed, or this is the address of another table: "
    "see --address and the README of the register's data."
)


@dataclass(frozen=True)
class Dataset:
    """Figures by the codes of their dimensions."""

    codes: Mapping[str, tuple[str, ...]]
    """Dimension → its codes in the order of positions, the dimensions in their own order."""
    values: Sequence[Any]

    def figure(self, chosen: Mapping[str, str]) -> Any:
        """Return the figure of the codes chosen, one for each dimension; None if there is none."""
        at = 0
        for dimension, codes in self.codes.items():
            at = at * len(codes) + codes.index(chosen[dimension])
        return self.values[at]


def read_dataset(answer: Any) -> Dataset:
    """Read an answer. Raises Refusal where it is not a whole dataset."""
    try:
        return _dataset(answer)
    except (KeyError, TypeError, AttributeError, IndexError, ValueError) as error:
        text = N_("the answer is not JSON-stat 2.0 as it is documented")
        raise Refusal(text, REPORT) from error


def _dataset(answer: Any) -> Dataset:
    if answer["class"] != "dataset" or answer["version"] != "2.0":
        raise ValueError
    codes = {
        name: _codes(answer["dimension"][name]["category"], size)
        for name, size in zip(answer["id"], answer["size"], strict=True)
    }
    number, values = prod(len(c) for c in codes.values()), answer["value"]
    if isinstance(values, Mapping):  # only those that there are, by position
        if not all(0 <= int(at) < number for at in values):
            raise ValueError
        values = [values.get(str(at)) for at in range(number)]
    if not isinstance(values, list):
        raise TypeError
    if len(values) != number:
        raise Refusal(
            N_("the answer has {found} figures; there should be {expected}"),
            REPORT, found=len(values), expected=number,
        )  # fmt: skip
    return Dataset(codes, values)


def _codes(category: Any, size: int) -> tuple[str, ...]:
    """Return the codes in the order of their positions."""
    index = category.get("index") or list(category["label"])
    if isinstance(index, Mapping):
        if sorted(index.values()) != list(range(len(index))):
            raise ValueError
        index = sorted(index, key=lambda code: index[code])
    if not isinstance(index, list):
        raise TypeError
    codes = tuple(str(code) for code in index)
    if len(codes) != size or len(set(codes)) != size:
        raise ValueError
    return codes
