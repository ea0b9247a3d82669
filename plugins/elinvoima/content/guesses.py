"""What a program guessed and an editor has not confirmed yet is marked in the file with a word.

In front matter the mark is a comment line above the field, `# VAHVISTA: why it was guessed`; in the
body the word and a colon, `VAHVISTA: what is wanted`. Removing the mark confirms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from elinvoima.content.files import SourceFile
from elinvoima.content.problems import Location, Problem, problem
from elinvoima.content.said import shortened

MARK = "VAHVISTA"

_MARKED = re.compile(rf"\b{MARK}\s*:\s*(?P<why>[^\]\n]*)")


def mark(why: str, indent: str = "") -> str:
    """Return the comment line that marks the field below it."""
    return f"{indent}# {MARK}: {' '.join(why.split())}"


def unconfirmed(source: SourceFile) -> Iterator[Problem]:
    """Yield E323 for each mark in the file."""
    if MARK not in source.text:
        return
    for number, line in enumerate(source.text.split("\n"), start=1):
        for match in _MARKED.finditer(line):
            place = Location(source.path, number, match.start() + 1, len(match[0].rstrip()))
            yield problem("E323", place, found=shortened(match["why"]).rstrip(" .") or MARK)
