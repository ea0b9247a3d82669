"""What a file's name tells: the record's id, and the language if the file is a translation.

`kolari.md` is a record, `kolari.sv.md` beside it the same in Swedish.
"""

from __future__ import annotations

import posixpath
import re

TRANSLATED = ("sv", "en")
"""Languages that a record can be translated into; the original is at the root of the site."""

_ENDING = re.compile(r"\.([a-z]{2})\.md$")


def language_of(path: str) -> str:
    """Return the language that the name of a file ends in: `a/x.sv.md` -> `sv`; else empty."""
    found = _ENDING.search(path)
    return found[1] if found else ""


def is_translation(path: str) -> bool:
    """Whether the file is a record in another language."""
    return bool(language_of(path))


def original_of(path: str) -> str:
    """Return the file whose translation this is: `a/x.sv.md` -> `a/x.md`; others as they are."""
    return _ENDING.sub(".md", path)


def translation_of(path: str, language: str) -> str:
    """Return the file that a record's translation is in: `a/x.md` -> `a/x.sv.md`."""
    return f"{path.removesuffix('.md')}.{language}.md"


def record_id(path: str) -> str:
    """Return the id of the record that a file tells of, in whichever language."""
    return posixpath.basename(original_of(path)).removesuffix(".md")
