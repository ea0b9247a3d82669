from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from string import Formatter

import elinvoima
import pytest
from elinvoima.content.advice_texts import ADVICE_TEXTS
from elinvoima.content.problem_text import ProblemText
from elinvoima.content.problem_texts import TEXTS, WORDS
from elinvoima.content.problems import Location, Problem, problem
from elinvoima.content.telling import tell
from elinvoima.i18n import LANGUAGES
from elinvoima.site import load

EXAMPLES = Path(__file__).parents[2] / "examples" / "invalid"

NOT_IN_EXAMPLES = {
    "E104",  # a file too large to keep; tests/examples makes one
    "E109",  # what the system refuses to read differs from system to system
}


@cache
def all_problems() -> tuple[Problem, ...]:
    return tuple(p for folder in sorted(EXAMPLES.iterdir()) for p in load(folder).problems)


def test_every_code_in_the_source_has_a_text_and_every_text_a_use() -> None:
    core = Path(elinvoima.__file__).parent
    used = {
        code
        for file in core.rglob("*.py")
        if file.name not in {"problem_texts.py", "advice_texts.py"}
        and file.parent.name != "explain"
        for code in re.findall(r'"([EWA]\d{3})"', file.read_text(encoding="utf-8"))
    }
    assert used == set(TEXTS)


def test_every_code_has_an_invalid_example() -> None:
    """What is told beyond validity has its examples in `tests/unit/explain`."""
    invalid = {code for code in TEXTS if re.match("E[1-5]", code)} | {"W438"}
    assert {p.code for p in all_problems()} == invalid - NOT_IN_EXAMPLES


@pytest.mark.parametrize(
    ("code", "name"),
    [key for key in WORDS if key[0] not in NOT_IN_EXAMPLES and key[0] not in ADVICE_TEXTS],
)
def test_every_explaining_word_has_an_invalid_example(code: str, name: str) -> None:
    shown = {p.params[name] for p in all_problems() if p.code == code and name in p.params}
    assert set(WORDS[code, name]) <= shown


@pytest.mark.parametrize("found", sorted({word for words in WORDS.values() for word in words}))
def test_an_editors_word_is_not_taken_for_ours(found: str) -> None:
    for code in ("E301", "E303", "E304", "E401", "E404"):
        told = tell(problem(code, Location("a.md"), found=found, folder="x"), "fi")
        assert f"”{found}" in told.what


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_says_what_is_wrong_and_most_say_more(language: str) -> None:
    for found in all_problems():
        told = tell(found, language)
        assert told.what, found
        assert told.allowed or told.fix, found


@pytest.mark.parametrize("code", TEXTS)
def test_every_placeholder_is_a_parameter(code: str) -> None:
    problems = [p for p in all_problems() if p.code == code]
    given = {name for p in problems for name in p.params}
    needed = {name for piece in pieces(TEXTS[code]) for name in placeholders(piece)}
    assert not problems or needed <= given


@pytest.mark.parametrize("code", TEXTS)
def test_what_is_wrong_can_always_be_said(code: str) -> None:
    """The first piece must never be left out, so each problem of the code fills it."""
    needed = placeholders(TEXTS[code].what)
    assert all(needed <= p.params.keys() for p in all_problems() if p.code == code)


def test_a_suggestion_takes_the_place_of_the_general_mend() -> None:
    place = Location("a.md")
    with_one = problem("E401", place, found="x", folder="docs/themes", suggestion="y")
    without = problem("E401", place, found="x", folder="docs/themes")
    assert tell(with_one, "en").fix == "did you mean “y”?"
    assert tell(without, "en").fix == "add the file, or remove the reference"


def test_braces_in_a_value_are_only_text() -> None:
    found = problem("E303", Location("a.md"), found="{0.__class__}", kind="text")
    assert "{0.__class__}" in tell(found, "fi").what


def pieces(text: ProblemText) -> Iterable[str]:
    return (text.what, text.allowed, text.fix, text.otherwise)


def placeholders(piece: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(piece) if name}
