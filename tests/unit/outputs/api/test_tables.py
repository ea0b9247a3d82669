"""The tables: what a Finnish Excel and other programs read."""

from __future__ import annotations

import csv
from typing import Any

import pytest
from elinvoima.outputs.api.endpoints import ENDPOINTS

BETWEEN = " | "


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.removeprefix("\ufeff").splitlines(), delimiter=";"))


@pytest.mark.parametrize("name", [e.name for e in ENDPOINTS if e.name != "peers"])
def test_a_table_has_a_row_of_each_record(
    files: dict[str, str], answers: dict[str, Any], name: str
) -> None:
    text = files[f"{name}.csv"]
    assert text.startswith("\ufeff")
    assert text.count("\n") == text.count("\r\n")
    rows, items = rows_of(text), answers[f"{name}.json"]["items"]
    assert len(rows) == len(items)
    for row, item in zip(rows, items, strict=True):
        assert None not in row
        for path, cell in row.items():
            assert cell == said(item, path.split(".")), path


def said(value: Any, path: list[str]) -> str:
    """A value at a path of the JSON as a cell should say it."""
    if isinstance(value, list):
        return BETWEEN.join(said(item, path) for item in value)
    if path and value is not None:
        return said(value[path[0]], path[1:])
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    text = str(value)
    return text.replace(".", ",") if isinstance(value, float) else text


def test_the_table_of_peers_has_a_row_of_each_pair(
    files: dict[str, str], answers: dict[str, Any]
) -> None:
    rows = [row for row in rows_of(files["peers.csv"]) if row["code"] == "273"]
    told = answers["peers/273.json"]["peers"]
    assert [row["peer_name"] for row in rows] == [peer["name"] for peer in told]
    assert rows[0]["distance"] == str(told[0]["distance"]).replace(".", ",")
    assert rows[0]["alike"] == BETWEEN.join(r["variable"] for r in told[0]["alike"])


def test_codes_keep_their_zeros(files: dict[str, str]) -> None:
    assert rows_of(files["municipalities.csv"])[0]["code"] == "005"
