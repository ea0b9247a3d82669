"""Packs Voikko's Finnish morphology for this project: mor.vfst -> plugins/elinvoima/search/data/.

    python tools/morphology.py FOLDER

FOLDER holds mor.vfst and index.txt as Voikko installs them (Debian's package voikko-fi puts them
under lib/voikko/5/mor-standard).

Voikko's transducer spells every base form out and tells case, number, person and more. The search
needs base forms, the borders of compounds and derivations, nothing else. So each base form becomes
an instruction ("cut 0, add `nen`"), all other output is dropped, and states that then do the same
are merged: 4 MB become 260 kB, which a browser can load too. The packed format is described in
elinvoima/search/automaton.py. The vocabulary is GPL-2.0-or-later; see the data folder's README.

The format vfst is libvoikko's (https://github.com/voikko/corevoikko): 8 bytes a transition, flag
diacritics as in xfst.
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

DATA = Path(__file__).parent.parent / "plugins" / "elinvoima" / "search" / "data"
FINAL, MANY = 0xFFFF, 255
END = "\uffff"
PARTICIPLES = {"[Rv]", "[Rt]", "[Rm]", "[Ra]", "[Re]", "[Ru]"}
ACTION_NOUN = "[Tn4]"  # kehittä[Tn4]minen

Instruction = tuple[str, int, str]
"""(kind, letters to cut, letters to add); kinds as in elinvoima/search/automaton.py."""
Arc = tuple[str, Instruction | None, int]
"""(letter, flag or nothing; instruction; target)."""


def read_vfst(data: bytes) -> dict[int, list[tuple[str, str, int]]]:
    """Return the transducer: state -> (input, output, target); the input END marks its end."""
    count = struct.unpack_from("<H", data, 16)[0]
    symbols, at = [], 18
    for _ in range(count):
        end = data.index(b"\0", at)
        symbols.append(data[at:end].decode())
        at = end + 1
    table = (at + 7) // 8 * 8
    states: dict[int, list[tuple[str, str, int]]] = {}
    todo = [0]
    while todo:
        state = todo.pop()
        if state in states:
            continue
        arcs = states[state] = []
        first = struct.unpack_from("<HHI", data, table + 8 * state)
        more, skip = first[2] >> 24, 0
        if more == MANY:  # the number of the rest has an entry of its own
            more, skip = struct.unpack_from("<I", data, table + 8 * (state + 1))[0], 1
        for n in (state, *range(state + 1 + skip, state + 1 + skip + more)):
            given, made, info = struct.unpack_from("<HHI", data, table + 8 * n)
            if given == FINAL:
                arcs.append((END, "", 0))
                continue
            made_symbol = symbols[made]
            arcs.append(
                (
                    symbols[given],
                    "" if made_symbol.startswith("@") else made_symbol,
                    info & 0xFFFFFF,
                )
            )
            todo.append(info & 0xFFFFFF)
    return states


@dataclass(frozen=True, slots=True)
class Lag:
    """What has been read but not yet written, as the transducer writes late."""

    pending: str = ""
    """Letters read and not yet copied to the output."""
    section: str = ""
    """Which base form is being spelled: p (root), j (derived), r (structure, ignored) or none."""
    spelled: str = ""
    has_begun: bool = False

    def read(self, symbol: str) -> Lag:
        """Take a letter of the word."""
        return replace(self, pending=self.pending + symbol.lower(), has_begun=True)

    def write(self, symbol: str) -> tuple[Lag, Instruction | None]:
        """Take a symbol of the output; return the instruction that it completes."""
        if self.section:
            if symbol != "[X]":
                return replace(self, spelled=self.spelled + symbol), None
            return replace(self, section="", spelled=""), self._base()
        if symbol in {"[Xp]", "[Xj]", "[Xr]"}:
            return replace(self, section=symbol[2], spelled=""), None
        if symbol == "[Bc]":
            return self, ("B", len(self.pending), "")
        if symbol == "[Bm]":
            return self, ("M", len(self.pending), "")
        if symbol in PARTICIPLES:
            return self, ("R", 0, "")
        if symbol == ACTION_NOUN:
            return self, ("J", len(self.pending), "minen")
        if symbol.startswith("[") or symbol == "=":
            return self, None
        return self._copied(symbol.lower()), None

    def _copied(self, letter: str) -> Lag:
        pending = self.pending
        if pending.startswith("-") and letter != "-":
            pending = pending[1:]
        return replace(self, pending=pending.removeprefix(letter))

    def _base(self) -> Instruction | None:
        base = self.spelled.replace("=", "").lower()
        if self.section == "r":
            return None
        if self.section == "j":
            return ("J", len(self.pending), base)
        read = self.pending.lstrip("-")
        same = 0
        while same < min(len(read), len(base)) and read[same] == base[same]:
            same += 1
        return ("P", len(read) - same, base[same:])


def instructed(states: dict[int, list[tuple[str, str, int]]]) -> tuple[list[list[Arc]], set[int]]:
    """Return the automaton whose output is instructions only, and its final states. 0 starts."""
    known = {(0, Lag()): 0}
    order = [(0, Lag())]
    arcs: list[list[Arc]] = []
    final = set()
    for number, (state, lag) in enumerate(order):  # grows while it is read
        row: list[Arc] = []
        for given, made, target in states[state]:
            if given == END:
                final.add(number)
                continue
            if given == "-" and not lag.has_begun:
                continue  # no word of ours begins with a hyphen
            is_letter = given and not given.startswith("@")
            after = lag.read(given) if is_letter else lag
            after, instruction = after.write(made) if made else (after, None)
            key = (target, after)
            if key not in known:
                known[key] = len(order)
                order.append(key)
            row.append((given.lower() if is_letter else given, instruction, known[key]))
        arcs.append(row)
    return arcs, final


def without_silent(arcs: list[list[Arc]], final: set[int]) -> tuple[dict[int, list[Arc]], set[int]]:
    """Take out arcs that read and do nothing, and states that lead nowhere."""
    merged: dict[int, list[Arc]] = {}
    ends = set()
    todo = [0]
    while todo:
        state = todo.pop()
        if state in merged:
            continue
        found: dict[Arc, None] = {}
        for near in _silent_closure(arcs, state):
            if near in final:
                ends.add(state)
            found.update({arc: None for arc in arcs[near] if arc[0] or arc[1]})
        merged[state] = list(found)
        todo += [target for _, _, target in found]
    alive = _leading_to(ends, merged)
    return {s: [a for a in merged[s] if a[2] in alive] for s in sorted(alive)}, ends


def _silent_closure(arcs: list[list[Arc]], state: int) -> Iterator[int]:
    seen, todo = {state}, [state]
    while todo:
        near = todo.pop()
        yield near
        for given, instruction, target in arcs[near]:
            if not given and instruction is None and target not in seen:
                seen.add(target)
                todo.append(target)


def _leading_to(ends: set[int], arcs: dict[int, list[Arc]]) -> set[int]:
    back = defaultdict(list)
    for state, row in arcs.items():
        for _, _, target in row:
            back[target].append(state)
    alive, todo = set(ends), list(ends)
    while todo:
        for state in back[todo.pop()]:
            if state not in alive:
                alive.add(state)
                todo.append(state)
    return alive


def merged_states(
    arcs: dict[int, list[Arc]], final: set[int]
) -> tuple[dict[int, list[Arc]], set[int], int]:
    """Merge states that do the same from there on; return arcs, final states and the start."""
    labels: dict[tuple[str, Instruction | None], int] = {}
    rows = {
        s: [(labels.setdefault((given, made), len(labels)), t) for given, made, t in row]
        for s, row in arcs.items()
    }
    block = {s: int(s in final) for s in rows}
    count = 0
    while True:
        signatures: dict[object, int] = {}
        block = {
            s: signatures.setdefault((block[s], frozenset((n, block[t]) for n, t in row)),
                                     len(signatures))
            for s, row in rows.items()
        }  # fmt: skip
        if len(signatures) == count:
            break
        count = len(signatures)
    smaller: dict[int, list[Arc]] = {}
    for state, row in arcs.items():
        if block[state] not in smaller:
            distinct = dict.fromkeys((given, made, block[t]) for given, made, t in row)
            smaller[block[state]] = list(distinct)
    return smaller, {block[s] for s in final}, block[0]


def packed(arcs: dict[int, list[Arc]], final: set[int], start: int, source: str) -> bytes:
    """Return the payload of the packed file: see elinvoima/search/automaton.py."""
    counts = Counter((given, made) for row in arcs.values() for given, made, _ in row)
    labels = sorted(counts, key=lambda label: (-counts[label], label[0], label[1] or ("", 0, "")))
    rank = {label: n for n, label in enumerate(labels)}
    rows = {s: sorted((rank[a[0], a[1]], a[2]) for a in row) for s, row in arcs.items()}
    place: dict[int, int] = {}
    todo = [start]
    while todo:  # a state's first new target follows it, so that most steps are "the next one"
        state = todo.pop()
        if state not in place:
            place[state] = len(place)
            todo += [target for _, target in reversed(rows[state]) if target not in place]
    ends, names, steps = bytearray(), bytearray(), bytearray()
    for state, here in place.items():
        row = sorted((n, place[t]) for n, t in rows[state])
        _varint(ends, len(row) * 2 + (state in final))
        for name, target in row:
            _varint(names, name)
            step = target - here
            _varint(steps, step * 2 if step > 0 else -step * 2 + 1)
    header = {
        "format": 1,
        "source": source,
        "states": len(place),
        "labels": [[given, *(made or ())] for given, made in labels],
    }
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    out = bytearray()
    _varint(out, len(text))
    return bytes(out + text + ends + names + steps)


def _varint(out: bytearray, number: int) -> None:
    while number >= 128:  # noqa: PLR2004 (LEB128)
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)


def main(folder: Path) -> None:
    """Pack the morphology of a folder."""
    about = dict(
        line.split(": ", 1)
        for line in (folder / "index.txt").read_text(encoding="utf-8").splitlines()
        if ": " in line
    )
    arcs, final = instructed(read_vfst((folder / "mor.vfst").read_bytes()))
    smaller, ends, start = merged_states(*without_silent(arcs, final))
    payload = packed(smaller, ends, start, f"voikko-fi {about['SM-Version']}")
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = squeeze.compress(payload) + squeeze.flush()
    DATA.mkdir(exist_ok=True)
    (DATA / "morphology.bin").write_bytes(data)
    print(f"{len(smaller)} states, {len(data)} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
