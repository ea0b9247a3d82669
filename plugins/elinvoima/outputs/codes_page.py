"""The page of codes in the editors' guide: what each means, why it matters and how to mend it.

Made from what `elinvoima explain` tells. It is left out of the search: its examples look like
stories, and who looks for a code knows where to go.
"""

from __future__ import annotations

from collections.abc import Iterator

from elinvoima.content.collections import Collection
from elinvoima.explain.showing import CODES_ADDRESS
from elinvoima.i18n import N_
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.model import PageOutput
from elinvoima.relations.catalogue import address_of
from elinvoima.views.codes import code_groups
from elinvoima.views.links import link_to

_ABOVE = ("tietoa/", "tietoa/ohje/")


def codes_pages(maker: PageMaker) -> Iterator[PageOutput]:
    """Yield the page."""
    own = {address_of(e): e for e in maker.catalogue.entries if e.collection is Collection.PAGE}
    yield maker.make(
        "codes",
        CODES_ADDRESS,
        title=maker.words.text(N_("What a check can tell")),
        description=maker.words.text(
            N_("Every error, warning and piece of advice by its code: what it means, why it "
               "matters and how to mend it.")
        ),
        trail=(maker.home, *(link_to(own[address]) for address in _ABOVE if address in own)),
        is_searched=False,
        groups=code_groups(maker.words),
    )  # fmt: skip
