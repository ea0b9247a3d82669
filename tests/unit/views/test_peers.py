from __future__ import annotations

from dataclasses import replace
from typing import Any

from elinvoima.municipalities.distances import distances_of
from elinvoima.municipalities.register import load_register
from elinvoima.relations.catalogue import Catalogue
from elinvoima.views.peers import PeersView, peers_view
from elinvoima.views.words import Words

from tests.samples import PUBLIC, STORY, STORY_FILE, THEME, THEME_FILE, catalogue, text_of

FI = Words("fi")
REGISTER = load_register()
DISTANCES = distances_of(REGISTER.municipalities)
SITE = catalogue(
    {STORY_FILE: text_of({**STORY, **PUBLIC}), THEME_FILE: text_of({**THEME, **PUBLIC})}
)


def view(name: str, site: Catalogue = SITE) -> PeersView:
    return peers_view(REGISTER[name], site, DISTANCES, FI)


def test_eight_peers_each_with_reasons_and_a_way_to_its_page() -> None:
    found = view("Kouvola")
    assert len(found.peers) == 8
    assert found.peers[0].link.address == "kunnat/mikkeli/"
    assert found.peers[0].about == ("51\u00a0890 asukasta (2024), kaupunkimainen kunta, Etelä-Savo")
    for peer in found.peers:
        alike, different = peer.reasons
        assert alike.startswith("Eniten samaa: ")
        assert different.startswith("Eniten eroa: ")
        assert str(peer.points) in peer.likeness
    assert [p.points for p in found.peers] == sorted((p.points for p in found.peers), reverse=True)


def test_stories_of_peers_are_linked() -> None:
    stories = {p.link.text: [s.address for s in p.stories] for p in view("Kittilä").peers}
    assert stories["Kolari"] == ["tarinat/kolari/"]
    assert stories["Inari"] == []


def test_the_years_of_the_figures_are_told_once() -> None:
    years = view("Kolari").years
    assert "2014–2024" in years
    assert "2026" in years


def test_helsinki_is_told_to_have_no_true_peer() -> None:
    found = view("Helsinki")
    assert not found.has_true_peer
    assert len(found.notes) == 2
    assert view("Kouvola").has_true_peer


def test_the_way_to_matching_has_the_municipality_chosen() -> None:
    assert view("Äänekoski").matching == "sovita/#kunta=aanekoski"


def test_a_municipality_without_figures_has_no_peers_and_no_error() -> None:
    gone: dict[str, Any] = dict.fromkeys(
        ("urban_rural", "earlier_population", "population", "land_area", "longitude", "latitude")
    )
    lacking = [replace(m, **gone) if m.name_fi == "Kolari" else m for m in REGISTER.municipalities]
    distances = distances_of(lacking)
    found = peers_view(distances.places["273"], SITE, distances, FI)
    assert found.peers == ()
    assert "Väkiluku ei ole tiedossa" in found.notes[0]
