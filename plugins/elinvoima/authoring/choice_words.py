"""What collections and closed choices are called where editors choose them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from elinvoima.content.collections import Collection
from elinvoima.content.schema.page import Block
from elinvoima.content.schema.story import PermissionBasis
from elinvoima.i18n import N_
from elinvoima.views.words import CHOICES

CHOICE_WORDS: Mapping[StrEnum, str] = MappingProxyType(
    {
        **CHOICES,
        PermissionBasis.CONSENT: N_("the speaker has given permission"),
        PermissionBasis.PUBLIC_SOURCE: N_("from a public source"),
        Block.CONTACT: N_("contact details of the publisher"),
        Block.REGISTER_SOURCES: N_("sources of the municipalities' figures"),
        Block.OPEN_DATA: N_("list of the open data"),
        Block.AUDIT: N_("findings of the last accessibility audit"),
    }
)
"""Every choice of the content model, as a message of the catalogue."""


@dataclass(frozen=True, slots=True)
class CollectionWords:
    """What a collection is called, as messages of the catalogue."""

    singular: str
    plural: str
    body: str
    """What the text under the fields tells."""


COLLECTION_WORDS: Mapping[Collection, CollectionWords] = MappingProxyType(
    {
        Collection.STORY: CollectionWords(
            N_("Story"), N_("Stories"), N_("How the work went, in your own words")
        ),
        Collection.THEME: CollectionWords(
            N_("Theme"), N_("Themes"), N_("What the theme is and what is known of it")
        ),
        Collection.EXPERT: CollectionWords(
            N_("Expert"), N_("Experts"), N_("What they have done and what they can help with")
        ),
        Collection.METHOD: CollectionWords(
            N_("Method"), N_("Methods"), N_("What the method is and how it is done")
        ),
        Collection.CYCLE: CollectionWords(
            N_("Network cycle"), N_("Networks"), N_("What happened in the cycle")
        ),
        Collection.ORGANISATION: CollectionWords(
            N_("Organisation"), N_("Organisations"), N_("What the organisation does for vitality")
        ),
        Collection.PAGE: CollectionWords(N_("Page"), N_("Pages"), N_("The page's text")),
    }
)
