from __future__ import annotations

from dataclasses import replace

import pytest
from elinvoima.municipalities.distances import distances_of
from elinvoima.municipalities.model import Municipality, UrbanRuralClass
from elinvoima.municipalities.peers import PEERS, PeerGroup, peers_of
from elinvoima.municipalities.register import load_register
from elinvoima.municipalities.variables import DEFAULT_WEIGHTS, Variable

from tests.matching_samples import PLACE, with_gaps

REGISTER = load_register()
DISTANCES = distances_of(REGISTER.municipalities)


def group(name: str, most: int = PEERS) -> PeerGroup:
    return peers_of(REGISTER[name].code, DISTANCES, most)


def names(found: PeerGroup) -> list[str]:
    return [peer.municipality.name_fi for peer in found.peers]


def town(code: str, population: int | None, **figures: object) -> Municipality:
    made = replace(PLACE, code=code, population=population, earlier_population=population)
    return replace(made, **figures)  # type: ignore[arg-type]


def test_kouvola_has_only_towns_of_its_size() -> None:
    found = group("Kouvola")
    assert len(found.peers) == PEERS
    assert {peer.municipality.urban_rural for peer in found.peers} == {UrbanRuralClass.URBAN}
    assert all(31_000 <= (peer.municipality.population or 0) <= 196_000 for peer in found.peers)
    assert found.has_true_peer
    assert not found.widened


def test_kolari_has_its_neighbours() -> None:
    assert {"Muonio", "Kittilä", "Inari"} <= set(names(group("Kolari"))[:6])


def test_kuopio_has_the_regional_centres() -> None:
    wanted = {
        "Jyväskylä", "Oulu", "Joensuu", "Lappeenranta", "Hämeenlinna", "Pori", "Rovaniemi", "Lahti",
    }  # fmt: skip
    assert len(wanted & set(names(group("Kuopio")))) >= 5


def test_helsinki_has_no_true_peer_and_says_so() -> None:
    found = group("Helsinki")
    assert not found.has_true_peer
    assert found.widened
    assert set(names(found)[:4]) == {"Espoo", "Vantaa", "Tampere", "Turku"}
    assert group("Espoo").has_true_peer


def test_islands_of_aland_have_islands_as_peers() -> None:
    for island in ("Kökar", "Brändö", "Sottunga"):
        first = group(island).peers[:5]
        assert {peer.municipality.region.name_fi for peer in first} == {"Ahvenanmaa"}, island


@pytest.mark.parametrize("place", REGISTER.municipalities, ids=lambda m: m.id)
def test_every_municipality_has_peers_with_reasons(place: Municipality) -> None:
    found = peers_of(place.code, DISTANCES)
    assert len(found.peers) == PEERS
    assert place not in [peer.municipality for peer in found.peers]
    assert [p.distance for p in found.peers] == sorted(p.distance for p in found.peers)
    for peer in found.peers:
        told = [c.variable for c in (*peer.alike, *peer.different)]
        assert len(set(told)) == len(told) == 4
        assert peer.coverage == 1
        assert found.band
        assert found.band.low <= (peer.municipality.population or 0) <= found.band.high


def test_more_peers_begin_with_the_same_ones() -> None:
    assert names(group("Kouvola", 20))[:PEERS] == names(group("Kouvola"))
    assert len(names(group("Kouvola", 20))) == 20
    assert names(group("Kouvola", 0)) == []


def test_the_ends_of_the_band_are_in_it() -> None:
    sizes = [400, 2500, 399, 2501, *[1000] * PEERS]
    places = [town(f"{n:03}", size) for n, size in enumerate([1000, *sizes])]
    found = peers_of("000", distances_of(places), 20)
    assert {p.municipality.population for p in found.peers} == {400, 1000, 2500}
    assert not found.widened


def test_a_band_with_too_few_is_widened_until_there_are_enough() -> None:
    sizes = [*[1000] * 7, 3000, 3750, 3751]
    places = [town(f"{n:03}", size) for n, size in enumerate([1000, *sizes])]
    found = peers_of("000", distances_of(places), 20)
    assert found.widened
    assert found.band
    assert (found.band.low, found.band.high) == pytest.approx((1000 * 0.4 / 1.5, 3750))
    assert len(found.peers) == 9
    assert found.has_true_peer


def test_where_there_are_not_enough_all_are_taken() -> None:
    places = [town("000", 1000), town("001", 1_000_000), town("002", 1), town("003", None)]
    found = peers_of("000", distances_of(places))
    assert {p.municipality.code for p in found.peers} == {"001", "002"}
    assert found.widened
    assert not found.has_true_peer


def test_a_client_without_population_chooses_among_all() -> None:
    found = peers_of("100", distances_of(with_gaps()), 20)
    assert found.band is None
    assert not found.widened
    assert len(found.peers) == len(with_gaps()) - 2  # itself, and the one that has no figures
    assert all(peer.coverage < 1 for peer in found.peers)


def test_a_client_without_any_figure_has_no_peers() -> None:
    assert peers_of("105", distances_of(with_gaps())).peers == ()


def test_equal_distances_are_in_the_order_of_codes() -> None:
    places = [town(code, 1000) for code in ("005", "003", "009", "001")]
    found = peers_of("003", distances_of(places))
    assert [p.municipality.code for p in found.peers] == ["001", "005", "009"]


def test_reasons_are_the_least_and_the_greatest_differences() -> None:
    places = [
        town("000", 1000, land_area=100.0, urban_rural=UrbanRuralClass.RURAL, latitude=60.0),
        town("001", 1001, land_area=100.1, urban_rural=UrbanRuralClass.URBAN, latitude=69.0),
        town("002", 1200, land_area=110.0, urban_rural=UrbanRuralClass.RURAL, latitude=60.2),
        town("003", 1100, land_area=60.0, urban_rural=UrbanRuralClass.RURAL, latitude=60.1),
    ]
    peer = next(
        p for p in peers_of("000", distances_of(places)).peers if p.municipality.code == "001"
    )
    assert [c.variable for c in peer.alike] == [Variable.CHANGE, Variable.DENSITY]
    assert {c.variable for c in peer.different} == {Variable.CLASS, Variable.DISTANCE}
    kilometres = next(c for c in peer.different if c.variable is Variable.DISTANCE)
    assert kilometres.client == 0
    assert kilometres.peer == pytest.approx(1000.75, abs=0.1)


def test_equal_figures_are_never_told_as_different() -> None:
    places = [town("000", 1000), town("001", 1000)]
    [peer] = peers_of("000", distances_of(places)).peers
    assert [c.variable for c in peer.alike] == [Variable.POPULATION, Variable.CHANGE]
    assert peer.different == ()


def test_small_differences_are_known_to_be_small() -> None:
    found = {
        (place.code, peer.municipality.code): peer.differs_little
        for place in REGISTER.municipalities
        for peer in peers_of(place.code, DISTANCES).peers
    }
    for pair, differs_little in found.items():
        assert differs_little == (max(DISTANCES.differences(*pair).values()) < 0.25), pair
    assert found[REGISTER["Kannonkoski"].code, REGISTER["Kivijärvi"].code]
    assert not found[REGISTER["Kolari"].code, REGISTER["Kittilä"].code]  # 3,987 and 6,837 people


def test_what_weighs_nothing_is_no_reason() -> None:
    weights = {**DEFAULT_WEIGHTS, Variable.CLASS: 0.0, Variable.DISTANCE: 0.0}
    found = peers_of(REGISTER["Kouvola"].code, distances_of(REGISTER.municipalities, weights))
    told = {c.variable for p in found.peers for c in (*p.alike, *p.different)}
    assert told == {Variable.POPULATION, Variable.CHANGE, Variable.DENSITY}


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        peers_of("999", DISTANCES)
