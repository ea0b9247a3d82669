"""What is wrong in the register's data files: where, what, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass

from elinvoima.i18n import N_, translations

MOST_TOLD = 20
"""Faults that are told one by one; a broken file may have thousands."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a file."""

    file: str
    line: int
    """From 1, the header's."""
    message: str
    params: tuple[tuple[str, str], ...] = ()

    def tell(self, language: str) -> str:
        """Say it in a language."""
        text = translations(language).gettext(self.message).format(**dict(self.params))
        return f"{self.file}:{self.line}: {text}"


class DataError(ValueError):
    """Data files that cannot be used. Every fault is told, not only the first."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(fault.tell("en") for fault in faults[:MOST_TOLD]))
        self.faults = faults

    def tell(self, language: str) -> str:
        """Say them in a language, a line each, and what to do."""
        catalogue = translations(language)
        lines = [catalogue.gettext(N_("the register of municipalities cannot be used:"))]
        lines += [fault.tell(language) for fault in self.faults[:MOST_TOLD]]
        if len(self.faults) > MOST_TOLD:
            more = catalogue.gettext(N_("and {n} more"))
            lines.append(more.format(n=len(self.faults) - MOST_TOLD))
        mend = N_("mend the file, or take its former version from version control")
        return "\n".join([*lines, catalogue.gettext(mend)])
