"""Many stories that look like the site's own, to measure what grows with their number.

    python -m benchmarks.corpus --documents 1000 --repository FOLDER
    python -m benchmarks.corpus --documents 10000 --docs FILE.jsonl

The sentences are those of the site's stories and pages, in another order, so that lengths,
inflection and function words are real. As they alone would give no new words, words are changed in
them, at rates that let the vocabulary grow about as in real Finnish text:

- the first part of a compound becomes the first part of another (`elinkeino|ohjelman` ->
  `matkailu|ohjelman`): the end with its case stays, as compounds are how Finnish makes new words;
- a municipality's name becomes another's in a form with the same ending;
- now and then a longer word becomes the end of a compound, and a word becomes a made-up name, in
  some case.

Which first part and which place is drawn with weights that fall with the rank (Zipf). `--report`
tells the vocabulary: tokens, distinct forms, and Heaps' exponent (forms ~ K * tokens^b) between a
tenth and the whole. 1,000 stories have 547,000 tokens, 43,100 distinct forms and b = 0.65; 19 % of
the forms are in no dictionary, of the site's own 13 %. Real Finnish help pages of programs: 188,000
tokens, 25,400 forms and b = 0.63, so about 49,600 forms when as long. What the words mean together
is nonsense: this is no text to judge rankings by.

Every story has about 600 words. The first stories are the same however many are made.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import random
import re
import shutil
import sys
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from elinvoima.content.schema import Story
from elinvoima.municipalities.register import load_register
from elinvoima.search.analysis import Analyser
from elinvoima.search.names import forms
from elinvoima.search.tokens import normalised, tokens
from elinvoima.site import load

from benchmarks.chance import repeatable

WORDS = 600
"""Words of a story's text, about."""
COMPOUND_RATE = 0.35
"""Share of compounds whose first part is changed."""
NEW_COMPOUND_RATE = 0.06
"""Share of other words, of at least LONG letters, that are made the end of a compound."""
LONG, SHORT = 6, 4
LAST_PART = "ohjelma"
"""A last part that takes any first part."""
PLACE_RATE = 0.7
NAME_RATE = 0.006
"""Share of words that become a made-up name."""

_CITATION = re.compile(r"\s*\[@[^\]]*\]")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"[*_`#>|\[\]]|^\s*[-+]\s", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
_SYLLABLES = ("ka", "mo", "rin", "tu", "le", "vä", "son", "ni", "sa", "jo", "pel", "ko", "hy", "ta")
_NAME_ENDS = ("nen", "la", "lä", "ri", "tek", "vesi", "maa", "kka")


@dataclass(frozen=True, slots=True)
class Weighted:
    """Things to draw from, the first most often: the n-th has the weight n^-0.8 (after Zipf)."""

    things: Sequence[str]
    sums: Sequence[float]

    @classmethod
    def of(cls, things: Iterable[str]) -> Weighted:
        """Return them with their weights."""
        things = sorted(things)
        repeatable("ranks").shuffle(things)
        sums = list(itertools.accumulate(rank**-0.8 for rank in range(1, len(things) + 1)))
        return cls(things, sums)

    def draw(self, chance: random.Random) -> str:
        """Return one."""
        return self.things[bisect(self.sums, chance.random() * self.sums[-1])]


class Material:
    """What the stories are made of: the site's sentences, and words to put into them."""

    def __init__(self, root: Path) -> None:
        site = load(root).site
        if site is None:
            raise ValueError(f"the content of {root} has errors: elinvoima check")
        self.root = root
        entries = site.catalogue.entries
        self.sentences = list(dict.fromkeys(s for entry in entries for s in _sentences(entry)))
        self.stories = [entry.record for entry in site.catalogue.all(Story)]
        self.places = [place.name_fi for place in load_register().municipalities]
        self._learn_words()

    def _learn_words(self) -> None:
        words = {token.word for text in self.sentences for token in tokens(text)}
        known = Analyser().analyse_all(words)
        # Compounds by the length of their first part; a part written with a hyphen keeps it.
        self.breaks = {word: keys.breaks[0] for word, keys in known.items() if keys.breaks}
        firsts = {word[:cut].rstrip("-") for word, cut in self.breaks.items()}
        singles = {word for word, keys in known.items() if not keys.breaks and keys.is_known}
        self.ends = {word for word in singles if len(word) >= LONG and word.isalpha()}
        nouns = {word for word in singles if SHORT <= len(word) <= LONG and word[-1] in "aeiouyäön"}
        self.firsts = Weighted.of(_first_parts(f for f in firsts | nouns if f.isalpha()))
        place_forms = {name: sorted(forms(normalised(name))) for name in self.places}
        self.place_of = {form: name for name, those in place_forms.items() for form in those}
        self.place_forms = {
            ending: Weighted.of(those) for ending, those in _by_ending(place_forms.values()).items()
        }

    def words_changed(self, text: str, chance: random.Random) -> str:
        """Return the text with some of its words changed."""
        made, done = [], 0
        for token in tokens(text):
            word = text[token.start : token.end]
            made += [text[done : token.start], self._changed(word, token.word, chance)]
            done = token.end
        return "".join([*made, text[done:]])

    def _changed(self, word: str, known_as: str, chance: random.Random) -> str:
        luck = chance.random()
        if known_as in self.place_of and luck < PLACE_RATE:
            return _like(word, self.place_forms[known_as[-3:]].draw(chance))
        cut = self.breaks.get(known_as, 0)
        if cut and len(word) == len(known_as) and luck < COMPOUND_RATE:
            return _like(word, self.firsts.draw(chance) + known_as[cut:].lstrip("-"))
        if known_as in self.ends and luck < NEW_COMPOUND_RATE:
            return _like(word, self.firsts.draw(chance) + known_as)
        if luck > 1 - NAME_RATE:
            return _name(chance)
        return word


def _first_parts(words: Iterable[str]) -> Iterator[str]:
    """Yield the words that may begin a compound: `matkailu`, but not `jossa` or `pohtii`."""
    made = {word + LAST_PART: word for word in words}
    for compound, keys in Analyser().analyse_all(made).items():
        word = made[compound]
        if keys.is_known and len(word) in keys.breaks:
            yield word


def _sentences(entry: Any) -> Iterator[str]:
    for text in (entry.body_text, *_texts(entry.record.model_dump())):
        plain = _MARKUP.sub("", _LINK.sub(r"\1", _CITATION.sub("", text)))
        for paragraph in re.split(r"\n\s*\n", plain):
            for sentence in _SENTENCE.split(" ".join(paragraph.split())):
                least = 4
                if len(sentence.split()) >= least and sentence.endswith((".", "!", "?")):
                    yield sentence


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


def _by_ending(groups: Any) -> dict[str, list[str]]:
    endings: dict[str, list[str]] = {}
    for form in itertools.chain.from_iterable(groups):
        endings.setdefault(form[-3:], []).append(form)
    return endings


def _like(model: str, word: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def _name(chance: random.Random) -> str:
    parts = chance.sample(_SYLLABLES, chance.randint(2, 3))
    return chance.choice(sorted(forms("".join(parts) + chance.choice(_NAME_ENDS)))).capitalize()


@dataclass(frozen=True, slots=True)
class MadeStory:
    """A made-up story, with its Markdown and as plain text."""

    id: str
    fields: dict[str, Any]
    paragraphs: tuple[str, ...]

    @property
    def markdown(self) -> str:
        """The file of the story."""
        front = yaml.safe_dump(self.fields, allow_unicode=True, sort_keys=False, width=10_000)
        return f"---\n{front}---\n\n" + "\n\n".join(self.paragraphs) + "\n"

    @property
    def text(self) -> str:
        """All that a reader sees of it, but not its title."""
        return "\n\n".join(
            [self.fields["summary"], *_texts(self.fields["steps"]), *self.paragraphs]
        )


def stories(material: Material, count: int) -> Iterator[MadeStory]:
    """Yield made-up stories."""
    for number in range(count):
        chance = repeatable("story", number)
        yield _story(material, number, chance)


def _story(material: Material, number: int, chance: random.Random) -> MadeStory:
    model = chance.choice(material.stories)
    place = chance.choice(material.places)

    def some(count: int) -> str:
        return " ".join(
            material.words_changed(chance.choice(material.sentences), chance) for _ in range(count)
        )

    steps = [
        {"title": _title(some(1)), "when": chance.randint(2008, 2024), "method": method,
         "purpose": some(2)}
        for method in model.all_methods[:4]
    ]  # fmt: skip
    fields = {
        "title": f"{place}: {_title(some(1), 10)}",
        "label": f"{place}: {_title(some(1), 2)}",
        "summary": _title(some(2), 40, 300) + ".",
        "status": "published",
        "published": "2026-11-21",
        "municipalities": [place],
        "period": f"{chance.randint(2005, 2019)}/{chance.randint(2020, 2025)}",
        "themes": list(model.themes[:3]),
        "evidence": model.evidence.value,
        "starting_point": some(3),
        "steps": steps,
        "results": [some(1), some(1)],
        "lessons": [some(1)],
        "sources": [{"id": 1, "publisher": f"{place}, kunta"}],
    }
    words = len(" ".join(_texts(fields)).split())
    paragraphs = []
    while words < WORDS:
        paragraphs.append(some(4))
        words += len(paragraphs[-1].split())
    return MadeStory(f"tarina-{number:05}", fields, tuple(paragraphs))


def _title(sentence: str, most_words: int = 7, most_letters: int = 80) -> str:
    """Return the beginning of a sentence; the content model has room for so much."""
    words = re.sub(r"[^\w\s-]", "", sentence).split()[:most_words]
    while len(" ".join(words)) > most_letters:
        words.pop()
    return " ".join(words)


def write_repository(material: Material, count: int, folder: Path) -> None:
    """Write a repository with the site's own pages and made-up stories beside the real ones."""
    write_pages(material, folder)
    for story in stories(material, count):
        (folder / "case_studies" / f"{story.id}.md").write_text(story.markdown, "utf-8")


def write_pages(material: Material, folder: Path) -> None:
    """Write a repository as the site's own is."""
    for name in ("docs", "case_studies"):
        shutil.copytree(material.root / name, folder / name)
    for name in ("mkdocs.yml", "elinvoima.toml", "words.txt"):
        shutil.copy(material.root / name, folder / name)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How rich a text is in words."""

    tokens: int
    forms: int
    exponent: float
    """Heaps' exponent between the first tenth and the whole."""


def vocabulary_of(texts: Sequence[str]) -> Vocabulary:
    """Count the words of texts."""
    seen: set[str] = set()
    count, tenth = 0, (0, 0)
    for number, text in enumerate(texts, start=1):
        words = [token.word for token in tokens(text)]
        count += len(words)
        seen.update(words)
        if number == max(1, len(texts) // 10):
            tenth = (count, len(seen))
    growth = math.log(count / tenth[0]) if len(texts) > 1 else 0.0
    exponent = math.log(len(seen) / tenth[1]) / growth if growth else 1.0
    return Vocabulary(count, len(seen), round(exponent, 3))


def main(arguments: Sequence[str] | None = None) -> int:
    """Write what is asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.corpus",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--documents", type=int, default=1000, metavar="N")
    parser.add_argument("--repository", type=Path, metavar="FOLDER", help="a new folder")
    parser.add_argument("--docs", type=Path, metavar="FILE", help="lines {id, title, text}")
    parser.add_argument("--report", action="store_true", help="tell the vocabulary")
    options = parser.parse_args(arguments)
    material = Material(Path.cwd())
    if options.repository:
        write_repository(material, options.documents, options.repository)
    made = list(stories(material, options.documents)) if options.docs or options.report else []
    if options.docs:
        rows = ({"id": s.id, "title": s.fields["title"], "text": s.text} for s in made)
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        options.docs.write_text("".join(lines), "utf-8")
    if options.report:
        sys.stdout.write(f"{vocabulary_of([story.text for story in made])}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
