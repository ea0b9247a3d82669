"""The analyser of a site: morphology, the site's names, and what earlier builds remember."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from elinvoima.relations.catalogue import Catalogue
from elinvoima.search.analysing import Analysing, PlainAnalyser
from elinvoima.search.word_cache import RememberingAnalyser

CACHE = ".cache"
"""Folder of the repository for what can always be made again."""
WORDS = "search/words.txt"


def analyser_of(_catalogue: Catalogue) -> Analysing:
    """Return the analyser that knows the names of a catalogue."""
    return PlainAnalyser()


@contextmanager
def site_analyser(catalogue: Catalogue, cache: Path | None) -> Iterator[Analysing]:
    """Give the analyser; what it learnt is kept in `cache`, if there is such a folder."""
    analyser = analyser_of(catalogue)
    if cache is None or not analyser.version:
        yield analyser
        return
    remembering = RememberingAnalyser(analyser, cache / WORDS)
    yield remembering
    remembering.save()
