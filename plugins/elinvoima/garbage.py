"""Lets the garbage be, where much is made and next to nothing thrown away.

Python seeks cycles of objects that nobody holds. It looks through everything that lives, again and
again as more is made, and once more when the program ends.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Do not look for garbage meanwhile; what there is at the end counts as old."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()  # into the oldest generation, which is looked through seldom
            gc.enable()


def leave_all() -> None:
    """Look no more at what there is: the program ends, and the system takes its memory back."""
    gc.disable()
    gc.freeze()
