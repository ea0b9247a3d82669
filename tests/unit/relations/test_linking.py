from __future__ import annotations

from typing import Any

import pytest

from tests.samples import (
    EXPERT,
    ORGANISATION,
    PAGE,
    STORY,
    STORY_FILE,
    THEME,
    THEME_FILE,
    codes,
    linked,
    text_of,
)

THEMES = {THEME_FILE: text_of(THEME, "## Synty\n")}


def told(files: dict[str, str], *others: str) -> list[str]:
    return codes(linked(files, others).problems)


def story(body: str = "", **changes: Any) -> dict[str, str]:
    return {STORY_FILE: text_of(STORY, body, **changes), **THEMES}


def of_link(target: str, *others: str) -> list[tuple[str, str | None]]:
    problems = linked(story(f"[x]({target})\n"), others).problems
    return [(p.code, p.params.get("suggestion")) for p in problems]


@pytest.mark.parametrize(
    "target",
    [
        "../docs/themes/yritykset.md", "../docs/themes/yritykset.md#synty", "kolari.md", "#opit",
        "/teemat/yritykset/", "/teemat/yritykset/#synty", "/tarinat/", "/", "/kunnat/kolari/",
        "/maakunnat/lappi/", "/api/v1/stories.json", "https://a.fi", "http://a.fi/x?y#z",
        "mailto:a@b.fi", "tel:+358401234567", "HTTPS://a.fi", "./kolari.md",
        "../docs/./themes/yritykset.md", "%6Bolari.md",
    ],
)  # fmt: skip
def test_links_that_lead_somewhere(target: str) -> None:
    files = story(f"[x]({target})\n") | {"docs/index.md": text_of(PAGE)}
    assert told(files) == []


@pytest.mark.parametrize(
    ("target", "code", "suggestion"),
    [
        ("kolarii.md", "E501", "kolari.md"),
        ("yritykset.md", "E501", "../docs/themes/yritykset.md"),
        ("../docs/themes/yritys.md", "E501", "../docs/themes/yritykset.md"),
        ("muonio.md", "E501", None),
        ("liite.pdf", "E501", None),
        ("../../salaisuus.md", "E501", None),
        ("/teemat/yritys/", "E501", "/teemat/yritykset/"),
        ("/kunnat/kollari/", "E501", "/kunnat/kolari/"),
        ("/teemat/yritykset", "E501", "/teemat/yritykset/"),
        ("http://[a", "E501", None),
        ("../docs/themes/yritykset.md#syntty", "E506", "#synty"),
        ("#olematon", "E506", None),
        ("javascript:alert(1)", "E505", None),
        ("JAVASCRIPT:alert(1)", "E505", None),
        ("data:text/html,x", "E505", None),
        ("ftp://a.fi", "E505", None),
        ("//a.fi", "E505", None),
    ],
)
def test_links_that_do_not(target: str, code: str, suggestion: str | None) -> None:
    assert of_link(target) == [(code, suggestion)]


@pytest.mark.parametrize(
    "target", ["java\tscript:alert(1)", "javascript&colon;alert(1)", "%6Aavascript:alert(1)"]
)
def test_a_disguised_script_leads_nowhere(target: str) -> None:
    assert of_link(target)


def test_every_link_is_told_at_its_own_place() -> None:
    body = "kuu.md [a](kuu.md)\n[b][1] [c](maa.md)\n\n[1]: kuu.md\n"
    places = [(p.location.line, p.location.column) for p in linked(story(body)).problems]
    first = text_of(STORY, "").count("\n") + 1
    assert places == [(first, 12), (first + 3, 6), (first + 1, 12)]


@pytest.mark.parametrize(
    ("target", "is_there"),
    [
        ("kuva.png", True),
        ("../docs/kuva.JPG", True),
        ("poissa.png", False),
        ("liite.pdf", False),
        ("../salaisuus.png", False),
        ("../../../etc/kuva.png", False),
    ],
)
def test_pictures_are_files_of_the_repository(target: str, is_there: bool) -> None:  # noqa: FBT001
    others = ("case_studies/kuva.png", "docs/kuva.JPG", "case_studies/liite.pdf", "salaisuus.png")
    problems = linked(story(f"![x]({target})\n"), others).problems
    assert [p.code for p in problems] == ([] if is_there else ["E503"])


def test_a_broken_file_is_known_by_id_path_and_address() -> None:
    body = "[a](../docs/themes/rikki.md#x) [b](/teemat/rikki/)\n"
    problems = linked({**story(body, themes=["rikki"]), "docs/themes/rikki.md": "x"}).problems
    assert [p.location.path for p in problems] == ["docs/themes/rikki.md"]


def test_references_are_told_with_their_place_and_the_nearest_id() -> None:
    problems = linked(
        {
            **story(client="kolari", steps=[{"title": "x", "method": "kysely"}]),
            "docs/organisations/kolarin-kunta.md": text_of(ORGANISATION, part_of="kolarin-kuntaa"),
        }
    ).problems
    assert [(p.code, p.field, p.params.get("suggestion")) for p in problems] == [
        ("E401", "client", "kolarin-kunta"),
        ("E401", "steps.1.method", None),
        ("E401", "part_of", None),
    ]


def test_an_id_is_known_in_its_own_collection_only() -> None:
    assert told(story(methods=["yritykset"])) == ["E401 methods.1"]


def test_municipalities() -> None:
    assert told(story(municipalities=["Kolari", "Kollari", "Valtimo"])) == [
        "E404 municipalities.2",
    ]


def test_a_source_is_cited_by_a_number_it_has() -> None:
    sources = [{"id": 1, "publisher": "x"}, {"id": 12, "publisher": "y"}]
    files = story("Alku [@1] [@12].\n", motive="Syy [@12].", sources=sources)
    assert told(files) == []
    for wrong in ("@2", "@01", "@1234567890", "@" + "9" * 5000):
        problems = linked(story(f"[{wrong}]", motive=f"[{wrong}]", sources=sources)).problems
        assert [(p.code, p.params["found"], p.params["allowed"]) for p in problems] == [
            ("E406", wrong, "1, 12")
        ] * 2


def test_ids_and_addresses_are_claimed_once() -> None:
    files = story(aliases=["muonio", "vanha"]) | {
        "case_studies/muonio.md": text_of(STORY, ""),
        "case_studies/pohjoinen/muonio.md": text_of(STORY, ""),
        "case_studies/salla.md": text_of(STORY, "", aliases=["vanha"]),
        "docs/tarinat.md": text_of(PAGE),
        "docs/teemat/oma.md": text_of(PAGE),
        "docs/ohje.md": text_of(PAGE),
        "docs/ohje/index.md": text_of(PAGE),
    }
    assert [
        (p.code, p.location.path, p.params["found"], p.params["other"])
        for p in linked(files).problems
    ] == [
        ("E402", "case_studies/pohjoinen/muonio.md", "muonio", "case_studies/muonio.md"),
        ("E403", "docs/tarinat.md", "/tarinat/", "nav"),
        ("E403", "docs/teemat/oma.md", "/teemat/oma/", "nav"),
        ("E403", "docs/ohje/index.md", "/ohje/", "docs/ohje.md"),
        ("E403", STORY_FILE, "/tarinat/muonio/", "case_studies/muonio.md"),
        ("E403", "case_studies/salla.md", "/tarinat/vanha/", STORY_FILE),
    ]


def test_one_id_may_be_in_many_collections() -> None:
    assert told({**story(), "docs/themes/kolari.md": text_of(THEME)}) == []


def test_circles_of_themes_are_told_from_each_of_them() -> None:
    files = {
        f"docs/themes/{name}.md": text_of(THEME, "", broader=broader)
        for name, broader in {"a": "b", "b": "c", "c": "b", "d": "d", "e": None}.items()
    }
    chains = [p.params["found"] for p in linked(files).problems]
    assert chains == ["b → c → b", "c → b → c", "d → d"]


def test_a_photo_is_looked_for_beside_its_file() -> None:
    files = {
        "docs/experts/tiimi.md": text_of(EXPERT, photo={"file": "kuvat/t.png", "alt": "Tiimi"}),
        "docs/organisations/kolarin-kunta.md": text_of(ORGANISATION),
    }
    assert told(files) == ["E503 7"]  # the line of the field
    assert told(files, "docs/experts/kuvat/t.png") == []
