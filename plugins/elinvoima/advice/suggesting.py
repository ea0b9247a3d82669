"""What an unknown word was meant to be: a word one slip away that somebody knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from elinvoima.advice.known_words import Vocabulary
from elinvoima.search.tokens import normalised
from elinvoima.search.typing_errors import cost_between

LETTERS = "aeiouyäötnslkrmvphjdgbfcwåšxzq"
MOST_SOUGHT = 30
"""Words in a run that a suggestion is sought for: each takes some milliseconds. Where more words
are unknown, something else is wrong than slips of the finger."""
SHORTEST = 4
FAR = 100


def sought(words: Iterable[str]) -> list[str]:
    """Return the first of the unknown words, those that a suggestion is sought for."""
    able = (word for word in dict.fromkeys(words) if _is_able(normalised(word)))
    return list(islice(able, MOST_SOUGHT))


def suggestions(
    words: Iterable[str], vocabulary: Vocabulary, known: Mapping[str, str | None]
) -> dict[str, str | None]:
    """Return what words were meant to be, each with the likeliest word one letter away.

    For a name, only a listed name. `known` has what was found out under the same vocabulary.
    """
    found: dict[str, str | None] = {}
    for word in words:
        is_name = word[0].isupper()  # the dictionary's words are no names
        seek = _listed if is_name else _nearest
        found[word] = known[word] if word in known else seek(normalised(word), vocabulary)
    return found


def _is_able(low: str) -> bool:
    return len(low) >= SHORTEST and low.isalpha()


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
