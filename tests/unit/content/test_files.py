from __future__ import annotations

from pathlib import Path

import pytest
from elinvoima.content.collections import Collection
from elinvoima.content.files import MAX_BYTES, find_files, is_file, read_file

from tests.samples import STORY_FILE


def read(root: Path, data: bytes) -> list[str]:
    file = root / STORY_FILE
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    result = read_file(root, STORY_FILE, Collection.STORY)
    return [p.code for p in result.problems] or [result.value.text if result.value else ""]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("ä\n".encode(), "ä\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"", "E101"),
        (b" \r\n\t", "E101"),
        (b"a\0b", "E102"),
        ("ä".encode("cp1252"), "E103"),
        ("ä".encode("utf-16-le"), "E102"),
        ("ä".encode("utf-16"), "E103"),
        ("ä".encode("utf-8-sig"), "E108"),
        (b"a" * MAX_BYTES, "a" * MAX_BYTES),
        (b"a" * (MAX_BYTES + 1), "E104"),
    ],
)
def test_a_file_is_read_or_refused(tmp_path: Path, data: bytes, found: str) -> None:
    assert read(tmp_path, data) == [found]


def test_the_wrong_character_is_pointed_at(tmp_path: Path) -> None:
    read(tmp_path, "eka\nÄ".encode() + "tö".encode("cp1252"))
    problem = read_file(tmp_path, STORY_FILE, Collection.STORY).problems[0]
    assert (problem.location.line, problem.location.column) == (2, 3)
    assert problem.params["character"] == "ö"


def test_what_the_system_does_not_let_read_is_told(tmp_path: Path) -> None:
    (tmp_path / STORY_FILE).mkdir(parents=True)
    for path in (STORY_FILE, "case_studies/poissa.md"):
        result = read_file(tmp_path, path, Collection.STORY)
        assert [p.code for p in result.problems] == ["E109"]


def test_only_content_is_found_and_in_order(tmp_path: Path) -> None:
    for path in (
        "case_studies/b.md", "case_studies/a.md", "case_studies/x/c.md", "case_studies/kuva.png",
        "docs/index.md", "docs/themes/t.md", "docs/themes/.t.md", "docs/.vanha/x.md", "README.md",
    ):  # fmt: skip
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    assert list(find_files(tmp_path)) == [
        ("case_studies/a.md", Collection.STORY),
        ("case_studies/b.md", Collection.STORY),
        ("case_studies/x/c.md", Collection.STORY),
        ("docs/index.md", Collection.PAGE),
        ("docs/themes/t.md", Collection.THEME),
    ]


def test_an_odd_path_is_no_file(tmp_path: Path) -> None:
    assert not is_file(tmp_path, "a" * 5000)
    assert not is_file(tmp_path, "a\0b")
    assert not is_file(tmp_path, ".")
