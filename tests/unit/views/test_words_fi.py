"""What a Finnish reader sees: dates and numbers as the language's own rules have them.

The rules: https://kielitoimistonohjepankki.fi/ohje/paivays/ and /numerot-ilmaisut-ja-erottimet/.
"""

from __future__ import annotations

import pytest
from elinvoima.content.edtf import parse_span
from elinvoima.views.words import Words

FINNISH = Words("fi")

DATES = {
    "2023": "2023",
    "2023-04": "huhtikuu 2023",
    "2023-12-14": "14.12.2023",
    "2023-04-05": "5.4.2023",
    "kevät 2020": "kevät 2020",
    "talvi 2020": "talvi 2020",
    "alkuvuosi 2023": "alkuvuosi 2023",
    "loppuvuosi 2023": "loppuvuosi 2023",
    "2023-40": "vuoden 2023 alkupuoli",
    "2023-41": "vuoden 2023 loppupuoli",
    "n. 2009": "noin 2009",
    "noin kevät 2009": "noin kevät 2009",
    "2009?": "ehkä 2009",
    "2019/2020": "2019–2020",
    "2023-04/2023-12": "huhti–joulukuu 2023",
    "2023-11/2024-02": "marraskuu 2023 – helmikuu 2024",
    "2023-04-15/2023-05-01": "15.4.2023–1.5.2023",
    "kevät 2020 – syksy 2021": "kevät 2020 – syksy 2021",
    "2016/2021-12": "2016 – joulukuu 2021",
    "2023-04/2023-04": "huhtikuu 2023",
}


@pytest.mark.parametrize(("written", "said"), DATES.items())
def test_dates(written: str, said: str) -> None:
    assert FINNISH.span(parse_span(written)) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2012/..", "vuodesta 2012"),
        ("2012-04/..", "huhtikuu 2012 –"),
        ("kevät 2012 –", "kevät 2012 –"),
        ("n. 2012/..", "noin 2012 –"),
    ],
)
def test_what_goes_on_is_said_without_a_wrong_case_ending(written: str, said: str) -> None:
    assert FINNISH.span(parse_span(written)) == said


def test_quarters() -> None:
    said = [FINNISH.span(parse_span(f"2021-{part}")) for part in (33, 34, 35, 36)]
    assert len(set(said)) == 4
    assert all("neljännes" in text and "2021" in text for text in said)


@pytest.mark.parametrize(
    ("value", "decimals", "said"),
    [
        (3987, 0, "3\u00a0987"),
        (999, 0, "999"),
        (1234567, 0, "1\u00a0234\u00a0567"),
        (12.5, 1, "12,5"),
        (-12, 0, "−12"),
    ],
)
def test_numbers(value: float, decimals: int, said: str) -> None:
    assert FINNISH.number(value, decimals) == said


@pytest.mark.parametrize(("value", "said"), [(-9.34, "−9,3\u00a0%"), (4.2, "+4,2\u00a0%")])
def test_changes(value: float, said: str) -> None:
    assert FINNISH.per_cent(value) == said


def test_plural() -> None:
    said = [FINNISH.plural("{n} story", "{n} stories", n) for n in (1, 2, 3987)]
    assert said == ["1 tarina", "2 tarinaa", "3\u00a0987 tarinaa"]
