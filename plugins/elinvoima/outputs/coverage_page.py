"""The page /tilannekuva/: what the stories cover, what is missing, and what is to be checked."""

from __future__ import annotations

from elinvoima.api_addresses import REVIEWS
from elinvoima.i18n import N_
from elinvoima.outputs.maker import PageMaker
from elinvoima.outputs.model import PageOutput
from elinvoima.outputs.review_calendar import CALENDAR_ADDRESS
from elinvoima.views.coverage import coverage_view
from elinvoima.views.open_data import open_data_links
from elinvoima.views.reviews import reviews_view

COVERAGE_ADDRESS = "tilannekuva/"


def coverage_page(maker: PageMaker) -> PageOutput:
    """Make the page."""
    site, words = maker.site, maker.words
    return maker.make(
        "coverage",
        COVERAGE_ADDRESS,
        title=words.text(N_("What the stories cover")),
        description=words.text(
            N_(
                "On which themes, regions and years there are stories, where there are none yet, "
                "and which pages are to be checked next."
            )
        ),
        trail=(maker.home,),
        view=coverage_view(maker.catalogue, words),
        reviews=reviews_view(site.reviews, site.settings.review.months, site.day, words),
        calendar=CALENDAR_ADDRESS,
        open_data=open_data_links(REVIEWS),
    )
