from __future__ import annotations

import json

import pytest
from elinvoima.municipalities.peers import Comparison, peers_of
from elinvoima.municipalities.variables import Variable
from elinvoima.views.fit_words import fit_texts, group_notes, level, reason
from elinvoima.views.words import Words

from tests.matching_samples import library

FI = Words("fi")
HELSINKI, KOUVOLA, ESPOO = "091", "286", "049"


@pytest.mark.parametrize(
    ("comparison", "said"),
    [
        (Comparison(Variable.POPULATION, 3987, 16387), "väkiluku 3\u00a0987 ja 16\u00a0387"),
        (Comparison(Variable.CHANGE, -8.14, 0.5), "väkiluvun muutos −8,1\u00a0% ja +0,5\u00a0%"),
        (Comparison(Variable.DENSITY, 1.56, 0.22), "väestötiheys 1,6 ja 0,2 asukasta/km²"),
        (Comparison(Variable.CLASS, "rural", "rural"), "sama tyyppi, maaseutumainen kunta"),
        (
            Comparison(Variable.CLASS, "rural", "urban"),
            "kunnan tyyppi: maaseutumainen kunta ja kaupunkimainen kunta",
        ),
        (Comparison(Variable.DISTANCE, 0, 215.8), "välimatkaa 216\u00a0km"),
    ],
)
def test_a_reason_tells_both_figures(comparison: Comparison, said: str) -> None:
    assert reason(comparison, FI) == said


def test_equal_populations_are_not_called_a_type() -> None:
    assert reason(Comparison(Variable.POPULATION, 5, 5), FI) == "väkiluku 5 ja 5"


@pytest.mark.parametrize(
    ("distance", "said"),
    [(0, "hyvin samanlainen"), (0.1, "hyvin samanlainen"), (0.11, "samanlainen"),
     (0.2, "osin samanlainen"), (0.3, "erilainen"), (1.0, "erilainen")],
)  # fmt: skip
def test_a_distance_in_words(distance: float, said: str) -> None:
    assert level(distance, FI) == said


def test_how_the_peers_were_chosen_is_said() -> None:
    distances = library("finland").distances
    [band] = group_notes(peers_of(KOUVOLA, distances), FI)
    assert "31\u00a0354–195\u00a0965" in band
    [wider] = group_notes(peers_of(ESPOO, distances), FI)
    assert "tavallista laajemmalta" in wider
    untrue, _ = group_notes(peers_of(HELSINKI, distances), FI)
    assert "eikä varsinaista verrokkikuntaa ole" in untrue
    [unknown] = group_notes(peers_of("100", library("gaps").distances), FI)
    assert "Väkiluku ei ole tiedossa" in unknown


def test_the_texts_for_scripts_are_json_and_in_finnish() -> None:
    texts = json.loads(json.dumps(fit_texts(FI)))
    assert texts["levels"][-1] == {"most": 1, "text": "erilainen"}
    english = fit_texts(Words("en"))
    assert texts.keys() == english.keys()
    for name in ("figures", "group", "parts", "notes", "flags"):
        assert texts[name].keys() == english[name].keys()
        assert not set(texts[name].values()) & set(english[name].values())
