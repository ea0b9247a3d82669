"""Recognises in a text what fields could be filled in with, each with the words it is based on.

Municipalities by the register's names in all their cases, periods by years and months, methods with
their numbers, and themes by their names. A guess is never more than the text says, and the editor
confirms it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from elinvoima.authoring.drafts import Guess
from elinvoima.content.entries import Entry
from elinvoima.content.schema import Method, Theme
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Register
from elinvoima.search.analysis import Analyser
from elinvoima.search.names import forms
from elinvoima.views.words import Words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+")
_YEARS = re.compile(r"\b((?:19|20)\d\d)\s?[–—-]\s?((?:19|20)\d\d)\b")
_YEAR = re.compile(r"(?<![\d.,/])\b((?:19|20)\d\d)\b(?![.,]\d|\s?[–—-]\s?\d)")
MONTHS = (
    "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu",
    "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu",
)  # fmt: skip
NUMBERS = {
    "yksi": 1, "kaksi": 2, "kolme": 3, "neljä": 4, "viisi": 5, "kuusi": 6, "seitsemän": 7,
    "kahdeksan": 8, "yhdeksän": 9, "kymmenen": 10, "yksitoista": 11, "kaksitoista": 12,
}  # fmt: skip
BETWEEN = 2
"""Words that may stand between a number and what it counts: "14 yksilöllistä haastattelua"."""


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


def recognise(title: str, body: str, known: Known, words: Words) -> dict[str, Guess]:
    """Return guesses by field name."""
    text = f"{title}\n\n{body}"
    found = {
        "municipalities": _municipalities(title, text, known, words),
        "period": _period(text, words),
        "themes": _themes(text, known, words),
        "steps": _counted(text, known, words),
    }
    found["methods"] = _methods(text, known, words, found["steps"])
    return {name: guess for name, guess in found.items() if guess}


def _because(words: Words, quotes: Iterable[str]) -> str:
    said = ", ".join(f"”{quote}”" for quote in dict.fromkeys(quotes))
    return words.text(N_("the text says {quotes}"), quotes=said)


def _municipalities(title: str, text: str, known: Known, words: Words) -> Guess | None:
    """Return the municipality that the title names, else the one that is named most often."""
    for part in (title, text):
        named = list(_places_in(part, known))
        if named:
            counts = Counter(name for name, _ in named)
            best = max(counts.values())
            names = [name for name, count in counts.items() if count == best][:3]
            others = [name for name in counts if name not in names]
            why = _because(words, [word for name, word in named if name in names][:4])
            if others:
                why += "; " + words.text(N_("also {names}"), names=", ".join(others[:6]))
            return Guess(names, why)
    return None


def _places_in(text: str, known: Known) -> Iterator[tuple[str, str]]:
    for match in _WORD.finditer(text):
        word = match[0]
        name = _place(word, known) if word[0].isupper() else None
        if name is None:
            continue
        starts_sentence = re.search(r"(?:^|[.!?:]\s+|\n\s*|[#*-]\s+)$", text[: match.start()])
        # At the start of a sentence a common word has a capital too: "Lahti on kylmä."
        if starts_sentence and name in _COMMON and word.casefold() == name.casefold():
            continue
        yield name, word


def _place(word: str, known: Known) -> str | None:
    """Return the municipality that a word is a form of: by the rules, or by the morphology."""
    folded = word.casefold()
    lemmas = (lemma for lemma in known.analyser.analyse(folded).lemmas if folded != lemma)
    candidates = (known.places.get(each) for each in (folded, *lemmas))
    return next((name for name in candidates if name), None)


_COMMON = {"Lahti", "Salo", "Kemi", "Luoto", "Utö", "Eura", "Aura", "Ii", "Inkoo", "Hanko", "Pori"}


def _period(text: str, words: Words) -> Guess | None:
    """Return the only period of years that is told, else the only year, to the month if known."""
    spans = list(_YEARS.finditer(text))
    if spans:
        counts = Counter((m[1], m[2]) for m in spans)
        (start, end), _ = counts.most_common(1)[0]
        said = [m[0] for m in spans if (m[1], m[2]) == (start, end)][:1]
        others = [f"{a}–{b}" for a, b in counts if (a, b) != (start, end)]
        return Guess(f"{start}/{end}", _with_others(_because(words, said), others, words))
    years = Counter(m[1] for m in _YEAR.finditer(text))
    if not years:
        return None
    year, _ = years.most_common(1)[0]
    months = sorted(set(_months_of(text, year)))
    others = [each for each in years if each != year]
    if months:
        first, last = months[0][0], months[-1][0]
        value = f"{year}-{first:02}" if first == last else f"{year}-{first:02}/{year}-{last:02}"
        return Guess(value, _with_others(_because(words, [m[1] for m in months]), others, words))
    return Guess(int(year), _with_others(_because(words, [year]), others, words))


def _with_others(why: str, others: Sequence[str], words: Words) -> str:
    if not others:
        return why
    return why + "; " + words.text(N_("also {names}"), names=", ".join(others[:6]))


def _months_of(text: str, year: str) -> Iterator[tuple[int, str]]:
    names = "|".join(month.removesuffix("kuu") for month in MONTHS)
    pattern = re.compile(rf"\b({names})kuu\w*\s+{year}\b", re.IGNORECASE)
    for match in pattern.finditer(text):
        yield MONTHS.index(f"{match[1].casefold()}kuu") + 1, match[0]


def _names_of(entry: Entry[Method] | Entry[Theme]) -> Iterator[str]:
    record = entry.record
    yield from (record.title, record.label, *record.synonyms)
    if isinstance(record, Theme):
        yield record.names.fi
    elif record.count_words:
        yield from (record.count_words.one, record.count_words.many)


def _lemmas(word: str, known: Known) -> set[str]:
    folded = word.casefold()
    return {folded, *known.analyser.analyse(folded).lemmas}


def _keys(name: str, known: Known) -> list[set[str]]:
    return [_lemmas(word, known) for word in _WORD.findall(name)]


def _counted(text: str, known: Known, words: Words) -> Guess | None:
    """Return a step for each number of a method's doings: "14 haastattelua"."""
    by_word = {
        lemma: entry.id
        for entry in known.methods
        for name in _names_of(entry)
        if len(_WORD.findall(name)) == 1
        for lemma in _lemmas(name, known)
    }
    steps: list[dict[str, object]] = []
    quotes: list[str] = []
    matches = list(_WORD.finditer(text))
    for at, match in enumerate(matches):
        count = _number(match[0], known)
        if not count:
            continue
        for following in matches[at + 1 : at + 2 + BETWEEN]:
            quote = text[match.start() : following.end()]
            if re.search(r"[.,;:!?\n()]", quote):
                break
            method = _method_of(following[0], by_word, known)
            if method:
                if quote not in quotes:
                    quotes.append(quote)
                    title = quote[:1].upper() + quote[1:]
                    steps.append({"title": title, "method": method, "count": count})
                break
    return Guess(steps, _because(words, quotes)) if steps else None


def _number(word: str, known: Known) -> int:
    """Return the number that a word says, in any case: 14, kolme, kahdessa; 0 if none."""
    if word.isdecimal():
        is_year = len(word) == 4 and word[:2] in {"19", "20"}  # noqa: PLR2004 (digits of a year)
        return 0 if is_year or len(word) > 4 else int(word)  # noqa: PLR2004
    if word.casefold() == "yksi" or not word.isalpha():
        return NUMBERS.get(word.casefold(), 0)
    return next((NUMBERS[lemma] for lemma in _lemmas(word, known) if lemma in NUMBERS), 0)


def _method_of(word: str, by_word: dict[str, str], known: Known) -> str | None:
    """Return the method a word names, also as the last part of a compound: asukastyöpaja."""
    for lemma in _lemmas(word, known):
        if lemma in by_word:
            return by_word[lemma]
    for lemma in _lemmas(word, known):
        ends = [key for key in by_word if lemma.endswith(key) and len(key) > 4]  # noqa: PLR2004
        if ends:
            return by_word[max(ends, key=len)]
    return None


def _methods(text: str, known: Known, words: Words, steps: Guess | None) -> Guess | None:
    """Return the methods that are named without a number."""
    counted = {step["method"] for step in steps.value} if steps else set()
    found = {i: q for i, q in _named(text, known.methods, known) if i not in counted}
    return Guess(list(found), _because(words, found.values())) if found else None


def _themes(text: str, known: Known, words: Words) -> Guess | None:
    found = dict(_named(text, known.themes, known))
    return Guess(list(found), _because(words, found.values())) if found else None


def _named(
    text: str, entries: Sequence[Entry[Method]] | Sequence[Entry[Theme]], known: Known
) -> Iterator[tuple[str, str]]:
    """Yield id and the words of each record whose name is in the text, in any case."""
    matches = list(_WORD.finditer(text))
    lemmas = [_lemmas(match[0], known) for match in matches]
    for entry in entries:
        for keys in (_keys(name, known) for name in _names_of(entry)):
            at = _find(lemmas, keys)
            if at is not None:
                quote = text[matches[at].start() : matches[at + len(keys) - 1].end()]
                yield entry.id, " ".join(quote.split())
                break


def _find(lemmas: Sequence[set[str]], keys: Sequence[set[str]]) -> int | None:
    for at in range(len(lemmas) - len(keys) + 1 if keys else 0):
        if all(lemmas[at + step] & key for step, key in enumerate(keys)):
            return at
    return None
