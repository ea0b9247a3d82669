"""Names are found in all their cases: every municipality's, and those that no dictionary knows."""

from __future__ import annotations

import pytest
from elinvoima.municipalities.register import load_register
from elinvoima.search.analysis import Analyser, Lexicon
from elinvoima.search.names import forms, name_words

from tests.municipality_names import inflected

REGISTER = load_register()
MUNICIPALITIES = [m.name_fi.lower().split()[0] for m in REGISTER.municipalities]


def test_every_case_form_of_every_municipality_is_found_by_its_name() -> None:
    names = [name for name in MUNICIPALITIES if name != "pedersören"]  # Pedersören kunta
    assert len(names) == 307
    analyser = Analyser(Lexicon(REGISTER.names))
    found = analyser.analyse_all(form for name in names for form in inflected(name))
    strangers = {
        form
        for name in names
        for form in inflected(name)
        if not set(found[name].lemmas) & set(found[form].lemmas)
    }
    assert strangers == set()


@pytest.mark.parametrize("form", ["pedersören", "pedersöressä", "pedersöreen"])
def test_the_municipality_whose_name_is_a_genitive(form: str) -> None:
    analyser = Analyser(Lexicon(REGISTER.names))
    assert set(analyser.analyse(form).lemmas) & set(analyser.analyse("pedersöre").lemmas)


@pytest.mark.parametrize(
    "cases",
    [
        "wärtsilä wärtsilän wärtsilässä wärtsilään",
        "korhola korholan korholalla korholaan korholaa",
        "kekkonen kekkosen kekkosella kekkoseen kekkosta",
        "vuorimikko vuorimikon vuorimikolle vuorimikkoa",
        "qvist qvistin qvistillä qvistiin qvistiä",
        "kvarkki kvarkin kvarkissa kvarkkiin",
    ],
)
def test_names_of_people_and_organisations_in_their_cases(cases: str) -> None:
    name, *others = cases.split()
    analyser = Analyser(Lexicon([name.title()]))
    for form in others:
        assert set(analyser.analyse(name).lemmas) & set(analyser.analyse(form).lemmas), form


def test_a_form_of_a_known_name_is_not_taken_from_another_word() -> None:
    with_name, without = Analyser(Lexicon(["Aura"])), Analyser()
    assert with_name.analyse("aurata") == without.analyse("aurata")  # to plough


@pytest.mark.parametrize("name", ["uusi", "o", "x", "š", "1", "nen", "s"])
def test_strange_names_do_no_harm(name: str) -> None:
    assert name in set(forms(name))
    assert Analyser(Lexicon([name])).analyse(name).keys


def test_a_name_of_many_words_gives_each_once() -> None:
    assert list(name_words(["Kemin kaupunki", "Oulun kaupunki"])) == ["kemin", "kaupunki", "oulun"]
