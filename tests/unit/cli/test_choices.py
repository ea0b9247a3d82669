from __future__ import annotations

import pytest
from elinvoima.cli.choices import known_ids, place_of
from elinvoima.cli.terminal import CannotGoOn
from elinvoima.municipalities.register import Municipality, load_register
from elinvoima.views.words import Words

from tests.municipality_names import inflected

REGISTER = load_register()
FI = Words("fi")
SAMPLE = [m for m in REGISTER.municipalities[::9] if " " not in m.name_fi]


@pytest.mark.parametrize("place", SAMPLE, ids=lambda m: m.id)
def test_a_municipality_is_found_in_every_case(place: Municipality) -> None:
    for form in inflected(place.name_fi.casefold()):
        assert place_of(form, REGISTER, FI) == place, form


def test_what_is_asked_by_its_own_name_is_not_explained(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("Kolari", "KOLARI", "273", "Esbo"):
        place_of(name, REGISTER, FI)
    assert capsys.readouterr().err == ""


def test_an_inflected_old_name_is_told_with_its_year(capsys: pytest.CaptureFixture[str]) -> None:
    assert place_of("Valtimolla", REGISTER, FI).name_fi == "Nurmes"
    assert "2020" in capsys.readouterr().err


def test_ids_come_back_once_in_the_order_given() -> None:
    assert known_ids("theme", ["b", "a", "b"], ["a", "b"], FI) == ("b", "a")


def test_an_unknown_id_names_the_option_and_what_is_allowed() -> None:
    with pytest.raises(CannotGoOn) as stopped:
        known_ids("theme", ["a", "elinvioma"], ["a", "elinvoima"], FI)
    assert str(stopped.value) == (
        "--theme: arvoa ”elinvioma” ei ole; tarkoititko: elinvoima?; sallitut: a, elinvoima"
    )
