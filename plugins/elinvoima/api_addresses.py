"""Addresses of the open data: one list, one CSV and one file a record for each kind of thing.

They are a promise (see docs/tietoa/rajapinta.md): within a version none is moved or taken away.
"""

from __future__ import annotations

from elinvoima.content.collections import Collection

VERSION = 1
API = f"api/v{VERSION}/"
INDEX = f"{API}index.json"
OPENAPI = f"{API}openapi.json"
DOCUMENTATION = "tietoa/rajapinta/"
"""The page that tells how the open data is used."""

KINDS: dict[Collection, str] = {
    Collection.STORY: "stories",
    Collection.THEME: "themes",
    Collection.EXPERT: "experts",
    Collection.METHOD: "methods",
    Collection.CYCLE: "cycles",
    Collection.ORGANISATION: "organisations",
}
"""Name of each collection in the addresses."""

MUNICIPALITIES, PEERS, REVIEWS = "municipalities", "peers", "reviews"
NAMES = (*KINDS.values(), MUNICIPALITIES, PEERS, REVIEWS)
"""Every kind of thing that has addresses here."""


def list_address(name: str) -> str:
    """Return the address of a kind's list."""
    return f"{API}{name}.json"


def csv_address(name: str) -> str:
    """Return the address of a kind's list as a table."""
    return f"{API}{name}.csv"


def item_address(name: str, id_: str) -> str:
    """Return the address of one record, by its id or code."""
    return f"{API}{name}/{id_}.json"


def schema_address(model: str) -> str:
    """Return the address of the JSON Schema of an answer."""
    return f"{API}schema/{model}.json"


def public_files() -> frozenset[str]:
    """Return the addresses that a page's text may link to."""
    lists = (way(name) for name in NAMES for way in (list_address, csv_address))
    return frozenset({INDEX, OPENAPI, *lists})
