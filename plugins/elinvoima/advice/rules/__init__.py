"""The rules: each takes the reading of a record and yields problems; a file a subject."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from elinvoima.advice.reading import Reading
from elinvoima.advice.rules.contents import contents
from elinvoima.advice.rules.headings import headings
from elinvoima.advice.rules.invisible import invisible
from elinvoima.advice.rules.passives import passives
from elinvoima.advice.rules.pictures import pictures
from elinvoima.advice.rules.publishing import publishing
from elinvoima.advice.rules.readability import long_sentences, readability
from elinvoima.advice.rules.spelling import spelling
from elinvoima.content.problems import Problem

Rule = Callable[[Reading], Iterator[Problem]]

RULES: Sequence[Rule] = (contents, long_sentences, headings, invisible, pictures, publishing)

WORD_RULES: Sequence[Rule] = (readability, spelling, passives)
"""Those that ask the vocabulary, which is there only when all words have been looked up."""

__all__ = ["RULES", "WORD_RULES", "Rule"]
