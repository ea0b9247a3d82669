"""What an engine is to the harness."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from benchmarks.search.collection import Document

ADAPTERS = Path(__file__).parent.parent / "adapters"
BUILDERS = Path(__file__).parent.parent / "builders"


class EngineError(Exception):
    """An engine that cannot be measured; the text says why."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document with the key that an engine knows it by: letters and digits only."""

    key: str
    document: Document


def kind_of_file(path: str) -> str:
    """Return what a file on the wire is, when an engine does not tell more."""
    return "scripts" if path.endswith((".js", ".mjs", ".wasm")) else "index"


@dataclass(frozen=True, slots=True)
class Prepared:
    """An engine with its index built, ready to be served."""

    adapter: str
    """Name of its module among the adapters."""
    options: Mapping[str, Any]
    """What the adapter's `start` is given."""
    mounts: Mapping[str, Path]
    """Beginning of the address -> folder."""
    key_of: Callable[[str], str] = str
    """An answer of the adapter -> key of the page."""
    kind_of: Callable[[str], str] = kind_of_file
    """Path of a request -> what it is, for counting bytes."""
    facts: Mapping[str, Any] = field(default_factory=dict)
    """What is told of the index: its size, how long it took."""


class Engine(Protocol):
    """A search engine."""

    @property
    def name(self) -> str:
        """The name in reports and on the command line."""

    def prepare(self, pages: Sequence[Page], folder: Path) -> Prepared:
        """Build the index of the pages in a folder of its own. Raises EngineError."""


def size_of(folder: Path) -> int:
    """Return the bytes of all files of a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
