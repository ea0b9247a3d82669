"""What the words of one code are made of."""

from __future__ import annotations

from dataclasses import dataclass

from elinvoima.i18n import N_


@dataclass(frozen=True, slots=True)
class ProblemText:
    """The words of one code."""

    what: str
    allowed: str = ""
    fix: str = ""
    otherwise: str = ""
    """The mend when there is no suggestion to fill `fix` with."""


DID_YOU_MEAN = N_("did you mean “{suggestion}”?")
