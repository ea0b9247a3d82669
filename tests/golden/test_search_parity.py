"""What Python answers over a small index, whole, for the browser to answer the same.

The index is `tests.search_samples.sample_files()`, and no analyser is used: forms that no document
has can only be mended. `UPDATE_EXPECTED=1 python -m pytest tests/golden` writes the file anew.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from elinvoima.search.answers import Request, answer

from tests.search_samples import sample_index

GOLDEN = Path(__file__).parent / "search" / "answers.json"
UPDATE = bool(os.environ.get("UPDATE_EXPECTED"))

TEXTS = (
    "ohjelma", "kasvuohjelman", "Kasvuohjelma", "kunta ohjelma", "ohjelma kunta", "kunnan kasvu",
    "elinkeino-ohjelma kunta", "kehittäminen", "kehittää", "kuusi metsässä", "oli", "oli kuusi",
    "kunta kaupunki metsä vihreä", "päätöksenteko", "lappi kolari", "vaiheet", "opit kunnan",
    '"kunnan ohjelma"', '"ohjelma kunta"', '"kunta ja ohjelma"', "”kunnan ohjelma” kasvuohjelma",
    "ohjelma -kolari", "-kunta", "Save Salla -ohjelma", "kunta -xyzzy",
    "ohjlema", "kunta ohjlema", "kasvuohjelmn", "metsassa", "paatoksenteko", "elinkeinoohjelma",
    "xyzzy", "kunta xyzzy", "kun", "ohjel", "", "🙂", "<b>kunta</b>", "kunta\x00ohjelma",
    "KUNNAN OHJELMA", "ka\u0308rki kunta", "kunta " * 40,
)  # fmt: skip
REQUESTS: tuple[dict[str, Any], ...] = (
    *({"text": text, "explain": True} for text in TEXTS),
    {"text": "kunta ohjelma", "sort": "date"},
    {"text": "ohjelma", "offset": 1, "limit": 1},
    {"text": "ohjelma", "facets": {"vuosi": ["2022"]}},
    {"text": "ohjelma", "facets": {"vuosi": ["2023"], "maakunta": ["kainuu", "lappi"]}},
    {"text": "", "facets": {"maakunta": ["lappi"]}},
    {"text": "ohjelma", "facets": {"vuosi": ["1999"], "muu": ["x"]}},
    {"text": "kunta ohj", "typing": True},
    {"text": "oh", "typing": True},
)


def test_the_answers_are_as_they_were() -> None:
    index = sample_index()
    cases = [{"request": r, "answer": answer(Request(**r), index, None)} for r in REQUESTS]
    made = json.dumps(cases, ensure_ascii=False, indent=1) + "\n"
    if UPDATE:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(made, encoding="utf-8", newline="\n")
    assert json.loads(made) == json.loads(GOLDEN.read_text(encoding="utf-8"))
