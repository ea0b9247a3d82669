from __future__ import annotations

from itertools import pairwise

import pytest
from elinvoima.search import word_lines
from elinvoima.search.word_lines import GrowingLines, Lines
from hypothesis import given
from hypothesis import strategies as st

WORDS = st.text(st.characters(exclude_characters="\t\n", codec="utf-8"), min_size=1, max_size=12)
TABLES = st.dictionaries(WORDS, st.text("abc,1\t", max_size=8), max_size=60)


def lines_of(table: dict[str, str]) -> bytes:
    return b"".join(sorted(f"{word}\t{line}\n".encode() for word, line in table.items()))


@given(TABLES, WORDS)
def test_every_word_is_found_and_no_other(table: dict[str, str], other: str) -> None:
    lines = Lines(lines_of(table))
    for word in {*table, other}:
        line = table.get(word)
        assert lines.find(word.encode()) == (None if line is None else line.encode())
    assert b"".join(lines) == lines.data


@given(TABLES, TABLES)
def test_what_is_added_is_found_and_all_is_in_order(
    kept: dict[str, str], added: dict[str, str]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(word_lines, "MOST_FRESH", 3)
        lines = GrowingLines(lines_of(kept))
        new = {word: line for word, line in added.items() if word not in kept}
        for word, line in new.items():
            assert lines.find(word.encode()) is None
            lines.add(word.encode(), line.encode())
            assert lines.find(word.encode()) == line.encode()
        sizes = [len(piece.data) for piece in lines._pieces]
        assert all(2 * after <= before for before, after in pairwise(sizes))
        assert lines.has_grown == bool(new)
        for word, line in {**kept, **new}.items():
            assert lines.find(word.encode()) == line.encode()
        assert lines.all() == lines_of({**kept, **new})
        assert lines.find(b"\t") is None
