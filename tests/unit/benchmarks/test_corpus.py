"""Made-up stories: the same each time, valid content, with a vocabulary that grows."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest
from elinvoima.site import load

from benchmarks.corpus import Material, stories, vocabulary_of, write_repository

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def material() -> Material:
    return Material(ROOT)


def test_the_first_stories_are_the_same_however_many_are_made(material) -> None:
    few = [story.markdown for story in stories(material, 3)]
    assert few == [story.markdown for story in islice(stories(material, 100), 3)]
    assert len(set(few)) == 3


def test_the_content_is_valid(material, tmp_path) -> None:
    write_repository(material, 25, tmp_path / "repository")
    loaded = load(tmp_path / "repository")
    assert loaded.site is not None
    assert not loaded.problems


def test_new_words_keep_coming(material) -> None:
    vocabulary = vocabulary_of([story.text for story in stories(material, 60)])
    assert 400 < vocabulary.tokens / 60 < 800
    assert vocabulary.exponent > 0.55
