"""The two requests of PxWeb's interface (version 1): what a table holds, and some of its figures.

A table has one address. GET tells its variables:
`{"title", "variables": [{"code", "text", "values", "valueTexts", "time"?, "elimination"?}]}`.
POST of `{"query": [{"code", "selection": {"filter": "item", "values"}}], "response": {"format"}}`
returns the figures. Described in https://pxdata.stat.fi/API-description_SCB.pdf, to which
Statistics Finland's own page https://pxdata.stat.fi/api1.html leads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from elinvoima.i18n import N_
from elinvoima.municipalities.update.fetching import Fetcher
from elinvoima.municipalities.update.json_stat import REPORT, Dataset, read_dataset
from elinvoima.municipalities.update.refusal import Refusal


@dataclass(frozen=True)
class Variable:
    """A variable of a table: the names of its values by their codes."""

    code: str
    values: Mapping[str, str]
    is_time: bool


@dataclass(frozen=True)
class Table:
    """What a table holds."""

    title: str
    variables: tuple[Variable, ...]


def fetch_table(fetcher: Fetcher, address: str) -> Table:
    """Ask what the table at the address holds. Raises Refusal."""
    answer = fetcher.get(address)
    try:
        return Table(str(answer["title"]), tuple(_variable(v) for v in answer["variables"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        text = N_("the answer does not describe a table of PxWeb")
        raise Refusal(text, REPORT) from error


def fetch_figures(fetcher: Fetcher, address: str, chosen: Mapping[str, Sequence[str]]) -> Dataset:
    """Ask for the figures of the codes chosen of each variable. Raises Refusal.

    The answer holds just what was asked for, or it is refused.
    """
    query = {
        "query": [
            {"code": code, "selection": {"filter": "item", "values": list(values)}}
            for code, values in chosen.items()
        ],
        "response": {"format": "json-stat2"},
    }
    dataset = read_dataset(fetcher.get(address, query))
    for name in (*chosen, *dataset.codes):
        asked, got = set(chosen.get(name, ())), set(dataset.codes.get(name, ()))
        if asked != got:
            raise Refusal(
                N_("the answer is not what was asked for: "
                   "in “{name}”, missing: {lacks}; not asked for: {extra}"),
                REPORT, name=name, lacks=_some(asked - got), extra=_some(got - asked),
            )  # fmt: skip
    return dataset


def _variable(variable: Any) -> Variable:
    values, texts = variable["values"], variable["valueTexts"]
    names = {str(code): str(text) for code, text in zip(values, texts, strict=True)}
    return Variable(str(variable["code"]), names, variable.get("time") is True)


def _some(codes: set[str]) -> str:
    """Say the codes: the first few, and how many there are."""
    shown = ", ".join(sorted(codes)[:5])
    return f"{shown}… ({len(codes)})" if len(codes) > 5 else shown or "–"  # noqa: PLR2004
