"""From a query's words to keys of the index: by the table of words, the analyser, or mending."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from elinvoima.search.analysing import LEMMA, PART, Analysing, Keys
from elinvoima.search.index_records import WordEntry
from elinvoima.search.mending import mended
from elinvoima.search.query import Query, QueryWord
from elinvoima.search.reading import Index

SHORTEST_BEGINNING = 3
MOST_COMPLETIONS = 4
"""How many forms the beginning of a word stands for while it is being typed."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A word of the query, as the index understands it."""

    typed: QueryWord
    keys: tuple[tuple[int, int], ...]
    """Ids of keys that the index has, and their channels."""
    mended: str = ""
    """The form it was taken for; empty if it was taken as it is."""
    is_function: bool = False
    parts: tuple[int, ...] = ()
    """Ids of the parts of a compound that the index has only in parts; none if it lacks one."""

    @property
    def found(self) -> bool:
        """Whether the index has anything by it."""
        return bool(self.keys)

    @property
    def is_whole(self) -> bool:
        """Whether the index has the word itself, rather than only parts or roots of it."""
        return any(channel == LEMMA for _, channel in self.keys)

    @property
    def word(self) -> str:
        """The word that was searched by."""
        return self.mended or self.typed.word


def meanings(
    query: Query, index: Index, analyser: Analysing | None, *, is_typing: bool = False
) -> tuple[Meaning, ...]:
    """Find the keys of every word. Without an analyser, unseen forms can only be mended.

    `is_typing` says that the last word may not be whole yet: it stands for the commonest forms
    that begin so, where there are any, and is not mended then.
    """
    last = query.words[-1] if query.words else None
    return tuple(
        _meaning(word, index, analyser, is_beginning=is_typing and word is last)
        for word in query.words
    )


def _meaning(
    word: QueryWord, index: Index, analyser: Analysing | None, *, is_beginning: bool
) -> Meaning:
    entry = index.word(word.word)
    if entry is not None and entry.documents is not None:
        return Meaning(word, entry.keys, is_function=_is_function(entry.keys, index))
    analysis = analyser.analyse(word.word) if analyser is not None else None
    keys, guessed = _keys_of(analysis, index)
    if entry is not None and entry.id not in {id_ for id_, _ in keys}:
        keys = ((entry.id, LEMMA), *keys)
    has_lemma = any(channel == LEMMA for _, channel in keys)
    is_silent = not has_lemma and _is_silent(word.word, analysis, index)
    if keys and not is_silent:
        parts = () if has_lemma else _parts(analysis, index)
        return Meaning(word, keys, is_function=_is_function(keys, index), parts=parts)
    if is_beginning and len(word.word) >= SHORTEST_BEGINNING:
        completed = _completed(word.word, index)
        if completed:
            return Meaning(word, completed)
    if is_silent:
        return Meaning(word, keys, is_function=True)
    better = None if word.is_excluded else mended(word.word, index)
    if better is not None:
        found = index.word(better.form)
        keys = found.keys if found else ()
        return Meaning(word, keys, better.form, _is_function(keys, index))
    return Meaning(word, guessed, parts=_parts(analysis, index))


def _keys_of(
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


def _parts(analysis: Keys | None, index: Index) -> tuple[int, ...]:
    """Return the ids of a compound's parts; none if the index lacks one of them.

    Two parts in a row are a key too; it ends with the key of the last of them, and is left out.
    """
    keys = [key for key, channel in analysis.keys if channel == PART] if analysis else []
    single = [key for key in keys if not any(key != o and key.endswith(o) for o in keys)]
    entries = [index.word(key) for key in single]
    found = tuple(e.id for e in entries if e is not None and e.id >= 0)
    return found if len(found) == len(single) else ()


def _is_silent(word: str, analysis: Keys | None, index: Index) -> bool:
    """Whether a word with no lemma in the index can only be a function word that no page has."""
    lemmas = [key for key, channel in analysis.keys if channel == LEMMA] if analysis else [word]
    return bool(lemmas) and all(lemma in index.silent_words for lemma in lemmas)


def _completed(beginning: str, index: Index) -> tuple[tuple[int, int], ...]:
    """Return the lemmas of the commonest forms that begin so."""
    forms = [e for e in index.words_from(beginning, 1) if e.documents is not None]
    forms.sort(key=lambda e: (-e.popularity, e.text))
    return _lemmas(forms[:MOST_COMPLETIONS])


def _lemmas(forms: Iterable[WordEntry]) -> tuple[tuple[int, int], ...]:
    found = [pair for form in forms for pair in form.keys if pair[1] == LEMMA]
    return tuple(dict.fromkeys(found))


def _is_function(keys: Iterable[tuple[int, int]], index: Index) -> bool:
    """Whether every lemma that the word can be is a function word."""
    lemmas = [id_ for id_, channel in keys if channel == LEMMA]
    return bool(lemmas) and all(id_ in index.function_keys for id_ in lemmas)
