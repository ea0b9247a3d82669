"""A collection: documents, queries, and which documents answer which query."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Judgements = Mapping[str, Mapping[str, int]]
"""Query id -> document id -> grade; only grades above zero."""

MOST_TOLD = 20
"""So many bad lines are told one by one."""


class BadCollectionError(Exception):
    """Files of a collection that cannot be read; the text tells each line."""

    def __init__(self, problems: list[str]) -> None:
        more = len(problems) - MOST_TOLD
        told = [*problems[:MOST_TOLD], *([f"… and {more} more"] if more > 0 else [])]
        super().__init__("\n".join(told))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Document:
    """A page to be found."""

    id: str
    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader asks."""

    id: str
    text: str
    kind: str = ""
    """Its class, when the collection has classes: `inflected`, `typo` …"""


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents and the queries that have an answer among them."""

    name: str
    documents: tuple[Document, ...]
    queries: tuple[Query, ...]
    judgements: Judgements
    notes: tuple[str, ...] = field(default=())
    """What was left out, and why."""


def read_collection(folder: Path) -> Collection:
    """Read `docs.jsonl`, `queries.jsonl` and `qrels.tsv` of a folder.

    Raises BadCollectionError with every bad line. A judgement of an unknown document or query, and
    a query without an answer, are no errors: they are left out and told in `notes`.
    """
    problems: list[str] = []
    documents = [
        Document(id_of(row), row["text"], row.get("title") or "")
        for row in _rows(folder / "docs.jsonl", ("text",), ("title",), problems)
    ]
    queries = read_queries(folder / "queries.jsonl", problems)
    judged = read_judgements(folder / "qrels.tsv", problems)
    for name, ids in (
        ("docs.jsonl", [document.id for document in documents]),
        ("queries.jsonl", [query.id for query in queries]),
    ):
        problems += [f"{name}: the id {repeated!r} stands twice" for repeated in _twice(ids)]
    if not documents and not problems:
        problems.append("docs.jsonl: no documents")
    if problems:
        raise BadCollectionError(problems)
    return collection_of(folder.name, documents, queries, judged)


def collection_of(
    name: str, documents: list[Document], queries: list[Query], judged: Judgements
) -> Collection:
    """Put a collection together; what does not belong together is left out and told."""
    have = {document.id for document in documents}
    asked = {query.id for query in queries}
    judgements = {
        query: kept
        for query, grades in judged.items()
        if query in asked
        and (kept := {doc: grade for doc, grade in grades.items() if doc in have and grade > 0})
    }
    lost = sum(doc not in have for grades in judged.values() for doc in grades)
    counts = {
        "judgements of queries that are not there": len(judged.keys() - asked),
        "judgements of documents that are not there": lost,
        "queries without an answer": len(queries) - len(judgements),
    }
    return Collection(
        name=name,
        documents=tuple(documents),
        queries=tuple(query for query in queries if query.id in judgements),
        judgements=judgements,
        notes=tuple(f"left out: {count} {what}" for what, count in counts.items() if count),
    )


def read_queries(file: Path, problems: list[str]) -> list[Query]:
    """Read `queries.jsonl`: {id, text, optional class}."""
    return [
        Query(id_of(row), row["text"], row.get("class") or "")
        for row in _rows(file, ("text",), ("class",), problems)
    ]


def read_judgements(file: Path, problems: list[str]) -> dict[str, dict[str, int]]:
    """Read `qrels.tsv`: query, document, grade; a header, and TREC's second column, may be there.

    Two columns mean the grade 1.
    """
    judged: dict[str, dict[str, int]] = {}
    for number, line in _lines(file, problems):
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) == 1:
            cells = line.split()
        query, document, grade = _judgement(cells)
        if grade is None:
            if number > 1:
                problems.append(f"{file.name}:{number}: not query, document, grade: {line!r}")
            continue
        judged.setdefault(query, {})[document] = grade
    return judged


def _judgement(cells: list[str]) -> tuple[str, str, int | None]:
    match cells:
        case [query, document]:
            return query, document, None if query in {"query", "query-id"} else 1
        case [query, document, grade] | [query, _, document, grade]:
            try:
                return query, document, int(float(grade))
            except ValueError:
                return query, document, None
        case _:
            return "", "", None


def id_of(row: Mapping[str, Any]) -> str:
    """Return the id as text; numbers are ids too."""
    return str(row["id"])


def _rows(
    file: Path, texts: tuple[str, ...], optional: tuple[str, ...], problems: list[str]
) -> Iterator[dict[str, Any]]:
    for number, line in _lines(file, problems):
        place = f"{file.name}:{number}"
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            problems.append(f"{place}: not JSON: {error.msg} in column {error.colno}")
            continue
        if problem := _problem(row, texts, optional):
            problems.append(f"{place}: {problem}")
            continue
        yield row


def _problem(row: object, texts: tuple[str, ...], optional: tuple[str, ...]) -> str:
    if not isinstance(row, dict):
        return "not an object {id, text}"
    if isinstance(row.get("id"), bool) or not isinstance(row.get("id"), (str, int)):
        return '"id" is missing, or is neither text nor a number'
    for name in texts:
        if not isinstance(row.get(name), str):
            return f'"{name}" is missing or not text'
    for name in optional:
        if not isinstance(row.get(name), str | None):
            return f'"{name}" is not text'
    return ""


def _lines(file: Path, problems: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not blank, with their numbers from 1."""
    try:
        content = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        problems.append(f"{file.name}: {error.strerror or error}")
        return
    except UnicodeDecodeError as error:
        problems.append(f"{file.name}: not UTF-8 (byte {error.start})")
        return
    # Not splitlines: U+2028 may stand in a JSON string.
    for number, line in enumerate(content.split("\n"), start=1):
        if line.strip():
            yield number, line.rstrip("\r")


def _twice(ids: list[str]) -> list[str]:
    seen: set[str] = set()
    return [name for name in ids if name in seen or seen.add(name)]  # type: ignore[func-returns-value]
