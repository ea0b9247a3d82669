"""What an index has of the keys that a word gets by its analysis. `index-keys.js` is the same."""

from __future__ import annotations

from elinvoima.search.analysing import LEMMA, PART, Keys
from elinvoima.search.reading import Index


def keys_of(
    analysis: Keys | None, index: Index
) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Return the word's keys that the index has: those to trust, and those to fall back on.

    Parts and roots of a word that is only guessed at are not to be trusted: a slip of the finger
    would be found by whatever it happens to end in.
    """
    if analysis is None:
        return (), ()
    entries = [(index.word(key), int(channel)) for key, channel in analysis.keys]
    keys = tuple((e.id, channel) for e, channel in entries if e is not None and e.id >= 0)
    if analysis.is_known or any(channel == LEMMA for _, channel in keys):
        return keys, ()
    return (), keys


def parts_of(analysis: Keys | None, index: Index) -> tuple[int, ...]:
    """Return the ids of a compound's parts; none if the index lacks one of them.

    Two parts in a row are a key too; it ends with the key of the last of them, and is left out.
    """
    keys = [key for key, channel in analysis.keys if channel == PART] if analysis else []
    single = [key for key in keys if not any(key != o and key.endswith(o) for o in keys)]
    entries = [index.word(key) for key in single]
    found = tuple(e.id for e in entries if e is not None and e.id >= 0)
    return found if len(found) == len(single) else ()


def most_documents(analysis: Keys, index: Index) -> int:
    """Return in how many documents the commonest of a word's lemmas is."""
    entries = [index.word(key) for key, channel in analysis.keys if channel == LEMMA]
    return max((entry.df for entry in entries if entry is not None), default=0)
