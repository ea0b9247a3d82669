"""Numbers, days, lists and foreign text in the brief."""

from __future__ import annotations

import pytest
from elinvoima.matching.brief_words import BriefWords, clean, paragraphs, safe_address
from elinvoima.views.brief_texts import brief_texts
from elinvoima.views.words import Words

FINNISH = BriefWords(brief_texts(Words("fi")))


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (0, 0, "0"),
        (999, 0, "999"),
        (1000, 0, "1\u00a0000"),
        (1234567, 0, "1\u00a0234\u00a0567"),
        (0.5, 0, "1"),
        (2.5, 0, "3"),
        (-0.04, 1, "0,0"),
        (-13.05, 1, "\u221213,1"),
        (0.15, 1, "0,2"),
        (3190.049, 1, "3\u00a0190,0"),
        (9.999, 2, "10,00"),
    ],
)
def test_numbers_are_written_as_in_finnish(value: float, decimals: int, written: str) -> None:
    assert FINNISH.number(value, decimals) == written


def test_a_change_has_its_sign() -> None:
    assert [FINNISH.signed(v, 1) for v in (3.25, 0.04, 0, -3.21)] == [
        "+3,3", "0,0", "0,0", "\u22123,2",
    ]  # fmt: skip


def test_english_numbers_have_their_own_marks() -> None:
    assert BriefWords(brief_texts(Words("en"))).number(1234.5, 1) == "1,234.5"


def test_a_day_that_is_none_is_written_as_it_is() -> None:
    assert [FINNISH.day(day) for day in ("2026-01-09", "ei\nkoskaan")] == ["9.1.2026", "ei koskaan"]


def test_names_with_an_and_of_their_own_are_parted_clearly() -> None:
    assert FINNISH.listed(["a"]) == "a"
    assert FINNISH.listed(["a", "b", "c"]) == "a, b ja c"
    assert FINNISH.listed(["maine ja viihtyisyys", "kasvu"]) == "maine ja viihtyisyys; kasvu"


def test_what_is_filled_in_is_not_filled_again() -> None:
    assert FINNISH.say("title", name="{name} {0} {") == "{name} {0} {: käytäntöjä elinvoimatyöhön"


def test_text_becomes_one_line_that_xml_can_hold() -> None:
    assert clean(" a\x00\t b\r\nc\u2028d\ufffe \ud800e\u202e\u00a0f ") == "a b c d e\u00a0f"
    assert paragraphs("yksi\r\n\r\n  kaksi\x85kolme\n \n") == ("yksi", "kaksi", "kolme")


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("java\nscript:alert(1)", ""),
        (" javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("https:///x", ""),
        ("//a.example", ""),
        ("file:///etc/passwd", ""),
        ("tarinat/x/", ""),
    ],
)
def test_only_addresses_that_are_safe_are_linked_to(address: str, safe: str) -> None:
    assert safe_address(address) == safe
