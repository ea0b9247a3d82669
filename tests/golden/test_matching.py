"""Peers and matches of made-up worlds, whole, for the browser to answer the same.

A file a case, named for what it shows: what was asked and what Python answered. The worlds are in
`tests/matching_samples.py`. `UPDATE_EXPECTED=1 python -m pytest tests/golden` writes them anew.
"""

from __future__ import annotations

import json
import os
from typing import Any

import pytest
from elinvoima.matching.as_json import group_json, matching_json
from elinvoima.matching.match import match
from elinvoima.matching.need import Need, NeedError
from elinvoima.matching.weights import DEFAULT_WEIGHTS, Part
from elinvoima.municipalities.peers import PEERS, peers_of
from elinvoima.views.fit_words import legend

from tests.matching_samples import GOLDEN, WORDS, YEARS, library, same

UPDATE = bool(os.environ.get("UPDATE_EXPECTED"))
LEGEND = legend(YEARS, WORDS)
KOUVOLA, KOLARI, KUOPIO, HELSINKI = "286", "273", "297", "091"
MARIEHAMN, SOTTUNGA, ESPOO = "478", "766", "049"

CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "peers-of-kouvola": ("finland", {"peers": KOUVOLA}),
    "peers-of-kolari": ("finland", {"peers": KOLARI}),
    "peers-of-kuopio": ("finland", {"peers": KUOPIO}),
    "no-true-peer-of-helsinki": ("finland", {"peers": HELSINKI}),
    "no-true-peer-of-sottunga": ("finland", {"peers": SOTTUNGA}),
    "peers-of-mariehamn": ("finland", {"peers": MARIEHAMN}),
    "wider-band-of-espoo": ("finland", {"peers": ESPOO}),
    "twenty-peers": ("finland", {"peers": KOUVOLA, "most": 20}),
    "peers-with-other-weights": ("many", {"peers": KUOPIO}),
    "peers-without-population": ("gaps", {"peers": "100"}),
    "peers-without-earlier-population": ("gaps", {"peers": "101"}),
    "peers-without-area": ("gaps", {"peers": "102"}),
    "peers-without-class": ("gaps", {"peers": "103"}),
    "peers-without-place": ("gaps", {"peers": "104"}),
    "peers-of-one-with-nothing": ("gaps", {"peers": "105"}),
    "peers-by-class-alone": ("gaps", {"peers": "106"}),
    "peers-by-place-alone": ("gaps", {"peers": "107"}),
    "all-needs": (
        "finland",
        {"client": KOLARI, "themes": ["neuvonta", "koulutus"], "methods": ["tyopaja", "kysely"]},
    ),
    "no-needs": ("finland", {"client": KOLARI}),
    "no-client": ("finland", {"themes": ["yritykset"], "methods": ["verkosto"]}),
    "nothing-asked": ("finland", {}),
    "broad-theme": ("finland", {"client": KOUVOLA, "themes": ["elinvoima"]}),
    "narrow-theme": ("finland", {"client": KOUVOLA, "themes": ["tontit"]}),
    "limits": (
        "finland",
        {"client": KOLARI, "themes": ["neuvonta"], "most_months": 9, "most_actions": 18},
    ),
    "only-time": ("finland", {"client": HELSINKI, "most_months": 0}),
    "theme-alone-weighs": (
        "finland",
        {
            "client": KUOPIO,
            "themes": ["yritykset", "koulutus"],
            "weights": {"theme": 1, "peer": 0, "method": 0, "evidence": 0, "recency": 0},
        },
    ),
    "own-weights": (
        "finland",
        {
            "client": MARIEHAMN,
            "themes": ["viihtyisyys"],
            "methods": ["haastattelu"],
            "weights": {"theme": 10, "peer": 30, "method": 5.5, "evidence": 0, "recency": 7},
        },
    ),
    "unknown-peer-fit": ("gaps", {"client": "105", "themes": ["yritykset"]}),
    "peer-alone-weighs-and-is-unknown": (
        "gaps",
        {
            "client": "106",
            "weights": {"theme": 1, "peer": 1, "method": 1, "evidence": 0, "recency": 0},
        },
    ),
    "missing-figures": ("gaps", {"client": "100", "themes": ["tontit"], "methods": ["kysely"]}),
    "two-hundred-stories": (
        "many",
        {"client": KOUVOLA, "themes": ["yritykset"], "methods": ["tyopaja"], "most_months": 48},
    ),
    "error-unknown-municipality": ("finland", {"client": "999"}),
    "error-unknown-theme": ("finland", {"client": KOLARI, "themes": ["yritykset", "kala"]}),
    "error-unknown-method": ("finland", {"methods": ["arvaus"]}),
    "error-bad-limit": ("finland", {"client": KOLARI, "most_actions": -1}),
    "error-bad-weight": (
        "finland",
        {"weights": {"theme": 1, "peer": -0.5, "method": 1, "evidence": 1, "recency": 1}},
    ),
    "error-no-weights": (
        "finland",
        {
            "client": KOLARI,
            "weights": {"theme": 1, "peer": 0, "method": 1, "evidence": 0, "recency": 0},
        },
    ),
}


def answer(world: str, asked: dict[str, Any]) -> Any:
    """Return what Python answers, as JSON values."""
    found = library(world)
    if "peers" in asked:
        group = peers_of(asked["peers"], found.distances, asked.get("most", PEERS))
        return group_json(group, LEGEND)
    weights = asked.get("weights") or {part.value: w for part, w in DEFAULT_WEIGHTS.items()}
    need = Need(
        client=asked.get("client"),
        themes=tuple(asked.get("themes", ())),
        methods=tuple(asked.get("methods", ())),
        most_months=asked.get("most_months"),
        most_actions=asked.get("most_actions"),
        weights={part: weights[part.value] for part in Part},
    )
    try:
        return matching_json(match(need, found), found.distances, LEGEND)
    except NeedError as error:
        return {"error": {"code": error.code, "value": error.value}}


def shortened(given: dict[str, Any], world: str) -> dict[str, Any]:
    """Leave only the order and the scores of an answer that is too long to be read."""
    if world != "many" or "results" not in given:
        return given
    lists = {
        name: [[each["id"], each["score"], each["flags"]] for each in given[name]]
        for name in ("results", "left_out")
    }
    return {**given, **lists}


@pytest.mark.parametrize("name", CASES)
def test_the_answer_is_as_it_was(name: str) -> None:
    world, asked = CASES[name]
    given = shortened(answer(world, asked), world)
    golden = GOLDEN / f"{name}.json"
    if UPDATE:
        case = {"world": world, "asked": asked, "answer": given}
        text = json.dumps(case, ensure_ascii=False, indent=1)
        golden.write_text(text + "\n", encoding="utf-8", newline="\n")
    case = json.loads(golden.read_text(encoding="utf-8"))
    assert (case["world"], case["asked"]) == (world, asked)
    assert same(json.loads(json.dumps(given)), case["answer"])


def test_every_file_is_a_case() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(CASES)
