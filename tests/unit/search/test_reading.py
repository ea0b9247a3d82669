from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from elinvoima.search.index import write_index
from elinvoima.search.index_problem import CorruptIndex, IndexProblem, NoIndex, OtherFormat
from elinvoima.search.reading import open_index, shards_of
from elinvoima.search.shards import CURRENT, FORMAT, HOME, deflated

from tests.search_samples import ask, sample_files


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_index(sample_files(), tmp_path)
    return tmp_path


def files_of(site: Path) -> Iterator[Path]:
    return (f for f in sorted((site / HOME).rglob("*.bin")))


def test_no_index_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoIndex) as problem:
        open_index(tmp_path)
    assert problem.value.address == CURRENT


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 1}', "\xff"])
def test_a_broken_note_of_the_current_index_is_told(site: Path, text: str) -> None:
    (site / CURRENT).write_text(text, encoding="latin-1")
    with pytest.raises(CorruptIndex):
        open_index(site)


def test_an_index_of_another_format_is_told(site: Path) -> None:
    (site / CURRENT).write_text(json.dumps({"format": FORMAT + 1, "index": "x"}))
    with pytest.raises(OtherFormat):
        open_index(site)


def test_a_manifest_of_another_format_is_told(site: Path) -> None:
    [manifest] = (site / HOME).rglob("manifest.bin")
    manifest.write_bytes(deflated(b'{"format":%d}' % (FORMAT + 1)))
    with pytest.raises(OtherFormat):
        open_index(site)


@pytest.mark.parametrize(
    "content", [b"", b"garbage", deflated(b"\xff\xff\xff\xff\xff\xff\xff"), deflated(b"[]")]
)
@pytest.mark.parametrize(
    "kind", ["manifest", "facets", "words", "postings", "positions", "dictionary", "documents"]
)
def test_a_broken_file_is_told_by_its_name(site: Path, kind: str, content: bytes) -> None:
    for file in files_of(site):
        if kind in str(file.relative_to(site)):
            file.write_bytes(content)
    with pytest.raises(CorruptIndex) as problem:
        ask(open_index(site), '"kunnan ohjelma"')
    assert problem.value.address.startswith(kind)


@pytest.mark.parametrize("kind", ["documents", "positions"])
def test_a_missing_file_is_told_by_its_name(site: Path, kind: str) -> None:
    for file in (site / HOME).rglob(f"{kind}/*.bin"):
        file.unlink()
    with pytest.raises(NoIndex) as problem:
        ask(open_index(site), '"kunnan ohjelma"')
    assert problem.value.address == f"{kind}/0.bin"


def test_whatever_byte_breaks_the_answer_is_right_or_the_problem_told(site: Path) -> None:
    for file in files_of(site):
        whole = file.read_bytes()
        for place in range(0, len(whole), 31):
            spoilt = bytearray(whole)
            spoilt[place] ^= 0xFF
            file.write_bytes(spoilt)
            with suppress(IndexProblem):
                ask(open_index(site), '"kunnan ohjelma" ohjlema', explain=True)
        file.write_bytes(whole)


def test_shards_that_can_have_a_beginning() -> None:
    starts = ["aa", "ba", "bb", "bc", "ca"]
    assert list(shards_of(starts, "b")) == [0, 1, 2, 3]
    assert list(shards_of(starts, "bb")) == [2]
    assert list(shards_of(starts, "a")) == [0]
    assert list(shards_of(starts, "x")) == [4]
    assert list(shards_of([], "x")) == []
