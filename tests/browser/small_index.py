"""A small index on disk and a page with the search's client, for tests of the engine."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from elinvoima.search.analysing import PlainAnalyser
from elinvoima.search.documents import SearchDocument, Section
from elinvoima.search.facets import FacetSettings
from elinvoima.search.index import IndexSettings, build_index
from elinvoima.search.reading import Index, index_of
from elinvoima.search.shards import CURRENT, HOME, IndexFile
from elinvoima.search.suggestions import Suggestion

from tests.conftest import ROOT

SCRIPTS = ROOT / "plugins/elinvoima/theme/static/assets/elinvoima/search"
POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'"
PAGE = f"""<!doctype html><html lang="fi"><title>Haku</title>
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<script type="module" src="start.js"></script>"""
START = """import { beginAhead } from "./search/ahead.js";
import { SearchClient } from "./search/client.js";
window.problems = [];
window.begin = (index) => (window.begun = beginAhead(index));
window.open_ = (index, morphology) => {
  window.client = new SearchClient({ index, morphology }, window.begun);
  window.client.onProblem((problem) => window.problems.push(problem));
};
window.isReady = true;"""

DOCUMENTS = (
    SearchDocument(
        "kolari", "tarinat/kolari/", "story", "Kolarin elinkeino-ohjelma",
        "Kunta ja yrittäjät kirjoittivat ohjelman yhdessä.",
        (
            Section("", "", "Elinkeino-ohjelma syntyi vuonna 2023. Matkailu kasvaa Ylläksellä."),
            Section("opit", "Mitä opittiin", "Ohjelma elää, kun kunta ja verkosto seuraavat sitä."),
        ),
        {"themes": ("Yritysten kasvu",), "places": ("Kolari", "Lappi")},
        {"vuosi": ("2023",), "teema": ("kasvu",)}, "2023-05-01", {"municipality": "Kolari"},
    ),
    SearchDocument(
        "ii", "tarinat/ii/", "story", "Iin ilmasto-ohjelma",
        "Ii vähensi päästöjään ja säästi rahaa.",
        (Section("", "", "Iissä kunta säästi energiaa. Päätös oli yhteinen, ja ja ja."),),
        {"themes": ("Ilmasto",), "places": ("Ii",)},
        {"vuosi": ("2022",), "teema": ("ilmasto",)}, "2022-01-15", {"municipality": "Ii"},
    ),
    SearchDocument(
        "eve", "verkostot/eve/", "cycle", "EVE-verkosto",
        sections=(
            Section("", "", "Verkosto kokoaa kunnat. Ohjelma uudistuu, kasvu jatkuu 😀 <b>x</b>."),
            Section("b", "Kasvu", "Kunta oppii kunnalta. " * 30),
        ),
        facets={"vuosi": ("2023",), "teema": ("kasvu", "ilmasto")},
    ),
)  # fmt: skip
SETTINGS = IndexSettings(
    facets=(
        FacetSettings("vuosi", "Vuosi", {"2022": "2022", "2023": "2023"}),
        FacetSettings("teema", "Teema", {"kasvu": "Kasvu", "ilmasto": "Ilmasto"}),
    ),
    suggestions=(
        Suggestion("Kolarin elinkeino-ohjelma", "story", "tarinat/kolari/", 5),
        Suggestion("Yritysten kasvu", "theme", "teemat/kasvu/", 7, ("kasvuyritykset",)),
    ),
)


@dataclass(frozen=True)
class Served:
    """An index on disk, under a host, beside the scripts."""

    folder: Path
    host: str
    index: Index

    @property
    def name(self) -> str:
        return str(json.loads((self.folder / CURRENT).read_text(encoding="utf-8"))["index"])

    def file(self, name: str) -> Path:
        return self.folder / HOME / self.name / name

    @property
    def address(self) -> str:
        return f"{self.host}/{HOME}{self.name}/"


def index_files(documents: tuple[SearchDocument, ...] = DOCUMENTS) -> Iterable[IndexFile]:
    return build_index(documents, PlainAnalyser(), settings=SETTINGS)


def write_index(folder: Path, made: Iterable[IndexFile]) -> Index:
    files = list(made)
    for file in files:
        path = folder / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return index_of(iter(files))


def write_page(folder: Path) -> None:
    """Write a blank page that can open an index: `open_(index, morphology)`, then `client`."""
    shutil.copytree(SCRIPTS, folder / "search")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "start.js").write_text(START, encoding="utf-8")
