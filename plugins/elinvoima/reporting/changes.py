"""What has been done to a file. Apart from the report, so that `check` need not load it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What has been done to a file."""

    ADDED = "added"
    CHANGED = "changed"
    RENAMED = "renamed"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Change:
    """One file that a change touches. Paths are relative to the root."""

    kind: ChangeKind
    path: str
    old_path: str = ""
    """Where a renamed file was."""
