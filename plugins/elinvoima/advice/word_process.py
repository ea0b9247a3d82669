"""Looks up the words of all content in a process of its own, while the records are being read.

    python -m elinvoima.advice.word_process ROOT

writes a JSON object: words in lower case, each with its base form or null. It reads the files as
plain text, so it needs nothing but the morphology, and words of addresses and ids are among them:
they do no harm. Whatever goes wrong here costs only time: words that were not looked up are looked
up when they are asked for.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from elinvoima.advice.sentences import PARTS, WORD
from elinvoima.garbage import leave_all, without_collecting
from elinvoima.search.tokens import normalised
from elinvoima.search.word_walk import base_forms

FEWEST_BYTES = 2_000_000
"""Of less text, the words are looked up sooner than a process starts."""


def words_in(texts: Iterable[str]) -> set[str]:
    """Return the distinct words of texts, in lower case."""
    chunks = {chunk for text in texts for chunk in text.split()}
    words = {normalised(word) for word in WORD.findall(" ".join(chunks))}
    return words.union(*(PARTS.split(word) for word in words if not word.isalpha())) - {""}


@contextmanager
def word_process(root: Path, paths: Iterable[str]) -> Iterator[WordProcess | None]:
    """Begin the process, if there is much to read in the files whose advice is not known yet.

    It is worth beginning before anything heavy is imported. None where there is not so much.
    """
    if sum(map(_size, (root / path for path in paths))) <= FEWEST_BYTES:
        yield None
        return
    process = WordProcess(root)
    try:
        yield process
    finally:
        process.end()


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


class WordProcess:
    """The process, begun at once. Ask for `bases` when they are needed."""

    def __init__(self, root: Path) -> None:
        command = [sys.executable, "-m", "elinvoima.advice.word_process", str(root)]
        self._process: subprocess.Popen[bytes] | None = None
        try:
            self._process = subprocess.Popen(  # noqa: S603 (this program itself)
                command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError:
            return

    def bases(self) -> Mapping[str, str | None]:
        """Wait for the words and return them; nothing where the process has failed, or ended."""
        process, self._process = self._process, None
        if process is None:
            return {}
        out, _ = process.communicate()
        try:
            found: dict[str, str | None] = json.loads(out) if not process.returncode else {}
        except ValueError:
            return {}
        return found

    def end(self) -> None:
        """Wait no more for it: a check that something stopped."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def main(arguments: list[str]) -> int:
    """Write the words of the content under a folder."""
    root = Path(arguments[0])
    files = [file for folder in ("case_studies", "docs") for file in (root / folder).rglob("*.md")]
    words = words_in(file.read_text(encoding="utf-8", errors="replace") for file in files)
    bases = dict(base_forms(words))
    sys.stdout.write(json.dumps(bases, ensure_ascii=True, separators=(",", ":")))
    return 0


if __name__ == "__main__":
    with without_collecting():
        status = main(sys.argv[1:])
    leave_all()
    sys.exit(status)
