"""The line of time is to scale, never lets marks meet, and is honest of what is not known."""

from __future__ import annotations

import itertools

import pytest
from elinvoima.content.edtf import TimeSpan, parse_span
from elinvoima.views.durations import length_of
from elinvoima.views.timeline import EM, FIRST, LAST, Timeline, listed, timeline
from elinvoima.views.words import Words
from hypothesis import given
from hypothesis import strategies as st

FINNISH = Words("fi")


def laid_out(period: str, *steps: str, decisions: tuple[str, ...] = ()) -> Timeline:
    made = timeline(
        parse_span(period),
        [parse_span(step) if step else None for step in steps],
        [parse_span(when) for when in decisions],
        FINNISH,
    )
    assert made
    return made


def test_a_bar_is_as_long_as_its_date_is_vague() -> None:
    line = laid_out("2021/2024", "2021", "2023-04", "2024-05-02")
    year, month, day = line.marks
    whole = LAST - FIRST
    assert year.start == pytest.approx(FIRST)
    assert year.length == pytest.approx(whole * 365 / 1461, abs=0.01)
    assert month.length == pytest.approx(whole * 30 / 1461, abs=0.01)
    assert day.length == pytest.approx(whole / 1461, abs=0.01)
    assert month.start == pytest.approx(FIRST + whole * (730 + 90) / 1461, abs=0.01)


def test_a_step_without_a_date_is_told_and_not_placed() -> None:
    line = laid_out("2023-04/2023-12", "2023-04", "", "2023-05", "", "", "")
    assert [mark.label for mark in line.marks] == ["1", "3"]
    assert line.undated == "2, 4–6"
    assert "2, 4–6" in line.note


def test_vague_and_unending_dates_are_drawn_so() -> None:
    line = laid_out("2012/..", "2012", "2014~", "2015?", "2016/..", "2018")
    assert [mark.is_vague for mark in line.marks] == [False, True, True, True, False]
    unending = line.marks[3]
    assert unending.start + unending.length == pytest.approx(LAST, abs=0.01)


def test_steps_of_one_date_share_a_mark() -> None:
    line = laid_out("2020/2021", "2020", "2020", "2020", "2021", "2020")
    assert [mark.label for mark in line.marks] == ["1–3, 5", "4"]


def test_one_date_is_no_line() -> None:
    assert timeline(parse_span(2023), [parse_span(2023), None], [], FINNISH) is None
    assert timeline(parse_span(2023), [], [parse_span(2022), parse_span(2023)], FINNISH) is None


def test_decisions_are_on_the_same_scale() -> None:
    line = laid_out("2023", "2023-01", decisions=("2023-07-02", "2023-12-31"))
    assert line.decisions == pytest.approx([50, LAST], abs=0.2)


@pytest.mark.parametrize(
    ("period", "texts"),
    [
        ("2023-04/2023-12", ["4/2023", "7/2023", "10/2023"]),
        ("2019/2021", ["1/2019", "7/2019", "1/2020", "7/2020", "1/2021", "7/2021"]),
        ("2016/2021", ["2016", "2017", "2018", "2019", "2020", "2021"]),
        ("1990/2024", ["1990", "2000", "2010", "2020"]),
    ],
)
def test_ticks_are_few_and_round(period: str, texts: list[str]) -> None:
    span = parse_span(period)
    line = laid_out(period, str(span.start), str(span.last))
    assert [tick.text for tick in line.ticks] == texts


SPANS = st.builds(
    lambda year, month, more: parse_span(
        f"{year}-{month:02d}" if more is None else f"{year}-{month:02d}/{year + more}"
    ),
    st.integers(1990, 2030), st.integers(1, 12), st.none() | st.integers(1, 9),
)  # fmt: skip


@given(st.lists(st.none() | SPANS, min_size=2, max_size=40), st.lists(SPANS, max_size=5))
def test_marks_never_meet_nor_leave_the_drawing(
    steps: list[TimeSpan | None], decisions: list[TimeSpan]
) -> None:
    line = timeline(parse_span("2000/2010"), steps, decisions, FINNISH)
    if line is None:
        assert len({*filter(None, steps), *decisions}) < 2 or not any(steps)
        return
    assert len(line.ticks) <= 6
    dates = len({step for step in steps if step})
    assert len(line.marks) == dates
    for mark in line.marks:
        assert mark.start >= FIRST - 0.01
        assert mark.start + mark.length <= LAST + 0.01
    for one, other in itertools.combinations(line.marks, 2):
        if one.row != other.row:
            continue
        left, right = sorted((one, other), key=lambda mark: mark.at)
        assert left.at + left.half * EM <= right.at - right.half * EM + 0.05


def test_numbers_are_listed_shortly() -> None:
    assert listed([]) == ""
    assert listed([1, 2, 4, 5, 6, 9]) == "1, 2, 4–6, 9"


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2023-04/2023-12", "9 kuukautta"),
        ("2023-04-03/2024-01-15", "10 kuukautta"),
        ("syksy 2022/kevät 2023", "noin 9 kuukautta"),
        ("2016/2020", "5 kalenterivuotta"),
        ("2016-05/2020", "5 kalenterivuotta"),
        ("2019", ""),
        ("2012/..", ""),
        ("2016~/2020", ""),
    ],
)
def test_a_length_is_no_more_precise_than_the_dates(period: str, said: str) -> None:
    assert length_of(parse_span(period), FINNISH).replace("\u00a0", " ") == said
