"""What a record does not tell and readers need: A101, A102, A103."""

from __future__ import annotations

import re
from collections.abc import Iterator

from elinvoima.advice.completeness import completeness
from elinvoima.advice.reading import Reading
from elinvoima.content.problems import Location, Problem, problem
from elinvoima.content.schema import Story
from elinvoima.content.schema.story import Evidence

ENOUGH = 40
"""A record that scores less is told of."""

_CITED_OR_YEAR = re.compile(r"\[@[^\]]*\]|\b(?:19|20)\d\d\b")


def contents(reading: Reading) -> Iterator[Problem]:
    """Yield A101 (little is told), A102 (no results), A103 (measured, and no figure)."""
    if not reading.is_kept_up:
        return
    entry, record = reading.entry, reading.entry.record
    told = completeness(entry)
    if told.score < ENOUGH:
        names = ("first", "second", "third")
        words = {name: need.name for name, need in zip(names, told.missing, strict=False)}
        yield problem("A101", Location(entry.path), score=told.score, **words)
    if not isinstance(record, Story) or not record.status.is_public:
        return
    if not (record.results or record.outcomes or record.indicators):
        yield problem("A102", entry.locate(("evidence",)), "results")
    if record.evidence is Evidence.MEASURED and not record.indicators:
        texts = (*record.results, *record.outcomes)
        if not any(re.search(r"\d", _CITED_OR_YEAR.sub("", text)) for text in texts):
            yield problem("A103", entry.locate(("evidence",)), "evidence")
