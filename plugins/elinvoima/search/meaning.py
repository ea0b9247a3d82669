"""From a query's words to keys of the index: by the table of words, the analyser, or mending."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from elinvoima.search.analysing import LEMMA, Analysing, Keys
from elinvoima.search.index_keys import keys_of, most_documents, parts_of
from elinvoima.search.index_records import WordEntry
from elinvoima.search.mending import LONG, THIRD, is_mendable, mended
from elinvoima.search.query import Query, QueryWord
from elinvoima.search.reading import Index
from elinvoima.search.typing_errors import EDIT, cost_between

SHORTEST_BEGINNING = 3
MOST_COMPLETIONS = 4
"""How many forms the beginning of a word stands for while it is being typed."""
FAR_COMMONER = 10
"""A form of so many times as many documents, a slip away, is likelier meant than a word that nobody
knows and that only happens to have the stem of another: `kunnta` and Swedish `kunna`."""
MOST_NEAR = 6
"""So many words of the language are looked at when a word is to be mended; each may cost a file."""


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
    keys, guessed = keys_of(analysis, index)
    if entry is not None and entry.id not in {id_ for id_, _ in keys}:
        keys = ((entry.id, LEMMA), *keys)
    has_lemma = any(channel == LEMMA for _, channel in keys)
    is_silent = not has_lemma and _is_silent(word.word, analysis, index)
    if keys and not is_silent:
        better = None if is_beginning else _likelier(word, analysis, index)
        if better is not None:
            return better
        parts = () if has_lemma else parts_of(analysis, index)
        return Meaning(word, keys, is_function=_is_function(keys, index), parts=parts)
    if is_beginning and len(word.word) >= SHORTEST_BEGINNING:
        completed = _completed(word.word, index)
        if completed:
            return Meaning(word, completed)
    if is_silent:
        return Meaning(word, keys, is_function=True)
    better = None
    if not word.is_excluded:
        is_word = analysis is not None and analysis.is_known
        better = _mended(word, index, None if is_word else analyser)
    return better or Meaning(word, guessed, parts=parts_of(analysis, index))


def _likelier(word: QueryWord, analysis: Keys | None, index: Index) -> Meaning | None:
    """Return what a word that nobody knows was far likelier meant to be; None if nothing."""
    if analysis is None or analysis.is_known or word.is_excluded:
        return None
    better = mended(word.word, index)
    least = FAR_COMMONER * max(1, most_documents(analysis, index))
    if better is None or better.cost > EDIT or better.documents < least:
        return None
    return _as_form(word, better.form, index)


def _as_form(word: QueryWord, form: str, index: Index) -> Meaning:
    entry = index.word(form)
    keys = entry.keys if entry else ()
    return Meaning(word, keys, form, _is_function(keys, index))


def _mended(word: QueryWord, index: Index, analyser: Analysing | None) -> Meaning | None:
    """Return what was most likely meant: a form of the index, or a word of the language.

    The index's own form, unless it is more than a slip away and a word of the language that is not
    has keys that the index has. What is a word already comes without an analyser.
    """
    better = mended(word.word, index)
    if analyser is not None and is_mendable(word.word) and (better is None or better.cost > EDIT):
        ways = [_as_near(word, form, index, analyser) for form in _nearest(word.word, analyser)]
        found = [(order, way) for order, way in ways if way.keys]
        if found:
            return min(found, key=lambda pair: pair[0])[1]
    if better is None and len(word.word) >= LONG:
        better = mended(word.word, index, THIRD)
    if better is None:
        return None
    return _as_form(word, better.form, index)


def _nearest(word: str, analyser: Analysing) -> list[str]:
    """Return the likeliest words of the language that are one slip away."""
    costs = {form: cost_between(word, form, EDIT) for form in analyser.near(word)}
    return sorted(costs, key=lambda form: (costs[form], form))[:MOST_NEAR]


def _as_near(
    word: QueryWord, form: str, index: Index, analyser: Analysing
) -> tuple[tuple[bool, int, int, str], Meaning]:
    """Return what the word would mean as this one, and what such meanings are put in order by.

    The word itself is better than parts of it, the smaller slip than the larger, and what more
    documents have.
    """
    entry = index.word(form)
    parts: tuple[int, ...] = ()
    if entry is not None and entry.documents is not None:
        keys, documents = entry.keys, entry.popularity
    else:
        analysis = analyser.analyse(form)
        keys, _ = keys_of(analysis, index)
        documents = most_documents(analysis, index)
        parts = () if documents else parts_of(analysis, index)
    is_partial = all(channel != LEMMA for _, channel in keys)
    order = (is_partial, cost_between(word.word, form, EDIT), -documents, form)
    return order, Meaning(word, keys, form, _is_function(keys, index), parts)


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
