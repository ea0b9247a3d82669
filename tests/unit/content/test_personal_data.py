"""Personal data in any part of a file: what is told, what is not, and that it is never repeated."""

from __future__ import annotations

import pytest
from elinvoima.content.personal_data import CHECK_CHARACTERS, is_identity_code, personal_data
from elinvoima.content.reports import as_text
from elinvoima.content.sarif import as_sarif
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import EXPERT, STORY, source, text_of


def codes(text: str, path: str = "case_studies/kolari.md") -> list[str]:
    return [found.code for found in personal_data(source(text, path))]


def made_up(day: str, sign: str, number: int) -> str:
    """An identity code with the right check character; nobody's, as far as is known."""
    return f"{day}{sign}{number:03}{CHECK_CHARACTERS[int(f'{day}{number:03}') % 31]}"


@given(
    st.integers(1, 28), st.integers(1, 12), st.integers(0, 99),
    st.sampled_from("+-YXWVUABCDEF"), st.integers(2, 999),
)  # fmt: skip
def test_every_code_is_found_and_with_another_check_character_none(
    day: int, month: int, year: int, sign: str, number: int
) -> None:
    code = made_up(f"{day:02}{month:02}{year:02}", sign, number)
    expected = "W601" if number >= 900 else "E601"
    assert codes(f"Hakija ({code}) oli") == [expected]
    assert codes(code.lower()) == [expected]
    wrong = [code[:-1] + character for character in CHECK_CHARACTERS if character != code[-1]]
    assert not any(map(is_identity_code, wrong))


@pytest.mark.parametrize("sign", ["\u2013", "\u2212", "\u2011"])
def test_a_dash_of_a_word_processor_hides_no_code(sign: str) -> None:
    assert codes(made_up("131052", "-", 308).replace("-", sign)) == ["E601"]


def test_the_published_test_codes_of_the_register_are_temporary_ones() -> None:
    """From the list of invented persons that the agency gives for the new signs."""
    for code in ("010594Y9032", "020594X903P", "030594W903B", "010516B903X", "020502E902X"):
        assert codes(code) == ["W601"]


@pytest.mark.parametrize(
    "text",
    ["310299-3082", "131352-308T", "1131052-308T", "131052-308TT", "12.12.2023", "2019-2020"],
)
def test_what_only_looks_like_a_code_is_let_be(text: str) -> None:
    assert not codes(text)


@pytest.mark.parametrize(
    "text",
    ["040 123 4567", "0401234567", "+358 40 123 4567", "+358401234567", "050-123 4567",
     "+358 (0)40 123 4567", "045\u00a0123\u00a04567"],
)  # fmt: skip
def test_a_mobile_number_is_private(text: str) -> None:
    assert codes(f"Soita {text}.") == ["E602"]


@pytest.mark.parametrize(
    "text",
    ["016 123 456", "09 310 1691", "029 516 2000", "010 123 4567", "0800 123 456", "2040 asukasta",
     "https://a.fi/0401234567", "15 040 000 euroa", "04/2023", "050", "1.04.0500000"],
)  # fmt: skip
def test_a_number_of_an_office_or_no_phone_number_is_not(text: str) -> None:
    assert not codes(f"Luku {text} on.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("matti.m@gmail.com", ["E603"]), ("[posti](mailto:x@hotmail.com)", ["E603"]),
        ("matti.meikalainen@kolari.fi", ["W602"]), ("elinvoima@kolari.fi", []),
        ("kirjaamo@kolari.fi", []), ("etunimi.sukunimi@kolari.fi", []), ("väki [@1].", []),
        ("https://a.fi/@matti.m", []),
    ],
)  # fmt: skip
def test_an_address_is_of_a_person_or_of_an_office(text: str, expected: list[str]) -> None:
    assert codes(f"Kirjoita {text}") == expected


def test_an_experts_own_contact_is_theirs_to_give_but_not_in_a_text() -> None:
    own = text_of(EXPERT, contact={"email": "matti.m@gmail.com", "phone": "040 123 4567"})
    assert not codes(own, "docs/experts/tiimi.md")
    assert codes(own, "docs/themes/tiimi.md") == ["E603", "E602"]
    assert codes(text_of(EXPERT, body="040 123 4567\n"), "docs/experts/tiimi.md") == ["E602"]


def test_a_broken_file_and_a_draft_are_looked_at_too() -> None:
    assert codes("---\ntitle: [\n---\n040 123 4567\n") == ["E602"]
    assert codes(text_of(STORY, status="draft", body="040 123 4567\n")) == ["E602"]


def test_what_was_found_is_never_repeated() -> None:
    secret = made_up("131052", "-", 308)
    found = list(personal_data(source(f"{secret} 040 123 4567 matti.m@gmail.com")))
    assert [p.code for p in found] == ["E601", "E602", "E603"]
    said = "".join([*as_text(found, "fi"), as_sarif(found, "fi"), str(found)])
    assert not [piece for piece in (secret, "4567", "matti") if piece in said]
