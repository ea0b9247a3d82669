"""What a code means, as it is looked up: by `elinvoima explain` and on the page of codes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Where(Enum):
    """Where the lines of an example stand."""

    FIELDS = "fields"
    """Among the front matter's fields."""
    BODY = "body"
    """In the text under the front matter."""
    FILE = "file"
    """They are the whole file."""
    NAME = "name"
    """They are the name of a file."""
    SETTINGS = "settings"
    """In elinvoima.toml."""
    NOWHERE = "nowhere"
    """The example is told in words."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """The words are messages of the catalogue; the examples are content, and so in Finnish."""

    meaning: str
    """What the code says."""
    why: str
    """Why it matters to a reader or an editor."""
    mend: str
    """What to do."""
    wrong: str
    right: str
    where: Where = Where.FIELDS
    folder: str = "case_studies"
    """Folder of the file that the example stands in."""
