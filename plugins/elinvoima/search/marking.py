"""Where in a document the words that were asked for stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from elinvoima.search.analysing import CHANNELS
from elinvoima.search.passages import Found, Marks
from elinvoima.search.phrases import starts_in
from elinvoima.search.ranking import Hits, Ranking, is_cut, positions_of
from elinvoima.search.reading import Index
from elinvoima.search.tokens import tokens
from elinvoima.search.weights import Weights

MILLION = 1_000_000
PHRASE = 10
"""How many times more a word tells where it stands in a phrase that was asked for."""


def marks_in(
    document: Mapping[str, Any],
    number: int,
    ranking: Ranking,
    index: Index,
    weights: Weights,
) -> Marks:
    """Return what was found at each place of a document, which has this number in the index."""
    marks = _marks(number, ranking.content, index, weights)
    _mark_alike(marks, document, _cut(number, ranking.content, index, weights))
    _mark_phrases(marks, number, ranking, index, weights)
    return marks


def _mark_phrases(
    marks: dict[int, list[Found]], document: int, ranking: Ranking, index: Index, weights: Weights
) -> None:
    """Mark the words of phrases where they stand, and as worth more than the same words alone."""
    numbers = {hit.meaning: number for number, hit in enumerate(ranking.content)}
    for phrase in ranking.phrases:
        starts = sorted(starts_in(document, phrase, index)) if len(phrase) > 1 else []
        for offset, meaning in enumerate(phrase):
            if not starts or meaning not in numbers:
                continue
            number = numbers[meaning]
            worth = int(ranking.content[number].idf * weights.query_channels[0] * MILLION)
            found = Found(number, meaning.word, worth * PHRASE)
            for place in (start + offset for start in starts):
                others = [other for other in marks.get(place, ()) if other.word != number]
                marks[place] = [*others, found]


def _cut(
    document: int, content: Sequence[Hits], index: Index, weights: Weights
) -> dict[int, Found]:
    """Return the words, by number, of which not every place in the document may be known."""
    return {
        number: Found(number, hit.meaning.word, int(hit.idf * weights.query_channels[0] * MILLION))
        for number, hit in enumerate(content)
        if is_cut((id_ for id_, _ in hit.meaning.keys), document, index)
    }


def _mark_alike(
    marks: dict[int, list[Found]], document: Mapping[str, Any], words: Mapping[int, Found]
) -> None:
    """Mark what is written like those words, or like a place before it where one is marked."""
    if not words:
        return
    alike: defaultdict[str, dict[int, Found]] = defaultdict(dict)
    for number, found in words.items():
        alike[found.text][number] = found
    for _, start, _, text in document["segments"]:
        for place, token in enumerate(tokens(text), start):
            known = marks.get(place, [])
            own = alike[token.word]
            own |= {found.word: found for found in known if found.word in words}
            marked = {found.word for found in known}
            missing = [found for number, found in own.items() if number not in marked]
            if missing:
                marks[place] = [*known, *missing]


def _marks(
    document: int, content: Sequence[Hits], index: Index, weights: Weights
) -> dict[int, list[Found]]:
    """Return what was found where: each word by its lemmas; where there are none, by its parts."""
    marks: defaultdict[int, list[Found]] = defaultdict(list)
    for number, hit in enumerate(content):
        for channel in CHANNELS:
            keys = (id_ for id_, other in hit.meaning.keys if other == channel)
            positions = positions_of(keys, document, index)
            worth = int(hit.idf * weights.query_channels[channel] * MILLION)
            found = Found(number, hit.meaning.word, worth)
            for position in positions:
                marks[position].append(found)
            if positions:
                break
    return dict(marks)
