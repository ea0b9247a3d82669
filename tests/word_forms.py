"""Word forms for tests of the analysis: walks through the morphology, names, nonsense."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from elinvoima.municipalities.register import load_register
from elinvoima.search.automaton import Automaton, Step, load_automaton
from elinvoima.search.names import forms, name_words
from elinvoima.search.tokens import tokens

LETTERS = "abcdefghijklmnopqrstuvwxyzåäöšžé"
CLITICS = ("kin", "kaan", "kään", "han", "hän", "ko", "kö", "pa", "nsa", "nsä", "mme", "ni", "jen")
FOREIGN = (
    ":ssansapas",
    "smart", "governance", "näringsliv", "kommunerna", "entreprenörskap", "bioeconomy", "über",
    "savogrow'n", "savogrow'hun", "eve-savogrow'lla", "hudsonjoella", "stress", "font", "sulu",
    "façade", "ruská", "łódź", "москва", "ελλάδα", "東京", "straße", "o'connor", "rock'n'roll",
)  # fmt: skip

Place = tuple[int, int, str]
"""(state, flags, letters read) on a way through the morphology."""
_steps: dict[int, list[tuple[str, Step]]] = {}


def word_forms(root: Path) -> set[str]:
    """More than 50,000 words, always the same: real, rare, foreign, mistyped and senseless ones."""
    choice = random.Random(308)  # noqa: S311 (nobody must not guess them)
    walked = list(dict.fromkeys(_walked(load_automaton(), choice, families=4000)))
    named = municipality_forms()
    written = [token.word for text in _texts(root) for token in tokens(text)]
    # Nothing is chosen of what the pages say, so that an editor's sentence changes no other word.
    known = [*walked, *named]
    return {
        *known,
        *written,
        *FOREIGN,
        *(_mistyped(word, choice) for word in choice.sample(known, 1500)),
        *(f"{choice.choice(known)}-{choice.choice(known)}" for _ in range(1000)),
        *(choice.choice(known) + choice.choice(known) for _ in range(6000)),
        *(choice.choice(known) + choice.choice(CLITICS) for _ in range(6000)),
        *("".join(choice.choices(LETTERS, k=choice.randint(1, 14))) for _ in range(1000)),
        *(_numbered(choice) for _ in range(1000)),
    }


def municipality_forms() -> list[str]:
    """Every word of the names of municipalities, in both languages, in all cases."""
    return [form for word in name_words(load_register().names) for form in forms(word)]


def _texts(root: Path) -> Iterator[str]:
    for folder in ("case_studies", "docs"):
        for file in sorted((root / folder).rglob("*.md")):
            yield file.read_text(encoding="utf-8")


def _walked(automaton: Automaton, choice: random.Random, families: int) -> Iterator[str]:
    """Yield words of the morphology: from a place on a random way, many ends of a word."""
    for _ in range(families):
        way: list[Place] = [(0, 0, "")]
        while len(way) < 16 and (onward := _onward(automaton, way[-1], choice)):
            way.append(choice.choice(onward))
        yield from islice(_ends(automaton, choice.choice(way[2:] or way), choice), 14)


def _ends(automaton: Automaton, start: Place, choice: random.Random) -> Iterator[str]:
    todo = [start]
    for _ in range(80):
        if not todo:
            return
        place = state, flags, word = todo.pop()
        ends = (automaton.steps.get(state) or automaton.steps_of(state)).get("", ())
        if any(step.passed(flags) >= 0 for step in ends):
            yield word
        todo += _onward(automaton, place, choice)


def _onward(automaton: Automaton, place: Place, choice: random.Random) -> list[Place]:
    """Return some places that one more letter leads to."""
    state, flags, word = place
    if state not in _steps:
        found = automaton.steps_of(state)
        _steps[state] = [(letter, step) for letter in found if letter for step in found[letter]]
    known = _steps[state]
    some = choice.randrange(len(known)) if len(known) > 5 else 0
    return [
        (step.target, passed, word + letter)
        for letter, step in known[some : some + 5]
        if (passed := step.passed(flags)) >= 0
    ]


def _mistyped(word: str, choice: random.Random) -> str:
    at = choice.randrange(len(word))
    return word[:at] + choice.choice(["", choice.choice(LETTERS), word[at] * 2]) + word[at + 1 :]


def _numbered(choice: random.Random) -> str:
    number = str(choice.randint(0, 10 ** choice.randint(1, 6)))
    ending = choice.choice(["", ":n", ":ssä", "-luku", "-luvulla", "x", "²", "①", "€", "vuotias"])
    return choice.choice(["", "eve-", "co", "covid-"]) + number + ending
