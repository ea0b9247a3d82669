"""Recognises in a text what fields could be filled in with, each with the words it is based on.

Municipalities by the register's names in all their cases, periods by years and months, methods with
their numbers, and themes by their names. A guess is never more than the text says, and the editor
confirms it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elinvoima.authoring.drafts import Guess
from elinvoima.authoring.intake.counts import counted_steps
from elinvoima.authoring.intake.known import WORD, Known, because, lemmas_of, names_of
from elinvoima.authoring.intake.periods import period
from elinvoima.authoring.intake.places import municipalities
from elinvoima.content.entries import Entry
from elinvoima.content.schema import Method, Theme
from elinvoima.views.words import Words

__all__ = ["Known", "recognise"]


def recognise(title: str, body: str, known: Known, words: Words) -> dict[str, Guess]:
    """Return guesses by field name."""
    text = f"{title}\n\n{body}"
    found = {
        "municipalities": municipalities(title, text, known, words),
        "period": period(text, words),
        "themes": _themes(text, known, words),
        "steps": counted_steps(text, known, words),
    }
    found["methods"] = _methods(text, known, words, found["steps"])
    return {name: guess for name, guess in found.items() if guess}


def _keys(name: str, known: Known) -> list[set[str]]:
    return [lemmas_of(word, known) for word in WORD.findall(name)]


def _methods(text: str, known: Known, words: Words, steps: Guess | None) -> Guess | None:
    """Return the methods that are named without a number."""
    counted = {step["method"] for step in steps.value} if steps else set()
    found = {i: q for i, q in _named(text, known.methods, known) if i not in counted}
    return Guess(list(found), because(words, found.values())) if found else None


def _themes(text: str, known: Known, words: Words) -> Guess | None:
    found = dict(_named(text, known.themes, known))
    return Guess(list(found), because(words, found.values())) if found else None


def _named(
    text: str, entries: Sequence[Entry[Method]] | Sequence[Entry[Theme]], known: Known
) -> Iterator[tuple[str, str]]:
    """Yield id and the words of each record whose name is in the text, in any case."""
    matches = list(WORD.finditer(text))
    lemmas = [lemmas_of(match[0], known) for match in matches]
    for entry in entries:
        for keys in (_keys(name, known) for name in names_of(entry)):
            at = _find(lemmas, keys)
            if at is not None:
                quote = text[matches[at].start() : matches[at + len(keys) - 1].end()]
                yield entry.id, " ".join(quote.split())
                break


def _find(lemmas: Sequence[set[str]], keys: Sequence[set[str]]) -> int | None:
    for at in range(len(lemmas) - len(keys) + 1 if keys else 0):
        if all(lemmas[at + step] & key for step, key in enumerate(keys)):
            return at
    return None
