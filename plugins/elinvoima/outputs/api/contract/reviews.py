"""Answers about pages that are to be checked."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from elinvoima.i18n import N_
from elinvoima.outputs.api.contract.common import Answer, Listing, PageAddress


class ReviewSummary(Answer):
    """A page in the queue of those to be checked."""

    id: Annotated[
        str,
        Field(
            description=N_("Kind and id of the record, joined by a hyphen"),
            examples=["story-kolari-elinkeino-ohjelma"],
        ),
    ]
    title: Annotated[str, Field(description=N_("Title of the page"))]
    address: PageAddress
    data: Annotated[
        str | None,
        Field(description=N_("Address of its whole record in the API; null if it is not there")),
    ]
    due: Annotated[dt.date, Field(description=N_("Day by which its facts must be checked"))]
    due_is_set: Annotated[
        bool,
        Field(
            description=N_(
                "Whether the page itself gives the day; if not, it is counted from the latest check"
            )
        ),
    ]
    checked: Annotated[
        dt.date, Field(description=N_("Day its facts were last checked, or it was published"))
    ]
    is_reviewed: Annotated[
        bool, Field(description=N_("Whether its facts have been checked since it was published"))
    ]


class ReviewListing(Listing[ReviewSummary]):
    """Every page that is to be checked some day, the soonest first."""


class ReviewRecord(ReviewSummary):
    """A page that is to be checked."""
