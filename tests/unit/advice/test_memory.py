"""What is remembered of each file: read again only where something that it hangs on has changed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from elinvoima.advice import adviser
from elinvoima.advice.advise import of_its_words
from elinvoima.advice.cache import look_at
from elinvoima.advice.checking import CheckUp, check_up
from elinvoima.advice.known_words import Vocabulary
from elinvoima.advice.memory import FILE, Memory, recall, remember
from elinvoima.advice.reading import Reading
from elinvoima.advice.suggesting import MOST_SOUGHT, suggestions
from elinvoima.advice.word_process import word_process
from elinvoima.content.problems import Problem
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import DAY, ORGANISATION, STORY, STORY_FILE, THEME, THEME_FILE, text_of

OTHER = "case_studies/salla.md"
TEXTS = {
    STORY_FILE: text_of(STORY, body="Siellä on xqzztia.\n"),
    OTHER: text_of({**STORY, "label": "Salla"}, body="Täällä on kkunta.\n"),
    THEME_FILE: text_of(THEME, body="Kunta auttaa. " * 50),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Three records, two of them with words that nobody knows."""
    for path, text in TEXTS.items():
        put(tmp_path, path, text)
    return tmp_path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Paths of the records whose texts were read for advice."""
    paths: list[str] = []

    def recording(reading: Reading) -> tuple[Problem, ...]:
        paths.append(reading.entry.path)
        return of_its_words(reading)

    monkeypatch.setattr(adviser, "of_its_words", recording)
    return paths


def put(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8", newline="")


def remembering(root: Path) -> CheckUp:
    return remembering_on(DAY, root)


def remembering_on(day: dt.date, root: Path) -> CheckUp:
    seen = look_at(root, day, {})
    found = check_up(root, DAY, recall(root, seen))
    remember(root, seen, found.memory)
    return found


def test_after_an_edit_only_the_edited_file_is_read(root: Path, read: list[str]) -> None:
    first = remembering(root)
    assert first == check_up(root, DAY)
    put(root, OTHER, TEXTS[OTHER].replace("kkunta", "kylää kkylää"))
    read.clear()
    after = remembering(root)
    assert read == [OTHER]
    assert after == check_up(root, DAY)
    told = [p for p in after.problems if p.location.path == OTHER and p.code == "A203"]
    assert [p.params["suggestion"] for p in told] == ["kylää"]
    put(root, OTHER, TEXTS[OTHER])
    assert remembering(root) == first


def test_what_is_gone_is_forgotten_and_what_is_new_is_read(root: Path, read: list[str]) -> None:
    remembering(root)
    (root / OTHER).rename(root / "case_studies/toinen.md")
    read.clear()
    after = remembering(root)
    assert read == ["case_studies/toinen.md"]
    assert OTHER not in recall(root, look_at(root, DAY, {})).advice
    assert after == check_up(root, DAY)


@pytest.mark.parametrize(
    "change",
    [
        lambda root, _: put(root, "words.txt", "xqzzti\n"),
        lambda root, _: put(root, "elinvoima.toml", 'site_name = "A"\n'),
        lambda root, _: put(root, "docs/talo.png", "x"),
        lambda root, _: put(
            root, "docs/organisations/x.md", text_of({**ORGANISATION, "title": "Xqzzti"})
        ),
        lambda _, patch: patch.setattr("elinvoima.advice.cache._libraries", lambda: ["pydantic-9"]),
        lambda _, patch: patch.setattr("elinvoima.advice.cache.BY_BYTES", ()),
        lambda _, patch: patch.setattr("elinvoima.advice.memory.FORMAT", 99),
    ],
    ids=["words", "settings", "picture", "name", "version", "rules", "form"],
)
def test_everything_is_read_when_what_all_hangs_on_has_changed(
    root: Path,
    read: list[str],
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    remembering(root)
    change(root, monkeypatch)
    read.clear()
    after = remembering(root)
    assert set(read) >= set(TEXTS)
    assert after == check_up(root, DAY)


def test_another_day_is_another_check(root: Path, read: list[str]) -> None:
    remembering(root)
    read.clear()
    remembering_on(DAY.replace(year=2031), root)
    assert set(read) == set(TEXTS)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: "",
        lambda text: text[: len(text) // 2],
        lambda _: "[]",
        lambda text: json.dumps({**json.loads(text), "advice": []}),
        lambda text: json.dumps({**json.loads(text), "suggestions": None}),
        lambda text: text.replace('"A203"', "[]").replace('{"found"', '7,{"found"'),
        lambda text: text.replace('"advice"', '"advise"'),
    ],
)
def test_a_spoilt_memory_is_none(root: Path, read: list[str], spoil: Callable[[str], str]) -> None:
    first = remembering(root)
    file = root / FILE
    file.write_text(spoil(file.read_text("utf-8")), encoding="utf-8")
    assert recall(root, look_at(root, DAY, {})) == Memory()
    read.clear()
    assert remembering(root) == first
    assert set(read) == set(TEXTS)


def test_what_is_remembered_is_what_was_found(root: Path) -> None:
    assert recall(root, look_at(root, DAY, {})) == Memory()
    remembering(root)
    memory = recall(root, look_at(root, DAY, {}))
    assert set(memory.advice) == set(TEXTS)
    assert memory.suggestions == {"xqzztia": None, "kkunta": "kunta"}
    assert memory.under(memory.names) is memory
    assert memory.under("muut") == Memory("muut")


@given(st.lists(st.text("abcd-", min_size=1, max_size=6), max_size=50), st.data())
def test_suggestions_are_the_same_whatever_is_known(words: list[str], data: st.DataObject) -> None:
    vocabulary = Vocabulary(frozenset(), bases=_Bases())
    found = suggestions(words, vocabulary, {})
    assert len(found) <= MOST_SOUGHT
    kept = data.draw(st.lists(st.sampled_from([*found]))) if found else []
    assert suggestions(words, vocabulary, {word: found[word] for word in kept}) == found
    assert list(suggestions(words, vocabulary, found)) == list(found)


class _Bases(dict[str, str | None]):
    """Knows the words that begin with `ab`, without asking the morphology."""

    def __contains__(self, word: object) -> bool:
        return True

    def __missing__(self, word: str) -> str | None:
        return word if word.startswith("ab") else None


@pytest.mark.parametrize("least", [0, 10**9])
def test_words_looked_up_beside_are_what_they_would_be(
    root: Path, monkeypatch: pytest.MonkeyPatch, least: int
) -> None:
    monkeypatch.setattr("elinvoima.advice.word_process.FEWEST_BYTES", least)
    with word_process(root, TEXTS) as words:
        assert (words is None) == (least > 0)
        assert check_up(root, DAY, words=words) == check_up(root, DAY)


def test_a_check_that_stops_leaves_no_process(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("elinvoima.advice.word_process.FEWEST_BYTES", 0)
    with pytest.raises(KeyError), word_process(root, TEXTS) as words:
        raise KeyError
    assert words is not None
    assert words.bases() == {}
