"""A record in another language has its own texts and the original's facts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from elinvoima.content.schema import Page, Story
from elinvoima.content.schema.translation import translation_of
from elinvoima.outputs.rendering import render
from elinvoima.relations.catalogue import address_of
from elinvoima.relations.translating import fingerprint
from elinvoima.site import Loaded, load

from tests.samples import DAY, PAGE, PUBLIC, STORY, THEME, entry, text_of

FIELDS: dict[str, Any] = {
    **STORY,
    **PUBLIC,
    "motive": "Ohjelma oli vanha.\n\nSiksi se uusittiin [@1].",
    "steps": [{"title": "Työpaja", "when": "2023-04"}, {"title": "Kysely"}],
    "results": ["Uusi ohjelma [@1]."],
}
SWEDISH: dict[str, Any] = {
    "title": "Kolari förnyade sitt program",
    "label": "Kolari",
    "summary": "Kommunen gjorde ett nytt program.",
    "motive": "Programmet var gammalt. Därför förnyades det [@1].",
    "steps": [{"title": "Workshop"}, {"title": "Enkät"}],
    "results": ["Ett nytt program [@1]."],
}
HOME = text_of({**PAGE, **PUBLIC, "sources": None}, "Etusivu.\n")


def mark_of(**changes: Any) -> str:
    return fingerprint(entry(text_of({**FIELDS, **changes})), translation_of(Story))


def loaded(folder: Path, *, original: dict[str, Any] | None = None, **changes: Any) -> Loaded:
    """Load a story and its Swedish translation; `changes` are the translation's."""
    home = entry(HOME, "docs/index.md")
    home_mark = fingerprint(home, translation_of(Page))
    swedish = {**SWEDISH, "translated_from": mark_of(), **changes}
    for path, text in {
        "docs/index.md": HOME,
        "docs/index.sv.md": text_of({**PAGE, "translated_from": home_mark}, "Startsida.\n"),
        "docs/themes/yritykset.md": text_of({**THEME, **PUBLIC}),
        "case_studies/kolari.md": text_of({**FIELDS, **(original or {})}),
        "case_studies/kolari.sv.md": text_of(swedish, "Brödtext.\n"),
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return load(folder, day=DAY)


def swedish_story(found: Loaded) -> Any:
    assert found.site
    stories = found.site.catalogue.in_language("sv").all(Story)
    return next(story for story in stories if story.id == "kolari")


def test_texts_are_the_translations_and_facts_the_originals(tmp_path: Path) -> None:
    found = loaded(tmp_path)
    assert found.problems == ()
    story = swedish_story(found)
    assert address_of(story) == "sv/tarinat/kolari/"
    assert story.record.language.value == "sv"
    assert story.record.title == "Kolari förnyade sitt program"
    assert [step.title for step in story.record.steps] == ["Workshop", "Enkät"]
    assert str(story.record.steps[0].when) == "2023-04"
    assert story.record.municipalities == ("Kolari",)
    assert story.record.published == dt.date(2026, 11, 21)
    assert story.record.sources[0].publisher == "Kolarin kunta"
    assert story.body_text.strip() == "Brödtext."


def test_the_mark_is_of_the_words_and_of_nothing_else() -> None:
    mark = mark_of()
    assert mark_of(motive="Ohjelma oli\nvanha.\n\n\nSiksi se uusittiin [@1].") == mark
    assert mark_of(reviewed="2026-11-27", period=2024) == mark
    assert mark_of(results=["Toinen ohjelma [@1]."]) != mark
    assert mark_of(steps=[{"title": "Kysely"}, {"title": "Työpaja"}]) != mark


def test_a_change_of_the_original_makes_the_translation_late_and_readers_are_told(
    tmp_path: Path,
) -> None:
    found = loaded(tmp_path, original={"results": ["Parempi ohjelma [@1]."]})
    assert [(p.code, p.severity.stops_build) for p in found.problems] == [("W438", False)]
    assert found.site
    pages = {page.address: page for page in render(found.site).pages}
    assert "översättningen kan vara föråldrad" in pages["sv/tarinat/kolari/"].html
    assert "Ett nytt program" in pages["sv/tarinat/kolari/"].html


def test_a_draft_translation_may_be_unfinished_and_is_not_shown(tmp_path: Path) -> None:
    found = loaded(tmp_path, status="draft", results=None, translated_from=None)
    assert found.problems == ()
    assert swedish_story(found).record.language.value == "fi"


@pytest.mark.parametrize("status", ["draft", "archived"])
def test_the_original_decides_what_is_shown(tmp_path: Path, status: str) -> None:
    found = loaded(tmp_path, original={"status": status})
    assert found.problems == ()
    assert found.site
    pages = {page.address: page for page in render(found.site).pages}
    shown = pages.get("sv/tarinat/kolari/")
    assert (shown is None) is (status == "draft")
    assert shown is None or "Sidan är arkiverad" in shown.html


def test_an_untranslated_record_is_marked_in_the_lists_of_the_language(tmp_path: Path) -> None:
    found = loaded(tmp_path, status="draft")
    assert found.site
    pages = {page.address: page for page in render(found.site).pages}
    html = pages["sv/tarinat/"].html
    assert 'href="../../tarinat/kolari/" lang="fi" hreflang="fi">Kolari uudisti' in html
    assert '<p class="ev-card__summary" lang="fi">Kunta teki' in html
    assert "(på finska)" in html
    assert pages["tarinat/kolari/"].translations == {}
