"""May it be published: W603 (a day of removal has passed), W604 and W605 (words of somebody).

A day that passes must not stop the build: the last good site would stay, with the person on it.
The build leaves such a page out; this tells that the file is still in the repository.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from elinvoima.advice.reading import Reading
from elinvoima.content.citations import CITATION, masked_blocks
from elinvoima.content.problems import Problem, problem
from elinvoima.content.schema import Story
from elinvoima.content.schema.story import PermissionBasis

_QUOTED = re.compile(
    r"^[ \t]*>[ \t]*\S.*$"
    r"|[\u201d\"][^\u201d\"\n]{40,}(?:\n(?!\s*\n)[^\u201d\"\n]*)*[\u201d\"][ \t\n,\u2013-]*"
    r"(?:sanoo|sanoi|kertoo|kertoi|toteaa|totesi|kiteyttää|kiteytti|kuvailee|kuvaili|iloitsee)\b",
    re.MULTILINE,
)


def publishing(reading: Reading) -> Iterator[Problem]:
    """Yield W603, W604 and W605."""
    entry, record = reading.entry, reading.entry.record
    day = getattr(record, "remove_by", None)
    if day is not None and day < reading.around.day:
        yield problem("W603", entry.locate(("remove_by",)), "remove_by", found=day)
    if not isinstance(record, Story):
        return
    if match := _QUOTED.search(masked_blocks(entry.body_text)):
        place, _ = entry.locate_in_body(match[0].split("\n")[0].strip(), match.start())
        yield problem("W604", place)
    for position, quote in enumerate(record.quotes):
        texts = (quote.text, quote.speaker, quote.role or "")
        if quote.permission is PermissionBasis.PUBLIC_SOURCE and not any(
            map(CITATION.search, texts)
        ):
            place = entry.locate(("quotes", position, "permission"))
            yield problem("W605", place, f"quotes.{position + 1}.permission")
