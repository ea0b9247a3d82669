"""Which key stands where: kept in flat arrays while documents come, then written key by key."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, islice, pairwise, repeat
from operator import add, itemgetter, sub
from typing import NamedTuple, TypeAlias

from elinvoima.search.analysing import LEMMA
from elinvoima.search.codec import LAST_BYTE, VARINTS, varint, varints
from elinvoima.search.fields import Field
from elinvoima.search.shards import most_positions
from elinvoima.search.vocabulary import CHANNEL_BITS, Vocabulary
from elinvoima.search.weights import Weights

FIELD_BITS = 3
_FIELD_MASK, _CHANNEL_MASK = (1 << FIELD_BITS) - 1, (1 << CHANNEL_BITS) - 1
MOST_POSITIONS = 20_000
"""Of a key in a document; so many take at most 60,000 bytes."""
SHORT = 1 << 16
"""Numbers below this fit in two bytes."""
AT_ONCE = 4_000_000
"""Entries that are put in the order of keys at a time: all at once they would take most memory."""
_NOWHERE = (1 << 32) - 1
IMPACTS = 255
"""Impacts are fractions of this."""


Profile: TypeAlias = "int | tuple[int, ...]"
"""How often a key is in a document: a code for each field and channel, or the only one.

A code is count << 5 | field << 2 | channel.
"""


class Block(NamedTuple):
    """The postings of a key. A tuple, because there are a hundred thousand of them."""

    content: bytes
    documents: array[int]
    entries: array[int]
    """Its entry in each of the documents."""


class Entries:
    """One entry for each key of each document: how often, in which fields, and where."""

    def __init__(self) -> None:
        self.starts = array("I", [0])
        """Where the entries of each document begin."""
        self.keys = array("I")
        self.profiles = array("I")
        self.counts = array("H")
        """Number of positions."""
        self.sizes = array("H")
        """Bytes of the positions."""
        self.positions = bytearray()
        self.profile_numbers: dict[Profile, int] = {}
        """How often in each field by each channel -> number of that combination."""
        self.is_lemma = bytearray()
        """Whether the key is there as the lemma of a word; when the impacts are reckoned."""
        self.lengths = [array("I") for _ in Field]
        """Words of each field, by document."""

    def add(
        self, spots: Mapping[int, list[int]], lengths: Sequence[int], vocabulary: Vocabulary
    ) -> None:
        """Add a document: places of its forms by form and field, packed as form << 3 | field."""
        for field_lengths, length in zip(self.lengths, lengths, strict=True):
            field_lengths.append(length)
        codes, places = _by_key(spots, vocabulary)
        for key in vocabulary.function_keys.intersection(places):
            places[key] = []
        numbers = self.profile_numbers
        for code in set(codes.values()).difference(numbers):
            numbers[code] = len(numbers)
        self.keys.extend(codes)
        self.profiles.extend(map(numbers.__getitem__, codes.values()))
        lists = places.values()
        self.counts.extend([min(n, MOST_POSITIONS) for n in map(len, lists)])
        # The keys of a form share its list of ordinals, so most lists are there many times.
        numbers_of = list(map(id, lists))
        bytes_of = {n: _deltas(p) for n, p in dict(zip(numbers_of, lists, strict=True)).items()}
        written = list(map(bytes_of.__getitem__, numbers_of))
        self.sizes.extend(map(len, written))
        self.positions += b"".join(written)
        self.starts.append(len(self.keys))

    def document_counts(self, keys: int) -> array[int]:
        """Return the number of documents of each key; `keys` is how many keys there are."""
        counts = array("I", [0]) * keys
        for key in self.keys:  # a Counter would take as much memory as the keys
            counts[key] += 1
        return counts

    def blocks(
        self, order: Iterable[int], counts: Sequence[int], impacts: Sequence[int], kept: int
    ) -> Iterator[Block]:
        """Yield the block of each key, in the order given. FORMAT.md tells what is in it.

        `kept` is about how many positions are kept of a key.
        """
        for group in _groups(order, counts):
            yield from self._blocks_of(group, counts, impacts, kept)
        self.keys = array("I")  # not needed any more

    def _blocks_of(
        self, group: Iterable[int], counts: Sequence[int], impacts: Sequence[int], kept: int
    ) -> Iterator[Block]:
        view = memoryview(self.positions)
        place, entries, documents, begins = self._gathered(group, counts)
        for key in group:
            end = place[key]
            start = end - counts[key]
            own = entries[start:end]
            numbers = documents[start:end]
            most = most_positions(end - start, kept)
            numbers_of = _of(own, self.counts)
            ends = map(add, begins[start:end], _of(own, self.sizes))
            positions = [view[s:e] for s, e in zip(begins[start:end], ends, strict=True)]
            if max(numbers_of) > most:
                positions = list(map(_first, positions, numbers_of, repeat(most)))
                numbers_of = tuple(min(n, most) for n in numbers_of)
            content = b"".join(
                (
                    varint(end - start),
                    varints(map(sub, numbers, [0, *numbers])),
                    bytes(_of(own, impacts)),
                    varints(numbers_of),
                    *positions,
                )
            )
            yield Block(content, numbers, own)

    def _gathered(
        self, group: Iterable[int], counts: Sequence[int]
    ) -> tuple[array[int], array[int], array[int], array[int]]:
        """Gather the entries of some keys, key after key.

        Returns where those of each key end, by the key's number; the entries; their documents; and
        where their positions begin.
        """
        place = array("I", [_NOWHERE]) * len(counts)
        length = 0
        for key in group:
            place[key] = length
            length += counts[key]
        entries, begins = array("I", [0]) * length, array("I", [0]) * length
        documents = array("H" if len(self.starts) < SHORT else "I", [0]) * length
        begin = 0
        for document, (start, end) in enumerate(pairwise(self.starts)):
            keys, sizes = self.keys[start:end], self.sizes[start:end]
            ats = accumulate(sizes, initial=begin)  # and one more, where the document ends
            for entry, key, at in zip(range(start, end), keys, ats, strict=False):
                to = place[key]
                if to != _NOWHERE:
                    entries[to] = entry
                    documents[to] = document
                    begins[to] = at
                    place[key] = to + 1
            begin += sum(sizes)
        return place, entries, documents, begins

    def impacts(self, weights: Weights) -> bytearray:
        """Return the impact of every entry: BM25F's saturated weight, in 255ths. Only once."""
        averages = [sum(a) / max(1, sum(1 for n in a if n)) for a in self.lengths]
        profiles = list(self.profile_numbers)
        lemma = bytes(any(c & _CHANNEL_MASK == LEMMA for c in _codes(p)) for p in profiles)
        self.is_lemma = bytearray(map(lemma.__getitem__, self.profiles))
        impacts = bytearray()
        for document in range(len(self.starts) - 1):
            scale = [
                weights.of(field).weight
                / (1 - (b := weights.of(field).b) + b * lengths[document] / (average or 1))
                for field, lengths, average in zip(Field, self.lengths, averages, strict=True)
            ]
            own = self.profiles[self.starts[document] : self.starts[document + 1]]
            table = {p: impact(profiles[p], scale, weights) for p in set(own)}
            impacts.extend(map(table.__getitem__, own))
        self.profiles = array("I")  # not needed any more
        return impacts


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


def _codes(profile: Profile) -> tuple[int, ...]:
    return (profile,) if isinstance(profile, int) else profile


def impact(profile: Profile, scale: Sequence[float], weights: Weights) -> int:
    """Return round(255 · wtf / (k1 + wtf)), at least 1."""
    wtf = 0.0
    for code in _codes(profile):
        field = code >> CHANNEL_BITS & _FIELD_MASK
        count = code >> CHANNEL_BITS + FIELD_BITS
        wtf += count * weights.document_channels[code & _CHANNEL_MASK] * scale[field]
    return max(1, round(IMPACTS * wtf / (weights.k1 + wtf)))


def _by_key(
    spots: Mapping[int, list[int]], vocabulary: Vocabulary
) -> tuple[dict[int, Profile], dict[int, list[int]]]:
    """Gather the places of forms by key: how often in which fields, and where."""
    starts, form_keys = vocabulary.key_starts, vocabulary.form_keys
    codes: dict[int, Profile] = {}
    places: dict[int, list[int]] = {}
    many: dict[int, tuple[list[int], list[int]]] = {}
    for spot, ordinals in spots.items():
        form = spot >> FIELD_BITS
        common = (len(ordinals) << FIELD_BITS | spot & _FIELD_MASK) << CHANNEL_BITS
        for packed in form_keys[starts[form] : starts[form + 1]]:
            key = packed >> CHANNEL_BITS
            code = common | packed & _CHANNEL_MASK
            if key not in codes:
                codes[key] = code
                places[key] = ordinals
                continue
            if key not in many:
                many[key] = ([*_codes(codes[key])], [*places[key]])
            many[key][0].append(code)
            many[key][1].extend(ordinals)
    for key, (all_, ordinals) in many.items():
        codes[key] = tuple(all_)
        places[key] = sorted(set(ordinals))
    return codes, places


def _deltas(ordinals: list[int]) -> bytes:
    """Write ascending numbers, each by what it adds to the one before."""
    if len(ordinals) == 1 and ordinals[0] < len(VARINTS):
        return VARINTS[ordinals[0]]
    ordinals = ordinals[:MOST_POSITIONS]
    return varints(ordinals[:1] + [b - a for a, b in pairwise(ordinals)])
