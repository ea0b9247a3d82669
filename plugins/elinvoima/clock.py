"""Which day it is, for what hangs on it: publishing, removing and reviewing by a day.

Only the edge asks (`site.load` and the command line); everything below is handed the day. It can be
set, so that tests and a build that must give the same bytes again do not hang on the calendar.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping

from elinvoima.i18n import N_
from elinvoima.settings_error import SettingsError

VARIABLE = "ELINVOIMA_TODAY"


def today(environment: Mapping[str, str] = os.environ) -> dt.date:
    """Return the day in `ELINVOIMA_TODAY` (2026-11-28), or else the machine's own day.

    Raises SettingsError where the variable holds something else.
    """
    text = environment.get(VARIABLE, "").strip()
    if not text:
        return dt.datetime.now(tz=dt.UTC).astimezone().date()
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise SettingsError(
            N_("the setting “{name}” must be a day as in 2026-11-28; now it is “{text}”"),
            name=VARIABLE, text=text,
        ) from error  # fmt: skip
