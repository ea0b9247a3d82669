"""The analyser of a site: morphology, the site's names, and what earlier builds remember."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from elinvoima.content.schema import Expert, Organisation, Record
from elinvoima.municipalities.register import Register
from elinvoima.relations.catalogue import Catalogue
from elinvoima.search.analysing import Analysing
from elinvoima.search.analysis import Analyser, Lexicon
from elinvoima.search.word_cache import RememberingAnalyser

CACHE = ".cache"
"""Folder of the repository for what can always be made again."""
WORDS = "search/words.txt"


def site_names(catalogue: Catalogue) -> Iterator[str]:
    """Yield the names that the site knows: places, old and new, organisations and experts."""
    yield from register_names(catalogue.register)
    for organisation in catalogue.all(Organisation):
        yield from record_names(organisation.record)
    for expert in catalogue.all(Expert):
        yield from record_names(expert.record)


def register_names(register: Register) -> Iterator[str]:
    """Yield the names of municipalities and regions, old and new, in both languages."""
    yield from register.names
    for region in register.regions:
        yield from (region.name_fi, region.name_sv)


def record_names(record: Record) -> Iterator[str]:
    """Yield the names that a record gives, where it is of something that has a name."""
    if isinstance(record, Organisation):
        yield from (record.title, record.label, *record.other_names)
    elif isinstance(record, Expert):
        yield record.title


@contextmanager
def site_analyser(catalogue: Catalogue, cache: Path | None) -> Iterator[Analysing]:
    """Give the analyser; what it learns is kept in `cache`, if there is such a folder."""
    analyser = Analyser(Lexicon(site_names(catalogue)))
    if cache is None:
        yield analyser
        return
    remembering = RememberingAnalyser(analyser, cache / WORDS)
    yield remembering
    remembering.save()
