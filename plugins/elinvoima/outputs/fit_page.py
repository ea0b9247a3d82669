"""The page /sovita/: what its scripts need, and what is read without them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from elinvoima.i18n import N_, NO_BREAK
from elinvoima.matching.weights import Part
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.model import PageOutput
from elinvoima.views.brief_texts import brief_texts
from elinvoima.views.fit_page import MONTHS, method_choices, theme_choices
from elinvoima.views.fit_page_words import MEANINGS, capital, page_words
from elinvoima.views.fit_words import PARTS
from elinvoima.views.place_figures import register_sources

FIT_ADDRESS = "sovita/"


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part of the score, as the page tells of it."""

    id: str
    label: str
    meaning: str
    weight: str
    """Its usual weight, per cent."""


def fit_page(maker: PageMaker, source: str) -> PageOutput:
    """Make the page; `source` is the address of the matching's data."""
    words, settings = maker.words, maker.site.settings
    return maker.make(
        "fit",
        FIT_ADDRESS,
        title=words.text(N_("Find what fits your municipality")),
        description=words.text(
            N_(
                "Choose a municipality and its needs. You see which practices fit, why they fit "
                "and where they do not."
            )
        ),
        trail=(maker.home,),
        data=source,
        themes=theme_choices(maker.catalogue),
        methods=method_choices(maker.catalogue),
        months=MONTHS,
        parts=_parts(maker),
        words=_json(page_words(words)),
        brief=_json(brief_texts(words)),
        site_name=settings.site_name,
        attribution=register_sources(maker.catalogue.register.years, words),
    )


def _parts(maker: PageMaker) -> tuple[PartRow, ...]:
    words, weights = maker.words, maker.site.settings.matching
    whole = sum(weights.values())
    return tuple(
        PartRow(
            id=part.value,
            label=capital(words.text(PARTS[part])),
            meaning=words.text(MEANINGS[part]),
            weight=f"{words.figure(100 * weights[part] / whole)}{NO_BREAK}%",
        )
        for part in Part
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
