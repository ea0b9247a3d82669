"""The built index: what is in it, and that it is the same every time whatever zlib is used."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import pytest
from elinvoima.search import common_keys, postings, shards
from elinvoima.search import index as index_module
from elinvoima.search.analysing import LEMMA, PlainAnalyser
from elinvoima.search.analysis import Analyser, Lexicon
from elinvoima.search.documents import plain_document
from elinvoima.search.index import build_index, clean, write_index
from elinvoima.search.index_records import WordEntry
from elinvoima.search.reading import Index, index_of, open_index
from elinvoima.search.shards import CURRENT, DICTIONARY, HOME, IndexFile, inflated
from hypothesis import given
from hypothesis import strategies as st

from tests.search_samples import (
    DOCUMENTS,
    ask,
    document,
    numbers,
    sample_files,
    sample_index,
)


def built() -> list[IndexFile]:
    return list(sample_files())


def entry(index: Index, word: str) -> WordEntry:
    found = index.word(word)
    assert found
    return found


def test_the_same_documents_give_the_same_bytes() -> None:
    assert built() == built()


def test_the_name_does_not_depend_on_how_well_zlib_packs(monkeypatch: pytest.MonkeyPatch) -> None:
    name = json.loads(built()[-1].content)["index"]

    def stored(data: bytes, _dictionary: bytes) -> bytes:
        packer = zlib.compressobj(0, zlib.DEFLATED, -15)
        return packer.compress(data) + packer.flush()

    monkeypatch.setattr(shards, "deflated", stored)
    others = built()
    assert [f.address for f in others] == [f.address for f in built()]
    assert json.loads(others[-1].content)["index"] == name


def test_postings_put_in_order_a_few_at_a_time_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = built()
    monkeypatch.setattr(postings, "AT_ONCE", 3)
    assert built() == whole


def test_another_word_gives_another_name() -> None:
    files = list(sample_files((*DOCUMENTS[:-1], document(3, "Tapahtuma"))))
    assert files[-1].content != built()[-1].content


def test_all_files_are_under_the_name_but_the_one_that_tells_it() -> None:
    *files, current = built()
    assert current.address == CURRENT
    told = json.loads(current.content)
    assert told["format"] == shards.FORMAT
    assert all(f.address.startswith(f"{HOME}{told['index']}/") for f in files)
    assert len({f.address for f in files}) == len(files)


def test_a_written_index_is_read_from_its_folder(tmp_path: Path) -> None:
    write_index(built(), tmp_path)
    assert numbers(ask(open_index(tmp_path), "ohjelma")) == [0, 1, 3]


def test_every_form_leads_to_its_keys() -> None:
    index = sample_index()
    assert entry(index, "kasvuohjelman").documents == 1
    keys = [(index.key_name(id_), channel) for id_, channel in entry(index, "kasvuohjelman").keys]
    assert keys == [("kasvuohjelma", 0), ("kasvu", 1), ("ohjelma", 1)]


def test_a_key_counts_its_documents_by_any_channel() -> None:
    index = sample_index()
    assert entry(index, "ohjelma").df == 3
    assert entry(index, "kasvu").df == 2
    assert entry(index, "kasvu").documents is None


def test_a_part_that_many_documents_have_is_no_key_of_a_compound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(common_keys, "MANY", 1)
    texts = ["kasvuohjelman", "ohjelma", "kasvu", *["muuta"] * 5]
    index = sample_index(document(n, text=text) for n, text in enumerate([*texts, "ohjelma"]))
    keys = [index.key_name(id_) for id_, _ in entry(index, "kasvuohjelman").keys]
    assert keys == ["kasvuohjelma", "kasvu"]
    assert numbers(ask(index, "kasvuohjelma")) == [0, 2]
    assert numbers(ask(index, "ohjelma")) == [1, 8, 0]


def test_a_root_that_many_documents_have_stays_but_not_of_nearly_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(common_keys, "MANY", 1)

    def keys(others: int) -> list[str]:
        texts = ["kehittäminen", *["kehittää"] * 8, *["muuta"] * others]
        index = sample_index(document(n, text=text) for n, text in enumerate(texts))
        return [index.key_name(id_) for id_, _ in entry(index, "kehittäminen").keys]

    assert keys(others=1) == ["kehittäminen", "kehittää"]
    assert keys(others=0) == ["kehittäminen"]


def test_how_much_a_common_key_says_is_told_roughly(monkeypatch: pytest.MonkeyPatch) -> None:
    def impacts() -> list[int]:
        texts = [f"kunta {'kasvu ' * n}" for n in range(4)]
        index = sample_index(document(n, text=text) for n, text in enumerate(texts))
        return list(index.postings(entry(index, "kunta").id).impacts)

    exact = impacts()
    monkeypatch.setattr(common_keys, "MANY", 1)
    step = common_keys.STEP
    assert impacts() == [max(1, step * round(impact / step)) for impact in exact] != exact


def test_a_lemma_that_nobody_wrote_is_a_form_of_its_own() -> None:
    index = sample_index([document(0, text="kasvuohjelman")])
    lemma = entry(index, "kasvuohjelma")
    assert lemma.documents == 0
    assert {index.key_name(id_) for id_, _ in lemma.keys} == {"kasvuohjelma", "kasvu", "ohjelma"}
    assert lemma.popularity == 1


def test_positions_run_over_the_segments_with_gaps() -> None:
    index = sample_index([document(0, "yksi kaksi", "kolme neljä", summary="viisi")])
    places = {
        word: index.postings(entry(index, word).id).positions(0)
        for word in ("yksi", "kaksi", "viisi", "kolme", "neljä")
    }
    assert places == {"yksi": [0], "kaksi": [1], "viisi": [10], "kolme": [19], "neljä": [20]}


def test_function_words_have_positions_for_phrases_only() -> None:
    index = sample_index([document(0, text="kunta on pieni")])
    assert index.postings(entry(index, "olla").id).positions(0) == []
    assert index.function_keys == {entry(index, "olla").id}
    assert index.positions(entry(index, "olla").id) == {0: [1]}


def test_a_title_weighs_more_than_a_text_and_a_lemma_more_than_a_part() -> None:
    index = sample_index(
        [document(0, "ohjelma", "x"), document(1, "x", "ohjelma"), document(2, "x", "kasvuohjelma")]
    )
    title, text, part = index.postings(entry(index, "ohjelma").id).impacts
    assert title > text > part > 0


def test_soft_hyphens_stand_where_parts_meet_and_not_beside_hyphens() -> None:
    index = sample_index([document(0, text="Kasvuohjelman elinkeino-ohjelma")])
    [[_, _, _, text]] = index.document(0)["segments"]
    assert text == "Kasvu\u00adohjelman elinkeino-ohjelma"


def test_text_is_composed_and_without_what_nobody_sees() -> None:
    assert clean("ka\u0308r\u00adki\x00\ufeff") == "kärki"
    index = sample_index([document(0, text="ka\u0308rki kas\u00advu 🙂 <b>")])
    assert index.word("kärki")
    assert index.word("kasvu")
    assert index.document(0)["segments"][0][3] == "kärki kasvu 🙂 <b>"


def test_spellings_of_a_word_are_one_form() -> None:
    index = sample_index([document(0, text="Kunta KUNTA kunta")])
    assert entry(index, "kunta").documents == 1
    assert index.postings(entry(index, "kunta").id).positions(0) == [0, 1, 2]


def test_a_collection_may_be_empty_or_have_empty_documents() -> None:
    assert ask(sample_index([]), "kunta")["total"] == 0
    index = sample_index([document(0), document(1, text="kunta")])
    assert numbers(ask(index, "kunta")) == [1]


def test_bare_texts_are_documents_too() -> None:
    files = build_index([plain_document("a", "Kunta kasvaa")], PlainAnalyser())
    [result] = ask(index_of(files), "kunta")["results"]
    assert (result["address"], result["title"]) == ("a", [])


def test_suggestions_are_found_by_every_word_and_alias() -> None:
    index = sample_index()
    assert {row[1] for row in index.suggestions("arb")} == {"Osaava työvoima"}
    assert {row[1:4] for row in index.suggestions("kolar")} >= {
        ("Kolari", "municipality", "kunnat/kolari/")
    }
    assert ("ohjelma", "ohjelma", "word", "", 3) in list(index.suggestions("ohj"))
    assert not [row for row in index.suggestions("olla") if row[2] == "word"]


def test_a_long_table_is_cut_and_every_word_found() -> None:
    words = [f"sana{n:05}x" for n in range(4000)]
    texts = [" ".join(words[n : n + 100]) for n in range(0, 4000, 100)]
    index = sample_index(document(n, text=text) for n, text in enumerate(texts))
    manifest = index.manifest
    assert len(manifest["words"]["starts"]) > 5
    assert len(manifest["postings"]["starts"]) > 5
    for word in words[::37]:
        found = entry(index, word)
        assert index.key_name(found.id) == word
        assert index.postings(found.id).documents == [words.index(word) // 100]
    for number, start in enumerate(manifest["words"]["starts"]):
        own = list(index.word_shard(number))
        assert own[0].startswith(start)
        assert not number or start > list(index.word_shard(number - 1))[-1]
        assert entry(index, own[0]).text == own[0]


def test_no_file_is_empty_and_all_are_raw_deflate() -> None:
    *files, _ = built()
    [dictionary] = [inflated(f.content) for f in files if f.address.endswith(DICTIONARY)]
    for file in files:
        assert inflated(file.content, dictionary if "/documents/" in file.address else b"")


LETTERS = st.text("abcä", min_size=1, max_size=4)
TEXTS = st.lists(LETTERS, max_size=12).map(" ".join)


@given(st.lists(TEXTS, max_size=6))
def test_every_word_is_found_in_exactly_its_documents(texts: list[str]) -> None:
    index = index_of(
        build_index((plain_document(str(n), t) for n, t in enumerate(texts)), PlainAnalyser())
    )
    for word in {w for text in texts for w in text.split()}:
        having = {n for n, text in enumerate(texts) if word in text.split()}
        found = entry(index, word)
        assert (found.documents, found.df) == (len(having), len(having))
        postings = index.postings(found.id)
        assert set(postings.documents) == having
        assert found.keys == ((found.id, LEMMA),)
        for n in having:
            if found.id not in index.function_keys:
                places = [p for p, w in enumerate(texts[n].split()) if w == word]
                assert postings.positions(n) == places


def snippet(index: Index, query: str) -> list[list[object]]:
    found: list[list[object]] = ask(index, query)["results"][0]["snippet"]
    return found


def test_of_a_word_that_is_everywhere_only_the_first_places_are_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(index_module, "POSITIONS", 4)
    texts = ["kunta kunta kunta ohjelma", "kunta ja kunta " + "x " * 200 + "kunta", "ohjelma"]
    index = sample_index(document(n, text=text) for n, text in enumerate(texts))
    common = index.postings(entry(index, "kunta").id)
    assert [common.positions(n) for n in (0, 1)] == [[0, 1], [0, 2]]
    assert common.is_cut(0)
    rare = index.postings(entry(index, "x").id)
    assert rare.positions(1) == [3, 4, 5, 6]
    assert numbers(ask(index, '"kunta ohjelma"')) == [0]
    assert [p for p, marked in snippet(index, "kunta") if marked] == ["kunta", "kunta", "kunta"]


def test_a_word_with_no_places_kept_is_still_shown_and_phrases_know_where_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(index_module, "POSITIONS", 1)
    index = sample_index(document(n, text=f"Kunta {n} teki ohjelman.") for n in range(3))
    assert index.postings(entry(index, "kunta").id).positions(0) == []
    assert snippet(index, "kunta") == [["Kunta", True], [" 0 teki ohjelman.", False]]
    assert numbers(ask(index, '"1 teki"')) == [1]
    assert not ask(index, '"1 teki"')["isLoose"]
    assert ask(index, '"kunta teki"')["isLoose"]


def test_a_name_is_understood_in_cases_that_no_document_has() -> None:
    analyser = Analyser(Lexicon(["Saltvik", "Brändö", "Geta"]))
    documents = [document(0, text="Saltvikissa oltiin."), document(1, text="Brändö on saari.")]
    index = index_of(build_index(documents, analyser))
    for form, number in (("saltvikiin", 0), ("brändöön", 1)):
        assert index.postings(entry(index, form).keys[0][0]).documents == [number]
    assert index.word("getassa") is None
