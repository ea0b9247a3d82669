"""`elinvoima rename`: everything follows the record to its new id, or nothing changes."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from elinvoima.authoring import renaming
from elinvoima.authoring.renaming import plan_renaming
from elinvoima.cli import main
from elinvoima.content.schema import Page, Story
from elinvoima.content.schema.translation import translation_of
from elinvoima.municipalities.safe_write import replace_text
from elinvoima.outputs.redirects import redirects
from elinvoima.relations.translating import fingerprint
from elinvoima.site import load
from elinvoima.views.words import Words

from tests.samples import (
    DAY,
    PAGE,
    PUBLIC,
    STORY,
    STORY_FILE,
    THEME,
    THEME_FILE,
    entry,
    text_of,
)

VALID = Path(__file__).parents[2] / "examples" / "valid"

BODY = """Kaikki linkit: [a](../docs/themes/yritykset.md), [b](<../docs/themes/yritykset.md#lisaa>),
[c](/teemat/yritykset/#lisaa), [d][1], [e](../docs/./themes/yritykset.md "Nimi").
Eivät nämä: `[x](../docs/themes/yritykset.md)`, yritykset, [f](muonio-yritykset.md),
[g](https://www.example.fi/teemat/yritykset/).

[1]: ../docs/themes/yritykset.md
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    files = {
        STORY_FILE: text_of(STORY, **PUBLIC, body=BODY).replace(
            "themes:\n- yritykset", 'themes: [yritykset, "muut-yritykset"]  # yritykset'
        ),
        "case_studies/muonio-yritykset.md": text_of(STORY, themes=["muut-yritykset"]),
        THEME_FILE: text_of(THEME, "## Lisää\n\n[Itse](yritykset.md#lisaa)\n", **PUBLIC),
        "docs/themes/muut-yritykset.md": text_of(THEME, **PUBLIC, broader="yritykset"),
    }  # fmt: skip
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    assert not load(tmp_path).problems
    return tmp_path


def test_translations_move_with_their_original(repository: Path) -> None:
    home = text_of({**PAGE, **PUBLIC, "sources": None}, "[Kolari](../case_studies/kolari.md)\n")
    mark = fingerprint(entry(home, "docs/index.md"), translation_of(Page))
    files = {
        "docs/index.md": home,
        "docs/index.sv.md": text_of(
            {**PAGE, "translated_from": mark},
            "[Kolari](/sv/tarinat/kolari/)\n",
        ),
        "case_studies/kolari.sv.md": text_of(
            {key: STORY[key] for key in ("title", "label", "summary")}
            | {"translated_from": fingerprint(entry(text_of(STORY, BODY)), translation_of(Story))},
            "[Temat](../docs/themes/yritykset.md)\n",
        ),
    }
    for path, text in files.items():
        (repository / path).write_text(text, "utf-8")
    assert [p.code for p in load(repository).problems] == []
    for old, new in (("kolari", "kolari-kokeilee"), ("case_studies/kolari-kokeilee.sv.md", "ii")):
        assert main(["rename", "--yes", "--root", str(repository), old, new]) == 0
        assert [p.code for p in load(repository).problems] == []
    assert main(["rename", "--yes", "--root", str(repository), "yritykset", "yrittajat"]) == 0
    found = load(repository)
    assert [p.code for p in found.problems] == []  # no mark is late: no word changed
    after = texts(repository)
    assert "case_studies/kolari.sv.md" not in after
    assert "docs/themes/yrittajat.md" in after["case_studies/ii.sv.md"]
    assert "(/sv/tarinat/ii/)" in after["docs/index.sv.md"]
    assert found.site
    moved = {file.address: file.content for file in redirects(found.site, Words("fi"))}
    assert "Sidan har flyttat" in str(moved["sv/tarinat/kolari/index.html"])


def texts(root: Path) -> dict[str, str]:
    return {
        file.relative_to(root).as_posix(): file.read_text("utf-8")
        for file in sorted(root.rglob("*")) if file.is_file()
    }  # fmt: skip


def test_every_form_of_reference_follows(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(repository)
    assert (
        main(["rename", "--root", str(repository), "yritykset", "yritysten-elinvoima", "--yes"])
        == 0
    )
    after = texts(repository)
    assert THEME_FILE not in after
    moved = after["docs/themes/yritysten-elinvoima.md"]
    assert "aliases: [yritykset]" in moved
    assert "[Itse](yritysten-elinvoima.md#lisaa)" in moved
    story = before[STORY_FILE]
    for old in (
        "(../docs/themes/yritykset.md)", "(<../docs/themes/yritykset.md#lisaa>)",
        "(/teemat/yritykset/#lisaa)", "]: ../docs/themes/yritykset.md",
        '(../docs/./themes/yritykset.md "', 'themes: [yritykset, "',
    ):  # fmt: skip
        assert story.count(old) >= 1
        story = story.replace(old, old.replace("yritykset", "yritysten-elinvoima", 1))
    story = story.replace(
        "`[x](../docs/themes/yritysten-elinvoima", "`[x](../docs/themes/yritykset"
    )
    assert after[STORY_FILE] == story
    assert after["case_studies/muonio-yritykset.md"] == before["case_studies/muonio-yritykset.md"]
    assert "broader: yritysten-elinvoima" in after["docs/themes/muut-yritykset.md"]
    out = capsys.readouterr().out
    assert "docs/themes/yritykset.md → docs/themes/yritysten-elinvoima.md" in out
    loaded = load(repository, day=DAY)
    assert not loaded.problems
    assert loaded.site
    pages = {file.address: str(file.content) for file in redirects(loaded.site, Words("fi"))}
    assert "../yritysten-elinvoima/" in pages["teemat/yritykset/index.html"]


def test_there_and_back_again_is_the_same_but_for_the_alias(repository: Path) -> None:
    before = texts(repository)
    for old, new in (("yritykset", "toinen"), ("toinen", "yritykset")):
        assert main(["rename", "--root", str(repository), old, new, "--yes"]) == 0
    after = texts(repository)
    assert after[THEME_FILE] == before[THEME_FILE].replace(
        "sources:", "aliases: [toinen]\nsources:"
    )
    del after[THEME_FILE], before[THEME_FILE]
    assert after == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("yritykse", "x", "tarkoititko ”yritykset”"),
        ("olematon-aivan-muu", "x", "tietuetta ”olematon-aivan-muu” ei ole"),
        ("yritykset", "muut-yritykset", "jo tiedostolla docs/themes/muut-yritykset.md"),
        ("yritykset", "Uusi Nimi", "ei kelpaa tunnukseksi"),
        ("yritykset", "yritykset", "tunnus on jo"),
        ("yritykset", "docs/methods/x.md", "pysyy hakemistossaan docs/themes"),
    ],
)
def test_what_is_not_clear_is_refused(
    repository: Path, old: str, new: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(repository)
    assert main(["rename", "--root", str(repository), old, new, "--yes"]) == 2
    assert said in capsys.readouterr().err
    assert texts(repository) == before


def test_an_alias_of_another_is_a_clash(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = repository / "docs/themes/muut-yritykset.md"
    other.write_text(
        other.read_text("utf-8").replace("label:", "aliases: [vanha]\nlabel:"), "utf-8"
    )
    before = texts(repository)
    assert main(["rename", "--root", str(repository), "yritykset", "vanha", "--yes"]) == 1
    err = capsys.readouterr().err
    assert "E403" in err
    assert "Mitään ei kirjoitettu" in err
    assert texts(repository) == before


def test_broken_content_is_mended_first(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / STORY_FILE).write_text("---\ntitle: a: b\n---\n", "utf-8")
    assert main(["rename", "--root", str(repository), "yritykset", "x", "--yes"]) == 1
    assert "E201" in capsys.readouterr().err


def test_only_told(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = texts(repository)
    assert main(["rename", "--root", str(repository), "/teemat/yritykset/", "x", "--dry-run"]) == 0
    assert main(["rename", "--root", str(repository), "yritykset", "x"]) == 2  # nobody to ask
    assert texts(repository) == before
    assert "+ broader: x" in capsys.readouterr().out


def test_a_write_that_fails_leaves_all_as_it_was(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(repository)
    plan = plan_renaming(repository, "yritykset", "x", DAY)
    real, done = replace_text, []

    def fail_at_the_last(file: Path, text: str) -> None:
        done.append(file)
        if len(done) == len(plan.after):
            raise OSError("full")
        real(file, text)

    monkeypatch.setattr(renaming, "replace_text", fail_at_the_last)
    with pytest.raises(OSError, match="full"):
        renaming.carry_out(repository, plan)
    assert texts(repository) == before


def test_any_record_of_every_collection_can_be_renamed(tmp_path: Path) -> None:
    root = Path(shutil.copytree(VALID / "every-field", tmp_path / "x"))
    old: list[Any] = ["kolari", "yritykset", "elinvoimatiimi", "tyopaja", "eve-2021",
                      "kolarin-kunta", "tietoa"]  # fmt: skip
    for id_ in old:
        assert main(["rename", "--root", str(root), id_, f"uusi-{id_}", "--yes"]) == 0
    loaded = load(root, day=DAY)
    assert not loaded.problems
    assert loaded.site
    story = loaded.site.catalogue.all(Story)[0]
    assert story.id == "uusi-kolari"
    assert story.record.aliases == ("kolari-ohjelma", "vanha-kolari", "kolari")
