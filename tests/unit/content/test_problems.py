from __future__ import annotations

from elinvoima.content.problems import Location, Severity, has_errors, in_order, problem


def test_problems_come_by_file_line_and_column_each_once() -> None:
    first = problem("E301", Location("a.md", 2, 5))
    second = problem("E101", Location("a.md", 10))
    third = problem("E101", Location("b.md"))
    assert in_order([third, second, first, second]) == (first, second, third)


def test_two_problems_of_one_place_are_both_kept() -> None:
    place = Location("a.md")
    assert len(in_order([problem("E302", place, name) for name in ("title", "label")])) == 2


def test_only_errors_stop() -> None:
    milder = [problem("W603", Location("a.md")), problem("A203", Location("a.md"))]
    assert [p.severity for p in milder] == [Severity.WARNING, Severity.ADVICE]
    assert not has_errors(milder)
    assert has_errors([*milder, problem("E101", Location("a.md"))])


def test_severities_are_in_order() -> None:
    assert Severity.ERROR.is_at_least(Severity.WARNING)
    assert Severity.WARNING.is_at_least(Severity.WARNING)
    assert not Severity.ADVICE.is_at_least(Severity.WARNING)


def test_parameters_are_words_on_one_line() -> None:
    params = problem("E309", Location("a.md"), found=3, allowed="a\nb", suggestion=None).params
    assert params == {"found": "3", "allowed": "a b"}
