"""Which key stands where: noted while documents come, then written key by key."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, compress, islice, pairwise, repeat
from operator import add, itemgetter, sub
from typing import NamedTuple

from elinvoima.search.analysing import LEMMA
from elinvoima.search.codec import LAST_BYTE, VARINTS, varint, varints
from elinvoima.search.common_keys import rough
from elinvoima.search.fields import Field
from elinvoima.search.impacts import (
    ALL,
    CHANNEL_MASK,
    FIELD_BITS,
    FIELD_MASK,
    NONE,
    Impacts,
    Profile,
    codes_of,
)
from elinvoima.search.noted import Noted, Notes
from elinvoima.search.shards import most_positions
from elinvoima.search.vocabulary import CHANNEL_BITS, Vocabulary
from elinvoima.search.weights import Weights

MOST_POSITIONS = 20_000
"""Of a key in a document; so many take at most 60,000 bytes."""
SHORT = 1 << 16
"""Numbers below this fit in two bytes."""
AT_ONCE = 2_000_000
"""Entries that are put in the order of keys at a time: all at once they would take most memory."""
_NOWHERE = (1 << 32) - 1


class Block(NamedTuple):
    """The postings of a key. A tuple, because there are a hundred thousand of them."""

    content: bytes
    documents: array[int]
    impacts: bytes
    """Of the key in each of the documents."""
    lemmas: bytes
    """Whether the key is there as the lemma of a word: `NONE`, `SOME` or `ALL`."""
    positions: bytes | None
    """Where the key is the lemma of a word: empty if nowhere; None if the content tells it."""


class _Group:
    """Entries of some keys, in the order of the documents, and where to find those of each key."""

    def __init__(self, keys: Iterable[int], counts: Sequence[int], documents: int) -> None:
        self.ends = array("I", [_NOWHERE]) * len(counts)
        """Where the entries of each key end, as far as they are there, by the key's number."""
        length = 0
        for key in keys:
            self.ends[key] = length
            length += counts[key]
        self.entries = array("I", [0]) * length
        """Key after key: which entry of those below."""
        self.documents = array("H" if documents < SHORT else "I", [0]) * length
        self.counts, self.sizes = array("H"), array("H")
        self.begins = array("I")
        """Where the positions begin."""
        self.positions = bytearray()
        self.impacts, self.lemmas = bytearray(), bytearray()
        self.mixed: dict[int, tuple[int, bytes]] = {}
        """Entries whose key is not the lemma of all its words: number of positions of those that it
        is the lemma of, and the positions."""
        self._has_all = length == sum(counts)
        self._documents = documents

    def add(self, document: int, noted: Noted, impacts: Impacts) -> None:
        """Add the entries of a document that are of these keys."""
        ends, entries, documents = self.ends, self.entries, self.documents
        if not self._has_all:
            noted = noted.only([at for at, k in enumerate(noted.keys) if ends[k] != _NOWHERE])
        for entry, key in enumerate(noted.keys, len(self.sizes)):
            to = ends[key]
            entries[to] = entry
            documents[to] = document
            ends[key] = to + 1
        self.counts.extend(noted.counts)
        self.sizes.extend(noted.sizes)
        begins = accumulate(noted.sizes, initial=len(self.positions))
        self.begins.extend(islice(begins, len(noted.sizes)))
        self.positions += noted.positions
        self.impacts += impacts.of(document, noted.profiles)
        first = len(self.lemmas)
        self.lemmas += bytes(map(impacts.lemmas.__getitem__, noted.profiles))
        begin = 0
        for at, count, size in zip(noted.mixed, noted.lemma_counts, noted.lemma_sizes, strict=True):
            self.mixed[first + at] = (count, noted.lemma_positions[begin : begin + size])
            begin += size

    def block(self, start: int, end: int, most: int) -> Block:
        """Return the block of a key whose entries are there; at most so many positions of each."""
        view = memoryview(self.positions)
        own, numbers = self.entries[start:end], self.documents[start:end]
        impacts = rough(bytes(_of(own, self.impacts)), self._documents)
        counts = _of(own, self.counts)
        begins = _of(own, self.begins)
        ends = map(add, begins, _of(own, self.sizes))
        positions = [view[b:e] for b, e in zip(begins, ends, strict=True)]
        lemmas = bytes(_of(own, self.lemmas))
        is_told = max(counts) <= most and lemmas.count(ALL) == len(lemmas)
        phrases = None if is_told else self._positions(own, lemmas, counts, positions)
        if max(counts) > most:
            positions = list(map(_first, positions, counts, repeat(most)))
            counts = tuple(min(n, most) for n in counts)
        content = b"".join(
            (
                varint(end - start),
                varints(map(sub, numbers, [0, *numbers])),
                impacts,
                varints(counts),
                *positions,
            )
        )
        return Block(content, numbers, impacts, lemmas, phrases)

    def _positions(
        self,
        own: Sequence[int],
        lemmas: bytes,
        counts: Sequence[int],
        positions: Sequence[memoryview],
    ) -> bytes:
        """Return where the key of some entries is the lemma of a word."""
        if not any(lemmas):
            return b""
        found = [
            (0, b"") if are == NONE else (count, every) if are == ALL else self.mixed[entry]
            for entry, are, count, every in zip(own, lemmas, counts, positions, strict=True)
        ]
        return b"".join((varints(count for count, _ in found), *(each for _, each in found)))


class Entries:
    """One entry for each key of each document: how often, in which fields, and where."""

    def __init__(self) -> None:
        self.notes = Notes()
        self.profile_numbers: dict[Profile, int] = {}
        """How often in each field by each channel -> number of that combination."""
        self.lengths = [array("I") for _ in Field]
        """Words of each field, by document."""
        self.counts = array("I")
        """Number of documents of each key."""

    def add(
        self, spots: Mapping[int, list[int]], lengths: Sequence[int], vocabulary: Vocabulary
    ) -> None:
        """Add a document: places of its forms by form and field, packed as form << 3 | field."""
        for field_lengths, length in zip(self.lengths, lengths, strict=True):
            field_lengths.append(length)
        codes, places, mixed = _by_key(spots, vocabulary)
        numbers = self.profile_numbers
        for code in set(codes.values()).difference(numbers):
            numbers[code] = len(numbers)
        lists = places.values()
        # The keys of a form share its list of ordinals, so most lists are there many times.
        numbers_of = list(map(id, lists))
        at = {key: n for n, key in enumerate(codes) if key in mixed} if mixed else {}
        lemma_positions = [_deltas(mixed[key]) for key in at]
        bytes_of = {n: _deltas(p) for n, p in dict(zip(numbers_of, lists, strict=True)).items()}
        written = list(map(bytes_of.__getitem__, numbers_of))
        noted = Noted(
            array("I", codes),
            array("I", map(numbers.__getitem__, codes.values())),
            array("H", [min(n, MOST_POSITIONS) for n in map(len, lists)]),
            array("H", map(len, written)),
            b"".join(written),
            array("I", at.values()),
            array("H", [min(len(mixed[key]), MOST_POSITIONS) for key in at]),
            array("H", map(len, lemma_positions)),
            b"".join(lemma_positions),
        )
        self.notes.add(noted)
        self._count(noted.keys, len(vocabulary.key_numbers))

    def _count(self, keys: Iterable[int], all_: int) -> None:
        counts = self.counts
        counts.frombytes(bytes(counts.itemsize * (all_ - len(counts))))
        for key in keys:
            counts[key] += 1

    def blocks(
        self, order: Iterable[int], weights: Weights, kept: int, silent: Collection[int]
    ) -> Iterator[Block]:
        """Yield the block of each key, in the order given. FORMAT.md tells what is in it.

        `kept` is about how many positions are kept of a key in the postings, of silent keys none.
        Only once: the notes are gone then.
        """
        impacts, counts = Impacts(self.profile_numbers, self.lengths, weights), self.counts
        for keys in _groups(order, counts):
            group = _Group(keys, counts, len(self.notes))
            for document, noted in enumerate(self.notes):
                group.add(document, noted, impacts)
            for key in keys:
                end = group.ends[key]
                most = 0 if key in silent else most_positions(counts[key], kept)
                yield group.block(end - counts[key], end, most)
        self.notes.close()


def _groups(order: Iterable[int], counts: Sequence[int]) -> Iterator[array[int]]:
    """Cut the keys, in their order, into groups of about `AT_ONCE` entries."""
    group, length = array("I"), 0
    for key in order:
        group.append(key)
        length += counts[key]
        if length >= AT_ONCE:
            yield group
            group, length = array("I"), 0
    if group:
        yield group


def _of(entries: Sequence[int], values: Sequence[int]) -> tuple[int, ...]:
    """Return the values of some entries."""
    if len(entries) == 1:
        return (values[entries[0]],)
    found: tuple[int, ...] = itemgetter(*entries)(values)
    return found


def _first(numbers: memoryview, count: int, most: int) -> memoryview:
    """Return the bytes of the first `most` of so many numbers."""
    if count <= most or not most:
        return numbers if most else numbers[:0]
    ends = (at for at, byte in enumerate(numbers, 1) if byte < LAST_BYTE)
    return numbers[: next(islice(ends, most - 1, None))]


def _by_key(
    spots: Mapping[int, list[int]], vocabulary: Vocabulary
) -> tuple[dict[int, Profile], dict[int, list[int]], dict[int, list[int]]]:
    """Gather the places of forms by key: how often in which fields, and where.

    And where the key is the lemma, of keys that are not the lemma of all their words.
    """
    starts, form_keys = vocabulary.key_starts, vocabulary.form_keys
    codes: dict[int, Profile] = {}
    places: dict[int, list[int]] = {}
    many: dict[int, tuple[list[int], list[list[int]]]] = {}
    for spot, ordinals in spots.items():
        form = spot >> FIELD_BITS
        common = (len(ordinals) << FIELD_BITS | spot & FIELD_MASK) << CHANNEL_BITS
        for packed in form_keys[starts[form] : starts[form + 1]]:
            key = packed >> CHANNEL_BITS
            code = common | packed & CHANNEL_MASK
            if key not in codes:
                codes[key] = code
                places[key] = ordinals
                continue
            if key not in many:
                many[key] = ([*codes_of(codes[key])], [places[key]])
            many[key][0].append(code)
            many[key][1].append(ordinals)
    mixed: dict[int, list[int]] = {}
    for key, (all_, lists) in many.items():
        codes[key] = tuple(all_)
        places[key] = _joined(lists)
        are_lemmas = [code & CHANNEL_MASK == LEMMA for code in all_]
        if True in are_lemmas and False in are_lemmas:
            mixed[key] = _joined(compress(lists, are_lemmas))
    return codes, places, mixed


def _joined(lists: Iterable[list[int]]) -> list[int]:
    return sorted(set[int]().union(*lists))


def _deltas(ordinals: list[int]) -> bytes:
    """Write ascending numbers, each by what it adds to the one before."""
    if len(ordinals) == 1 and ordinals[0] < len(VARINTS):
        return VARINTS[ordinals[0]]
    ordinals = ordinals[:MOST_POSITIONS]
    return varints(ordinals[:1] + [b - a for a, b in pairwise(ordinals)])
