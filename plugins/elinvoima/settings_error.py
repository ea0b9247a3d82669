"""The error of a setting that cannot be used."""

from __future__ import annotations

from elinvoima.i18n import translations


class SettingsError(ValueError):
    """A setting that cannot be used. `tell` says which and why, in the language asked for."""

    def __init__(self, message: str, **params: str) -> None:
        super().__init__(message.format(**params))
        self.message = message
        self.params = params

    def tell(self, language: str) -> str:
        """Say it in a language."""
        return translations(language).gettext(self.message).format(**self.params)
