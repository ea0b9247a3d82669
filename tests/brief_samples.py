"""Small made-up data, peers and matches, and the briefs that golden files show of them.

The shapes are those of `outputs/matching_data.py` and `matching/as_json.py`; the values are chosen
to reach every sentence of the brief. Python and the browser make their briefs of the same cases.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from elinvoima.matching.brief import Brief, BriefState, SiteAddress, make_brief
from elinvoima.views.brief_texts import brief_texts
from elinvoima.views.words import Words

HOSTILE = (
    '=HYPERLINK("http://paha.example","x") | a*b_c [x](javascript:alert(1)) '
    "<script>alert(1)</script>"
    " & `koodi` ~~yli~~ #1 \\ {name} $1 $& “”\r\nrivi 2\n\n+1 rivi\t3; \"lainaus\" 'heitto'"
    " \x00\x07\x1b\x85\u202egnp.exe\u202c \u200f\u05d0\u05d1 \ufffe\uffff"
    " 😀👩‍👩‍👧 \U0001f1eb\U0001f1ee"
)
"""What may break a table, a markup, a spreadsheet, an XML file or the direction of a text."""


def municipality(code: str, name: str, **changes: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "code": code, "name": name, "name_sv": None, "id": name.lower(), "region": "Lappi",
        "class": "rural", "population": 3987, "earlier_population": 3840, "area": 2558.5,
        "lat": 67.3, "lon": 23.8, "former": [],
    }  # fmt: skip
    return made | changes


def story(id_: str, **changes: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": id_, "label": f"{id_.title()}: ohjelma", "title": f"{id_.title()} teki ohjelman",
        "summary": "Kunta teki ohjelman yhdessä yrittäjien kanssa.",
        "address": f"tarinat/{id_}/", "municipalities": ["261"], "themes": ["kasvu"],
        "methods": ["tyopaja", "kysely"], "evidence": "described", "period": "2023",
        "last_year": 2023, "months": 12, "actions": 4, "is_archived": False,
        "method_counts": ["3 työpajaa", "1 kysely"], "suits": [], "warnings": [], "experts": [],
        "cycle": None, "providers": [],
    }  # fmt: skip
    return made | changes


def expert(id_: str, name: str, **changes: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": id_, "name": name, "role": None, "organisation": None,
        "address": f"asiantuntijat/{id_}/", "email": None, "phone": None, "url": None,
        "booking_url": None, "languages": [], "note": None,
    }  # fmt: skip
    return made | changes


DATA: Mapping[str, Any] = {
    "version": 1,
    "reference_year": 2026,
    "statistics": {"years": {"population": 2024, "earlier": 2014, "class": 2026, "area": 2023}},
    "municipalities": [
        municipality("273", "Kolari"),
        municipality("261", "Kittilä", population=6837, earlier_population=6470, area=8094.5),
        municipality(
            "091", "Helsinki", region="Uusimaa", population=684018, earlier_population=620715,
            area=214.4, **{"class": "urban"},
        ),
        municipality(
            "999", "Tuntematon", population=None, earlier_population=None, area=None,
            lat=None, lon=None, **{"class": None},
        ),
    ],
    "themes": [
        {"id": "kasvu", "label": "Yritysten kasvu", "broader": None, "address": "teemat/kasvu/"},
        {"id": "maine", "label": "Maine ja viihtyisyys", "broader": None, "address": "teemat/m/"},
        {"id": "evp", "label": "EVP-indeksi", "broader": "kasvu", "address": "teemat/evp/"},
    ],
    "methods": [
        {"id": "tyopaja", "label": "Työpaja", "address": "menetelmat/tyopaja/"},
        {"id": "kysely", "label": "Kysely", "address": "menetelmat/kysely/"},
        {"id": "arviointi", "label": "Seuranta ja arviointi", "address": "menetelmat/arviointi/"},
    ],
    "stories": [
        story("kasvu", experts=["team", "person"], suits=["Kunnassa on yrityksiä."]),
        story(
            "maine", municipalities=["091", "273"], evidence="measured", themes=["maine"],
            last_year=2015, months=None, actions=None, method_counts=[], methods=["arviointi"],
            warnings=["Kunnalla ei ole kehitysyhtiötä.", "Rahaa ei ole."],
            providers=["Maineen kunta", "Apu Oy"], is_archived=True, label="Helsinki: maine",
        ),
        story("pitka", evidence="evaluated", months=40, actions=1, methods=[], method_counts=[]),
        story("paha", label=HOSTILE, title=HOSTILE, summary=HOSTILE, warnings=[HOSTILE],
              suits=[HOSTILE], method_counts=[HOSTILE], experts=["hostile"], period=HOSTILE),
    ],
    "experts": [
        expert("team", "Kasvutiimi", role="Tekee ohjelmia", organisation="Apu Oy",
               email="tiimi@apu.example", phone="+358 40 000 0000", url="https://apu.example/",
               booking_url="https://apu.example/aika", note="Tiedot ovat vuodelta 2023."),
        expert("person", "Meri Malli"),
        expert("hostile", HOSTILE, role=HOSTILE, organisation=HOSTILE, note=HOSTILE,
               email="a@b.example?subject=x", phone="javascript:alert(1)",
               url="javascript:alert(1)", booking_url="data:text/html,<b>"),
    ],
    "cycles": [
        {"id": "verkko-2019", "label": "Verkko 2019", "network": "Verkko", "year": 2019,
         "address": "verkostot/verkko-2019/", "next": "verkko-2020", "organisers": []},
        {"id": "verkko-2020", "label": "Verkko II", "network": "Verkko", "year": 2020,
         "address": "verkostot/verkko-2020/", "next": None,
         "organisers": [
             {"name": "Järjestäjä", "address": "organisaatiot/j/", "url": None},
             {"name": "Toinen", "address": "organisaatiot/t/", "url": "https://toinen.example/"},
         ]},
    ],
    "contact": {"name": "", "email": "", "url": "", "booking_url": ""},
}  # fmt: skip

WEIGHTS = {"theme": 0.45, "peer": 0.25, "method": 0.15, "evidence": 0.1, "recency": 0.05}


def comparison(variable: str, client: float | str, peer: float | str) -> dict[str, Any]:
    return {"variable": variable, "client": client, "peer": peer,
            "unit": None, "year": None, "source": ""}  # fmt: skip


def peer(code: str, name: str, **changes: Any) -> dict[str, Any]:
    made = {
        "code": code, "name": name, "distance": 0.1, "coverage": 1.0, "population": 6837,
        "class": "rural", "region": "Lappi",
        "alike": [comparison("class", "rural", "rural"), comparison("change", 3.828125, 5.6723)],
        "different": [comparison("population", 3987, 6837), comparison("distance", 0, 61.4)],
        "differs_little": False,
    }  # fmt: skip
    return made | changes


NEAR = peer("261", "Kittilä")
FAR = peer(
    "091", "Helsinki", distance=0.9, population=684018, region="Uusimaa",
    alike=[comparison("change", -0.04, 10.1983)],
    different=[comparison("density", 1.5583, 3190.38), comparison("class", "rural", "urban")],
    **{"class": "urban"},
)  # fmt: skip


def result(id_: str, **changes: Any) -> dict[str, Any]:
    values = changes.pop("values", {"theme": 1.0, "peer": 0.9, "evidence": 1 / 3, "recency": 0.66})
    total = sum(WEIGHTS[part] for part in values)
    parts = {
        part: {"value": value, "weight": WEIGHTS[part] / total,
               "contribution": WEIGHTS[part] / total * value}
        for part, value in values.items()
    }  # fmt: skip
    made = {
        "id": id_, "score": sum(p["contribution"] for p in parts.values()), "parts": parts,
        "flags": [], "themes": [{"needed": "kasvu", "found": "kasvu", "value": 1}],
        "methods": {"used": [], "missing": []}, "peer": NEAR,
    }  # fmt: skip
    return made | changes


def need(**changes: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "client": "273", "themes": ["kasvu"], "methods": [], "most_months": None,
        "most_actions": None, "weights": dict(WEIGHTS),
    }  # fmt: skip
    return made | changes


GROUP: Mapping[str, Any] = {
    "client": "273", "band": {"low": 1594.8, "high": 9967.5}, "widened": False,
    "has_true_peer": True, "peers": [NEAR, peer("999", "Tuntematon", different=[]), FAR],
}  # fmt: skip
SITE = SiteAddress("Elinvoiman tietopankki", "https://tietopankki.example/")


def case(
    shortlist: tuple[str, ...], *, data: Mapping[str, Any] | None = None, **changes: Any
) -> tuple[Mapping[str, Any], BriefState]:
    matches = {
        "need": changes.pop("needed", need()),
        "notes": list(changes.pop("unasked", ("no_methods",))),
        "results": list(changes.pop("results", ())),
        "left_out": list(changes.pop("left_out", ())),
    }
    given: dict[str, Any] = {"peers": GROUP, "date": "2026-11-22", "site": SITE} | changes
    return {**DATA, **(data or {})}, BriefState(matches=matches, shortlist=shortlist, **given)


ALL_NEEDS = need(
    themes=["kasvu", "maine", "evp"], methods=["tyopaja", "arviointi"], most_months=12,
    most_actions=1,
)  # fmt: skip
ALL_VALUES = {"theme": 0.5, "peer": 0.9, "method": 0.5, "evidence": 2 / 3, "recency": 0.2}

CASES: Mapping[str, tuple[Mapping[str, Any], BriefState]] = {
    "one-practice": case(
        ("kasvu",), results=(result("kasvu", peer=NEAR | {"differs_little": True}),)
    ),
    "every-need": case(
        ("maine", "kasvu", "pitka"),
        needed=ALL_NEEDS,
        unasked=(),
        results=(
            result(
                "kasvu", values=ALL_VALUES, flags=["too_much"],
                themes=[
                    {"needed": "kasvu", "found": "kasvu", "value": 1},
                    {"needed": "maine", "found": None, "value": 0},
                    {"needed": "evp", "found": "kasvu", "value": 0.5},
                ],
                methods={"used": ["tyopaja"], "missing": ["arviointi"]},
            ),
            result(
                "maine", values={**ALL_VALUES, "peer": 0.123456}, peer=FAR,
                flags=["low_peer_fit", "length_unknown", "effort_unknown"],
                themes=[
                    {"needed": "kasvu", "found": None, "value": 0},
                    {"needed": "maine", "found": "maine", "value": 1},
                    {"needed": "evp", "found": None, "value": 0},
                ],
                methods={"used": ["arviointi"], "missing": ["tyopaja"]},
            ),
        ),
        left_out=(
            result("pitka", values=ALL_VALUES, flags=["own", "too_long"], peer=peer(
                "273", "Kolari", distance=0, alike=[], different=[],
            )),
        ),
        notes={"maine": "Kysy johtajalta.\n\nToinen kappale.", "muu": "ei näy"},
        sources={
            "kasvu": [
                {"text": "Kolarin kunta (2023)", "url": "https://kolari.example/(1)_a b"},
                {"text": "Lehti: Juttu (n. 2020)", "url": None},
            ],
            "maine": [{"text": "Paha", "url": "javascript:alert(1)"}],
        },
    ),
    "nothing-chosen": case((), needed=need(themes=[]), unasked=("no_themes", "no_methods")),
    "no-client": case(
        ("kasvu",), needed=need(client=None), unasked=("no_client", "no_methods"), peers=None,
        results=(result("kasvu", peer=None, values={"theme": 1, "evidence": 1}),),
    ),
    "no-true-peer": case(
        ("kasvu",),
        needed=need(client="091"),
        peers={**GROUP, "client": "091", "widened": True, "has_true_peer": False,
               "band": {"low": 81068.7, "high": 5771401.9}, "peers": [NEAR]},
        results=(result("kasvu", peer=FAR),),
    ),
    "nothing-known": case(
        ("kasvu",),
        needed=need(client="999"),
        peers={**GROUP, "client": "999", "band": None, "peers": []},
        results=(
            result("kasvu", peer=None, flags=["peer_unknown"], values={"theme": 0.0},
                   themes=[{"needed": "kasvu", "found": None, "value": 0}]),
        ),
        site=SiteAddress("Elinvoiman tietopankki"),
    ),
    "gone-and-unmatched": case(
        ("poistunut", "kasvu", "poistunut", "constructor", "__proto__"),
        notes={"poistunut": "Muistiinpano\nsäilyy."},
    ),
    "a-coming-round": case(
        ("kasvu",), results=(result("kasvu"),), date="2020-03-01",
        data={
            "cycles": [*DATA["cycles"], {**DATA["cycles"][1], "id": "b", "network": "Toinen",
                                         "label": "Toinen 2018", "year": 2018}],
            "contact": {"name": "Julkaisija", "email": "posti@julkaisija.example",
                        "url": "https://julkaisija.example/", "booking_url": ""},
        },
    ),
    "no-rounds": case(("kasvu",), results=(result("kasvu"),), data={"cycles": []}, date="eilen"),
    "hostile": case(
        ("paha", HOSTILE, "kasvu"),
        results=(result("paha"), result("kasvu")),
        notes={"paha": HOSTILE, "kasvu": "-2+3\n=1", HOSTILE: HOSTILE},
        sources={"paha": [{"text": HOSTILE, "url": "https://a.example/?q=<x>&y='\"\n[]()"}]},
        site=SiteAddress(HOSTILE, "https://tietopankki.example/"),
        data={"municipalities": [municipality("273", HOSTILE), *DATA["municipalities"][1:]]},
    ),
    "a-long-note": case(
        ("kasvu",), results=(result("kasvu"),), notes={"kasvu": "Pitkä huomio; " * 715}
    ),
}  # fmt: skip


def inputs(name: str, language: str = "fi") -> dict[str, Any]:
    """Return what the browser's `makeBrief` takes: `data`, `state` and `texts`, as JSON values."""
    data, state = CASES[name]
    return copy.deepcopy(
        {"data": data, "state": asdict(state), "texts": brief_texts(Words(language))}
    )


def sample_brief(name: str, language: str = "fi") -> Brief:
    data, state = CASES[name]
    return make_brief(data, state, brief_texts(Words(language)))
