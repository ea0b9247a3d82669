from __future__ import annotations

import datetime as dt

import pytest
from elinvoima.clock import VARIABLE, today
from elinvoima.settings_error import SettingsError


def test_the_day_can_be_set() -> None:
    assert today({VARIABLE: " 2027-02-28 "}) == dt.date(2027, 2, 28)


@pytest.mark.parametrize("environment", [{}, {VARIABLE: ""}])
def test_else_it_is_the_machines_own_day(environment: dict[str, str]) -> None:
    before = dt.datetime.now(tz=dt.UTC).astimezone().date()
    assert before <= today(environment) <= before + dt.timedelta(days=1)


def test_what_is_not_a_day_is_told() -> None:
    with pytest.raises(SettingsError) as caught:
        today({VARIABLE: "28.2.2027"})
    assert VARIABLE in caught.value.tell("fi")
    assert "28.2.2027" in caught.value.tell("fi")
