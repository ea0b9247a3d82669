"""What is published besides the pages: redirects, pictures, the style sheet."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from elinvoima.outputs.model import Outputs
from elinvoima.outputs.rendering import render
from elinvoima.outputs.styles import STYLES, style_sheet
from elinvoima.site import load

EXAMPLE = Path(__file__).parents[2] / "examples" / "valid" / "every-field"


@pytest.fixture(scope="module")
def outputs() -> Outputs:
    """The example that uses every field there is."""
    site = load(EXAMPLE).site
    assert site
    return render(site)


def test_no_two_outputs_have_one_address(outputs: Outputs) -> None:
    addresses = list(outputs.addresses)
    assert len(addresses) == len(set(addresses))


def test_a_former_address_leads_to_the_present_one(outputs: Outputs) -> None:
    pages = {page.address for page in outputs.pages}
    redirects = [f for f in outputs.files if f.address.endswith("/index.html")]
    assert redirects
    for redirect in redirects:
        page = str(redirect.content)
        refresh = re.search(r'content="0; url=([^"]+)"', page)
        assert refresh
        there = urljoin(f"http://x/{redirect.address}", refresh[1])
        assert there.removeprefix("http://x/") in pages
        assert f'<a href="{refresh[1]}">' in page


def test_pictures_are_published_where_the_pages_show_them(outputs: Outputs) -> None:
    assets = {asset.address: asset.source for asset in outputs.assets}
    assert assets
    shown = set()
    for page in outputs.pages:
        for source in re.findall(r'<img[^>]* src="([^"]+)"', page.html):
            shown.add(urljoin(f"http://x/{page.address}", source).removeprefix("http://x/"))
    assert shown == set(assets)
    assert all((EXAMPLE / source).is_file() for source in assets.values())


def test_every_picture_has_words(outputs: Outputs) -> None:
    for page in outputs.pages:
        for tag in re.findall(r"<img[^>]*>", page.html):
            assert re.search(r'alt="[^"]+"', tag), tag


def test_the_style_sheet_holds_every_part_once() -> None:
    files = (file.relative_to(STYLES).as_posix() for file in STYLES.rglob("*.css"))
    parts = sorted(file for file in files if file != "site.css")
    listed = re.findall(r'@import url\("([^"]+)"\);', (STYLES / "site.css").read_text())
    assert sorted(listed) == parts
    sheet = str(style_sheet().content)
    assert "@import" not in sheet
    assert "/*" not in sheet
    for part in parts:
        rules = re.sub(r"/\*.*?\*/", "", (STYLES / part).read_text(), flags=re.DOTALL)
        assert sheet.count(" ".join(rules.split())) == 1, part
