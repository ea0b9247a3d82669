"""Recognises the municipality that a text tells of, in all cases of its name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from elinvoima.authoring.drafts import Guess
from elinvoima.authoring.intake.known import WORD, Known, because, with_others
from elinvoima.views.words import Words


def municipalities(title: str, text: str, known: Known, words: Words) -> Guess | None:
    """Return the municipality that the title names, else the one that is named most often."""
    for part in (title, text):
        named = list(_places_in(part, known))
        if named:
            counts = Counter(name for name, _ in named)
            best = max(counts.values())
            names = [name for name, count in counts.items() if count == best][:3]
            others = [name for name in counts if name not in names]
            why = because(words, [word for name, word in named if name in names][:4])
            return Guess(names, with_others(why, others, words))
    return None


def _places_in(text: str, known: Known) -> Iterator[tuple[str, str]]:
    for match in WORD.finditer(text):
        word = match[0]
        name = _place(word, known) if word[0].isupper() else None
        if name is None:
            continue
        starts_sentence = re.search(r"(?:^|[.!?:]\s+|\n\s*|[#*-]\s+)$", text[: match.start()])
        # At the start of a sentence a common word has a capital too: "Lahti on kylmä."
        if starts_sentence and name in _COMMON and word.casefold() == name.casefold():
            continue
        yield name, word


def _place(word: str, known: Known) -> str | None:
    """Return the municipality that a word is a form of: by the rules, or by the morphology."""
    folded = word.casefold()
    lemmas = (lemma for lemma in known.analyser.analyse(folded).lemmas if folded != lemma)
    candidates = (known.places.get(each) for each in (folded, *lemmas))
    return next((name for name in candidates if name), None)


_COMMON = {"Lahti", "Salo", "Kemi", "Luoto", "Utö", "Eura", "Aura", "Ii", "Inkoo", "Hanko", "Pori"}
