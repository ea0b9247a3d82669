"""What an update would change in the register: figure by figure, and whether that can be right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from elinvoima.municipalities.model import Municipality, Years
from elinvoima.municipalities.register import Register
from elinvoima.municipalities.update.population import Populations

LARGEST_CHANGE = 30.0
"""Per cent: no municipality's population has changed so much between two releases."""


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that would become another."""

    municipality: Municipality
    is_earlier: bool
    """Of the earlier year, or of the latest."""
    before: int | None
    after: int

    @property
    def per_cent(self) -> float | None:
        """How much the figure changes, per cent; None where there was none before."""
        return None if self.before is None else 100 * (self.after / self.before - 1)

    @property
    def is_suspicious(self) -> bool:
        """Whether it is greater than a population changes."""
        return self.per_cent is not None and abs(self.per_cent) > LARGEST_CHANGE


@dataclass(frozen=True, slots=True)
class Update:
    """The register as it would be, and what changes."""

    before: Register
    after: Register
    changes: tuple[Change, ...]

    @property
    def is_needed(self) -> bool:
        """Whether anything changes."""
        return bool(self.changes) or self.before.years != self.after.years

    @property
    def suspicious(self) -> tuple[Change, ...]:
        """The changes that can hardly be right."""
        return tuple(change for change in self.changes if change.is_suspicious)


def update_of(register: Register, populations: Populations) -> Update:
    """Put the populations into the register."""
    municipalities = tuple(
        replace(
            m,
            population=populations.latest[m.code],
            earlier_population=populations.earlier[m.code],
        )
        for m in register.municipalities
    )
    now_in = {m.code: m for m in municipalities}
    mergers = tuple(replace(m, into=now_in[m.into.code]) for m in register.mergers)
    years = Years(
        population=populations.year,
        earlier=populations.earlier_year,
        classification=register.years.classification,
        area=register.years.area,
    )
    after = Register(municipalities, mergers, years)
    return Update(register, after, tuple(_changes(register, populations)))


def _changes(register: Register, populations: Populations) -> Iterator[Change]:
    for m in register.municipalities:
        for is_earlier, before, figures in (
            (False, m.population, populations.latest),
            (True, m.earlier_population, populations.earlier),
        ):
            if figures[m.code] != before:
                yield Change(m, is_earlier, before, figures[m.code])
