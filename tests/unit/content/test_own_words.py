from __future__ import annotations

import pytest
from elinvoima.content.choice_words import CHOICE_WORDS
from elinvoima.content.collections import Collection
from elinvoima.content.own_words import meant_choice, meant_field
from elinvoima.content.schema import SCHEMAS
from elinvoima.content.schema.base import Language, Status
from elinvoima.content.schema.organisation import OrganisationKind
from elinvoima.content.schema.story import Evidence
from elinvoima.content.schema.translation import TranslationStatus
from elinvoima.i18n import LANGUAGES, translations

STORY = SCHEMAS[Collection.STORY]


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ("ajankohta", "period"),
        ("Ajankohta", "period"),
        ("lyhyt_nimi", "label"),
        ("tiivistelma", "summary"),
        ("kunta", "municipalities"),
        ("kommuner", "municipalities"),
        ("kieli", "language"),
        ("menetelmät", "methods"),
        ("perriod", "period"),
        ("budjetti", None),
        ("", None),
    ],
)
def test_a_field_is_known_by_its_label(word: str, field: str | None) -> None:
    assert meant_field(word, STORY, STORY.model_fields) == field


def test_only_an_allowed_field_is_meant() -> None:
    assert meant_field("ajankohta", STORY, ["title", "summary"]) is None


@pytest.mark.parametrize(
    ("word", "choices", "choice"),
    [
        ("julkaistu", Status, "published"),
        ("luonnos", TranslationStatus, "draft"),
        ("arkistoitu", TranslationStatus, None),
        ("kuvattu", Evidence, "described"),
        ("mesured", Evidence, "measured"),
        ("suomi", Language, "fi"),
        ("svenska", Language, "sv"),
        ("kunta", OrganisationKind, "municipality"),
        ("arvaus", Evidence, None),
    ],
)
def test_a_choice_is_known_by_its_word(
    word: str, choices: type[Status], choice: str | None
) -> None:
    assert meant_choice(word, choices) == choice


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_is_known_by_its_word_in_every_language(language: str) -> None:
    for choice, word in CHOICE_WORDS.items():
        said = translations(language).gettext(word)
        assert meant_choice(said, type(choice)) == choice, said
