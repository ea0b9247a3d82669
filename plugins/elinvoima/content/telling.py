"""Says a problem in words of one language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from string import Formatter

from elinvoima.content.problem_texts import TEXTS, WORDS
from elinvoima.content.problems import Problem
from elinvoima.i18n import translations


@dataclass(frozen=True, slots=True)
class Told:
    """A problem in words of one language. Empty text: nothing to say of it."""

    what: str
    allowed: str
    fix: str

    def __str__(self) -> str:
        return "; ".join(part for part in (self.what, self.allowed, self.fix) if part)


def tell(problem: Problem, language: str) -> Told:
    """Say a problem in a language (`fi` or `en`)."""
    translate = translations(language).gettext
    text = TEXTS[problem.code]

    def say(name: str, value: str) -> str:
        words = WORDS.get((problem.code, name), {})
        return translate(words[value]) if value in words else value

    params = {name: say(name, value) for name, value in problem.params.items()}

    def fill(message: str) -> str:
        if not message or not _needed(message) <= params.keys():
            return ""
        return translate(message).format(**params)

    return Told(fill(text.what), fill(text.allowed), fill(text.fix) or fill(text.otherwise))


@cache
def _needed(message: str) -> frozenset[str]:
    """Return the names that stand in a message."""
    return frozenset(name for _, name, _, _ in Formatter().parse(message) if name)
