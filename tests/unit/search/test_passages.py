from __future__ import annotations

import pytest
from elinvoima.search.fields import Field
from elinvoima.search.passages import SHOWN, Found, beginning_of, best_passage, marked_text
from elinvoima.search.tokens import tokens

from tests.search_samples import shown

SHY = "\u00ad"


def marks(text: str, **asked: str) -> dict[int, list[Found]]:
    """Mark the words of a text: `kunnan="kunta"` marks "kunnan" as found by "kunta"."""
    words = [token.word for token in tokens(text)]
    return {
        place: [Found(n, asked[key], 10) for n, key in enumerate(asked) if word.startswith(key)]
        for place, word in enumerate(words)
        if any(word.startswith(key) for key in asked)
    }


@pytest.mark.parametrize(
    ("word", "asked", "expected"),
    [
        ("ohjelman", "ohjelma", "[ohjelman]"),
        (f"kasvu{SHY}ohjelman", "ohjelma", "kasvu[ohjelman]"),
        (f"kasvu{SHY}ohjelman", "kasvu", "[kasvu]ohjelman"),
        (f"kasvu{SHY}ohjelman", "kasvuohjelma", "[kasvuohjelman]"),
        (f"Kasvu{SHY}ohjelman", "elinkeino-ohjelma", "Kasvu[ohjelman]"),
        ("elinkeino-ohjelman", "ohjelma", "elinkeino-[ohjelman]"),
        ("elinkeino-ohjelman", "elinkeinoohjelma", "[elinkeino-ohjelman]"),
        (f"työ{SHY}voima{SHY}pula", "voima", "työ[voima]pula"),
        (f"kasvu{SHY}ohjelman", "xyz", "[kasvuohjelman]"),
    ],
)
def test_the_part_of_a_compound_that_was_asked_for_is_marked(
    word: str, asked: str, expected: str
) -> None:
    assert shown(marked_text(word, 0, {0: [Found(0, asked, 1)]})) == expected


def test_two_parts_asked_for_are_both_marked() -> None:
    found = [Found(0, "kasvu", 1), Found(1, "ohjelma", 1)]
    pieces = marked_text(f"kasvu{SHY}yritys{SHY}ohjelma", 0, {0: found})
    assert shown(pieces) == "[kasvu]yritys[ohjelma]"


def test_the_window_with_most_words_is_shown_from_its_sentence() -> None:
    text = (
        "Kunta aloitti. " + "Muuta ja muuta. " * 30 + "Tässä kunta teki ohjelman. " + "Loppu. " * 60
    )
    found = marks(text, kunta="kunta", ohjelma="ohjelma")
    passage = best_passage(Field.BODY, 0, 3, text, found)
    assert passage
    assert shown(passage.pieces).startswith("… Tässä [kunta] teki [ohjelman]. Loppu.")
    assert shown(passage.pieces).endswith(" …")
    assert passage.section == 3
    assert len(list(tokens(shown(passage.pieces)))) == SHOWN


def test_a_short_text_is_shown_whole() -> None:
    text = "Kunta teki ohjelman (2023)."
    passage = best_passage(Field.BODY, 5, 0, text, {7: [Found(0, "ohjelma", 1)]})
    assert passage
    assert shown(passage.pieces) == "Kunta teki [ohjelman] (2023)."


def test_without_a_sentence_near_some_words_before_are_shown() -> None:
    text = "sana " * 40 + "kunta " + "sana " * 40
    passage = best_passage(Field.BODY, 0, 0, text.strip(), {40: [Found(0, "kunta", 1)]})
    assert passage
    assert shown(passage.pieces).startswith("… sana sana sana sana sana sana [kunta] sana")


def test_the_same_word_again_adds_little() -> None:
    again = best_passage(Field.BODY, 0, 0, "kunta kunta", marks("kunta kunta", kunta="kunta"))
    both = best_passage(Field.BODY, 0, 0, "kunta työ", marks("kunta työ", kunta="kunta", työ="työ"))
    assert again
    assert both
    assert again.worth < both.worth


def test_nothing_found_is_no_passage() -> None:
    assert best_passage(Field.BODY, 0, 0, "kunta", {}) is None


def test_the_beginning_of_a_text() -> None:
    assert beginning_of("") == []
    assert beginning_of("Lyhyt teksti.") == [["Lyhyt teksti.", False]]
    [[text, _]] = beginning_of("sana " * 100)
    assert text == ("sana " * SHOWN).strip() + " …"
