"""Links of a body on the page it is shown on."""

from __future__ import annotations

from pathlib import Path

import pytest
from elinvoima.outputs.model import Outputs
from elinvoima.outputs.rendering import render
from elinvoima.site import load

from tests.samples import PUBLIC, STORY, THEME, text_of

BODY = """
[Tiedosto](../docs/themes/yritykset.md), [osoite](/teemat/yritykset/), [kunta](/kunnat/kolari/),
[luonnos](kesken.md), [luonnoksen osoite](/tarinat/kesken/), [kohta](#alku),
[muu](https://a.fi/?b=1&c=2).

## Alku
"""


@pytest.fixture
def outputs(tmp_path: Path) -> Outputs:
    for path, text in {
        "case_studies/kolari.md": text_of({**STORY, **PUBLIC}, BODY),
        "case_studies/kesken.md": text_of(STORY),
        "docs/themes/yritykset.md": text_of({**THEME, **PUBLIC}),
    }.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    loaded = load(tmp_path)
    assert loaded.problems == ()
    assert loaded.site
    return render(loaded.site)


def story(outputs: Outputs) -> str:
    return next(page.html for page in outputs.pages if page.address == "tarinat/kolari/")


def test_links_lead_from_the_page_to_the_page(outputs: Outputs) -> None:
    html = story(outputs)
    assert html.count('<a href="../../teemat/yritykset/">') >= 2
    assert '<a href="../../kunnat/kolari/">kunta</a>' in html
    assert '<a href="#alku">kohta</a>' in html
    assert '<a href="https://a.fi/?b=1&amp;c=2">muu</a>' in html


def test_of_a_link_to_a_draft_only_the_words_are_left(outputs: Outputs) -> None:
    html = story(outputs)
    assert "luonnos, luonnoksen osoite, " in " ".join(html.split())
    assert "kesken" not in html


def test_a_draft_has_no_page_and_no_data(outputs: Outputs) -> None:
    assert not [a for a in outputs.addresses if "kesken" in a]
    texts = [f for f in outputs.files if isinstance(f.content, str)]
    assert not [f.address for f in texts if "kesken" in str(f.content)]
