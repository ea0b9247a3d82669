"""Reads how long a page's facts hold where its file does not say: the table `[review]`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from elinvoima.i18n import N_
from elinvoima.settings_error import SettingsError

LEAST_MONTHS, MOST_MONTHS = 1, 240


@dataclass(frozen=True, slots=True)
class ReviewRule:
    """How long facts hold."""

    months: int = 24
    """After how many months they are to be checked where no `review_by` says."""


def read_review(file: str, value: object) -> ReviewRule:
    """Return the rule. Raises SettingsError for a table with anything else in it."""
    if not isinstance(value, Mapping) or set(value) - {"months"}:
        raise SettingsError(
            N_("{file}: under [review] there may be only “months”, a whole number"), file=file
        )
    months = value.get("months", ReviewRule().months)
    is_whole = isinstance(months, int) and not isinstance(months, bool)
    if not is_whole or not LEAST_MONTHS <= months <= MOST_MONTHS:
        raise SettingsError(
            N_(
                "{file}: “months” in [review] must be a whole number from {least} to {most}, "
                "and it is “{found}”"
            ),
            file=file, least=str(LEAST_MONTHS), most=str(MOST_MONTHS), found=str(months),
        )  # fmt: skip
    return ReviewRule(int(months))
