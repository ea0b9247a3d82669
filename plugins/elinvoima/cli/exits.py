"""Exit codes of the command line."""

from __future__ import annotations

from enum import IntEnum

from elinvoima.i18n import N_


class Exit(IntEnum):
    """What an exit code means."""

    OK = 0
    CONTENT = 1
    USAGE = 2
    ENVIRONMENT = 3
    INTERRUPTED = 130

    @property
    def meaning(self) -> str:
        """Message that explains the code."""
        return _MEANINGS[self]


_MEANINGS = {
    Exit.OK: N_("all is well"),
    Exit.CONTENT: N_("the content has errors, or there is something to be checked (stale)"),
    Exit.USAGE: N_("the command was given wrongly"),
    Exit.ENVIRONMENT: N_("something else stood in the way; the message says what"),
    Exit.INTERRUPTED: N_("interrupted by the user"),
}
