"""Numbers and texts as bytes: variable-length numbers, front-coded strings.

A number is LEB128: seven bits a byte, the lowest first, the eighth bit set on all but the last
(https://en.wikipedia.org/wiki/LEB128). A signed one is zigzag-coded first: 0, -1, 1, -2 … become
0, 1, 2, 3 … A front-coded string is the number of characters it shares with the one before, and the
rest in UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

_SMALL = 1 << 15
LAST_BYTE = 0x80
"""Bytes below this end a number."""
_MAX_BITS = 35


class CorruptData(ValueError):  # noqa: N818 (what it is, not what was done)
    """The bytes are not what the format says."""


def varint(number: int) -> bytes:
    """Return a number, zero or more, as bytes."""
    if number < 0:
        raise ValueError(number)
    out = bytearray()
    while number >= LAST_BYTE:
        out.append(number & 0x7F | LAST_BYTE)
        number >>= 7
    out.append(number)
    return bytes(out)


VARINTS = tuple(varint(number) for number in range(_SMALL))
"""The bytes of the small numbers, for speed."""


def varints(numbers: Iterable[int]) -> bytes:
    """Return numbers one after the other as bytes."""
    numbers = tuple(numbers)
    if numbers and max(numbers) >= _SMALL:
        return b"".join([VARINTS[n] if n < _SMALL else varint(n) for n in numbers])
    return b"".join(map(VARINTS.__getitem__, numbers))


def zigzag(number: int) -> int:
    """Fold a signed number into an unsigned one."""
    return number << 1 if number >= 0 else (-number << 1) - 1


def unzigzag(number: int) -> int:
    """Undo `zigzag`."""
    return -((number + 1) >> 1) if number & 1 else number >> 1


def front_coded(texts: Sequence[str]) -> bytes:
    """Return strings without line feeds, each by how it differs from the one before it."""
    shared = list(map(shared_length, texts, ["", *texts]))
    return joined(shared, [text[n:] for text, n in zip(texts, shared, strict=True)])


def joined(shared: Sequence[int], rests: Sequence[str]) -> bytes:
    """Return front-coded strings: the characters each shares with the one before, and the rest."""
    rest = "\n".join(rests).encode()
    return varint(len(rests)) + varints(shared) + varint(len(rest)) + rest


def shared_length(one: str, other: str) -> int:
    """Return how many first characters two strings share."""
    for shared, (letter, other_letter) in enumerate(zip(one, other, strict=False)):
        if letter != other_letter:
            return shared
    return min(len(one), len(other))


class Reader:
    """Reads what the functions above wrote. Raises CorruptData where the bytes end or lie."""

    __slots__ = ("at", "data")

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data = data
        self.at = at

    def varint(self) -> int:
        """Read a number."""
        number = shift = 0
        while shift < _MAX_BITS:
            if self.at >= len(self.data):
                raise CorruptData("the data ends inside a number")
            byte = self.data[self.at]
            self.at += 1
            number |= (byte & 0x7F) << shift
            if byte < LAST_BYTE:
                return number
            shift += 7
        raise CorruptData("a number is too long")

    def varints(self, count: int) -> list[int]:
        """Read so many numbers."""
        end = self.at + count
        plain = self.data[self.at : end]
        if len(plain) == count and (not plain or max(plain) < LAST_BYTE):
            self.at = end
            return list(plain)
        if count > len(self.data):
            raise CorruptData("there are fewer numbers than said")
        return [self.varint() for _ in range(count)]

    def sums(self, count: int) -> list[int]:
        """Read so many numbers, each told by what it adds to the one before."""
        return list(accumulate(self.varints(count)))

    def bytes(self, count: int) -> bytes:
        """Read so many bytes."""
        taken = self.data[self.at : self.at + count]
        if len(taken) < count:
            raise CorruptData("there are fewer bytes than said")
        self.at += count
        return taken

    def front_coded(self) -> list[str]:
        """Read strings that are told each by how it differs from the one before it."""
        shared = self.varints(self.varint())
        try:
            rests = self.bytes(self.varint()).decode().split("\n")
        except UnicodeDecodeError as error:
            raise CorruptData("the strings are not UTF-8") from error
        if len(rests) != max(1, len(shared)):
            raise CorruptData("there are not as many strings as said")
        texts: list[str] = []
        text = ""
        for length, rest in zip(shared, rests, strict=False):
            if length > len(text):
                raise CorruptData("a string shares more than there is")
            text = text[:length] + rest
            texts.append(text)
        return texts
