"""Steps that do not say who did them: A204, "tehtiin" without a doer.

A reader asks whom to call. A step that names its participants says who; another should have a
doer as its subject. Only the passive past is looked at, as steps are told in it: its forms are
recognised by the base form that the morphology gives (Iso suomen kielioppi, § 110).
"""

from __future__ import annotations

from collections.abc import Iterator

from elinvoima.advice.known_words import Vocabulary
from elinvoima.advice.reading import Reading
from elinvoima.content.problems import Problem, problem
from elinvoima.content.schema import Story

_VOWELS = "aeiouyäö"


def passives(reading: Reading) -> Iterator[Problem]:
    """Yield A204, at most one a step."""
    story = reading.entry.record
    if not isinstance(story, Story) or not reading.is_kept_up:
        return
    told: set[int | str] = set()
    for passage, words in reading.texts:
        if passage.path[:1] != ("steps",):
            continue
        position = passage.path[1]
        if position in told or story.steps[int(position)].participants:
            continue
        found = next((w for w in words if is_passive(w, reading.around.vocabulary)), None)
        if found:
            told.add(position)
            yield problem("A204", passage.place_of(found), passage.field, found=found)


def is_passive(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is a verb's passive past: tehtiin, kysyttiin; but not kuntiin or nettiin."""
    low = word.lower()
    if not low.endswith("tiin"):
        return False
    base = vocabulary.base(word)
    return base is not None and base[-1:] in {"a", "ä"} and low in _passives(base, low)


def _passives(infinitive: str, word: str) -> Iterator[str]:
    """Yield the passive past of a verb; for one in two vowels `word` itself if it may be it."""
    stem, last = infinitive[:-2], infinitive[-2]
    if last == "d" or (last in "lnr" and stem[-1:] == last):  # saada: saatiin, tulla: tultiin
        yield stem + "tiin"
    elif last == "t" and stem[-1:] == "s":  # juosta: juostiin
        yield infinitive[:-1] + "iin"
    elif last == "t":  # koota: koottiin
        yield stem + "ttiin"
    elif last in _VOWELS and word.endswith("ttiin") and word[:2] == infinitive[:2]:
        yield word  # ottaa: otettiin; grades of the stem are many
