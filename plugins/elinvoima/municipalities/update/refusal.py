"""Why an update of the register cannot be made: what was met, and what to do about it."""

from __future__ import annotations

from elinvoima.i18n import N_, translations


class Refusal(Exception):  # noqa: N818 (a stop with a reason, not a fault of the program)
    """The update stops before anything is written. `tell` says why, in the language asked for.

    `message` says what was met and `mend` what to do; both are filled with the parameters.
    """

    def __init__(self, message: str, mend: str = "", **params: object) -> None:
        super().__init__(message.format(**params))
        self.message = message
        self.mend = mend
        self.params = params

    def tell(self, language: str) -> str:
        """Say it in a language: what was met, and on a line of its own what to do."""
        catalogue = translations(language)
        mend = catalogue.gettext(self.mend).format(**self.params) if self.mend else ""
        nothing = catalogue.gettext(N_("Nothing was written."))
        met = catalogue.gettext(self.message).format(**self.params)
        return f"{met}\n{nothing} {mend}".rstrip()
