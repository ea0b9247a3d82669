"""The site's own lexicon: names that the morphology does not know, in all their cases.

Names are of places, people and organisations. Half of such names are in no dictionary; here they
are inflected by rule, in the one or two ways that the ending allows. A form too many does no harm.
Rules: Iso suomen kielioppi, § 81-96; a name that ends in a consonant takes `i` (Lemlandissa), `nen`
turns into `se`, and consonants weaken before a closed syllable.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from elinvoima.search.tokens import tokens

_BACK, _VOWELS = frozenset("aouå"), frozenset("aeiouyäöå")
_WEAKER = (
    ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("lt", "ll"),
    ("rt", "rr"), ("mp", "mm"), ("k", ""), ("p", "v"), ("t", "d"),
)  # fmt: skip
_ON_WEAK = ("n", "ssA", "stA", "llA", "ltA", "lle", "ksi", "ttA", "t")
_ON_STRONG = ("nA", "A", "tA")
_NEW = "uusi"
_INFLECTED_NEW = (
    "uuden", "uudessa", "uudesta", "uudella", "uudelta", "uudelle", "uudeksi", "uutena", "uutta",
    "uuteen",
)  # fmt: skip


def name_words(names: Iterable[str]) -> Iterator[str]:
    """Yield each word of the names once, as it is compared."""
    yield from dict.fromkeys(token.word for name in names for token in tokens(name))


def forms(name: str) -> Iterator[str]:
    """Yield the name, in lower case, in every case of the singular."""
    yield name
    for strong in _stems(name):
        for weak in dict.fromkeys((strong, _weakened(strong))):
            yield from (weak + _harmonious(ending, name) for ending in _ON_WEAK)
        yield from (strong + _harmonious(ending, name) for ending in _ON_STRONG)
        last = strong[-1]
        yield strong + last + "n"
        yield f"{strong}h{last}n"
        if strong.endswith(last * 2):  # Laukaaseen, Kempeleeseen
            yield f"{strong}seen"
    if name.startswith(_NEW) and len(name) > len(_NEW) + 2:  # Uudessakaarlepyyssä
        rest = tuple(forms(name.removeprefix(_NEW)))
        yield from (first + form for first in _INFLECTED_NEW for form in rest)
    if name.endswith("nen"):
        yield name[:-3] + _harmonious("stA", name)


def _stems(name: str) -> Iterator[str]:
    if name.endswith("nen"):
        yield name[:-3] + "se"
    elif name.endswith("s"):
        yield name + "i"
        yield name[:-1] + "kse"
    elif name[-1] not in _VOWELS:
        yield name + "i"
    else:
        yield name
        if name.endswith("e"):
            yield name + "e"


def _weakened(stem: str) -> str:
    """Return the stem in its weak grade: `mikko` -> `miko`; as it is where nothing weakens."""
    head, vowel = stem[:-1], stem[-1]
    for strong, weak in _WEAKER:
        if head.endswith(strong) and len(head) > len(strong):
            return head.removesuffix(strong) + weak + vowel
    return stem


def _harmonious(ending: str, name: str) -> str:
    vowels = [letter for letter in name if letter in "aouåyäö"]
    return ending.replace("A", "a" if not vowels or vowels[-1] in _BACK else "ä")
