"""`python -m benchmarks.search.help_pages --out DIR`: Debian's Finnish help pages as collections.

    apt-get install libreoffice-help-fi gimp-help-fi
    pip install simplemma finnsyll          # only for the last two

Makes three collections for `python -m benchmarks.search`, of the same pages without their titles;
nothing that judges them uses Voikko:

- `help`: titles of pages; entries of LibreOffice's own index of subjects; sentences, each taken
  out of its page.
- `inflected`: base forms that stand in no page, where one to five pages have other forms of them,
  by simplemma.
- `compounds`: words that stand in no page in any form, where one to five pages have compounds that
  end in them, by FinnSyll's borders and simplemma.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup

LIBREOFFICE = Path("/usr/share/libreoffice/help/fi")
GIMP = Path("/usr/share/gimp/2.0/help/fi")
SEED = 3
TITLES, SUBJECTS, SENTENCES, WORDS = 400, 300, 300, 400
"""How many queries of each kind at most."""
SHORTEST_PAGE, SHORTEST_SENTENCE, LONGEST_SENTENCE = 40, 6, 14
"""Words."""
FINNISH = frozenset(("ja", "on", "tai", "ei", "että", "joka", "voi", "jos", "kun", "myös", "ovat"))
LEAST_FINNISH = 0.03
"""Share of these words in a page that is translated; some are in English still."""
MOST_PAGES = 5
_ENTRY = re.compile(r'url:"fi/(text/[^"?#]+)[^"]*", app:"[^"]*", text:"([^"]*)"')
_NUMBERED = re.compile(r"^(?:(?:Luku|Osa|Liite) )?(?:[0-9A-Z]+\.)+\s+")
_WORD = re.compile(r"[a-zåäö]{4,}")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page of help."""

    id: str
    title: str
    text: str
    """Without the title."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query."""

    kind: str
    text: str
    right: frozenset[str]
    """Ids of the right pages."""


def main() -> int:
    """Write the collections; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search.help_pages")
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    pages = [*pages_of(LIBREOFFICE, "#DisplayArea"), *pages_of(GIMP, "body")]
    if not pages:
        sys.stderr.write("No pages: apt-get install libreoffice-help-fi gimp-help-fi\n")
        return 1
    chance = random.Random(SEED)  # noqa: S311 (a sample)
    shorter, sentences = without_sentences(pages, chance)
    write(out / "help", shorter, [*titles(pages, chance), *subjects(pages, chance), *sentences])
    try:
        lemma_of, parts_of = judges()
    except ModuleNotFoundError as error:
        sys.stderr.write(f"{error}: no collections of words\n")
        return 0
    has = {page.id: frozenset(_WORD.findall(page.text.lower())) for page in pages}
    write(out / "inflected", pages, inflected(has, lemma_of, chance))
    write(out / "compounds", pages, compounds(has, lemma_of, parts_of, chance))
    return 0


def pages_of(folder: Path, selector: str) -> Iterator[HelpPage]:
    """Yield the translated pages of a folder that are long enough."""
    for file in sorted(folder.rglob("*.html")):
        soup = BeautifulSoup(file.read_bytes(), "html.parser")
        main = soup.select_one(selector)
        if main is None or soup.title is None:
            continue
        for other in main.select("h1, .navheader, .navfooter, .toc, .titlepage h2, script, nav"):
            other.decompose()
        text = " ".join(main.get_text(" ").split())
        words = text.lower().split()
        share = sum(word in FINNISH for word in words) / max(1, len(words))
        if len(words) >= SHORTEST_PAGE and share >= LEAST_FINNISH:
            title = _NUMBERED.sub("", " ".join(soup.title.get_text(" ").split()))
            yield HelpPage(file.relative_to(folder).as_posix(), title, text)


def titles(pages: Sequence[HelpPage], chance: random.Random) -> Iterator[Asked]:
    """Yield titles in Finnish; pages of the same title are right together."""
    by_title: defaultdict[str, set[str]] = defaultdict(set)
    for page in pages:
        by_title[page.title].add(page.id)
    finnish = [title for title in by_title if re.search("[äö]|[aeiou]{2}", title.lower())]
    for title in _some(finnish, TITLES, chance):
        yield Asked("title", title, frozenset(by_title[title]))


def subjects(pages: Sequence[HelpPage], chance: random.Random) -> Iterator[Asked]:
    """Yield entries of LibreOffice's index; their parts are joined as words."""
    have = {page.id for page in pages}
    by_entry: defaultdict[str, set[str]] = defaultdict(set)
    for address, entry in _ENTRY.findall((LIBREOFFICE / "bookmarks.js").read_text("utf-8")):
        if address in have and re.search("[äö]", entry.lower()):
            by_entry[" ".join(entry.replace("--", " ").split())].add(address)
    for entry in _some(list(by_entry), SUBJECTS, chance):
        yield Asked("subject", entry, frozenset(by_entry[entry]))


def without_sentences(
    pages: Sequence[HelpPage], chance: random.Random
) -> tuple[list[HelpPage], list[Asked]]:
    """Take a sentence out of some pages; no other page has it."""
    whole = "\n".join(page.text for page in pages)
    asked: dict[str, Asked] = {}
    shorter: dict[str, HelpPage] = {}
    for page in chance.sample(list(pages), len(pages)):
        found = [
            sentence
            for sentence in re.findall(r"[A-ZÅÄÖ][^.?!:]+\.", page.text)
            if SHORTEST_SENTENCE <= len(sentence.split()) <= LONGEST_SENTENCE
            and FINNISH & set(sentence.lower().split())
        ]
        sentence = chance.choice(found) if found else ""
        if len(asked) == SENTENCES or not sentence or whole.count(sentence) > 1:
            continue
        asked[page.id] = Asked("sentence", sentence, frozenset((page.id,)))
        shorter[page.id] = HelpPage(page.id, page.title, page.text.replace(sentence, ""))
    return [shorter.get(page.id, page) for page in pages], list(asked.values())


def judges() -> tuple[Callable[[str], str], Callable[[str], list[str]]]:
    """Return what gives a word's lemma and a compound's parts. Raises ModuleNotFoundError.

    The lemma is empty where simplemma's list does not have it.
    """
    simplemma = importlib.import_module("simplemma")
    syllables = importlib.import_module("finnsyll").FinnSyll()

    def lemma_of(word: str) -> str:
        lemma = str(simplemma.lemmatize(word, lang="fi")).lower()
        return lemma if simplemma.is_known(lemma, lang="fi") else ""

    def parts_of(word: str) -> list[str]:
        return str(syllables.split(word)).replace("-", "=").split("=")

    return lemma_of, parts_of


def inflected(
    has: Mapping[str, frozenset[str]], lemma_of: Callable[[str], str], chance: random.Random
) -> Iterator[Asked]:
    """Yield base forms that only other forms of are in the pages."""
    words = frozenset[str]().union(*has.values())
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for word in sorted(words):
        lemma = lemma_of(word)
        if lemma != word and _WORD.fullmatch(lemma) and lemma not in words:
            forms[lemma].add(word)
    yield from _of_few_pages("inflected", forms, has, chance)


def compounds(
    has: Mapping[str, frozenset[str]],
    lemma_of: Callable[[str], str],
    parts_of: Callable[[str], list[str]],
    chance: random.Random,
) -> Iterator[Asked]:
    """Yield words that are in the pages only as the last part of compounds."""
    words = sorted(frozenset[str]().union(*has.values()))
    lemmas = {lemma_of(word) for word in words}
    ends: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        *first, last = parts_of(word)
        if not first or not all(map(lemma_of, (*first, last))):
            continue
        lemma = lemma_of(last)
        # A part that is its own lemma by chance is no word: only what is known in another form too.
        if lemma != last and _WORD.fullmatch(lemma) and lemma not in lemmas:
            ends[lemma].add(word)
    yield from _of_few_pages("compound", ends, has, chance)


def _of_few_pages(
    kind: str,
    forms: Mapping[str, set[str]],
    has: Mapping[str, frozenset[str]],
    chance: random.Random,
) -> Iterator[Asked]:
    pages_with: defaultdict[str, set[str]] = defaultdict(set)
    for page, words in has.items():
        for word in words:
            pages_with[word].add(page)
    right = {
        lemma: frozenset[str]().union(*(pages_with[form] for form in own))
        for lemma, own in forms.items()
    }
    few = [lemma for lemma, pages in right.items() if len(pages) <= MOST_PAGES]
    for lemma in _some(few, WORDS, chance):
        yield Asked(kind, lemma, right[lemma])


def _some(values: Sequence[str], most: int, chance: random.Random) -> list[str]:
    return chance.sample(sorted(values), min(most, len(values)))


def write(folder: Path, pages: Sequence[HelpPage], asked: Iterator[Asked] | list[Asked]) -> None:
    """Write a collection as `benchmarks.search` reads it."""
    folder.mkdir(parents=True, exist_ok=True)
    queries = [(f"q{number}", query) for number, query in enumerate(asked, 1)]
    lines = {
        "docs.jsonl": [_json(id=page.id, text=page.text) for page in pages],
        "queries.jsonl": [_json(id=id_, text=q.text, **{"class": q.kind}) for id_, q in queries],
        "qrels.tsv": [f"{id_}\t{page}\t1" for id_, q in queries for page in sorted(q.right)],
    }
    for name, content in lines.items():
        (folder / name).write_text("\n".join(content) + "\n", encoding="utf-8")
    sys.stdout.write(f"{folder}: {len(pages)} pages, {len(queries)} queries\n")


def _json(**values: str) -> str:
    return json.dumps(values, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
