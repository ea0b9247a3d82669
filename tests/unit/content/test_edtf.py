from __future__ import annotations

import datetime as dt

import pytest
from elinvoima.content.edtf import (
    FIRST_YEAR,
    LAST_YEAR,
    PART_MONTHS,
    DateError,
    Edtf,
    Qualifier,
    TimeSpan,
    parse_date,
    parse_span,
)
from hypothesis import given
from hypothesis import strategies as st

FORMS = {
    "2023": "2023",
    "2023-04": "2023-04",
    "2023-04-15": "2023-04-15",
    "2024-02-29": "2024-02-29",
    "2020-21": "2020-21",
    "2021-33": "2021-33",
    "2021-41": "2021-41",
    "2009~": "2009~",
    "2009-06?": "2009-06?",
    "2012/..": "2012/..",
    "2012/": "2012/..",
    "2012–": "2012/..",
    "2019/2020": "2019/2020",
    "2019–2020": "2019/2020",
    "2019 – 2020": "2019/2020",
    "2019 - 2020": "2019/2020",
    "2023-04/2023-12": "2023-04/2023-12",
    "2023-04-15/2023-05-01": "2023-04-15/2023-05-01",
    "2009~/2012": "2009~/2012",
    "2020-21/2020-23": "2020-21/2020-23",
    "2023/2023-06": "2023/2023-06",
    " 2023 ": "2023",
    "kevät 2020": "2020-21",
    "KESÄ 2020": "2020-22",
    "syksy 2020": "2020-23",
    "talvi 2020": "2020-24",
    "alkuvuosi 2023": "2023-37",
    "keskivuosi 2023": "2023-38",
    "loppuvuosi 2023": "2023-39",
    "alkupuoli 2023": "2023-40",
    "loppupuoli 2023": "2023-41",
    "kesäkuu 2020": "2020-06",
    "Joulukuu 2020": "2020-12",
    "04/2023": "2023-04",
    "4.2023": "2023-04",
    "14.12.2023": "2023-12-14",
    "1.2.2023–3.2.2023": "2023-02-01/2023-02-03",
    "n. 2009": "2009~",
    "n.2009": "2009~",
    "noin 2009": "2009~",
    "Noin kevät 2009": "2009-21~",
    "noin 2009–2012": "2009~/2012",
    "kevät 2020 – syksy 2020": "2020-21/2020-23",
}

NOT_DATES = (
    "", "..", "../2012", "20", "202", "20233", "2023-4", "2023-04-1", "23-04-2020", "viime vuonna",
    "keväällä 2020", "2020 kevät", "2019/2020/2021", "2023-04-15T10:00", "2009%",
    "1.2023.4", "/", "–", "n.", "noin", "kesäkuukuu 2020", "-2023", "2012/...",
)  # fmt: skip

NOT_IN_THE_CALENDAR = (
    "2023-13", "2023-00", "2023-20", "2023-42", "2023-02-30", "2023-02-29", "2023-04-31",
    "31.4.2023", "2020-21-01", "0.1.2023", "13/2023", "0999", "3000", "9999-01-01",
)  # fmt: skip

BACKWARDS = ("2023/2020", "2023-12/2023-04", "2023-05/2023-04-30", "syksy 2020 – kevät 2020")

years = st.integers(FIRST_YEAR, LAST_YEAR)
qualifiers = st.sampled_from(Qualifier)
dates = st.one_of(
    st.builds(Edtf, years, qualifier=qualifiers),
    st.builds(Edtf, years, st.integers(1, 12), qualifier=qualifiers),
    st.builds(Edtf, years, part=st.sampled_from(sorted(PART_MONTHS)), qualifier=qualifiers),
    st.builds(
        lambda day, qualifier: Edtf(day.year, day.month, day.day, qualifier=qualifier),
        st.dates(dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31)),
        qualifiers,
    ),
)
spans = st.one_of(
    st.builds(TimeSpan, dates),
    dates.map(lambda date: TimeSpan(date, is_open=True)),
    st.tuples(dates, dates)
    .filter(lambda pair: pair[0].earliest <= pair[1].latest)
    .map(lambda pair: TimeSpan(*pair)),
)


@pytest.mark.parametrize(("written", "stored"), FORMS.items())
def test_a_form_is_stored_as_edtf(written: str, stored: str) -> None:
    assert str(parse_span(written)) == stored


@pytest.mark.parametrize(
    ("value", "stored"), [(2023, "2023"), (dt.date(2023, 4, 15), "2023-04-15")]
)
def test_yaml_gives_years_and_days_as_they_are(value: object, stored: str) -> None:
    assert str(parse_span(value)) == stored


@given(spans)
def test_what_is_written_out_is_read_back(span: TimeSpan) -> None:
    assert parse_span(str(span)) == span


@given(dates)
def test_a_date_begins_before_it_ends_and_in_its_year(date: Edtf) -> None:
    assert date.earliest <= date.latest
    assert date.earliest.year == date.latest.year == date.year


@given(spans)
def test_years_run_from_the_first_to_the_last(span: TimeSpan) -> None:
    assert span.years[0] == span.start.year
    assert span.years[-1] == span.last.year
    assert len(span.years) == span.last.year - span.start.year + 1


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_span(text)
    assert refused.value.reason == "form"


@pytest.mark.parametrize("text", NOT_IN_THE_CALENDAR)
def test_a_date_must_exist(text: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_span(text)
    assert refused.value.reason == "calendar"


@pytest.mark.parametrize("text", BACKWARDS)
def test_an_interval_runs_forward(text: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_span(text)
    assert refused.value.reason == "order"


@pytest.mark.parametrize(
    "value",
    [None, True, 2023.0, ["2023"], {"year": 2023}, dt.datetime(2023, 1, 1, 10, tzinfo=dt.UTC)],
)
def test_other_values_are_refused(value: object) -> None:
    with pytest.raises(DateError):
        parse_span(value)


@given(st.text(alphabet=st.sampled_from("0123456789-/.–~? kesävtn")))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        span = parse_span(text)
    except DateError:
        return
    assert parse_span(str(span)) == span


@pytest.mark.parametrize("text", ["2019/2020", "2012/.."])
def test_an_interval_is_not_one_date(text: str) -> None:
    with pytest.raises(DateError):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2023", dt.date(2023, 1, 1), dt.date(2023, 12, 31)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2023-04-15", dt.date(2023, 4, 15), dt.date(2023, 4, 15)),
        ("kevät 2020", dt.date(2020, 3, 1), dt.date(2020, 5, 31)),
        ("talvi 2020", dt.date(2020, 1, 1), dt.date(2020, 12, 31)),
        ("loppuvuosi 2023", dt.date(2023, 9, 1), dt.date(2023, 12, 31)),
        ("2023-40", dt.date(2023, 1, 1), dt.date(2023, 6, 30)),
        ("2021-34", dt.date(2021, 4, 1), dt.date(2021, 6, 30)),
    ],
)
def test_bounds(text: str, earliest: dt.date, latest: dt.date) -> None:
    date = parse_date(text)
    assert (date.earliest, date.latest) == (earliest, latest)
