"""What can be recognised in a text, and how a guess says what it is based on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Method, Theme
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Register
from elinvoima.search.analysis import Analyser
from elinvoima.search.names import forms
from elinvoima.views.words import Words

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+")


@dataclass(frozen=True)
class Known:
    """What can be recognised."""

    register: Register
    themes: Sequence[Entry[Theme]]
    methods: Sequence[Entry[Method]]

    @cached_property
    def analyser(self) -> Analyser:
        """Finnish base forms."""
        return Analyser()

    @cached_property
    def places(self) -> dict[str, str]:
        """Every form of every municipality's Finnish name, in small letters, and the name."""
        found: dict[str, str] = {}
        for municipality in self.register.municipalities:
            for form in forms(municipality.name_fi.casefold()):
                found.setdefault(form, municipality.name_fi)
        for municipality in self.register.municipalities:
            found[municipality.name_fi.casefold()] = municipality.name_fi
        return found


def names_of(entry: Entry[Method] | Entry[Theme]) -> Iterator[str]:
    """Yield the names by which a text may speak of a record."""
    record = entry.record
    yield from (record.title, record.label, *record.synonyms)
    if isinstance(record, Theme):
        yield record.names.fi
    elif record.count_words:
        yield from (record.count_words.one, record.count_words.many)


def lemmas_of(word: str, known: Known) -> set[str]:
    """Return the base forms of a word, and the word itself, in small letters."""
    folded = word.casefold()
    return {folded, *known.analyser.analyse(folded).lemmas}


def because(words: Words, quotes: Iterable[str]) -> str:
    """Say which words of the text a guess is based on."""
    said = ", ".join(f"”{quote}”" for quote in dict.fromkeys(quotes))
    return words.text(N_("the text says {quotes}"), quotes=said)


def with_others(why: str, others: Sequence[str], words: Words) -> str:
    """Add what else the text would have given."""
    if not others:
        return why
    return why + "; " + words.text(N_("also {names}"), names=", ".join(others[:6]))
