"""What the brief says of a client and its practices."""

from __future__ import annotations

from itertools import pairwise

import pytest
from elinvoima.matching.brief_blocks import Heading, Paragraph, text_of
from elinvoima.matching.brief_document import brief_blocks
from elinvoima.views.brief_texts import brief_texts
from elinvoima.views.words import Words

from tests.brief_samples import CASES, sample_brief


def practice(case: str, id_: str) -> tuple[str, str]:
    """What speaks for a practice, and against it."""
    found = next(p for p in sample_brief(case).practices if p.id == id_)
    return "\n".join(found.fits), "\n".join(found.limits)


def test_the_practices_are_in_the_shortlists_order_each_once() -> None:
    assert [p.id for p in sample_brief("every-need").practices] == ["maine", "kasvu", "pitka"]
    brief = sample_brief("gone-and-unmatched")
    assert [p.id for p in brief.practices] == ["kasvu"]
    assert [gone.id for gone in brief.gone] == ["poistunut", "constructor", "__proto__"]


def test_the_note_of_a_story_that_is_gone_is_kept() -> None:
    assert sample_brief("gone-and-unmatched").gone[0].note == ("Muistiinpano", "säilyy.")


def test_the_storys_warnings_come_first_and_all_of_them() -> None:
    _, limits = practice("every-need", "maine")
    assert limits.splitlines()[:2] == [
        "Ei sovi tässä tilanteessa: Kunnalla ei ole kehitysyhtiötä.",
        "Ei sovi tässä tilanteessa: Rahaa ei ole.",
    ]


def test_what_was_looked_for_is_for_it_or_against_it() -> None:
    fits, limits = practice("every-need", "kasvu")
    assert "Sama teema kuin haettiin: yritysten kasvu." in fits
    assert "”EVP-indeksi”, joten se lasketaan mukaan osittain" in fits
    assert "Toivottua menetelmää käytettiin: työpaja." in fits
    assert "Haettu teema puuttuu: maine ja viihtyisyys." in limits
    assert "Toivottua menetelmää ei käytetty: seuranta ja arviointi." in limits


def test_limits_that_were_asked_for_are_answered() -> None:
    fits, limits = practice("every-need", "kasvu")
    assert "Kesto on 12 kuukautta, raja 12 kuukautta." in fits
    assert "Työmäärä ylittää rajan: 4 toimenpidettä, kun raja on 1 toimenpide." in limits
    _, unknown = practice("every-need", "maine")
    assert "Kestoa ei tiedetä (raja 12 kuukautta). Työmäärää ei tiedetä" in unknown
    _, long = practice("every-need", "pitka")
    assert "Kesto ylittää rajan: 40 kuukautta, kun raja on 12 kuukautta." in long


def test_a_poor_peer_is_told_with_the_greatest_differences() -> None:
    fits, limits = practice("every-need", "maine")
    assert "Helsinki on heikko verrokki" in limits
    assert "väestötiheys 3\u00a0190,4 asukasta/km² (Kolari 1,6)" in limits
    assert "muistuttaa" not in fits


def test_a_story_of_the_clients_own_says_so() -> None:
    assert "Tarina kertoo omasta kunnastanne, ei toisesta." in practice("every-need", "pitka")[1]


def test_old_and_archived_stories_say_so() -> None:
    _, limits = practice("every-need", "maine")
    assert "Työ on vuodelta 2015 tai vanhempi" in limits
    assert "Tarina on arkistossa" in limits


def test_where_nothing_speaks_for_a_practice_it_is_said() -> None:
    fits, limits = practice("nothing-known", "kasvu")
    assert fits == "Tarinan antama ehto: Kunnassa on yrityksiä."
    assert "Kuntia ei voitu verrata" in limits


def test_the_points_of_the_parts_make_the_fit() -> None:
    for case in ("one-practice", "every-need", "no-client"):
        for found in sample_brief(case).practices:
            assert sum(share.points for share in found.shares) == pytest.approx(found.points)
            assert sum(share.most for share in found.shares) == pytest.approx(100)


def test_the_client_stands_above_its_peers_and_what_is_not_known_is_said() -> None:
    peers = sample_brief("one-practice").peers
    assert peers
    assert peers.rows[0][:4] == ("Kolari", "3\u00a0987", "+3,8\u00a0%", "1,6")
    assert peers.rows[2][1:5] == ("ei tiedossa",) * 4


def test_a_client_without_true_peers_hears_of_it() -> None:
    peers = sample_brief("no-true-peer").peers
    assert peers
    assert "ei ole aitoa verrokkia" in peers.remarks[0]
    assert "81\u00a0069–5\u00a0771\u00a0402 asukkaan" in peers.remarks[1]
    unknown = sample_brief("nothing-known").peers
    assert unknown
    assert "Verrokkeja ei voi nimetä" in unknown.remarks[0]


def test_experts_come_with_every_route_there_is() -> None:
    team, person = next(p for p in sample_brief("one-practice").practices).ask
    assert [run.href for run in team if run.href] == [
        "mailto:tiimi@apu.example",
        "tel:+358400000000",
        "https://apu.example/",
        "https://apu.example/aika",
        "https://tietopankki.example/asiantuntijat/team/",
    ]
    assert "yhteystietoja ei ole julkaistu" in text_of(person)


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (
            "one-practice",
            "tulevaa kierrosta ei ole tiedossa. Viimeisin tunnettu on Verkko II (2020)",
        ),
        ("a-coming-round", "seuraava tiedossa oleva kierros on Verkko II (2020)"),
        ("no-rounds", "Verkostokierroksia ei ole tiedossa."),
    ],
)
def test_the_next_round_of_the_network_or_the_latest(case: str, said: str) -> None:
    assert said in text_of(sample_brief(case).cycles[0])


def test_parts_that_were_not_counted_are_told() -> None:
    counting = " ".join(sample_brief("no-client").counting)
    assert "teemat\u00a075, näyttö\u00a017 ja tuoreus\u00a08" in counting
    assert "Verrokkeja ei laskettu" in counting
    assert "Menetelmiä ei laskettu" in counting


def test_headings_go_down_one_level_at_a_time() -> None:
    for case in CASES:
        levels = [b.level for b in brief_blocks(sample_brief(case)) if isinstance(b, Heading)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(b <= a + 1 for a, b in pairwise(levels))


def test_a_site_without_address_is_linked_to_nowhere() -> None:
    brief = sample_brief("nothing-known")
    assert brief.practices[0].address == "tarinat/kasvu/"
    lines = [b.line for b in brief_blocks(brief) if isinstance(b, Paragraph)]
    assert not [run.href for line in lines for run in line if "tarinat" in run.href]


@pytest.mark.parametrize("language", ["fi", "en"])
def test_every_text_is_filled(language: str) -> None:
    for case in CASES.keys() - {"hostile"}:
        for block in brief_blocks(sample_brief(case, language)):
            assert "{" not in str(block)
    assert brief_texts(Words(language))["language"] == language
