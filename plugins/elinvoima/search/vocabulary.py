"""The words of a collection as numbers: spellings, word forms and the keys of each."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence

from elinvoima.search.analysing import LEMMA, Analysing, Keys
from elinvoima.search.tokens import normalised

SOFT_HYPHEN = "\u00ad"
CHANNEL_BITS = 2
GUESSED = "~"
"""What the key of a word begins with that only its ending was guessed of; no lemma to show."""

MOST_SPELLED = 50_000
"""So many spellings are remembered with their soft hyphens; the rare ones are made again."""

AT_ONCE = 5000
"""How many words are analysed at once when there are many: their analyses take much memory."""


class Vocabulary:
    """Numbers spellings, forms and keys as they come, and asks the analyser for each form once."""

    def __init__(self, analyser: Analysing, function_words: frozenset[str]) -> None:
        self.analyser = analyser
        self.function_words = function_words
        self.function_keys: set[int] = set()
        self.forms: list[str] = []
        self.form_numbers: dict[str, int] = {}
        """Number of its form, by every spelling seen and by the form itself."""
        self.form_documents = array("I")
        """In how many documents each form is. The one who reads the documents counts them."""
        self.form_keys = array("I")
        """Keys of the forms, one form after the other: number of the key, and its channel."""
        self.key_starts = array("I", [0])
        self.key_numbers: dict[str, int] = {}
        self.base_forms: dict[int, str] = {}
        """Keys that are lemmas of words that the analyser knows, and how such a lemma is written:
        as a form that is the key but for its hyphens; else for a guessed stem as its shortest
        form, and for any other key as the key itself."""
        self._breaks = array("I")
        """Where the parts of the forms meet, one form after the other."""
        self._break_starts = array("I", [0])
        self._spelled = _Spelled(self._with_hyphens)

    def learn(self, spellings: Iterable[str]) -> None:
        """Analyse the words that are new."""
        if len(self._spelled) > MOST_SPELLED:
            self._spelled.clear()
        new = [spelling for spelling in spellings if spelling not in self.form_numbers]
        words = {spelling: normalised(spelling) for spelling in new}
        unknown = dict.fromkeys(word for word in words.values() if word not in self.form_numbers)
        analysed = self.analyser.analyse_all(unknown)
        for word in unknown:
            self._add_form(word, analysed[word])
        for spelling, word in words.items():
            self.form_numbers[spelling] = self.form_numbers[word]

    def _add_form(self, word: str, analysis: Keys) -> None:
        self.form_numbers[word] = len(self.forms)
        self.forms.append(word)
        self.form_documents.append(0)
        self._breaks.extend(analysis.breaks)
        self._break_starts.append(len(self._breaks))
        for key, channel in analysis.keys:
            number = self.key_numbers.get(key)
            if number is None:
                number = self.key_numbers[key] = len(self.key_numbers)
                if key in self.function_words:
                    self.function_keys.add(number)
            if channel == LEMMA and analysis.is_known:
                self._name(number, key, word)
            self.form_keys.append(number << CHANNEL_BITS | channel)
        self.key_starts.append(len(self.form_keys))

    def _name(self, number: int, key: str, word: str) -> None:
        """Choose how the lemma of a known word is written."""
        known = self.base_forms.get(number)
        if key.startswith(GUESSED):
            if known is None or (len(word), word) < (len(known), known):
                self.base_forms[number] = word
        elif word != key and word.replace("-", "") == key:
            self.base_forms[number] = word
        elif known is None:
            self.base_forms[number] = key

    def numbers_of(self, spellings: Iterable[str]) -> list[int]:
        """Return the numbers of the forms of words that are learnt."""
        return list(map(self.form_numbers.__getitem__, spellings))

    def hyphenated(self, spellings: Sequence[str]) -> Iterable[str]:
        """Return the words with soft hyphens where the parts of compounds meet."""
        return map(self._spelled.__getitem__, spellings)

    def _with_hyphens(self, spelling: str) -> str:
        form = self.form_numbers[spelling]
        breaks = self._breaks[self._break_starts[form] : self._break_starts[form + 1]]
        if breaks and len(spelling) == len(self.forms[form]):
            return hyphenated(spelling, breaks)
        return spelling

    def keys_of(self, form: int) -> array[int]:
        """Return the keys of a form: number of the key shifted by the channel's bits, channel."""
        return self.form_keys[self.key_starts[form] : self.key_starts[form + 1]]

    def form_of(self, text: str) -> int | None:
        """Return the number of a form as it is compared; None of what is only a spelling of one."""
        number = self.form_numbers.get(text)
        return number if number is not None and self.forms[number] == text else None

    def forget_forms(self) -> None:
        """Make room when the forms are written."""
        self.forms.clear()
        self.form_numbers.clear()

    def add_unseen(self) -> None:
        """Add forms that no document has: the lemmas of its words, and the analyser's names.

        Of their keys, only those count that a form of a document has; a form with none is left out.
        Call this when all documents are read.
        """
        self._spelled.clear()  # not needed any more
        self._breaks, self._break_starts = array("I"), array("I")
        unseen = [name for name in self.analyser.names if name not in self.form_numbers]
        unseen += [
            key
            for key, number in self.key_numbers.items()
            if number in self.base_forms
            and key not in self.form_numbers
            and not key.startswith(GUESSED)
        ]
        unseen = list(dict.fromkeys(unseen))
        for start in range(0, len(unseen), AT_ONCE):
            analysed = self.analyser.analyse_all(unseen[start : start + AT_ONCE])
            for word in unseen[start : start + AT_ONCE]:
                self._add_unseen(word, analysed[word])

    def _add_unseen(self, word: str, analysis: Keys) -> None:
        numbers = self.key_numbers
        packed = [numbers[k] << CHANNEL_BITS | c for k, c in analysis.keys if k in numbers]
        if packed:
            self.form_numbers[word] = len(self.forms)
            self.forms.append(word)
            self.form_documents.append(0)
            self.form_keys.extend(packed)
            self.key_starts.append(len(self.form_keys))


class _Spelled(dict[str, str]):
    """Spellings with soft hyphens between the parts of compounds, made when they are asked for."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, spelling: str) -> str:
        made = self[spelling] = self._make(spelling)
        return made


def hyphenated(spelling: str, breaks: Iterable[int]) -> str:
    """Put soft hyphens at the breaks of a compound; none beside a hyphen that is there."""
    parts, start = [], 0
    for place in sorted(breaks):
        if 0 < place < len(spelling) and "-" not in spelling[place - 1 : place + 1]:
            parts.append(spelling[start:place])
            start = place
    return SOFT_HYPHEN.join([*parts, spelling[start:]])
