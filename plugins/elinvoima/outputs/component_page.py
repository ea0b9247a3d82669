"""The page of components: every piece of the pages' look, light and dark, from the same macros.

For those who edit the looks, and for tests that look at them. It shows what the site's own records
hold, so nothing in it is made up; it is left out of the search and out of search engines.
"""

from __future__ import annotations

from collections.abc import Iterator

from elinvoima.content.schema import Expert, Story, Theme
from elinvoima.i18n import N_
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.model import PageOutput
from elinvoima.views.cards import story_cards
from elinvoima.views.contacts import contact_view
from elinvoima.views.hues import HUES, theme_links
from elinvoima.views.links import Link
from elinvoima.views.map import story_map
from elinvoima.views.story import story_view

COMPONENTS_ADDRESS = "tietoa/komponentit/"
SHOWN = 3
"""How many cards and contacts are shown."""
SCHEMES = (("light", N_("Light")), ("dark", N_("Dark")))


def component_pages(maker: PageMaker) -> Iterator[PageOutput]:
    """Yield the page; nothing where there is no story to show."""
    catalogue, words = maker.catalogue, maker.words
    views = [story_view(story, catalogue, words) for story in catalogue.stories]
    if not views:
        return
    richest = max(views, key=lambda view: (view.timeline is not None, len(view.steps)))
    title = words.text(N_("Components"))
    yield maker.make(
        "components",
        COMPONENTS_ADDRESS,
        title=title,
        description=words.text(N_("The pieces that the pages are made of, light and dark.")),
        trail=(maker.home, Link(words.text(N_("About the site")), "tietoa/")),
        is_searched=False,
        is_indexed=False,
        schemes=[(scheme, words.text(name)) for scheme, name in SCHEMES],
        hues=range(1, HUES + 1),
        view=richest,
        cards=story_cards(catalogue.all(Story)[:SHOWN], catalogue, words),
        themes=theme_links((theme.id for theme in catalogue.all(Theme)), catalogue),
        experts=[contact_view(e, catalogue, words) for e in catalogue.all(Expert)[:SHOWN]],
        map=story_map(catalogue.all(Story), catalogue, words),
    )
