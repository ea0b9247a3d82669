"""The rules beyond validity, each at its edges: what an editor is told and is not troubled with."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from typing import Any, cast

import pytest
from elinvoima.advice.advise import advice, of_the_page
from elinvoima.advice.completeness import NEEDS, completeness
from elinvoima.advice.known_words import Vocabulary, vocabulary_of
from elinvoima.advice.passages import (
    _NOR_CITATIONS,
    _NOR_NAMES,
    _NOT_READ,
    _as_read,
    _blank,
    _pattern,
)
from elinvoima.advice.reading import Around, Reading
from elinvoima.advice.rules.passives import is_passive
from elinvoima.advice.rules.pictures import LARGEST
from elinvoima.advice.rules.readability import wiio
from elinvoima.advice.sentences import sentences, syllable_count, words_of
from elinvoima.content.problems import Problem
from elinvoima.content.reports import as_text
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import DAY, EXPERT, METHOD, PUBLIC, STORY, entry, text_of

VOCABULARY = vocabulary_of(["Jykes", "resurssiviisas"], ["Kolari"], {})


def told(
    text: str, path: str = "case_studies/kolari.md", size: int = 10, day: dt.date = DAY
) -> list[Problem]:
    return list(advice([entry(text, path)], Around(day, VOCABULARY, lambda _: size)))


def codes(text: str, **more: Any) -> list[str]:
    return [p.code for p in told(text, **more) if p.code != "A101"]


def body(text: str) -> list[str]:
    return codes(text_of(STORY, body=f"{text}\n"))


@pytest.mark.parametrize(
    "word",
    ["kunta", "resurssiviisaiden", "Jykesin", "KOLKEn", "KOLKE:n", "FCG:n", "EVE-verkosto",
     "elinkeino-ohjelmassa", "Kolarissa", "yhteiskehittämistyöpaja", "e-lasku"],
)  # fmt: skip
def test_a_word_a_listed_name_and_an_abbreviation_are_known(word: str) -> None:
    assert VOCABULARY.is_known(word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [("ohjelmma", "ohjelma"), ("elinkeinno", "elinkeino"), ("Jykees", "Jykes"), ("qwxzptk", None)],
)
def test_an_unknown_word_is_told_with_what_was_likely_meant(word: str, meant: str | None) -> None:
    found = [
        p for p in told(text_of(STORY, body=f"Siellä {word} on, ja {word}.\n")) if p.code == "A203"
    ]
    assert [p.params.get("suggestion") for p in found] == [meant]
    assert (found[0].location.column, found[0].location.length) == (8, len(word))


def test_a_block_of_code_is_not_read_as_text() -> None:
    code = "qwxzptk vaan\n> Meillä oli näin.\n#### Otsikko\n![kuva](kuva.png)"
    assert body(f"## A\n\n```text\n{code}\n```\n\n#### B") == ["A206"]
    assert {"A203", "W604"} <= set(body(f"{code}\n"))


def test_only_so_many_unknown_words_are_told_and_the_rest_are_counted() -> None:
    words = " ".join(f"xq{letter}zz" for letter in "abcdefghijkl")
    found = [p for p in told(text_of(STORY, body=f"{words}\n")) if p.code == "A203"]
    assert len(found) == 10
    assert found[-1].params["more"] == "2"
    assert "vielä 2 muuta" in next(iter(as_text(found[-1:], "fi")))


@pytest.mark.parametrize(
    "text",
    ["Katso https://xqzzt.fi/ ja `xqzzt`.", "[sana](xqzzt.md)".replace("xqzzt.md", "#xqzzt"),
     "Vuonna 2023 oli 31 %:ta."],
)  # fmt: skip
def test_addresses_and_code_are_not_words(text: str) -> None:
    assert "A203" not in body(text)


def test_a_text_in_another_language_is_not_read_as_finnish() -> None:
    assert "A203" not in codes(text_of(STORY, language="en", body="This xqzzt is English.\n"))


@pytest.mark.parametrize(
    "word", ["tehtiin", "kysyttiin", "otettiin", "koottiin", "vietiin", "Juostiin", "valmistuttiin"]
)
def test_the_passive_past_is_recognised(word: str) -> None:
    assert is_passive(word, VOCABULARY)


@pytest.mark.parametrize("word", ["kuntiin", "nettiin", "yhtiöihin", "tiin", "tekivät", "kattiin"])
def test_a_noun_is_no_passive(word: str) -> None:
    assert not is_passive(word, VOCABULARY)


def test_a_step_with_participants_needs_no_other_doer() -> None:
    step = {"title": "Yrittäjiltä kysyttiin ja koottiin"}
    assert codes(text_of(STORY, steps=[step])) == ["A204"]
    assert not codes(text_of(STORY, steps=[{**step, "participants": "yrittäjät"}]))
    assert not codes(text_of(STORY, steps=[step], **{**PUBLIC, "status": "archived"}))


def test_sentences_end_where_a_reader_pauses() -> None:
    text = "Työ alkoi 2023. Mukana oli mm. Kolari. Se päättyi 14. joulukuuta! Entä\nnyt?"
    text += "\n\n- yksi\n- kaksi"
    found = [text[s.start : s.end] for s in sentences(text)]
    assert found == [
        "Työ alkoi 2023.", "Mukana oli mm. Kolari.", "Se päättyi 14. joulukuuta!", "Entä\nnyt?",
        "yksi", "kaksi",
    ]  # fmt: skip
    assert words_of("EVE-verkosto, 15 kuntaa – FCG:n.") == ["EVE-verkosto", "kuntaa", "FCG:n"]


@given(st.lists(st.sampled_from(["a", "bb.", "C", " ", " ", "\n", "\n\n", "- ", "!"])).map("".join))
def test_short_sentences_can_be_left_out(text: str) -> None:
    every = [*sentences(text)]
    for least in range(1, 5):
        wanted = [s for s in every if len(re.findall("[ \n]", text[s.start : s.end])) >= least - 1]
        assert [*sentences(text, least)] == wanted


@given(
    st.lists(
        st.sampled_from(
            ["kunta", " ", "\n", "\n    ", "\t", "`", "http://a.fi", "<", ">", "]", "(", ")",
             "[x]: ", "{", "}", "kuva.png", ".md", "a.b@c.fi", "@", "-", ".", "[@1]", "http", "."]
        ),
        max_size=15,
    ).map("".join)
)  # fmt: skip
def test_what_is_no_words_is_found_whether_or_not_it_is_sought_by_its_signs(text: str) -> None:
    sought = text
    for kinds in (_NOT_READ, _NOR_CITATIONS, _NOR_NAMES):
        sought = _pattern(tuple(pattern for _, pattern in kinds)).sub(_blank, sought)
    assert _as_read(text) == sought


def test_rules_of_the_page_can_speak_before_the_words_are_known() -> None:
    text = text_of(STORY, body=f"## A\n\n#### B\n\n{'sana ' * 30}\u00adx.\n\n![kuva](a.png)\n")
    reading = Reading(entry(text), Around(DAY, cast("Vocabulary", None), lambda _: LARGEST + 1))
    found = {problem.code for problem in of_the_page(reading)}
    assert found >= {"A101", "A201", "A206", "A207", "A301", "A303"}


@pytest.mark.parametrize(
    ("word", "count"),
    [("kunta", 2), ("elinvoima", 4), ("tieosuus", 3), ("työ", 1), ("viranhaltija", 5), ("aie", 2),
     ("ohjelma", 3), ("yritys", 3), ("brr", 1)],
)  # fmt: skip
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllable_count(word) == count


def test_wiios_measure_is_as_it_was_published() -> None:
    assert wiio(0, 100) == pytest.approx(2.7)
    assert wiio(20, 100) == pytest.approx(8.7)
    vocabulary = Vocabulary(frozenset())
    words = Counter(["kunnassammekin", "elinvoimassa", "kunta", "elinvoimassa"])
    assert vocabulary.long_words(words) == 2  # by base forms


def test_a_long_sentence_is_told_where_it_begins_also_in_a_folded_field() -> None:
    long = " ".join(["sana"] * 26)
    found = told(text_of(STORY, starting_point=f"Lyhyt. {long.capitalize()}."))
    place = next(p.location for p in found if p.code == "A201")
    lines = text_of(STORY, starting_point=f"Lyhyt. {long.capitalize()}.").split("\n")
    assert lines[place.line - 1][place.column - 1 :].startswith("Sana")
    assert "A201" not in body(" ".join(["Sana", *["sana"] * 24]) + ".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## A\n\n### B\n\n## C\n\n### D", []), ("## A\n\n#### B", ["A206"]), ("### A", ["A206"]),
        ("Elin\u00advoimaa.", ["A207"]), ("Sana\u00a0sana.", ["A207"]), ("15\u00a0000 euroa.", []),
        ("![Talo](x.png)", []), ('![Talo](x.png "Talo!")', ["A302"]),
        ("![Talo](x.png)\n*Talo*", ["A302"]),
        ("![Talo](x.png)\n\n*Talo*", ["A302"]), ("![Talo](x.png)\n\nTalo on iso.", []),
        ("![x.png](x.png)", ["A303"]), ("![Kuva](x.png)", ["A303"]),
        ("![IMG_0123](x.png)", ["A303"]), ("![X](x.png)", []),
        ("> Oma sana.", ["W604"]), ("Koodi a > b.", []),
        ("”" + "Kaikki lähti siitä, että yrittäjät itse halusivat", []),
        ("”Kaikki lähti siitä, että yrittäjät itse halusivat sitä”, sanoi johtaja.", ["W604"]),
    ],
)  # fmt: skip
def test_bodies(text: str, expected: list[str]) -> None:
    assert body(text) == expected


def test_a_large_picture_is_told_with_the_command_that_shrinks_it() -> None:
    text = text_of(STORY, body="![Talo](kuvat/talo.jpg)\n")
    assert not codes(text, size=LARGEST)
    found = next(p for p in told(text, size=LARGEST + 1) if p.code == "A301")
    assert found.params["suggestion"].startswith('magick "case_studies/kuvat/talo.jpg" -resize')
    photo = text_of(EXPERT, photo={"file": "a.png", "alt": "Kuva"})
    assert codes(photo, path="docs/experts/t.md", size=LARGEST + 1) == ["A301", "A303"]


def test_a_day_of_removal_is_told_only_after_it() -> None:
    text = text_of(EXPERT, remove_by=DAY.isoformat())
    assert not codes(text, path="docs/experts/t.md")
    assert codes(text, path="docs/experts/t.md", day=DAY + dt.timedelta(days=1)) == ["W603"]


def test_a_quote_of_a_public_source_cites_it() -> None:
    quote = {"text": "Hyvä näin.", "speaker": "Johtaja", "permission": "public_source"}
    assert codes(text_of(STORY, quotes=[quote])) == ["W605"]
    assert not codes(text_of(STORY, quotes=[{**quote, "role": "blogissa [@1]"}]))
    assert not codes(text_of(STORY, quotes=[{**quote, "permission": "consent"}]))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["A102"]),
        ({"results": ["Ohjelma syntyi"]}, []),
        ({"evidence": "measured", "results": ["Väki kasvoi vuonna 2020 [@1]"]}, ["A103"]),
        ({"evidence": "measured", "results": ["Väki kasvoi 14 hengellä"]}, []),
        ({"evidence": "measured", "indicators": [{"name": "Väki", "after": 5.0}]}, []),
        ({"status": "archived"}, []),
    ],
)
def test_a_published_story_tells_its_results(fields: dict[str, Any], expected: list[str]) -> None:
    assert codes(text_of(STORY, **{**PUBLIC, **fields})) == expected


@pytest.mark.parametrize("kind", NEEDS)
def test_the_weights_of_a_kind_of_record_sum_up_to_a_hundred(kind: type) -> None:
    assert sum(need.weight for need in NEEDS[kind]) == 100


def test_completeness_rises_with_what_is_told_and_says_what_is_missing() -> None:
    few = completeness(entry(text_of(METHOD), "docs/methods/t.md"))
    more = completeness(entry(text_of(METHOD, steps=["Kutsu väki"]), "docs/methods/t.md"))
    assert (few.score, more.score) == (0, 30)
    assert few.missing[0].name == "method.steps"
    assert "method.steps" not in [need.name for need in more.missing]
    weights = [need.weight for need in few.missing]
    assert weights == sorted(weights, reverse=True)
