"""Recognises steps by their numbers: "14 haastattelua" is a method done fourteen times."""

from __future__ import annotations

import re

from elinvoima.authoring.drafts import Guess
from elinvoima.authoring.intake.known import WORD, Known, because, lemmas_of, names_of
from elinvoima.views.words import Words

NUMBERS = {
    "yksi": 1, "kaksi": 2, "kolme": 3, "neljä": 4, "viisi": 5, "kuusi": 6, "seitsemän": 7,
    "kahdeksan": 8, "yhdeksän": 9, "kymmenen": 10, "yksitoista": 11, "kaksitoista": 12,
}  # fmt: skip
BETWEEN = 2
"""Words that may stand between a number and what it counts: "14 yksilöllistä haastattelua"."""


def counted_steps(text: str, known: Known, words: Words) -> Guess | None:
    """Return a step for each number of a method's doings: "14 haastattelua"."""
    by_word = {
        lemma: entry.id
        for entry in known.methods
        for name in names_of(entry)
        if len(WORD.findall(name)) == 1
        for lemma in lemmas_of(name, known)
    }
    steps: list[dict[str, object]] = []
    quotes: list[str] = []
    matches = list(WORD.finditer(text))
    for at, match in enumerate(matches):
        count = _number(match[0], known)
        if not count:
            continue
        for following in matches[at + 1 : at + 2 + BETWEEN]:
            quote = text[match.start() : following.end()]
            if re.search(r"[.,;:!?\n()]", quote):
                break
            method = _method_of(following[0], by_word, known)
            if method:
                if quote not in quotes:
                    quotes.append(quote)
                    title = quote[:1].upper() + quote[1:]
                    steps.append({"title": title, "method": method, "count": count})
                break
    return Guess(steps, because(words, quotes)) if steps else None


def _number(word: str, known: Known) -> int:
    """Return the number that a word says, in any case: 14, kolme, kahdessa; 0 if none."""
    if word.isdecimal():
        is_year = len(word) == 4 and word[:2] in {"19", "20"}  # noqa: PLR2004 (digits of a year)
        return 0 if is_year or len(word) > 4 else int(word)  # noqa: PLR2004
    if word.casefold() == "yksi" or not word.isalpha():
        return NUMBERS.get(word.casefold(), 0)
    return next((NUMBERS[lemma] for lemma in lemmas_of(word, known) if lemma in NUMBERS), 0)


def _method_of(word: str, by_word: dict[str, str], known: Known) -> str | None:
    """Return the method a word names, also as the last part of a compound: asukastyöpaja."""
    for lemma in lemmas_of(word, known):
        if lemma in by_word:
            return by_word[lemma]
    for lemma in lemmas_of(word, known):
        ends = [key for key in by_word if lemma.endswith(key) and len(key) > 4]  # noqa: PLR2004
        if ends:
            return by_word[max(ends, key=len)]
    return None
