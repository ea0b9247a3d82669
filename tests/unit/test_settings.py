from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from elinvoima.matching.weights import Part
from elinvoima.municipalities.variables import Variable
from elinvoima.settings import FILE, Settings, SettingsError, load_settings

from tests.conftest import ROOT


def load(folder: Path, text: str, **environment: str) -> Settings:
    (folder / FILE).write_text(text, encoding="utf-8")
    return load_settings(folder, environment)


def test_without_a_file_all_is_as_by_default(tmp_path: Path) -> None:
    assert load_settings(tmp_path, {}) == Settings()


def test_the_file_is_read_and_trimmed(tmp_path: Path) -> None:
    settings = load(tmp_path, 'site_url = " https://a.fi/x "\npublisher = "Kunta"\n')
    assert settings.site_url == "https://a.fi/x/"
    assert settings.publisher == "Kunta"


@pytest.mark.parametrize("url", ["https://a.fi", "https://a.fi/", "https://a.fi//"])
def test_the_sites_address_ends_in_one_slash(tmp_path: Path, url: str) -> None:
    assert load(tmp_path, f'site_url = "{url}"').site_url == "https://a.fi/"


def test_the_environment_wins(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        'publisher = "Tiedosto"\ncontact_name = "Tiedosto"\n',
        ELINVOIMA_PUBLISHER="Ympäristö",
        ELINVOIMA_CONTACT_NAME="",
        ELINVOIMA_SITE_URL="https://b.fi",
        PUBLISHER="muu",
        ELINVOIMA_PROGRESS="1",
    )
    assert settings.publisher == "Ympäristö"
    assert settings.contact_name == ""
    assert settings.site_url == "https://b.fi/"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('sitename = "x"', "sitename"),
        ("publisher = 5", "publisher"),
        ('publisher = "x', FILE),
        ("[publisher]\nname = 'x'", "publisher"),
        ("peers = 5", "[peers]"),
        ("[peers]\nheight = 1", "height"),
        ("[peers]\ndensity = 'much'", "much"),
        ("[peers]\nclass = true", "class"),
        ("[matching]\ntheme = -0.1", "theme"),
        ("[matching]\npeer = nan", "peer"),
        ("[matching]\nmethod = inf", "method"),
        ("[review]\nmonths = 0", "from 1 to 240"),
        ("[review]\nmonths = 1.5", "1.5"),
        ("[review]\nmonths = true", "True"),
        ('[review]\nmonths = "12"', "12"),
        ("[review]\nyears = 2", "[review]"),
        ("review = 12", "[review]"),
        ("[peers]\npopulation = 0\nchange = 0\ndensity = 0\nclass = 0\ndistance = 0", "[peers]"),
    ],
)
def test_a_wrong_file_is_refused_and_its_place_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SettingsError) as refused:
        load(tmp_path, text)
    assert FILE in str(refused.value)
    assert told in str(refused.value)


def test_an_unknown_name_is_told_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refused:
        load(tmp_path, 'contact = "x"')
    names = {field.name for field in fields(Settings)} - {"silences"} | {"check"}
    assert all(name in str(refused.value) for name in names)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("check = 5", "[check]"),
        ("[check]\nsilence = 5", "[[check.silence]]"),
        ("[check]\nquiet = true", "[[check.silence]]"),
        ("[[check.silence]]\ncode = 'A203'", "reason"),
        ("[[check.silence]]\ncode = 'A203'\nfile = '*'\nreason = ' '", "reason"),
        ("[[check.silence]]\ncode = 'E301'\nfile = '*'\nreason = 'x'", "E301"),
        ("[[check.silence]]\ncode = 'A999'\nfile = '*'\nreason = 'x'", "A999"),
    ],
)
def test_a_silence_that_cannot_be_is_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError) as refused:
        load(tmp_path, text)
    assert said in refused.value.tell("fi")


def test_weights_that_are_not_given_are_as_by_default(tmp_path: Path) -> None:
    settings = load(tmp_path, "[peers]\ndistance = 0\n[matching]\ntheme = 3\n")
    assert settings.peers == {**Settings().peers, Variable.DISTANCE: 0}
    assert settings.matching == {**Settings().matching, Part.THEME: 3}


def test_the_projects_own_file_has_the_default_weights() -> None:
    assert load_settings(ROOT, {}).peers == Settings().peers
    assert load_settings(ROOT, {}).matching == Settings().matching


def test_how_long_facts_hold_is_read(tmp_path: Path) -> None:
    assert load(tmp_path, "[review]\nmonths = 6\n").review.months == 6
    assert load(tmp_path, "[review]\n").review == load_settings(ROOT, {}).review


def test_an_error_of_a_weight_is_told_in_finnish(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refused:
        load(tmp_path, "[matching]\ntema = 1")
    told = refused.value.tell("fi")
    assert "tema" in told
    assert "theme, peer, method, evidence, recency" in told
    assert told != str(refused.value)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes('publisher = "Tietopankki ä"'.encode("cp1252"))
    with pytest.raises(SettingsError):
        load_settings(tmp_path, {})


@pytest.mark.parametrize(
    ("settings", "has"),
    [
        (Settings(), False),
        (Settings(contact_name="Maija"), False),
        (Settings(contact_email="a@b.fi"), True),
        (Settings(booking_url="https://a.fi"), True),
    ],
)
def test_a_name_alone_is_no_contact(settings: Settings, has: bool) -> None:  # noqa: FBT001
    assert settings.has_contact is has


def test_edit_links() -> None:
    assert Settings().edit_link("docs/x.md") == ""
    settings = Settings(repo_url="https://git.fi/a/b/", edit_path="/-/edit/main")
    assert settings.edit_link("docs/x.md") == "https://git.fi/a/b/-/edit/main/docs/x.md"


def test_the_projects_own_file_names_every_setting_that_can_be_empty() -> None:
    text = (ROOT / FILE).read_text(encoding="utf-8")
    assert load_settings(ROOT, {})
    assert all(f"\n{f.name} = " in text for f in fields(Settings) if f.default == "")
