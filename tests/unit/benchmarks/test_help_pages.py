"""Collections made of help pages: what is asked does not stand so in the page that is right."""

from __future__ import annotations

import random
from pathlib import Path

from benchmarks.search.collection import read_collection
from benchmarks.search.help_pages import (
    SHORTEST_PAGE,
    HelpPage,
    compounds,
    inflected,
    pages_of,
    titles,
    without_sentences,
    write,
)

CHANCE = random.Random(1)  # noqa: S311 (a sample)
SENTENCE = "Taulukon rivit ja sarakkeet voidaan lukita paikoilleen."
PAGE = """<html><head><title>Luku 3. Taulukot</title></head><body><div id="main">
<h1>Taulukot</h1><div class="navheader">Seuraava</div><p>{text}</p></div></body></html>"""


def page(number: int, text: str, title: str = "Väri ja muoto") -> HelpPage:
    return HelpPage(f"{number}.html", title, text)


def test_a_page_is_taken_without_its_title_and_a_short_or_english_one_not(tmp_path: Path) -> None:
    words = SHORTEST_PAGE // 2
    for name, text in (
        ("a", "Sana ja " * words), ("short", "Sana ja"), ("english", "Word and " * words),
    ):  # fmt: skip
        (tmp_path / f"{name}.html").write_text(PAGE.format(text=text), encoding="utf-8")
    [found] = pages_of(tmp_path, "#main")
    assert (found.id, found.title) == ("a.html", "Taulukot")
    assert "Taulukot" not in found.text
    assert "Seuraava" not in found.text


def test_a_sentence_that_is_asked_is_taken_out_of_its_page() -> None:
    pages = [page(1, f"Alku on tässä. {SENTENCE} Loppu."), page(2, "Muuta ei ole täällä.")]
    shorter, asked = without_sentences(pages, CHANCE)
    assert [(a.text, a.right) for a in asked] == [(SENTENCE, frozenset({"1.html"}))]
    assert SENTENCE not in shorter[0].text
    assert shorter[1] == pages[1]


def test_a_sentence_of_two_pages_is_not_asked() -> None:
    assert without_sentences([page(1, SENTENCE), page(2, SENTENCE)], CHANCE)[1] == []


def test_pages_of_one_title_are_right_together(tmp_path: Path) -> None:
    pages = [page(1, "yksi"), page(2, "kaksi")]
    [asked] = titles(pages, CHANCE)
    assert asked.right == {"1.html", "2.html"}
    write(tmp_path, pages, [asked])
    collection = read_collection(tmp_path)
    assert [query.text for query in collection.queries] == ["Väri ja muoto"]
    assert collection.judgements == {"q1": {"1.html": 1, "2.html": 1}}


def test_words_that_are_there_only_in_other_forms_or_in_compounds() -> None:
    lemmas = {"rivien": "rivi", "sarake": "sarake", "sarakkeen": "sarake", "värin": "väri"}
    has = {
        "1.html": frozenset({"rivien", "sarake"}),
        "2.html": frozenset({"sarakkeen", "taustavärin"}),
    }

    def lemma_of(word: str) -> str:
        return lemmas.get(word, word)

    def parts_of(word: str) -> list[str]:
        return ["tausta", "värin"] if word == "taustavärin" else [word]

    [form] = inflected(has, lemma_of, CHANCE)
    assert (form.text, [*form.right]) == ("rivi", ["1.html"])
    [compound] = compounds(has, lemma_of, parts_of, CHANCE)
    assert (compound.text, [*compound.right]) == ("väri", ["2.html"])
