"""How easy a text is to read in Finnish: A201 (long sentence), A202 (hard text), A205 (long word).

The measure is the simplest of Osmo A. Wiio's for Finnish: 2.7 + 0.3 × PS, where PS is how many
words of a hundred have at least four syllables in their base form. It estimates the school year,
from 1 to 12, whose pupils read the text with ease. Source: O. A. Wiio, Viestinnän perusteet,
5th edition, Weilin + Göös 1989, as J. K. Korpela gives it on the Voikko list,
https://lists.puimula.org/pipermail/voikko/2011-February/001428.html. It knows nothing of the length
of sentences, so that is looked at by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from elinvoima.advice.known_words import Vocabulary
from elinvoima.advice.reading import Reading
from elinvoima.advice.sentences import sentences, words_of
from elinvoima.content.problems import Location, Problem, problem

LONGEST_SENTENCE = 25
"""Words; the sentences of our stories have 8 on average, and one in two hundred more than 20."""
LONGEST_WORD = 28
"""Letters of a base form without a hyphen."""
HARDEST = 13.0
"""The measure ends at 12; a little over it is let be, as names and terms of the field are long."""
FEWEST_WORDS = 100
"""The measure is of a hundred words; a shorter text is not measured."""


def long_sentences(reading: Reading) -> Iterator[Problem]:
    """Yield A201."""
    for passage, _ in reading.texts:
        for sentence in sentences(passage.text, least=LONGEST_SENTENCE + 1):
            count = len(words_of(passage.text, sentence))
            if count > LONGEST_SENTENCE:
                place = passage.place(sentence.start, sentence.length)
                words = {"found": count, "allowed": LONGEST_SENTENCE}
                yield problem("A201", place, passage.field, **words)


def readability(reading: Reading) -> Iterator[Problem]:
    """Yield A202 and A205."""
    vocabulary = reading.around.vocabulary
    told: set[str] = set()
    longest = max(map(len, reading.word_counts), default=0)
    for passage, words in reading.texts if longest > LONGEST_WORD else ():
        for word in words:
            if len(word) > LONGEST_WORD and word not in told and _is_very_long(word, vocabulary):
                told.add(word)
                yield problem("A205", passage.place_of(word), passage.field, found=word)
    count, long = reading.word_counts.total(), vocabulary.long_words(reading.word_counts)
    if count >= FEWEST_WORDS and (school_year := wiio(long, count)) > HARDEST:
        shown = f"{school_year:.1f}".replace(".", ",")
        share = round(100 * long / count)
        yield problem("A202", Location(reading.entry.path), found=shown, share=share)


def _is_very_long(word: str, vocabulary: Vocabulary) -> bool:
    return len(word) > LONGEST_WORD < len(vocabulary.base(word) or word) and "-" not in word


def wiio(long_words: int, words: int) -> float:
    """Return Wiio's measure of a text: the school year. `words` is at least 1."""
    return 2.7 + 0.3 * 100 * long_words / words
