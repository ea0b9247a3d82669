"""Knows fields and choices by what people see them called: `ajankohta` is `period`.

Front matter is written in English, but forms, pages and the guide call its fields and choices by
Finnish and Swedish names, and so do editors.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from pydantic import BaseModel

from elinvoima.content.choice_words import CHOICE_WORDS
from elinvoima.content.field_words import FIELD_WORDS, words_key
from elinvoima.content.suggestions import closest
from elinvoima.i18n import LANGUAGES, translations


def meant_field(word: str, model: type[BaseModel], allowed: Iterable[str]) -> str | None:
    """Return the allowed field of a model that was likely meant; None if none is near."""
    labels = {name: FIELD_WORDS[words_key(model, name)].label for name in allowed}
    return _meant(word, labels)


def meant_choice(word: str, choices: Iterable[StrEnum]) -> str | None:
    """Return the choice that was likely meant; None if none is near."""
    return _meant(word, {str(choice.value): CHOICE_WORDS.get(choice, "") for choice in choices})


def _meant(word: str, labels: Mapping[str, str]) -> str | None:
    """Return the name whose label the word is, or the name or the label that is nearest to it.

    Last comes a label that ends in the word, if no other does: `kieli` is “Tekstin kieli”.
    """
    by_label: dict[str, str] = {}
    for language in LANGUAGES:
        for name, label in labels.items():
            by_label.setdefault(_plain(translations(language).gettext(label)), name)
    wanted = _plain(word)
    if wanted in by_label:
        return by_label[wanted]
    near = closest(word, labels) or by_label.get(closest(wanted, by_label) or "")
    ends = {name for label, name in by_label.items() if label.endswith(f" {wanted}")}
    return near or (ends.pop() if len(ends) == 1 else None)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").split())
