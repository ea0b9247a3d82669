from __future__ import annotations

from dataclasses import replace

from elinvoima.search.index import IndexBuilder
from elinvoima.search.word_index import OTHERS, word_letters
from elinvoima.views.links import Link

from tests.search_samples import DOCUMENTS, SETTINGS, SampleAnalyser, document


def gathered(*documents: object) -> dict[str, list[int]]:
    builder = IndexBuilder(SampleAnalyser(), replace(SETTINGS, gathers_words=True))
    for each in documents or DOCUMENTS:
        builder.add(each)  # type: ignore[arg-type]
    list(builder.finish())
    return {word: list(found) for word, found in builder.word_documents.items()}


def test_base_forms_lead_to_the_documents_that_have_them_best_first() -> None:
    words = gathered()
    assert words["ohjelma"] == [0, 3]
    assert words["kasvuohjelma"] == [1, 0]
    assert "kasvuohjelman" not in words
    assert "olla" not in words


def test_a_compound_is_shown_with_its_hyphen() -> None:
    words = gathered()
    assert words["elinkeino-ohjelma"] == [0]
    assert "elinkeinoohjelma" not in words


def test_a_word_that_is_only_guessed_is_not_listed() -> None:
    words = gathered(document(0, text="kunta äksä"))
    assert list(words) == ["kunta"]


def test_words_stand_by_letter_in_the_finnish_order() -> None:
    words = {
        w: [0] for w in ("äly", "kunta", "zoo", "öljy", "åbo", "2020-luku", "2020", "x", "aho")
    }
    letters = word_letters(words, [Link("Sivu", "a/")])
    assert [letter.letter for letter in letters] == ["a", "k", "z", "å", "ä", "ö", OTHERS]
    assert [w.word for letter in letters for w in letter.words][-1] == "2020-luku"
    assert letters[0].words[0].pages == (Link("Sivu", "a/"),)
