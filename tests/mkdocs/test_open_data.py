"""The open data on the built site: its page, the ways to it, and the files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

PAGE = "tietoa/rajapinta/"


def links_of(site: Path, page: str) -> set[str]:
    """Where the links of a page lead, from the site's root."""
    html = (site / page / "index.html").read_text(encoding="utf-8")
    found = (urljoin(f"http://x/{page}", href) for href in re.findall(r'href="([^"#]+)"', html))
    return {link.removeprefix("http://x/") for link in found if link.startswith("http://x/")}


def test_its_page_leads_to_every_kind_of_file(site: Path) -> None:
    files = {link for link in links_of(site, PAGE) if link.startswith("api/")}
    assert all((site / file).is_file() for file in files)
    index = json.loads((site / "api/v1/index.json").read_text(encoding="utf-8"))
    told = {kind[key] for kind in index["kinds"] for key in ("list", "csv", "item_schema")}
    assert {address.lstrip("/") for address in told} <= files
    assert {"api/v1/index.json", "api/v1/openapi.json"} <= files


def test_its_page_names_licence_and_sources(site: Path) -> None:
    html = (site / PAGE / "index.html").read_text(encoding="utf-8")
    assert 'rel="license noopener">CC BY 4.0</a>' in html
    assert "Tilastokeskus" in html
    assert "Maanmittauslaitos" in html


@pytest.mark.parametrize("page", ["", "tietoa/", "tarinat/kolari-elinkeino-ohjelma/"])
def test_pages_lead_to_its_page(site: Path, page: str) -> None:
    assert PAGE in links_of(site, page)


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("tarinat/", "stories"),
        ("teemat/", "themes"),
        ("asiantuntijat/", "experts"),
        ("menetelmat/", "methods"),
        ("verkostot/", "cycles"),
        ("organisaatiot/", "organisations"),
        ("kunnat/", "municipalities"),
    ],
)
def test_a_list_leads_to_its_data(site: Path, page: str, name: str) -> None:
    files = {f"api/v1/{name}.csv", f"api/v1/{name}.json"}
    assert files <= links_of(site, page)
    assert all((site / file).is_file() for file in files)


def test_every_address_in_the_data_is_on_the_site(site: Path) -> None:
    for file in (site / "api/v1").glob("*.json"):
        for item in json.loads(file.read_text(encoding="utf-8")).get("items", ()):
            if item["data"] is not None:  # the site's own pages are not in the API
                assert (site / item["data"].lstrip("/")).is_file()
            assert (site / item["address"].lstrip("/") / "index.html").is_file()
