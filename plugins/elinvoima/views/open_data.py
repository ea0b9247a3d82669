"""Links from a list's page to the same list as open data."""

from __future__ import annotations

from elinvoima.api_addresses import csv_address, list_address
from elinvoima.views.links import Link


def open_data_links(name: str) -> tuple[Link, ...]:
    """Return the links to a kind's table and JSON; `name` is its name in the API."""
    return Link("CSV", csv_address(name)), Link("JSON", list_address(name))
