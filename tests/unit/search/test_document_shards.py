"""The files of documents: what is in them, and the dictionary that they are packed with."""

from __future__ import annotations

import json
import zlib

import pytest
from elinvoima.search import document_shards
from elinvoima.search.document_shards import DocumentShards, SegmentRow, dictionary_of
from elinvoima.search.documents import SearchDocument, Section
from elinvoima.search.fields import Field
from elinvoima.search.shards import CURRENT, DICTIONARY, HOME, Files, inflated

TEXT = "Kunta ja yrittäjät kirjoittivat ohjelman yhdessä, ja kunta seuraa ohjelmaa vuosittain."


def packed(files: Files) -> dict[str, bytes]:
    """The files of the index as they are published, by their names under its hash."""
    return {file.address.removeprefix(HOME).partition("/")[2]: file.content
            for file in files.finished() if file.address != CURRENT}  # fmt: skip


def shards(texts: list[str]) -> dict[str, bytes]:
    files = Files()
    made = DocumentShards(files)
    for number, text in enumerate(texts):
        document = SearchDocument(str(number), f"{number}/", "story")
        made.add(document, [(Field.BODY, 0, 0, text)])
    made.flush()
    return packed(files)


def test_a_document_has_what_is_shown_of_it() -> None:
    files = Files()
    document = SearchDocument(
        "a", "tarinat/a/", "story", card={"period": "2023"}, sections=(Section("opit", "O", "T"),)
    )
    rows: list[SegmentRow] = [
        (Field.TITLE, 0, -1, "Otsikko"),
        (Field.HEADING, 9, 0, "Opit"),
        (Field.BODY, 18, 0, "Teksti"),
        (Field.THEMES, 27, -1, "Teema"),
        (Field.PLACES, 36, -1, "Kolari"),
    ]
    made = DocumentShards(files)
    made.add(document, rows)
    made.flush()
    found = packed(files)
    dictionary, content = found["dictionary.bin"], found["documents/0.bin"]
    assert json.loads(inflated(content, inflated(dictionary))) == {
        "address": "tarinat/a/",
        "kind": "story",
        "card": {"period": "2023"},
        "anchors": ["opit"],
        "segments": [[0, 0, -1, "Otsikko"], [2, 9, 0, "Opit"], [3, 18, 0, "Teksti"]],
    }


def test_documents_are_shorter_with_the_dictionary_and_need_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(document_shards, "SAMPLE", 3)
    found = shards([f"{TEXT} {number}" for number in range(5)])
    assert [*found] == [DICTIONARY, *(f"documents/{n}.bin" for n in range(5))]
    dictionary = inflated(found[DICTIONARY])
    for number in range(5):
        content = found[f"documents/{number}.bin"]
        [segment] = json.loads(inflated(content, dictionary))["segments"]
        assert segment[3] == f"{TEXT} {number}"
        assert len(content) < len(zlib.compress(TEXT.encode(), 9)) * 0.9
        with pytest.raises(zlib.error):
            inflated(content)


def test_the_dictionary_has_the_words_of_several_documents_the_best_last() -> None:
    shards = [b"elinvoima kunta kunta harva", b"elinvoima kunta yksi", b"elinvoima kunta kaksi"]
    assert dictionary_of(shards) == b"kunta elinvoima "
    assert dictionary_of(shards, 12) == b"elinvoima "
    assert dictionary_of(shards[:2]) == dictionary_of([]) == b""


def test_a_dictionary_is_no_longer_than_it_may_be() -> None:
    shard = " ".join(f"sana{number:04}" for number in range(3000)).encode()
    assert len(dictionary_of([shard] * 3, 500)) in range(480, 501)
