from __future__ import annotations

import pytest
from elinvoima.search.analysing import LEMMA, PART, PlainKeys
from elinvoima.search.index import build_index
from elinvoima.search.meaning import Meaning, meanings
from elinvoima.search.query import read_query
from elinvoima.search.reading import Index, index_of

from tests.search_samples import SETTINGS, SampleAnalyser, ask, document, numbers, sample_index


def meaning(text: str, index: Index, *, is_typing: bool = False) -> Meaning:
    return meanings(read_query(text), index, SampleAnalyser(), is_typing=is_typing)[-1]


def key_names(found: Meaning, index: Index) -> list[tuple[str, int]]:
    return [(index.key_name(id_), channel) for id_, channel in found.keys]


def test_a_seen_form_needs_no_analyser() -> None:
    index = sample_index()
    [found] = meanings(read_query("Kunnan"), index, None)
    assert key_names(found, index) == [("kunta", 0)]


def test_an_unseen_form_is_analysed() -> None:
    index = sample_index()
    assert index.word("ohjelmia") is None
    assert key_names(meaning("ohjelmia", index), index) == [("ohjelma", 0)]


def test_keys_that_no_document_has_are_left_out() -> None:
    index = sample_index([document(0, text="kasvu")])
    assert key_names(meaning("kasvuohjelma", index), index) == [("kasvu", 1)]


def test_the_parts_of_a_compound_are_told_when_the_index_has_them_all_and_not_the_whole() -> None:
    texts = ["elinkeinot", "ohjelma", "elinkeino"]
    index = sample_index(document(n, text=text) for n, text in enumerate(texts))
    found = meaning("elinkeino-ohjelma", index)
    assert [index.key_name(id_) for id_ in found.parts] == ["elinkeino", "ohjelma"]
    assert not meaning("kasvuohjelma", index).parts
    assert not meaning("ohjelma", index).parts


def test_two_parts_in_a_row_are_not_asked_of_a_document() -> None:
    class Nested(SampleAnalyser):
        def analyse(self, word: str) -> PlainKeys:
            parts = ["elin", "elinvoima", "voima", "voimaohjelma", "ohjelma"]
            return PlainKeys(((word, LEMMA), *((part, PART) for part in parts)))

    texts = ["elin", "voima", "ohjelma"]
    index = sample_index(document(n, text=text) for n, text in enumerate(texts))
    [found] = meanings(read_query("elinvoimaohjelma"), index, Nested())
    assert [index.key_name(id_) for id_ in found.parts] == texts


def test_a_guessed_part_is_trusted_only_when_nothing_else_helps() -> None:
    index = sample_index([document(0, text="ärkäs"), document(1, text="kärkäs")])
    assert meaning("nätärkäs", index).found
    assert not meaning("nätärkäs", index).mended
    assert meaning("kärkkäs", index).mended == "kärkäs"


class Guessing(SampleAnalyser):
    """Nobody knows these, and their stems are alike, as of `kunnta` and Swedish `kunna`."""

    def analyse(self, word: str) -> PlainKeys:
        if word in {"kunna", "kunnta"}:
            return PlainKeys((("~kun", LEMMA),), is_known=False)
        return super().analyse(word)


@pytest.mark.parametrize(("common", "mended"), [(10, "kunta"), (9, "")])
def test_a_far_commoner_word_is_likelier_meant_than_a_stem_of_another(
    common: int, mended: str
) -> None:
    documents = [document(n, text="kunta") for n in range(common)]
    files = build_index([*documents, document(common, text="kunna")], Guessing(), settings=SETTINGS)
    index = index_of(files)
    [found] = meanings(read_query("kunnta"), index, Guessing())
    assert found.mended == mended
    assert key_names(found, index) == [("kunta" if mended else "~kun", LEMMA)]
    [typing] = meanings(read_query("kunnta"), index, Guessing(), is_typing=True)
    [left_out, _] = meanings(read_query("!kunnta kunta"), index, Guessing())
    assert not typing.mended
    assert not left_out.mended


def test_a_form_that_no_page_has_is_mended_by_the_language() -> None:
    index = sample_index([document(0, text="kehittää"), document(1, text="kasvu ohjelma")])
    found = meaning("kohittävät", index)
    assert found.mended == "kohittävät".replace("o", "e")
    assert key_names(found, index) == [("kehittää", 0)]
    partly = meaning("käsvuohjelma", index)
    assert partly.mended == "kasvuohjelma"
    assert [index.key_name(id_) for id_ in partly.parts] == ["kasvu", "ohjelma"]


def test_a_form_of_the_index_that_is_as_near_comes_first() -> None:
    index = sample_index([document(0, text="kehittäkää kehittää")])
    assert meaning("kehittäköä", index).mended == "kehittäkää"


def test_what_is_a_word_already_is_not_taken_for_another_of_the_language() -> None:
    index = sample_index([document(0, text="kehittää kunta")])
    assert not meaning("kunnen", index).mended  # SampleAnalyser knows what is ASCII
    [without] = meanings(read_query("kohittävät"), index, None)
    assert not without.mended
    [excluded, _] = meanings(read_query("!kohittävät kehittää"), index, SampleAnalyser())
    assert not excluded.mended


def test_a_word_is_a_function_word_if_all_its_lemmas_are() -> None:
    index = sample_index()
    assert meaning("oli", index).is_function
    assert not meaning("kuusi", index).is_function


@pytest.mark.parametrize("analyser", [SampleAnalyser(), None])
def test_a_function_word_that_no_document_has_is_one_too(analyser: SampleAnalyser | None) -> None:
    index = sample_index([document(0, text="kunta"), document(1, text="tällainen kasvu")])
    [found, other] = meanings(read_query("minkälainen kasvattaja"), index, analyser)
    assert (found.is_function, found.found, found.mended) == (True, False, "")
    assert not other.is_function
    [seen] = meanings(read_query("tällainen"), index, analyser)
    assert seen.is_function
    assert seen.found


def test_while_typing_a_function_word_may_be_the_beginning_of_another() -> None:
    index = sample_index()
    assert meaning("kun", index).is_function
    assert key_names(meaning("kun", index, is_typing=True), index) == [("kunta", 0)]


def test_a_function_word_that_no_document_has_is_not_missed() -> None:
    index = sample_index()
    alone, asked = ask(index, "kunta"), ask(index, "minkälainen kunta")
    assert numbers(asked) == numbers(alone)
    assert asked["full"] == alone["full"] > 0


def test_function_words_count_when_there_is_nothing_else() -> None:
    index = sample_index()
    assert numbers(ask(index, "oli")) == [0, 2]
    assert numbers(ask(index, "oli kuusi")) == [2]


def test_a_beginning_stands_for_the_commonest_words_while_typing() -> None:
    index = sample_index()
    assert not meaning("ohjel", index).found
    assert key_names(meaning("ohjel", index, is_typing=True), index) == [("ohjelma", 0)]
    assert not meaning("oh", index, is_typing=True).found
    assert numbers(ask(index, "kunta ohje", typing=True)) == numbers(ask(index, "kunta ohjelma"))
