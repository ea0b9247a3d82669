"""`elinvoima new`: by questions on a real terminal, and by flags."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from elinvoima.authoring.description import describe
from elinvoima.authoring.drafts import Draft, draft_text
from elinvoima.cli import asking, main
from elinvoima.cli.new import KINDS
from elinvoima.content.collections import Collection
from elinvoima.content.reports import as_text
from elinvoima.site import load
from elinvoima.views.words import Words

from tests.samples import checked
from tests.terminal import Terminal

VALID = Path(__file__).parents[2] / "examples" / "valid"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return Path(shutil.copytree(VALID / "every-field", tmp_path / "repository"))


def text_of_file(repository: Path, path: str) -> str:
    return (repository / path).read_text("utf-8")


def test_a_story_by_questions(repository: Path) -> None:
    terminal = Terminal("elinvoima", "new", "story", cwd=repository)
    terminal.wait_for("Vain pakolliset kentät kysytään")
    terminal.answer("Otsikko (title)", "Muonio: uusi ohjelma")
    terminal.answer("Lyhyt nimi (label)", "x" * 61)
    terminal.wait_for("enintään 60")
    terminal.answer("", "Muonio: ohjelma")
    terminal.answer("Tiivistelmä (summary)", "")
    terminal.answer("Kunnat (municipalities)", "Muonioo")
    terminal.wait_for("tarkoititko")
    terminal.answer("", "Kolarissa, Muon\t")  # a case form is understood; the key Tab completes
    terminal.answer("Ajankohta (period)", "13/2023")
    terminal.wait_for("ei ole olemassa")
    terminal.answer("", "loppuvuosi 2023")
    terminal.wait_for("Teemat (themes)")
    terminal.wait_for("1 elinvoima")
    terminal.answer("2 yritykset", "2")
    terminal.wait_for("Näyttö (evidence)")
    terminal.answer("described – kuvattu", "desc\t")
    terminal.answer("[muonio-ohjelma]", "kolari")
    terminal.wait_for("on jo käytössä")
    terminal.answer("", "")
    assert terminal.end() == 0
    text = text_of_file(repository, "case_studies/muonio-ohjelma.md")
    assert text.startswith(
        '---\ntitle: "Muonio: uusi ohjelma"\nlabel: "Muonio: ohjelma"\nsummary:\nstatus: draft\n'
        "municipalities: [Kolari, Muonio]\nperiod: loppuvuosi 2023\nthemes: [yritykset]\n"
        "evidence: described\n"
    )
    assert "summary: kenttä ”summary” puuttuu" in terminal.said
    assert load(repository).site  # a draft that is not ready stops nothing


def test_a_person_is_asked_for_the_basis(repository: Path) -> None:
    terminal = Terminal("elinvoima", "new", "expert", cwd=repository)
    terminal.answer("Otsikko (title)", "Aino Esimerkki")
    terminal.answer("Tiivistelmä (summary)", "Auttaa kuntia.")
    terminal.answer("Henkilö vai tiimi (kind)", "1")
    terminal.answer("Organisaatio (organisation)", "kolarin-kunta")
    terminal.answer("Julkaisuperuste: Peruste", "Suostumus")
    terminal.answer("Julkaisuperuste: Ajankohta", "2026-10")
    terminal.answer("[aino-esimerkki]", "")
    assert terminal.end() == 0
    assert not load(repository).problems
    text = text_of_file(repository, "docs/experts/aino-esimerkki.md")
    assert "publication_basis:\n  basis: Suostumus\n  date: 2026-10\n" in text


def test_leaving_off_writes_nothing(repository: Path) -> None:
    terminal = Terminal("elinvoima", "new", "method", cwd=repository)
    terminal.answer("Otsikko (title)", "Ideapaja")
    terminal.answer("Lyhyt nimi (label)", "\x04")  # Ctrl-D
    assert terminal.end() == 130
    assert not (repository / "docs/methods/ideapaja.md").exists()


def test_choices_are_numbered_where_there_is_no_completion(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(asking, "_readline", lambda: None)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    answers = iter(["Ohjelma", "Ohjelma", "Mitä.", "Muonio", "2023", "1,2", "3", ""])
    monkeypatch.setattr("builtins.input", lambda _prompt="": next(answers))
    assert main(["new", "story", "--root", str(repository)]) == 0
    out = capsys.readouterr().out
    assert "  308 " in out  # every municipality has a number
    text = text_of_file(repository, "case_studies/ohjelma.md")
    assert "themes: [elinvoima, yritykset]" in text
    assert "evidence: evaluated" in text


FLAGS = {
    Collection.STORY: ["--label", "A", "--municipalities", "Kolari, Muonio", "--period", "2023",
                       "--themes", "yritykset", "--evidence", "measured"],
    Collection.THEME: ["--label", "A", "--names-fi", "Ä"],
    Collection.EXPERT: ["--kind", "team", "--organisation", "kolarin-kunta"],
    Collection.METHOD: ["--label", "A", "--count-words-one", "paja", "--count-words-many", "pajaa"],
    Collection.CYCLE: ["--label", "A", "--network", "EVE", "--year", "2022",
                       "--organisers", "kolarin-kunta"],
    Collection.ORGANISATION: ["--label", "A", "--kind", "company", "--municipality", "Kolarin"],
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_flags_make_a_draft_that_has_no_problems(
    repository: Path, kind: Collection, capsys: pytest.CaptureFixture[str]
) -> None:
    flags = ["--title", "Ähtärin malli", "--summary", "Lyhyesti: näin.", *FLAGS[kind]]
    assert main(["new", kind.value, "--root", str(repository), "--id", "malli", *flags]) == 0
    assert f"{kind.folder}/malli.md" in capsys.readouterr().out
    loaded = load(repository)
    assert not loaded.problems
    assert loaded.site
    assert (kind, "malli") not in loaded.site.catalogue.by_id  # a draft


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--themes", "yritykse"], "--themes: tunnusta ”yritykse” ei ole; tarkoititko: yritykset"),
        (["--evidence", "mitattu"], "--evidence: ”mitattu” ei ole mikään vaihtoehdoista"),
        (["--municipalities", "Kolaari"], "tarkoititko"),
        (["--title", "x", "--id", "kolari"], "tunnus ”kolari” on jo käytössä"),
        (["--id", "Kolari 2"], "ei kelpaa tunnukseksi"),
    ],
)
def test_flags_that_cannot_be_used_are_told(
    repository: Path, flags: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(repository.rglob("*"))
    assert main(["new", "story", "--root", str(repository), *flags]) == 2
    assert said in capsys.readouterr().err
    assert sorted(repository.rglob("*")) == before


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_that_is_offered_can_be_taken(kind: Collection) -> None:
    """Taking `# ` from every offered line, and filling the needed ones, makes a valid file."""
    described = describe(kind, "fi")
    needed = {f.name: f.example for f in described.required}
    text = draft_text(described, Draft(needed), Words("fi"))
    taken = re.sub(r"^# (?=[a-z ])", "", text, flags=re.MULTILINE)
    assert taken.count("\n#") < text.count("\n#") / 1.5
    if kind is Collection.CYCLE:  # of a listed theme either the id or the words
        taken = re.sub(r"\n +text: Uuden työn.*", "", taken)
    problems = checked(taken, f"{kind.folder}/uusi.md").problems
    assert list(as_text(problems, "fi")) == []
