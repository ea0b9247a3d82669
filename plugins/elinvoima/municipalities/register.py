"""The register: every municipality, found by name or code, also by the names merged away.

The data files' columns and sources are told in `data/README.md`; `data_files.py` reads them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from elinvoima.municipalities.data_files import Content, read_content
from elinvoima.municipalities.ground import Ground, ground_of
from elinvoima.municipalities.model import Merger, Municipality, Region, UrbanRuralClass, Years

__all__ = [
    "DATA", "Merger", "Municipality", "Region", "Register", "UrbanRuralClass", "Years",
    "load_register",
]  # fmt: skip

DATA = Path(__file__).parent / "data"
"""The folder of the register's own data files."""


@dataclass(frozen=True)
class Register:
    """All municipalities, found by name in either language, by code or by a name of old."""

    municipalities: tuple[Municipality, ...]
    mergers: tuple[Merger, ...]
    years: Years

    @cached_property
    def by_code(self) -> Mapping[str, Municipality]:
        """Municipalities by official code."""
        return {m.code: m for m in self.municipalities}

    @cached_property
    def by_name(self) -> Mapping[str, Municipality]:
        """Municipalities by present name, Finnish or Swedish, in small letters."""
        swedish = {m.name_sv.casefold(): m for m in self.municipalities if m.name_sv}
        return swedish | {m.name_fi.casefold(): m for m in self.municipalities}

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """Regions in the order of their codes."""
        return tuple(sorted({m.region for m in self.municipalities}, key=lambda r: r.code))

    @cached_property
    def ground(self) -> Ground:
        """What the maps are drawn on; worked out when first asked."""
        return ground_of(self.municipalities)

    def find(self, name_or_code: str) -> Municipality | Merger | None:
        """Return the municipality of that name or code, or the merger an old name ended in."""
        key = name_or_code.casefold()
        found = self.by_code.get(key) or self.by_name.get(key)
        return found or self.merger_of(name_or_code)

    def merger_of(self, name: str) -> Merger | None:
        """Return the merger that an old name ended in; None for any other name."""
        key = name.casefold()
        return next((m for m in self.mergers if m.old_name.casefold() == key), None)

    def __getitem__(self, name_or_code: str) -> Municipality:
        """Return the municipality, for an old name the one it is part of now; or KeyError."""
        match self.find(name_or_code):
            case Municipality() as municipality:
                return municipality
            case Merger(into=into):
                return into
        raise KeyError(name_or_code)

    @property
    def names(self) -> Iterable[str]:
        """Every name it can be asked by, for suggestions."""
        for municipality in self.municipalities:
            yield municipality.name_fi
            if municipality.name_sv:
                yield municipality.name_sv
        yield from (merger.old_name for merger in self.mergers)


@cache
def load_register(folder: Path = DATA) -> Register:
    """Read the register from its data files. Raises DataError, which tells what is wrong there."""
    return register_of(read_content(folder))


def register_of(content: Content) -> Register:
    """Make a register of what the data files hold."""
    return Register(content.municipalities, content.mergers, content.years)
