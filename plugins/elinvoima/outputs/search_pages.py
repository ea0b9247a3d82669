"""The search page, and the index of words that serves where the search cannot run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from elinvoima.content.schema import Theme
from elinvoima.i18n import N_
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.model import PageOutput
from elinvoima.outputs.ways import IN_LANGUAGE
from elinvoima.search.morphology import notice_address
from elinvoima.views.links import Link, alphabetical, links_to
from elinvoima.views.word_pages import (
    WORDS_ADDRESS,
    IndexedLetter,
    LetterView,
    letter_links,
    letter_views,
)

SEARCH_ADDRESS = "haku/"

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "story": N_("Story"),
        "theme": N_("Theme"),
        "method": N_("Method"),
        "cycle": N_("Network"),
        "expert": N_("Expert"),
        "organisation": N_("Organisation"),
        "municipality": N_("Municipality"),
        "region": N_("Region"),
        "page": N_("Page"),
    }
)
"""What a result is, by its kind."""


def search_pages(maker: PageMaker, letters: Iterable[IndexedLetter]) -> Iterator[PageOutput]:
    """Yield the search page, the index of words and its page for each letter."""
    views = letter_views(letters)
    links = letter_links(views, maker.words)
    yield _search(maker, links)
    yield _words(maker, links)
    for view in views:
        yield _letter(maker, view, links)
        yield from (_letter(maker, part, links, view) for part in view.parts)


def _search(maker: PageMaker, letters: tuple[Link, ...]) -> PageOutput:
    themes = links_to(maker.catalogue.all(Theme))
    return maker.make(
        "search",
        SEARCH_ADDRESS,
        title=maker.words.text(N_("Search page")),
        description=maker.words.text(N_("Search the stories, themes, experts and municipalities.")),
        trail=(maker.home,),
        is_searched=False,
        kinds=json.dumps(
            {kind: maker.words.text(name) for kind, name in KINDS.items()}, ensure_ascii=False
        ),
        languages=json.dumps(
            {code: maker.words.text(text) for code, text in IN_LANGUAGE.items()},
            ensure_ascii=False,
        ),
        themes=sorted(themes, key=lambda link: alphabetical(link.text)),
        letters=letters,
        morphology=notice_address(),
    )


def _words(maker: PageMaker, letters: tuple[Link, ...]) -> PageOutput:
    return maker.make(
        "words",
        WORDS_ADDRESS,
        title=maker.words.text(N_("Index of words")),
        description=maker.words.text(
            N_("Every word of the site in alphabetical order, and the pages that it is on.")
        ),
        trail=(maker.home, _way_to_search(maker)),
        is_searched=False,
        letters=letters,
    )


def _letter(
    maker: PageMaker,
    view: LetterView,
    letters: tuple[Link, ...],
    whole: LetterView | None = None,
) -> PageOutput:
    """Make the page of a letter, or of two letters that are a part of `whole`."""
    index = maker.words.text(N_("Index of words"))
    parts = whole.parts if whole else view.parts
    return maker.make(
        "letter",
        view.address,
        title=f"{index}: {view.letter}",
        description=maker.words.text(
            N_("Words that begin with {letter}, and their pages."), letter=view.letter
        ),
        trail=(maker.home, _way_to_search(maker), Link(index, WORDS_ADDRESS)),
        is_searched=False,
        words=view.words,
        count=view.count,
        letters=letters,
        letter=(whole or view).address,
        parts=letter_links(parts, maker.words),
    )


def _way_to_search(maker: PageMaker) -> Link:
    return Link(maker.words.text(N_("Search page")), SEARCH_ADDRESS)
