"""The packed morphology: read, walked, and refused when it is spoilt."""

from __future__ import annotations

import time
import zlib

import pytest
from elinvoima.search.automaton import (
    MORPHOLOGY,
    MOST_ROUTES,
    Automaton,
    CorruptMorphologyError,
    load_automaton,
)

GOOD = MORPHOLOGY.read_bytes()
PAYLOAD = zlib.decompress(GOOD, -15)


def deflated(payload: bytes) -> bytes:
    squeeze = zlib.compressobj(wbits=-15)
    return squeeze.compress(payload) + squeeze.flush()


def test_it_says_where_it_comes_from() -> None:
    assert load_automaton().source.startswith("voikko-fi 2.5")


def test_words_come_sorted_and_once_with_their_routes() -> None:
    found = list(load_automaton().trails(["kunnan", "xqzw", "kunnan", "elinvoima"]))
    assert [word for word, _ in found] == ["elinvoima", "kunnan", "xqzw"]
    assert [bool(routes) for _, routes in found] == [True, True, False]


def test_words_that_begin_alike_do_not_disturb_each_other() -> None:
    words = ["kunta", "kunnan", "kuntien", "kun", "kuntaliitto", "kuntaliitos", "ku"]
    together = dict(load_automaton().trails(words))
    assert together == {word: dict(load_automaton().trails([word]))[word] for word in words}


@pytest.mark.parametrize("length", [100, 2000])
@pytest.mark.parametrize("nonsense", ["assa", "talo", "työ", "isä"])
def test_nonsense_of_many_short_words_ends_quickly(nonsense: str, length: int) -> None:
    start = time.process_time()
    [(_, routes)] = load_automaton().trails([(nonsense * length)[:length]])
    assert len(routes) <= MOST_ROUTES
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"<!doctype html><title>404</title>",
        GOOD[:-1000],
        deflated(PAYLOAD[:-9]),
        deflated(PAYLOAD[:200_000]),
        deflated(PAYLOAD[:100]),
        deflated(b"\x02{}"),
        deflated(b'\x0c{"format":2}'),
    ],
    ids=["empty", "page", "cut", "end cut", "half", "header cut", "no header", "newer"],
)
def test_a_spoilt_file_is_refused(spoilt: bytes) -> None:
    with pytest.raises(CorruptMorphologyError):
        Automaton(spoilt)
