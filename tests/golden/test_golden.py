"""Pages as they are published, whole, from the example that uses every field.

A change of a template or a word shows here as a difference to read. `UPDATE_EXPECTED=1 python -m
pytest tests/golden` writes the files anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from elinvoima.outputs.folder import as_markdown, file_stem
from elinvoima.outputs.model import Outputs
from elinvoima.outputs.rendering import render
from elinvoima.site import load

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "valid" / "every-field"
UPDATE = bool(os.environ.get("UPDATE_EXPECTED"))

PAGES = {
    "story": "tarinat/kolari/",
    "theme": "teemat/yritykset/",
    "cycle": "verkostot/eve-2020/",
    "expert": "asiantuntijat/elinvoimatiimi/",
    "method": "menetelmat/tyopaja/",
    "organisation": "organisaatiot/kolarin-kunta/",
    "municipality": "kunnat/kolari/",
    "facet": "tarinat/vuosi/2023/",
}


@pytest.fixture(scope="module")
def outputs() -> Outputs:
    site = load(EXAMPLE).site
    assert site
    return render(site)


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("form", ["html", "md"])
def test_the_page_is_as_it_was(outputs: Outputs, kind: str, form: str) -> None:
    page = next(page for page in outputs.pages if page.address == PAGES[kind])
    names = {page.address: file_stem(page.address) for page in outputs.pages}
    made = page.html + "\n" if form == "html" else as_markdown(page, names)
    golden = HERE / f"{kind}.{form}"
    if UPDATE:
        golden.write_text(made, encoding="utf-8", newline="\n")
    assert made == golden.read_text(encoding="utf-8")
