"""Reading of collections: what is there, what is wrong and on which line."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.search.collection import BadCollectionError, read_collection

DOCS = '{"id": "a", "text": "Kunta."}\n{"id": 2, "text": "Kaupunki.", "title": "Lahti"}\n'
QUERIES = '{"id": "q1", "text": "kunta", "class": "base"}\n{"id": "q2", "text": "kaupunki"}\n'
QRELS = "query\tdocument\tgrade\nq1\ta\t2\nq2\t2\t1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, docs=DOCS, queries=QUERIES, qrels=QRELS)
    return tmp_path


def write(folder: Path, **files: str) -> None:
    names = {"docs": "docs.jsonl", "queries": "queries.jsonl", "qrels": "qrels.tsv"}
    for file, content in files.items():
        (folder / names[file]).write_text(content, "utf-8")


def test_a_whole_collection(folder: Path) -> None:
    collection = read_collection(folder)
    assert [(doc.id, doc.title) for doc in collection.documents] == [("a", ""), ("2", "Lahti")]
    assert [(query.id, query.kind) for query in collection.queries] == [("q1", "base"), ("q2", "")]
    assert collection.judgements == {"q1": {"a": 2}, "q2": {"2": 1}}
    assert collection.notes == ()


@pytest.mark.parametrize(
    "qrels",
    [
        "q1\ta\t2\nq2\t2\t1\n",
        "q1\t0\ta\t2\r\nq2\t0\t2\t1\r\n",
        "q1 a 2\n\nq2 2 1",
        "query-id\tcorpus-id\tscore\nq1\ta\t2.0\nq2\t2\t1\n",
    ],
    ids=["no header", "TREC", "spaces", "other header"],
)
def test_judgements_in_other_hands(folder: Path, qrels: str) -> None:
    write(folder, qrels=qrels)
    assert read_collection(folder).judgements == {"q1": {"a": 2}, "q2": {"2": 1}}


def test_what_does_not_belong_together_is_left_out_and_told(folder: Path) -> None:
    write(folder, qrels="q1\ta\t1\nq1\tx\t1\nq2\t2\t0\nq9\ta\t1\n")
    collection = read_collection(folder)
    assert [query.id for query in collection.queries] == ["q1"]
    assert collection.notes == (
        "left out: 1 judgements of queries that are not there",
        "left out: 1 judgements of documents that are not there",
        "left out: 1 queries without an answer",
    )


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"docs": DOCS + "{oops\n"}, "docs.jsonl:3: not JSON"),
        ({"docs": '{"id": "a"}\n'}, 'docs.jsonl:1: "text" is missing'),
        ({"docs": '{"text": "a"}\n'}, 'docs.jsonl:1: "id" is missing'),
        ({"docs": "[1]\n"}, "docs.jsonl:1: not an object"),
        ({"docs": DOCS + DOCS}, "docs.jsonl: the id 'a' stands twice"),
        ({"docs": "\n"}, "docs.jsonl: no documents"),
        ({"queries": '{"id": "q", "text": 5}\n'}, 'queries.jsonl:1: "text" is missing or not text'),
        ({"queries": '{"id": "q", "text": "x", "class": 5}\n'}, '"class" is not text'),
        ({"qrels": QRELS + "q1\ta\tgood\n"}, "qrels.tsv:4: not query, document, grade"),
        ({"qrels": QRELS + "q1\n"}, "qrels.tsv:4: not query, document, grade"),
    ],
)
def test_bad_lines_are_told_with_their_place(
    folder: Path, files: dict[str, str], told: str
) -> None:
    write(folder, **files)
    with pytest.raises(BadCollectionError) as caught:
        read_collection(folder)
    assert told in str(caught.value)


def test_missing_files_and_bytes_are_told(folder: Path) -> None:
    (folder / "qrels.tsv").unlink()
    (folder / "docs.jsonl").write_bytes(b'{"id": "a", "text": "\xff"}')
    with pytest.raises(BadCollectionError) as caught:
        read_collection(folder)
    assert "qrels.tsv: No such file" in str(caught.value)
    assert "docs.jsonl: not UTF-8" in str(caught.value)


def test_the_first_problems_are_told_and_the_rest_counted(folder: Path) -> None:
    write(folder, docs="oops\n" * 30)
    with pytest.raises(BadCollectionError, match="and 10 more"):
        read_collection(folder)


def test_a_line_separator_in_a_text_is_no_end_of_line(folder: Path) -> None:
    write(folder, docs='{"id": "a", "text": "yksi\u2028kaksi"}\n{"id": "2", "text": ""}\n')
    assert read_collection(folder).documents[0].text == "yksi\u2028kaksi"
