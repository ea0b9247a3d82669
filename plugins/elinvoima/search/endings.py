"""Stems of words that the morphology does not know: names, acronyms, foreign words.

A stem is not a base form but what all forms of the word have in common, so gradation and the vowel
before an ending are taken out of it: Mäkelä, Mäkelän, Mäkelässä -> `mäkel`; Virtanen, Virtasen ->
`virta`; Lemlandiin -> `lemland`. An unknown word may end as an inflected one does by chance (Kreeta
is no partitive), so it has a stem for each way to take it; words match that have one in common.
`endings.js` does the same in the browser.

The endings are those of Iso suomen kielioppi, § 81-96 (cases, possessives, clitics).
"""

from __future__ import annotations

import re

SHORTEST = 3
"""Letters that must be left of a word."""

_CLITIC = re.compile(r"(?:kin|kaan|kään)$")
_CASE = re.compile(
    r"(?:"
    r"(?:s[st]|l[lt])(?:a|ä)(?:an|än|ni|si|mme|nne|nsa|nsä)?"  # inner and outer local cases
    r"|lle(?:en|ni|si|mme|nne|nsa|nsä)?|ksi|kse(?:en|ni|si|mme|nne|nsa|nsä)"
    r"|n[aä](?:an|än)?|tt[aä]|(?<=i)ne(?:en|ni|si|mme|nne|nsa|nsä)"
    r"|(?:i[dt]t?e|[ij]e|(?<=s)te)n"  # genitive plural
    r"|(?<=a)han|(?<=e)hen|(?<=i)hin|(?<=[oå])hon|(?<=u)hun|(?<=y)hyn|(?<=ä)hän|(?<=ö)hön"
    r"|(?<=a)an|(?<=e)en|(?<=i)in|(?<=o)on|(?<=u)un|(?<=y)yn|(?<=ä)än|(?<=ö)ön|(?<=å)ån"
    r"|(?<=[aeiouyäöå])(?:n|t|mme|nne|nsa|nsä|[ns]i)"
    r"|(?<=[eiouyöå])j?[aä]|(?<=[^aä])t[aä]"  # partitive
    r")$"
)
# The same without what may belong to the word: Hossaan is no ho|ssaan, Himosta no himo|sta.
_SHORT_CASE = re.compile(
    r"(?:(?<=a)an|(?<=e)en|(?<=i)in|(?<=o)on|(?<=u)un|(?<=y)yn|(?<=ä)än|(?<=ö)ön|(?<=å)ån"
    r"|(?<=[aeiouyäöå])[nt]|(?<=[eiouyöå])[aä]|(?<=[^aeiouyäöå])t[aä])$"
)
_FOREIGN = re.compile(r"(?:(?:[aeo]r)?na|[aeo]r|e[nt]|ing|s)$")
_PLURAL_OF_S = re.compile(r"ksi?$")
_PLURAL_OF_NEN = re.compile(r"(?<=[aeiouyäö])si?$")
_VOWELS = re.compile(r"(?<=.)[aeiouyäöåé]+$")
_GRADES = (
    (re.compile(r"(?:nkk?|ng)$"), "n"),
    (re.compile(r"(?:ntt?|nn)$"), "n"),
    (re.compile(r"(?:ltt?|ll)$"), "l"),
    (re.compile(r"(?:rtt?|rr)$"), "r"),
    (re.compile(r"(?:mpp?|mm)$"), "m"),
    (re.compile(r"kk$"), "k"),
    (re.compile(r"pp$"), "p"),
    (re.compile(r"(?:tt|d)$"), "t"),
)


def stems(word: str) -> tuple[str, ...]:
    """Return the stems of an unknown word, letters only: as it is, inflected, foreign. 1 to 8."""
    bare = _without(_CLITIC, word)
    inflected = _without(_CASE, bare)
    found = [_stem(word), _stem(bare), _stem(inflected)]
    if inflected != bare:
        found.append(_stem(_PLURAL_OF_S.sub("s", inflected)))
        found.append(_stem(_without(_PLURAL_OF_NEN, inflected)))
    found += [_stem(_without(_CASE, word)), _stem(_without(_SHORT_CASE, word))]
    if len(word) > SHORTEST + 2:
        found.append(_stem(_without(_FOREIGN, word)))
    return tuple(dict.fromkeys(found))


def _without(ending: re.Pattern[str], word: str) -> str:
    match = ending.search(word)
    return word[: match.start()] if match and match.start() >= SHORTEST else word


def _stem(word: str) -> str:
    if word.endswith("nen"):
        word = word[:-3]
    elif word.endswith("kse"):
        word = word[:-3] + "s"
    elif word.endswith("se"):
        word = word[:-2]
    stem = _VOWELS.sub("", word)
    if len(stem) < SHORTEST:
        return word
    for pattern, grade in _GRADES:
        if pattern.search(stem):
            return pattern.sub(grade, stem)
    return stem
