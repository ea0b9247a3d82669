"""A municipality that was merged away: pages say its old name and where it belongs now."""

from __future__ import annotations

from pathlib import Path

import pytest
from elinvoima.content.schema import NetworkCycle, Organisation, Story
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.record_pages import record_page
from elinvoima.outputs.redirects import redirects
from elinvoima.site import Site, load
from elinvoima.views.cards import story_cards
from elinvoima.views.cycle import cycle_view
from elinvoima.views.records import organisation_view
from elinvoima.views.words import Words

from tests.samples import CYCLE, ORGANISATION, PUBLIC, catalogue, text_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "valid" / "merged-municipality"
FINNISH = Words("fi")


@pytest.fixture(scope="module")
def site() -> Site:
    found = load(EXAMPLE).site
    assert found
    return found


def test_the_story_page_tells_what_became_of_the_municipality(site: Site) -> None:
    story = next(iter(site.catalogue.all(Story)))
    html = record_page(PageMaker(site, FINNISH), story).html
    for old, new, year in (("Valtimo", "Nurmes", 2020), ("Pertunmaa", "Mäntyharju", 2025)):
        assert (
            f"Tarinassa kunta on {old}, joka liitettiin vuonna {year} kuntaan {new}. "
            "Luvut ovat nykyisen kunnan."
        ) in html
    assert html.count('href="../../kunnat/nurmes/"') == 1, "named twice, shown once"


def test_a_card_says_both_names(site: Site) -> None:
    (card,) = story_cards(site.catalogue.all(Story), site.catalogue, FINNISH)
    assert card.places == (
        "Valtimo (nykyisin Nurmes)", "Nurmes", "Pertunmaa (nykyisin Mäntyharju)",
    )  # fmt: skip


def test_the_address_of_old_leads_to_the_present_one(site: Site) -> None:
    pages = {file.address: str(file.content) for file in redirects(site, FINNISH)}
    page = pages["kunnat/pertunmaa/index.html"]
    assert 'content="0; url=../mantyharju/"' in page
    assert "Pertunmaa liitettiin kuntaan Mäntyharju vuonna 2025." in page


def test_organisations_and_cycles_too() -> None:
    found = catalogue(
        {
            "docs/organisations/kolarin-kunta.md": text_of(
                ORGANISATION, municipality="Honkajoki", **PUBLIC
            ),
            "docs/networks/eve.md": text_of(
                CYCLE, participants=["Valtimo", "Kolari"], **PUBLIC,
                seminars=[{"title": "x", "cases": [{"municipality": "Pertunmaa"}]}],
            ),
        }
    )  # fmt: skip
    (organisation,) = found.all(Organisation)
    link = organisation_view(organisation, found, FINNISH).municipality
    assert link
    assert (link.text, link.address) == (
        "Honkajoki (nykyisin Kankaanpää)", "kunnat/kankaanpaa/",
    )  # fmt: skip
    (cycle,) = found.all(NetworkCycle)
    view = cycle_view(cycle, found, FINNISH)
    assert [p.text for p in view.participants] == ["Valtimo (nykyisin Nurmes)", "Kolari"]
    assert view.seminars[0].cases[0][0].text == "Pertunmaa (nykyisin Mäntyharju)"
