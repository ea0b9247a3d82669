from __future__ import annotations

import pytest
from elinvoima.content.edtf import parse_span
from elinvoima.content.schema.story import Evidence
from elinvoima.i18n import LANGUAGES
from elinvoima.views.words import CHOICES, EVIDENCE_MEANINGS, MONTHS, PARTS, Words

ENGLISH = Words("en")

DATES = {
    "2023": "2023",
    "2023-04": "April 2023",
    "2023-12-14": "14/12/2023",
    "kevät 2020": "spring 2020",
    "loppuvuosi 2023": "late 2023",
    "2021-33": "first quarter of 2021",
    "2023-41": "second half of 2023",
    "n. 2009": "about 2009",
    "2009?": "perhaps 2009",
    "2012/..": "since 2012",
    "2019/2020": "2019–2020",
    "2023-04/2023-12": "April to December 2023",
    "2023-11/2024-02": "November 2023 – February 2024",
    "2023-04-15/2023-05-01": "15/4/2023–1/5/2023",
    "kevät 2020 – syksy 2021": "spring 2020 – autumn 2021",
    "2016/2021-12": "2016 – December 2021",
    "noin 2009–2012": "about 2009 – 2012",
    "2023/2023": "2023",
    "2023-04/2023-04": "April 2023",
}


@pytest.mark.parametrize(("written", "said"), DATES.items())
def test_dates_are_said_as_precisely_as_they_are_known(written: str, said: str) -> None:
    assert ENGLISH.span(parse_span(written)) == said


@pytest.mark.parametrize(
    ("value", "decimals", "said"),
    [
        (0, 0, "0"),
        (999, 0, "999"),
        (3987, 0, "3,987"),
        (1234567.891, 2, "1,234,567.89"),
        (-12, 0, "−12"),
        (-0.04, 1, "0.0"),
        (-0.05001, 1, "−0.1"),
    ],
)
def test_numbers(value: float, decimals: int, said: str) -> None:
    assert ENGLISH.number(value, decimals) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(86, "86"), (64318.0, "64,318"), (12.5, "12.5"), (12.25, "12.25"), (1 / 3, "0.33")],
)
def test_a_figure_has_the_decimals_it_has(value: float, said: str) -> None:
    assert ENGLISH.figure(value) == said


@pytest.mark.parametrize(
    ("value", "said"), [(-9.34, "−9.3\u00a0%"), (4.2, "+4.2\u00a0%"), (0.04, "0.0\u00a0%")]
)
def test_changes_have_their_sign(value: float, said: str) -> None:
    assert ENGLISH.per_cent(value) == said


def test_plural() -> None:
    said = [ENGLISH.plural("{n} story", "{n} stories", n) for n in (0, 1, 1200)]
    assert said == ["0 stories", "1 story", "1,200 stories"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_closed_choice_has_words(language: str) -> None:
    words = Words(language)
    assert all(words.choice(value) for value in CHOICES)
    assert all(words.text(EVIDENCE_MEANINGS[value]) for value in Evidence)
    assert len({words.text(month) for month in MONTHS}) == 12
    assert all("2023" in words.text(part, year=2023) for part in PARTS.values())


def test_an_unknown_language_is_told_in_english() -> None:
    assert Words("xx").span(parse_span("2023-04")) == "April 2023"
