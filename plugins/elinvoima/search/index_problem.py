"""What can be wrong with the files of an index that is read."""

from __future__ import annotations

import zlib

from elinvoima.search.codec import CorruptData


class IndexProblem(Exception):  # noqa: N818 (it is a state of the files)
    """The index cannot be read."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address
        """The file that stands in the way."""


class NoIndex(IndexProblem):
    """There is no index, or a file of it is missing."""


class CorruptIndex(IndexProblem):
    """A file of the index is not what the format says."""


class OtherFormat(IndexProblem):
    """The index was made by another version of this program."""


class checking:  # noqa: N801 (used as a function)
    """Turns whatever broken bytes lead to into CorruptIndex, with the file's name."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: object, _trace: object) -> None:
        broken = (CorruptData, ValueError, LookupError, TypeError, AttributeError, zlib.error)
        if isinstance(error, broken):
            raise CorruptIndex(self.name) from error
