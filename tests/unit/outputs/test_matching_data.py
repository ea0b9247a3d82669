from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from elinvoima.outputs.matching_data import matching_data, matching_file
from elinvoima.site import load
from elinvoima.views.words import Words

from tests.samples import METHOD, PUBLIC, STORY, THEME, text_of

WORDS = Words("fi")


def data_of(folder: Path, **changes: Any) -> dict[str, Any]:
    files = {
        "case_studies/kolari.md": text_of({**STORY, **PUBLIC}, **changes),
        "docs/themes/yritykset.md": text_of({**THEME, **PUBLIC, "broader": "luonnos"}),
        "docs/themes/luonnos.md": text_of(THEME),
        "docs/methods/kysely.md": text_of(
            {**METHOD, **PUBLIC, "count_words": {"one": "kysely", "many": "kyselyä"}}
        ),
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    site = load(folder).site
    assert site
    return matching_data(site, WORDS)


def test_the_address_tells_the_content(tmp_path: Path, root: Path) -> None:
    site = load(root).site
    assert site
    file = matching_file(site, WORDS)
    assert file == matching_file(site, WORDS)
    data_of(tmp_path)
    other = load(tmp_path).site
    assert other
    assert matching_file(other, WORDS).address != file.address
    assert file.address.startswith("sovita/tiedot.")
    assert file.address.endswith(".json")


def test_the_whole_site_is_in_the_data(root: Path) -> None:
    site = load(root).site
    assert site
    data = json.loads(str(matching_file(site, WORDS).content))
    assert len(data["municipalities"]) == 308
    assert {s["id"] for s in data["stories"]} == {p.id for p in site.library.practices}
    addresses = [e["address"] for name in ("stories", "themes", "methods") for e in data[name]]
    assert all(a.endswith("/") and not a.startswith("/") for a in addresses)
    assert "[@" not in json.dumps(data)
    ids = {expert["id"] for expert in data["experts"]}
    assert all(set(story["experts"]) <= ids for story in data["stories"])


def test_a_storys_texts_have_no_citations(tmp_path: Path) -> None:
    texts = ["Kunta on pieni [@1].", "Yrityksiä on monta [@1, @1] ja työtä riittää."]
    [story] = data_of(tmp_path, suits_when=texts, does_not_suit_when=texts[:1])["stories"]
    assert story["suits"] == ["Kunta on pieni.", "Yrityksiä on monta ja työtä riittää."]
    assert story["warnings"] == ["Kunta on pieni."]


def test_drafts_leave_no_trace(tmp_path: Path) -> None:
    data = data_of(tmp_path)
    assert data["themes"] == [
        {"id": "yritykset", "label": "Yritykset", "broader": None, "address": "teemat/yritykset/"}
    ]
    assert "luonnos" not in json.dumps(data)


def test_what_is_not_known_is_null(tmp_path: Path) -> None:
    [story] = data_of(tmp_path, period="2012/..")["stories"]
    assert (story["months"], story["actions"], story["cycle"]) == (None, None, None)
    assert story["last_year"] == 2026


def test_counted_methods_are_in_words(tmp_path: Path) -> None:
    steps = [{"title": "Kysely", "method": "kysely", "count": 2}]
    [story] = data_of(tmp_path, steps=steps)["stories"]
    assert story["method_counts"] == ["2 kyselyä"]
    assert story["actions"] == 2


@pytest.mark.parametrize("name", ["Valtimo", "Honkajoki", "Pertunmaa"])
def test_old_names_are_with_the_municipality_of_today(tmp_path: Path, name: str) -> None:
    places = data_of(tmp_path)["municipalities"]
    assert [place["name"] for place in places if name in place["former"]]
