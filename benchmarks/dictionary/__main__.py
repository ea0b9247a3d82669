"""Measures the morphology: compounds, unknown names, and Voikko's own base forms.

    python -m benchmarks.dictionary
    python -m benchmarks.dictionary --words FILE --library libvoikko.so.1 --dictionary FOLDER

`compounds.txt`, `names.txt` and `names_held_out.txt` were written by hand, the last before the
rules for unknown words were last changed. FILE has a word a line, in lower case; FOLDER holds
`5/mor-standard` of the voikko-fi that the morphology was packed from.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, combinations
from pathlib import Path

from elinvoima.search.analysis import Analyser, Channel
from elinvoima.search.automaton import Mark, load_automaton
from elinvoima.search.endings import stems
from elinvoima.search.readings import Reading, reading

from benchmarks.dictionary.voikko import Voikko

HERE = Path(__file__).parent
NAMES = ("names.txt", "names_held_out.txt")
ACTION = "minen"
"""A verb's name, which Voikko gives as the verb (juokseminen -> juosta) and we as itself."""


def main() -> int:
    """Print the figures; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dictionary")
    parser.add_argument("--words", type=Path)
    parser.add_argument("--library", type=Path, default=Path("libvoikko.so.1"))
    parser.add_argument("--dictionary", type=Path, default=Path("/usr/lib/voikko"))
    asked = parser.parse_args()
    analyser = Analyser()
    lines = [*compounds(analyser), *(line for file in NAMES for line in names(analyser, file))]
    if asked.words:
        words = asked.words.read_text(encoding="utf-8").split()
        lines += held_against(Voikko(asked.library, asked.dictionary), words)
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0


def compounds(analyser: Analyser) -> Iterator[str]:
    """Yield how many borders are right, and the words where they are not."""
    written = (HERE / "compounds.txt").read_text(encoding="utf-8").split()
    whole = right = made = wanted = 0
    for parted in written:
        *parts, _ = parted.split("|")
        borders = set(accumulate(len(part) for part in parts))
        found = set(analyser.analyse(parted.replace("|", "")).breaks)
        whole += found == borders
        right += len(found & borders)
        made += len(found)
        wanted += len(borders)
        if found != borders:
            yield f"  {parted}: {sorted(found)}"
    yield (
        f"compounds: {_percent(whole, len(written))} wholly right; borders: "
        f"precision {_percent(right, made)}, recall {_percent(right, wanted)}"
    )


def names(analyser: Analyser, file: str) -> Iterator[str]:
    """Yield how many pairs of forms of an unknown name share a key."""
    lines = (HERE / file).read_text(encoding="utf-8").lower().splitlines()
    pairs = by_stem = by_key = 0
    for line in lines:
        forms = line.split()
        if analyser.analyse(forms[0]).is_known:
            continue
        keys = {form: _lemmas(analyser, form) for form in forms}
        missed = [f"{a}/{b}" for a, b in combinations(forms, 2) if not keys[a] & keys[b]]
        count = len(forms) * (len(forms) - 1) // 2
        pairs += count
        by_key += count - len(missed)
        by_stem += sum(not {*stems(a)}.isdisjoint(stems(b)) for a, b in combinations(forms, 2))
        if missed:
            yield f"  {' '.join(missed)}"
    yield (
        f"{file}, unknown names: {pairs} pairs of forms; share a stem {_percent(by_stem, pairs)}, "
        f"a key {_percent(by_key, pairs)}"
    )


def _lemmas(analyser: Analyser, word: str) -> set[str]:
    return {key for key, channel in analyser.analyse(word).keys if channel is Channel.LEMMA}


def held_against(voikko: Voikko, words: Iterable[str]) -> Iterator[str]:
    """Yield how often all base forms are those of Voikko, and examples where they are not."""
    counts: Counter[str] = Counter()
    for word, trails in load_automaton().trails(words):
        ours = _base_forms(word, trails)
        theirs = {_plain(form) for form in voikko.base_forms(word)}
        kind = _difference(ours, theirs)
        counts[kind] += 1
        if kind in {"more", "fewer", "others"}:
            yield f"  {word}: {sorted(ours - theirs)} instead of {sorted(theirs - ours)}"
    known = counts.total() - counts["unknown to both"]
    yield f"base forms of {known} known words equal: {_percent(counts['equal'], known)}; {counts}"


def _difference(ours: set[str], theirs: set[str]) -> str:
    if not ours and not theirs:
        return "unknown to both"
    if ours == theirs:
        return "equal"
    if any(form.endswith(ACTION) for form in ours) and all(
        form.endswith(ACTION) for form in ours - theirs
    ):
        return "name of a verb"
    if ours > theirs:
        return "more"
    return "fewer" if ours < theirs else "others"


def _base_forms(word: str, trails: Iterable[tuple[Mark, ...]]) -> set[str]:
    found: Iterator[Reading] = (reading(word, marks) for marks in trails)
    return {
        _plain("".join(part.surface for part in read.parts[:-1]) + read.parts[-1].base)
        for read in found
        if read.parts
    }


def _plain(form: str) -> str:
    return form.lower().replace("-", "").replace(":", "").replace("'", "")


def _percent(some: int, of: int) -> str:
    return f"{100 * some / of:.1f} %" if of else "–"


if __name__ == "__main__":
    sys.exit(main())
