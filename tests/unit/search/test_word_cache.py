from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from elinvoima.search.analysing import Keys, PlainKeys
from elinvoima.search.word_cache import RememberingAnalyser

from tests.search_samples import FORMS, SampleAnalyser


class Counting(SampleAnalyser):
    """Notes what it is asked."""

    def __init__(self, version: str = "1") -> None:
        self.version = version
        self.asked: list[str] = []

    def analyse_all(self, words: Iterable[str]) -> dict[str, PlainKeys]:
        given = list(words)
        self.asked += given
        return super().analyse_all(given)


def ask(file: Path, *words: str, version: str = "1") -> tuple[list[str], dict[str, Keys]]:
    """Analyse words in a build; return what the real analyser was asked, and the answers."""
    counting = Counting(version)
    remembering = RememberingAnalyser(counting, file)
    found = dict(remembering.analyse_all(words))
    remembering.save()
    return counting.asked, found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "words.txt"


def test_what_is_remembered_is_what_was_answered(file: Path) -> None:
    asked, first = ask(file, *FORMS, "Ääkköset", "unknön")
    assert asked == [*FORMS, "Ääkköset", "unknön"]
    asked, again = ask(file, *FORMS, "Ääkköset", "unknön")
    assert asked == []
    assert again == first


def test_only_new_words_are_asked_and_the_old_ones_kept(file: Path) -> None:
    ask(file, "kunta")
    assert ask(file, "ohjelma")[0] == ["ohjelma"]
    assert ask(file, "kunta", "ohjelma", "kunta")[0] == []


def test_another_version_of_the_analyser_starts_anew(file: Path) -> None:
    ask(file, "kunta")
    assert ask(file, "kunta", version="2")[0] == ["kunta"]


def test_a_word_is_asked_once_in_a_build(file: Path) -> None:
    counting = Counting()
    remembering = RememberingAnalyser(counting, file)
    remembering.analyse_all(["kunta"])
    assert remembering.analyse("kunta").keys == (("kunta", 0),)
    assert counting.asked == ["kunta"]
    assert remembering.version == "1"


@pytest.mark.parametrize("place", [0, 5, 30, 60, 90, -2])
def test_a_spoilt_file_is_as_good_as_none(file: Path, place: int) -> None:
    _, right = ask(file, "kunta", "kasvuohjelma")
    spoilt = bytearray(file.read_bytes())
    spoilt[place] ^= 0xFF
    file.write_bytes(spoilt)
    asked, found = ask(file, "kunta", "kasvuohjelma")
    assert (asked, found) == (["kunta", "kasvuohjelma"], right)


@pytest.mark.parametrize("content", [b"", b"\n", b"elinvoima 1 1", b"\xff\xfe"])
def test_a_file_of_something_else_is_as_good_as_none(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert ask(file, "kunta")[0] == ["kunta"]
    assert ask(file, "kunta")[0] == []


def test_a_place_that_cannot_be_written_is_no_harm(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in the way")
    assert ask(tmp_path / "cache" / "words.txt", "kunta")[0] == ["kunta"]


def test_no_other_files_are_left(file: Path) -> None:
    ask(file, "kunta")
    ask(file, "ohjelma")
    assert [f.name for f in file.parent.iterdir()] == [file.name]
