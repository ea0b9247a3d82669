from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from elinvoima.search.documents import Section
from hypothesis import given
from hypothesis import strategies as st

from tests.search_samples import ask, document, numbers, sample_index, shown


def counts(answer: dict[str, Any]) -> dict[str, dict[str, int]]:
    return {f["id"]: {v["id"]: v["count"] for v in f["values"]} for f in answer["facets"]}


def test_an_answer_shows_where_the_words_are() -> None:
    answer = ask(sample_index(), "kunnan ohjelma")
    first = answer["results"][0]
    assert first["address"] == "tarinat/0/"
    assert first["kind"] == "story"
    assert first["card"] == {"municipality": ["Kolari"], "period": "2023"}
    assert shown(first["title"]) == "Kolari sai [ohjelman]"
    assert shown(first["snippet"]) == "[Kunnan] [ohjelma] on yhteinen. [Kunta] kehittää."
    assert first["anchor"] == "opit"
    assert [(s["anchor"], shown(s["heading"])) for s in first["sections"]] == [
        ("vaiheet", "Vaiheet")
    ]
    assert answer["error"] is None


def test_a_document_found_by_its_tags_shows_its_summary() -> None:
    [result] = ask(sample_index(), "päätöksenteko")["results"]
    assert shown(result["snippet"]) == "Kunnan elinkeino-ohjelma tehtiin työpajoissa."
    assert (result["anchor"], result["sections"]) == ("", [])


def test_sources_are_shown_only_where_there_is_nothing_else() -> None:
    sections = (
        Section("", "", "Alku."),
        Section("tyo", "Työ", "Verkosto auttoi kuntaa."),
        Section("", "", "Verkosto, verkosto. Kunta. Eero Esimerkki."),
    )
    index = sample_index([document(0, sections=sections), document(1, text="muuta")])
    [result] = ask(index, "verkosto kunta")["results"]
    assert result["anchor"] == "tyo"
    [result] = ask(index, "esimerkki")["results"]
    assert shown(result["snippet"]).endswith("Eero [Esimerkki].")


def test_pages_of_results() -> None:
    index = sample_index(document(n, text="kunta") for n in range(25))
    answer = ask(index, "kunta", offset=20, limit=10)
    assert (answer["total"], numbers(answer)) == (25, [20, 21, 22, 23, 24])
    assert ask(index, "kunta", offset=30)["results"] == []


def test_facets_count_what_each_choice_would_give() -> None:
    index = sample_index()
    assert counts(ask(index, "ohjelma")) == {
        "vuosi": {"2023": 2, "2022": 1, "2021": 0},
        "maakunta": {"kainuu": 1, "lappi": 2},
    }
    narrowed = ask(index, "ohjelma", facets={"maakunta": ["kainuu"]})
    assert numbers(narrowed) == [1]
    assert counts(narrowed) == {
        "vuosi": {"2023": 1, "2022": 1, "2021": 0},
        "maakunta": {"kainuu": 1, "lappi": 2},
    }
    assert [v["selected"] for v in narrowed["facets"][1]["values"]] == [True, False]


def test_a_facets_values_add_up_and_facets_narrow() -> None:
    index = sample_index()
    both = ask(index, "ohjelma", facets={"maakunta": ["kainuu", "lappi"]})
    assert numbers(both) == [0, 1]
    assert numbers(ask(index, "ohjelma", facets={"maakunta": ["lappi"], "vuosi": ["2022"]})) == [1]


def test_a_choice_without_words_gives_all_that_have_it() -> None:
    answer = ask(sample_index(), "", facets={"maakunta": ["lappi"]})
    assert numbers(answer) == [0, 1]
    assert shown(answer["results"][1]["snippet"]).startswith("Kaupunki teki")
    assert ask(sample_index(), "")["total"] == 0


def test_an_explanation_adds_up() -> None:
    index = sample_index()
    floor = index.weights.coverage_floor
    answer = ask(index, "kunta kasvuohjelma", explain=True)
    for result in answer["results"]:
        told = result["explain"]
        total = sum(word["score"] for word in told["words"]) + told["proximity"]
        assert result["score"] == pytest.approx(total * (floor + (1 - floor) * told["coverage"]))
        for word in told["words"]:
            assert all(k["value"] <= word["score"] + 1e-9 for k in word["keys"])
    keys = answer["results"][0]["explain"]["words"][1]["keys"]
    assert {(k["key"], k["channel"]) for k in keys} >= {("kasvuohjelma", 0), ("kasvu", 1)}


@given(st.text(st.sampled_from('kuntaohjelmä -"”.🙂<1'), max_size=30), st.booleans())
def test_anything_typed_is_answered(text: str, is_typing: bool) -> None:  # noqa: FBT001
    answer = ask(INDEX, text, typing=is_typing)
    assert answer["error"] is None
    for result in answer["results"]:
        for pieces in (result["title"], result["snippet"]):
            assert all(piece for piece, _ in pieces)
            assert all(a[1] != b[1] for a, b in pairwise(pieces))


INDEX = sample_index()
