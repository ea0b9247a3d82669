"""The API of the example that uses every field, made once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from elinvoima.outputs.api.files import api_files
from elinvoima.settings import Settings
from elinvoima.site import Site, load
from elinvoima.views.words import Words

from tests.conftest import ROOT

EXAMPLE = ROOT / "tests/examples/valid/every-field"


@pytest.fixture(scope="session")
def example() -> Site:
    """The example, published at an address."""
    settings = Settings(site_url="https://tietopankki.example/elinvoima/", publisher="Julkaisija")
    site = load(EXAMPLE, settings).site
    assert site
    return site


@pytest.fixture(scope="session")
def files(example: Site) -> dict[str, str]:
    """Content of every file of the API, by its address after `api/v1/`."""
    return contents(example)


def contents(site: Site) -> dict[str, str]:
    made = {f.address.removeprefix("api/v1/"): f.content for f in api_files(site, Words("fi"))}
    return {address: str(content) for address, content in made.items()}


@pytest.fixture(scope="session")
def answers(files: dict[str, str]) -> dict[str, Any]:
    """Every JSON file of the API, read."""
    return {a: json.loads(text) for a, text in files.items() if Path(a).suffix == ".json"}
