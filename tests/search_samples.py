"""A small collection and an analyser whose keys are seen at a glance, for tests of the search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from elinvoima.search.analysing import LEMMA, PART, ROOT, PlainKeys
from elinvoima.search.answers import Request, answer
from elinvoima.search.documents import SearchDocument, Section
from elinvoima.search.facets import FacetSettings
from elinvoima.search.index import IndexSettings, build_index
from elinvoima.search.reading import Index, index_of
from elinvoima.search.shards import IndexFile
from elinvoima.search.suggestions import Suggestion
from elinvoima.search.weights import FieldWeight, Weights

FORMS: Mapping[str, PlainKeys] = {
    "ohjelma": PlainKeys((("ohjelma", LEMMA),)),
    "ohjelman": PlainKeys((("ohjelma", LEMMA),)),
    "ohjelmia": PlainKeys((("ohjelma", LEMMA),)),
    "kasvuohjelman": PlainKeys(
        (("kasvuohjelma", LEMMA), ("kasvu", PART), ("ohjelma", PART)), breaks=(5,)
    ),
    "kasvuohjelma": PlainKeys(
        (("kasvuohjelma", LEMMA), ("kasvu", PART), ("ohjelma", PART)), breaks=(5,)
    ),
    "elinkeino-ohjelma": PlainKeys(
        (("elinkeinoohjelma", LEMMA), ("elinkeino", PART), ("ohjelma", PART)), breaks=(10,)
    ),
    "kunnan": PlainKeys((("kunta", LEMMA),)),
    "kunta": PlainKeys((("kunta", LEMMA),)),
    "kehittäminen": PlainKeys((("kehittäminen", LEMMA), ("kehittää", ROOT))),
    "kehittää": PlainKeys((("kehittää", LEMMA),)),
    "kehittävät": PlainKeys((("kehittää", LEMMA),)),
    "kuusi": PlainKeys((("kuusi", LEMMA), ("kuu", LEMMA))),
    "oli": PlainKeys((("olla", LEMMA),)),
    "on": PlainKeys((("olla", LEMMA),)),
    "yritysmyönteinen": PlainKeys(
        (("yritysmyönteinen", LEMMA), ("yritys", PART), ("myönteinen", PART)), breaks=(6,)
    ),
}


class SampleAnalyser:
    """Knows the forms above; other words are themselves, and their last five letters a part."""

    version = "sample"
    names = ()

    def analyse(self, word: str) -> PlainKeys:
        return FORMS.get(word) or PlainKeys(
            tuple(dict.fromkeys([(word, LEMMA), *([(word[-5:], PART)] if len(word) > 5 else [])])),
            is_known=word.isascii(),
        )

    def analyse_all(self, words: Iterable[str]) -> dict[str, PlainKeys]:
        return {word: self.analyse(word) for word in words}

    def near(self, word: str) -> list[str]:
        """Return the forms above that are as long and differ in one letter."""
        return [
            form
            for form in sorted(FORMS)
            if len(form) == len(word) and sum(a != b for a, b in zip(form, word, strict=True)) == 1
        ]


def document(number: int, title: str = "", text: str = "", **more: Any) -> SearchDocument:
    """Return a document of a title and a text."""
    sections = more.pop("sections", (Section("", "", text),) if text else ())
    return SearchDocument(
        str(number), f"tarinat/{number}/", more.pop("kind", "story"), title,
        sections=sections, **more,
    )  # fmt: skip


DOCUMENTS = (
    document(
        0,
        "Kolari sai ohjelman",
        summary="Kunnan elinkeino-ohjelma tehtiin työpajoissa.",
        sections=(
            Section("", "", "Kunta oli pieni. Ohjelma oli tarpeen."),
            Section("vaiheet", "Vaiheet", "Ensin kysyttiin. Sitten tehtiin kasvuohjelma."),
            Section("opit", "Opit", "Kunnan ohjelma on yhteinen. Kunta kehittää."),
        ),
        tags={"themes": ("yritysmyönteinen päätöksenteko",), "places": ("Kolari", "Lappi")},
        facets={"vuosi": ("2023",), "maakunta": ("lappi",)},
        date="2023-12-31",
        card={"municipality": ["Kolari"], "period": "2023"},
    ),
    document(
        1,
        "Kasvuohjelman vuosi",
        "Kaupunki teki kasvuohjelman. Kehittäminen jatkuu.",
        facets={"vuosi": ("2022", "2023"), "maakunta": ("lappi", "kainuu")},
        date="2022-06-30",
    ),
    document(2, "Kuusi metsässä", "Metsä on vihreä.", facets={"maakunta": ("kainuu",)}),
    document(
        3,
        "Tapahtumia",
        "Kunta ja ohjelma ovat kaukana toisistaan: " + "muita sanoja " * 30 + "ohjelma.",
        kind="theme",
        date="2024-01-01",
    ),
)
WEIGHTS = Weights(
    body=FieldWeight(1.0, 0.6),
    k1=1.1,
    document_channels=(1.0, 0.5, 0.15),
    query_channels=(1.0, 0.3, 0.15),
    proximity=0.5,
    coverage_floor=0.4,
    full_first_up_to=3,
)
"""Numbers of these tests' own, so that tuning the real ones changes nothing here."""

SETTINGS = IndexSettings(
    weights=WEIGHTS,
    facets=(
        FacetSettings("vuosi", "Vuosi", {"2023": "2023", "2022": "2022", "2021": "2021"}),
        FacetSettings("maakunta", "Maakunta", {"kainuu": "Kainuu", "lappi": "Lappi"}),
    ),
    suggestions=(
        Suggestion("Kolari", "municipality", "kunnat/kolari/"),
        Suggestion("Osaava työvoima", "theme", "teemat/o/", 5, ("Kompetent arbetskraft",)),
    ),
)


def sample_files(documents: Iterable[SearchDocument] = DOCUMENTS) -> Iterator[IndexFile]:
    """Yield the files of an index of documents."""
    return build_index(documents, SampleAnalyser(), settings=SETTINGS)


def sample_index(documents: Iterable[SearchDocument] = DOCUMENTS) -> Index:
    """Return an index of documents, in memory."""
    return index_of(sample_files(documents))


def ask(index: Index, text: str, **more: Any) -> dict[str, Any]:
    """Answer a query."""
    return answer(Request(text, **more), index, SampleAnalyser())


def numbers(answer_: Mapping[str, Any]) -> list[int]:
    """Return the numbers of the documents found, in order."""
    return [result["number"] for result in answer_["results"]]


def shown(pieces: Iterable[list[Any]]) -> str:
    """Return a text with its marked pieces in brackets, without soft hyphens."""
    return "".join(f"[{t}]" if marked else t for t, marked in pieces).replace("\u00ad", "")
