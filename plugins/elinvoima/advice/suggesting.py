"""What an unknown word was meant to be: a word one slip away that somebody knows."""

from __future__ import annotations

from collections.abc import Iterator

from elinvoima.advice.known_words import Vocabulary
from elinvoima.search.mending import cost_between
from elinvoima.search.tokens import normalised

LETTERS = "aeiouyäötnslkrmvphjdgbfcwåšxzq"
MOST_SOUGHT = 30
"""Words in a run that a suggestion is sought for: each takes some milliseconds. Where more words
are unknown, something else is wrong than slips of the finger."""
SHORTEST = 4
FAR = 100


def suggestion(word: str, vocabulary: Vocabulary) -> str | None:
    """Return the likeliest word one letter away, or None; for a name, only a listed name."""
    low = normalised(word)
    if len(low) < SHORTEST or not low.isalpha():
        return None
    if word not in vocabulary.suggestions:
        if len(vocabulary.suggestions) >= MOST_SOUGHT:
            return None
        is_name = word[0].isupper()  # the dictionary's words are no names
        vocabulary.suggestions[word] = (_listed if is_name else _nearest)(low, vocabulary)
    return vocabulary.suggestions[word]


def _listed(word: str, vocabulary: Vocabulary) -> str | None:
    known = [c for c in set(_one_slip_away(word)) if c in vocabulary.listed]
    found = min(known, key=lambda c: (cost_between(word, c, FAR), c), default=None)
    return found and found[0].upper() + found[1:]


def _nearest(word: str, vocabulary: Vocabulary) -> str | None:
    candidates = set(_one_slip_away(word))
    vocabulary.learn(candidates)
    known = [c for c in candidates if vocabulary.bases[c] or c in vocabulary.listed]
    return min(known, key=lambda c: (cost_between(word, c, FAR), c), default=None)


def _one_slip_away(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield from (head + letter + tail for letter in LETTERS)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
