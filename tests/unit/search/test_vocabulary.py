from __future__ import annotations

import pytest
from elinvoima.search.analysis import Analyser
from elinvoima.search.tokens import normalised, parted, tokens
from elinvoima.search.vocabulary import Vocabulary, hyphenated
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("word", "breaks", "expected"),
    [
        ("kasvuohjelma", (5,), "kasvu|ohjelma"),
        ("työvoimapula", (3, 8), "työ|voima|pula"),
        ("elinkeino-ohjelma", (10,), "elinkeino-ohjelma"),
        ("elinkeino-ohjelma", (4, 9), "elin|keino-ohjelma"),
        ("kunta", (), "kunta"),
        ("kunta", (0, 5, 9), "kunta"),
    ],
)
def test_soft_hyphens_part_compounds(word: str, breaks: tuple[int, ...], expected: str) -> None:
    assert hyphenated(word, breaks) == expected.replace("|", "\u00ad")


def test_a_compound_is_parted_however_it_is_spelled_and_whichever_comes_first() -> None:
    vocabulary = Vocabulary(Analyser(), frozenset())
    for spelling in ("Kasvuohjelma", "kasvuohjelma"):
        vocabulary.learn([spelling])
    found = vocabulary.hyphenated(["kasvuohjelma", "Kasvuohjelma"])
    assert list(found) == ["kasvu\u00adohjelma", "Kasvu\u00adohjelma"]


SIGNS = st.sampled_from("aÄz9_-'’:.,\u2010\u00ad\u0308😀 \n")


@given(st.text(SIGNS) | st.text())
def test_the_quick_way_finds_the_same_words(text: str) -> None:
    parts = parted(text)
    assert "".join(parts) == text
    assert [normalised(word) for word in parts[1::2]] == [token.word for token in tokens(text)]
