"""The answer to a query, the same as the browser gives: results, passages, facets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from elinvoima.search.analysing import CHANNELS, Analysing
from elinvoima.search.fields import Field
from elinvoima.search.index_problem import checking
from elinvoima.search.marking import marks_in
from elinvoima.search.meaning import Meaning, meanings
from elinvoima.search.passages import (
    MOST_SECTIONS,
    Marks,
    Passage,
    Pieces,
    beginning_of,
    best_passage,
    marked_text,
)
from elinvoima.search.query import Query, read_query
from elinvoima.search.ranking import (
    IMPACTS,
    Ranking,
    Scored,
    by_date,
    coverage,
    idf_of,
    in_order,
    proximity,
    rank,
)
from elinvoima.search.reading import Index
from elinvoima.search.weights import Weights

SORTS = ("fit", "date")


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for."""

    text: str
    facets: Mapping[str, Collection[str]] = field(default_factory=dict)
    """Ids of chosen values by facet: any of a facet's, and something of every facet."""
    sort: str = SORTS[0]
    offset: int = 0
    limit: int = 10
    explain: bool = False
    typing: bool = False
    """Whether the last word may not be whole yet."""


def answer(
    request: Request, index: Index, analyser: Analysing | None, weights: Weights | None = None
) -> dict[str, Any]:
    """Answer. The shape is told in FORMAT.md; `error` is always None here, as problems raise."""
    used = weights or index.weights
    query = read_query(request.text)
    words = meanings(query, index, analyser, is_typing=request.typing)
    ranking = rank(words, index, used)
    if not ranking.content and any(request.facets.values()):
        scored = tuple(Scored(n, 0.0, is_full=True) for n in range(index.size))
        ranking = Ranking((), scored)
    with checking("facets.bin"):
        kept, facets = _by_facets(ranking.scored, request.facets, index)
        ordered = (
            by_date(kept, index.dates)
            if request.sort == "date"
            else in_order(ranking, kept, index.dates, used)
        )
    page = ordered[request.offset : request.offset + request.limit]
    return {
        "query": request.text,
        "truncated": query.truncated,
        "isLoose": ranking.is_loose,
        "words": [
            {
                "text": m.typed.text,
                "mended": m.mended or None,
                "found": m.found,
                "isWhole": m.is_whole,
                "isFunction": m.is_function,
                "isExcluded": m.typed.is_excluded,
            }
            for m in words
        ],
        "mended": mended_text(query, words),
        "total": len(ordered),
        "full": sum(1 for s in ordered if s.is_full),
        "results": [_result(s, ranking, index, used, explain=request.explain) for s in page],
        "facets": facets,
        "error": None,
    }


def mended_text(query: Query, words: Iterable[Meaning]) -> str | None:
    """Return the query with its misspelt words mended; None if there is none."""
    text, moved = query.text, 0
    for meaning in words:
        if meaning.mended:
            start, end = meaning.typed.start + moved, meaning.typed.end + moved
            text = text[:start] + meaning.mended + text[end:]
            moved += len(meaning.mended) - (end - start)
    return " ".join(text.split()) if any(m.mended for m in words) else None


def _by_facets(
    scored: Sequence[Scored], chosen: Mapping[str, Collection[str]], index: Index
) -> tuple[list[Scored], list[dict[str, Any]]]:
    """Keep the documents of the chosen values, and count the values.

    A facet's own choices do not limit its counts: they tell what another choice would give.
    """
    facets = index.facets
    wanted = [
        {n for n, (id_, _) in enumerate(facet["values"]) if id_ in chosen.get(facet["id"], ())}
        for facet in facets
    ]
    counts = [[0] * len(facet["values"]) for facet in facets]
    kept = []
    for each in scored:
        rows = [facet["documents"][each.document] for facet in facets]
        missed = [n for n, row in enumerate(rows) if wanted[n] and wanted[n].isdisjoint(row)]
        if not missed:
            kept.append(each)
        for n, row in enumerate(rows):
            if not missed or missed == [n]:
                for value in row:
                    counts[n][value] += 1
    return kept, [
        {
            "id": facet["id"],
            "label": facet["label"],
            "values": [
                {"id": id_, "label": label, "count": counts[n][v], "selected": v in wanted[n]}
                for v, (id_, label) in enumerate(facet["values"])
            ],
        }
        for n, facet in enumerate(facets)
    ]


def _result(
    scored: Scored, ranking: Ranking, index: Index, weights: Weights, *, explain: bool
) -> dict[str, Any]:
    with checking(f"documents/{scored.document}.bin"):
        document = index.document(scored.document)
        result = _shown(document, scored, ranking, index, weights)
    if explain:
        result["explain"] = _explanation(scored, ranking, index, weights)
    return result


def _shown(
    document: Mapping[str, Any], scored: Scored, ranking: Ranking, index: Index, weights: Weights
) -> dict[str, Any]:
    marks = marks_in(document, scored.document, ranking, index, weights)
    title: Pieces = []
    passages: list[Passage] = []
    for number, start, section, text in document["segments"]:
        if number == Field.TITLE:
            title = marked_text(text, start, marks)
        elif number in {Field.SUMMARY, Field.BODY}:
            is_aside = section > 0 and not document["anchors"][section]
            passage = best_passage(number, start, section, text, marks, is_aside=is_aside)
            if passage is not None:
                passages.append(passage)
    best = max(passages, key=lambda p: p.worth, default=None)
    sections = _sections(document, passages, best, marks)
    return {
        "number": scored.document,
        "address": document["address"],
        "kind": document["kind"],
        "title": title,
        "card": document["card"],
        "score": scored.score,
        "isFull": scored.is_full,
        "snippet": best.pieces if best else _first_words(document),
        "anchor": document["anchors"][best.section] if best and best.section >= 0 else "",
        "sections": sections,
    }


def _first_words(document: Mapping[str, Any]) -> Pieces:
    """Return the beginning of the summary, or else of the text."""
    texts = {number: text for number, _, _, text in reversed(document["segments"])}
    return beginning_of(texts.get(Field.SUMMARY) or texts.get(Field.BODY) or "")


def _sections(
    document: Mapping[str, Any], passages: Iterable[Passage], best: Passage | None, marks: Marks
) -> list[dict[str, Any]]:
    """Return the best other sections with an anchor, in the order of the page."""
    headings = {
        section: marked_text(text, start, marks)
        for number, start, section, text in document["segments"]
        if number == Field.HEADING
    }
    others = [
        p for p in passages if p is not best and p.section >= 0 and document["anchors"][p.section]
    ]
    chosen = sorted(others, key=lambda p: (-p.worth, p.section))[:MOST_SECTIONS]
    return [
        {
            "anchor": document["anchors"][p.section],
            "heading": headings.get(p.section, []),
            "snippet": p.pieces,
        }
        for p in sorted(chosen, key=lambda p: p.section)
    ]


def _explanation(
    scored: Scored, ranking: Ranking, index: Index, weights: Weights
) -> dict[str, Any]:
    """Say what the score is made of."""
    words = []
    for hit in ranking.content:
        keys = []
        for id_, channel in hit.meaning.keys:
            postings = index.postings(id_)
            place = postings.place.get(scored.document)
            if place is not None:
                idf = idf_of(postings.df, index.size)
                value = idf * postings.impacts[place] / IMPACTS
                keys.append(
                    {
                        "key": index.key_name(id_),
                        "channel": CHANNELS[channel],
                        "df": postings.df,
                        "idf": idf,
                        "impact": postings.impacts[place],
                        "value": value * weights.query_channels[channel],
                    }
                )
        score = hit.scores.get(scored.document, 0.0)
        words.append({"word": hit.meaning.word, "score": score, "keys": keys})
    return {
        "words": words,
        "proximity": proximity(scored.document, ranking.content, index, weights),
        "coverage": coverage(scored.document, ranking.content),
    }
