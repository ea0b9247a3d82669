"""Invisible characters that word processors leave: A207.

They break searching, copying and reading aloud.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from elinvoima.advice.reading import Reading
from elinvoima.content.problems import Location, Problem, problem

NAMES = {
    "\u00ad": "soft_hyphen",
    "\u00a0": "no_break_space",
    "\u200b": "zero_width",
    "\u2060": "zero_width",
    "\ufeff": "zero_width",
}
INVISIBLE = re.compile(r"\u00ad|\u200b|\u2060|\ufeff|\u00a0(?<=[^\W\d_]\u00a0)(?=[^\W\d_])")
"""A no-break space beside a number or a sign is right (15 000 €); between two words it is not."""


def invisible(reading: Reading) -> Iterator[Problem]:
    """Yield A207, once a line."""
    entry = reading.entry
    if not any(character in entry.text for character in NAMES) or not INVISIBLE.search(entry.text):
        return
    for number, line in enumerate(entry.lines, start=1):
        match = INVISIBLE.search(line)
        if match:
            place = Location(entry.path, number, match.start() + 1)
            yield problem("A207", place, found=NAMES[match[0]])
