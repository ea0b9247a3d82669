"""Builds the index in one pass over the documents. FORMAT.md tells what comes out."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from elinvoima.search.analysing import Analysing
from elinvoima.search.document_shards import DocumentShards, SegmentRow
from elinvoima.search.documents import SearchDocument
from elinvoima.search.facets import FacetSettings, FacetTable
from elinvoima.search.fields import GAP, Field, segments_of
from elinvoima.search.function_words import FUNCTION_WORDS
from elinvoima.search.impacts import FIELD_BITS
from elinvoima.search.posting_shards import PostingShards
from elinvoima.search.postings import Block, Entries
from elinvoima.search.shards import (
    FORMAT,
    POSITIONS,
    RAW_SIZES,
    Files,
    IndexFile,
    differences,
    growth,
    json_bytes,
)
from elinvoima.search.suggestions import (
    MOST_WORDS,
    SHORTEST_WORD,
    Suggestion,
    suggestion_shards,
)
from elinvoima.search.tokens import parted
from elinvoima.search.vocabulary import Vocabulary
from elinvoima.search.weights import Weights
from elinvoima.search.word_rows import table_words
from elinvoima.search.word_table import ending_shards, word_shards

_IN_THE_WAY = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\ufeff]")


@dataclass(frozen=True, slots=True)
class IndexSettings:
    """What the index is made by, besides the documents and the analyser."""

    language: str = "fi"
    weights: Weights = field(default_factory=Weights)
    facets: tuple[FacetSettings, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    function_words: frozenset[str] = FUNCTION_WORDS
    gathers_words: bool = False
    """Whether to tell which documents each base form is in, for an index of words."""
    morphology: str = ""
    """Address of the packed morphology, from the index's folder; empty if there is none."""


def build_index(
    documents: Iterable[SearchDocument],
    analyser: Analysing,
    *,
    settings: IndexSettings | None = None,
) -> Iterator[IndexFile]:
    """Index the documents; yield the files. The same documents in the same order: same files."""
    builder = IndexBuilder(analyser, settings or IndexSettings())
    for document in documents:
        builder.add(document)
    yield from builder.finish()


def write_index(files: Iterable[IndexFile], folder: Path) -> None:
    """Write the files into a folder, as they would be published."""
    for file in files:
        target = folder / file.address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)


class IndexBuilder:
    """Takes documents one by one and makes the files when all are in."""

    def __init__(self, analyser: Analysing, settings: IndexSettings) -> None:
        self.settings = settings
        self.files = Files()
        self.shown = DocumentShards(self.files)
        self.vocabulary = Vocabulary(analyser, settings.function_words)
        self.entries = Entries()
        self.kinds: dict[str, None] = {}
        self.facets = FacetTable(settings.facets)
        self.word_documents: dict[str, array[int]] = {}
        """Base forms and the numbers of the documents that have them, best first; if gathered."""

    def add(self, document: SearchDocument) -> None:
        """Index a document."""
        segments = [(segment, parted(clean(segment.text))) for segment in segments_of(document)]
        vocabulary = self.vocabulary
        vocabulary.learn(dict.fromkeys(word for _, parts in segments for word in parts[1::2]))
        spots: defaultdict[int, list[int]] = defaultdict(list)
        lengths = [0] * len(Field)
        rows: list[SegmentRow] = []
        ordinal = 0
        for segment, parts in segments:
            forms = vocabulary.numbers_of(parts[1::2])
            number = int(segment.field)
            for place, form in enumerate(forms, ordinal):
                spots[form << FIELD_BITS | number].append(place)
            parts[1::2] = vocabulary.hyphenated(parts[1::2])
            rows.append((number, ordinal, segment.section, "".join(parts)))
            lengths[number] += len(forms)
            ordinal += len(forms) + GAP
        documents_of = vocabulary.form_documents
        for form in {spot >> FIELD_BITS for spot in spots}:
            documents_of[form] += 1
        self.entries.add(spots, lengths, vocabulary)
        self.shown.add(document, rows)
        self.facets.add(document)
        self.kinds.setdefault(document.kind)

    def finish(self) -> Iterator[IndexFile]:
        """Make the files that need all documents, and yield every file."""
        self.shown.flush()
        vocabulary, size = self.vocabulary, growth(len(self.facets.dates))
        names = sorted(vocabulary.key_numbers)
        order = array("I", [vocabulary.key_numbers[name] for name in names])
        counts = self.entries.counts
        self.files.add("facets.bin", self.facets.as_file())
        manifest = {
            "format": FORMAT,
            "documents": len(self.facets.dates),
            "keys": len(order),
            "language": self.settings.language,
            "fields": [f.name.lower() for f in Field],
            "weights": self.settings.weights.as_manifest(),
            "functionKeys": differences(
                [i for i, n in enumerate(names) if n in self.settings.function_words]
            ),
            "functionWords": sorted(self.settings.function_words - vocabulary.key_numbers.keys()),
            "kinds": list(self.kinds),
            "morphology": self.settings.morphology,
        }
        manifest |= self._add_words(order, counts, size)
        vocabulary.forget_forms()
        manifest["postings"] = self._add_postings(order, size)
        manifest["suggestions"] = self._add_suggestions(counts, size)
        sizes = sorted(self.files.sizes.items())
        manifest["bytes"] = {kind: size for kind, size in sizes if kind != "positions"}
        self.files.add("manifest.bin", json_bytes(manifest))
        yield from self.files.finished()

    def _add_words(
        self, order: Sequence[int], counts: array[int], size: float
    ) -> dict[str, object]:
        """Add the table and the endings; return what the manifest says of them."""
        starts: list[str] = []
        first_keys: list[int] = []
        self.vocabulary.add_unseen()
        table = table_words(self.vocabulary, order, counts, len(self.facets.dates))
        for shard in word_shards(table, round(RAW_SIZES["words"] * size)):
            self.files.add(f"words/{len(starts)}.bin", shard.content)
            starts.append(shard.start)
            first_keys.append(shard.first_key)
        popularity, limit = self._popularity(counts), round(RAW_SIZES["endings"] * size)
        ends: list[str] = []
        for start, content in ending_shards(self.vocabulary.forms, popularity, limit):
            self.files.add(f"endings/{len(ends)}.bin", content)
            ends.append(start)
        return {
            "words": {"starts": starts, "keys": differences(first_keys)},
            "endings": {"starts": ends},
            "forms": len(self.vocabulary.form_documents),
        }

    def _popularity(self, counts: array[int]) -> Callable[[str], int]:
        """Return what tells in how many documents a form is: as a form, or if in none, as a key."""
        vocabulary = self.vocabulary

        def popularity(form: str) -> int:
            documents = vocabulary.form_documents[vocabulary.form_numbers[form]]
            key = vocabulary.key_numbers.get(form)
            return documents or (counts[key] if key is not None else 0)

        return popularity

    def _add_postings(self, order: Sequence[int], size: float) -> dict[str, object]:
        """Add the postings; return what the manifest says of them."""
        positions = round(POSITIONS * size)
        limits = (round(RAW_SIZES[kind] * size) for kind in ("postings", "positions"))
        shards = PostingShards(self.files, *limits)
        gather, silent = self._gatherer(order), self.vocabulary.function_keys
        blocks = self.entries.blocks(order, self.settings.weights, positions, silent)
        for id_, block in enumerate(blocks):
            gather(id_, block)
            shards.add(id_, block)
        shards.finish()
        return {"starts": differences(shards.starts), "positions": positions}

    def _gatherer(self, order: Sequence[int]) -> Callable[[int, Block], None]:
        """Return what gathers the documents of a word, if an index of words is wanted."""
        if not self.settings.gathers_words:
            return lambda _id, _block: None
        base_forms, silent = self.vocabulary.base_forms, self.vocabulary.function_keys

        def gather(id_: int, block: Block) -> None:
            number = order[id_]
            if number not in base_forms or number in silent:
                return
            pairs = [
                (-impact, document)
                for impact, document, is_lemma in zip(
                    block.impacts, block.documents, block.lemmas, strict=True
                )
                if is_lemma
            ]
            if pairs:
                found = array("I", [document for _, document in sorted(pairs)])
                self.word_documents[base_forms[number]] = found

        return gather

    def _add_suggestions(self, counts: array[int], size: float) -> dict[str, list[str]]:
        """Add the suggestions: those given, and the commonest base forms."""
        vocabulary = self.vocabulary
        words = [
            (-counts[number], name)
            for number, name in vocabulary.base_forms.items()
            if number not in vocabulary.function_keys
            and len(name) >= SHORTEST_WORD
            and not name.isdigit()
        ]
        words = sorted(words)[:MOST_WORDS]
        all_ = (
            *self.settings.suggestions,
            *(Suggestion(name, "word", weight=-number) for number, name in words),
        )
        limit = round(RAW_SIZES["suggestions"] * size)
        shards = list(suggestion_shards(all_, limit))
        self.files.add_shards("suggestions", (content for _, content in shards))
        return {"starts": [start for start, _ in shards]}


def clean(text: str) -> str:
    """Return the text composed (NFC) and without characters that nobody sees."""
    return unicodedata.normalize("NFC", _IN_THE_WAY.sub("", text))
