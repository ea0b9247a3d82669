"""What collections are called where editors choose them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from elinvoima.content.collections import Collection
from elinvoima.i18n import N_


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
