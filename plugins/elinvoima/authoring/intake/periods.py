"""Recognises when the work was done: a period of years, or a year to its months."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from elinvoima.authoring.drafts import Guess
from elinvoima.authoring.intake.known import because, with_others
from elinvoima.views.words import Words

_YEARS = re.compile(r"\b((?:19|20)\d\d)\s?[–—-]\s?((?:19|20)\d\d)\b")
_YEAR = re.compile(r"(?<![\d.,/])\b((?:19|20)\d\d)\b(?![.,]\d|\s?[–—-]\s?\d)")
MONTHS = (
    "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu",
    "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu",
)  # fmt: skip


def period(text: str, words: Words) -> Guess | None:
    """Return the only period of years that is told, else the only year, to the month if known."""
    spans = list(_YEARS.finditer(text))
    if spans:
        counts = Counter((m[1], m[2]) for m in spans)
        (start, end), _ = counts.most_common(1)[0]
        said = [m[0] for m in spans if (m[1], m[2]) == (start, end)][:1]
        others = [f"{a}–{b}" for a, b in counts if (a, b) != (start, end)]
        return Guess(f"{start}/{end}", with_others(because(words, said), others, words))
    years = Counter(m[1] for m in _YEAR.finditer(text))
    if not years:
        return None
    year, _ = years.most_common(1)[0]
    months = sorted(set(_months_of(text, year)))
    others = [each for each in years if each != year]
    if months:
        first, last = months[0][0], months[-1][0]
        value = f"{year}-{first:02}" if first == last else f"{year}-{first:02}/{year}-{last:02}"
        return Guess(value, with_others(because(words, [m[1] for m in months]), others, words))
    return Guess(int(year), with_others(because(words, [year]), others, words))


def _months_of(text: str, year: str) -> Iterator[tuple[int, str]]:
    names = "|".join(month.removesuffix("kuu") for month in MONTHS)
    pattern = re.compile(rf"\b({names})kuu\w*\s+{year}\b", re.IGNORECASE)
    for match in pattern.finditer(text):
        yield MONTHS.index(f"{match[1].casefold()}kuu") + 1, match[0]
